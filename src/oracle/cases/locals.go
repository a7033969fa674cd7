package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// declared is a struct type whose layout is asked for.
type declared struct {
	// "T" at package level, "f.T" in a function, "R.m.T" or "(*R).m.T" in a method.
	row   string
	named *types.Named
	local bool
	end   token.Pos // of a local type's declaration
}

// localStructs returns the struct types that functions declare, in their order; generic ones have no layout.
func localStructs(file *ast.File, info *types.Info) []declared {
	var found []declared
	for _, decl := range file.Decls {
		function, ok := decl.(*ast.FuncDecl)
		if !ok || function.Body == nil || isGeneric(info.Defs[function.Name].Type().(*types.Signature)) {
			continue
		}
		ast.Inspect(function.Body, func(n ast.Node) bool {
			gen, ok := n.(*ast.GenDecl)
			if !ok || gen.Tok != token.TYPE {
				return true
			}
			for _, spec := range gen.Specs {
				named, ok := info.Defs[spec.(*ast.TypeSpec).Name].Type().(*types.Named)
				if ok && is[*types.Struct](named.Underlying()) {
					row := scope(function) + "." + named.Obj().Name()
					found = append(found, declared{row: row, named: named, local: true, end: gen.End()})
				}
			}
			return true
		})
	}
	return found
}

func isGeneric(signature *types.Signature) bool {
	return signature.TypeParams().Len() > 0 || signature.RecvTypeParams().Len() > 0
}

func is[T any](x any) bool {
	_, ok := x.(T)
	return ok
}

func scope(function *ast.FuncDecl) string {
	if function.Recv == nil {
		return function.Name.Name
	}
	receiver := types.ExprString(function.Recv.List[0].Type)
	if strings.HasPrefix(receiver, "*") {
		receiver = "(" + receiver + ")"
	}
	return receiver + "." + function.Name.Name
}

// withKept has the local types kept where they are declared, as package level can not name them.
func withKept(source string, file *token.File, locals []declared) string {
	for i := len(locals) - 1; i >= 0; i-- {
		at := file.Offset(locals[i].end)
		keep := fmt.Sprintf("; var offsetofLocal%d *%s; offsetofSink = offsetofLocal%[1]d", i, locals[i].named.Obj().Name())
		source = source[:at] + keep + source[at:]
	}
	if len(locals) > 0 {
		source += "\nvar offsetofSink interface{}\n"
	}
	return source
}
