package main

import (
	"go/constant"
	"math/big"
	"strings"
)

// floatText writes a constant exactly, as an expression of floating-point kind.
func floatText(value constant.Value) string {
	switch value := constant.Val(value).(type) {
	case int64:
		return big.NewInt(value).String() + ".0"
	case *big.Int:
		return intText(value)
	case *big.Float:
		return value.Text('p', 0)
	case *big.Rat:
		return ratText(value)
	}
	panic("not a number: " + value.String())
}

func ratText(value *big.Rat) string {
	if value.IsInt() {
		return intText(value.Num())
	}
	num, den := value.Num(), value.Denom()
	if digits, exact := value.FloatPrec(); exact && digits <= 100 {
		return strings.TrimRight(value.FloatString(digits), "0")
	}
	if shift := den.TrailingZeroBits(); uint(den.BitLen()) == shift+1 {
		return hexText(num, -int(shift))
	}
	return num.String() + ".0 / " + den.String()
}

func intText(value *big.Int) string {
	if value.BitLen() > 64 {
		return hexText(value, 0)
	}
	return value.String() + ".0"
}

// hexText writes value × 2^exponent, which is short where value has few bits that are set.
func hexText(value *big.Int, exponent int) string {
	exact := new(big.Float).SetPrec(uint(value.BitLen()) + 1).SetInt(value)
	return exact.SetMantExp(exact, exponent).Text('p', 0)
}
