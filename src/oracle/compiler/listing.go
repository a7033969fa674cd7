package compiler

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

// readListing finds the symbols "type:…" in what the compiler prints under -S.
// gc: cmd/internal/obj/objfile.go, writeSymDebugNamed.
func readListing(listing io.Reader) (map[string]*symbol, error) {
	symbols := map[string]*symbol{}
	var open *symbol
	lines := bufio.NewReaderSize(listing, 1<<20)
	for {
		line, err := lines.ReadString('\n')
		if err == io.EOF {
			return symbols, nil
		}
		if err != nil {
			return nil, err
		}
		switch {
		case strings.HasPrefix(line, "type:") && !strings.HasPrefix(line, "type:."):
			// Names may hold spaces: struct { a int }.
			name, _, _ := strings.Cut(line, " SRODATA ")
			open = &symbol{name: strings.TrimPrefix(name, "type:"), self: map[int]int{}}
			symbols[open.name] = open
		case line[0] != '\t':
			open = nil
		case open != nil && strings.HasPrefix(line, "\t0x"):
			// "\t0x0010 01 02 …", sixteen bytes and what they are in ASCII.
			_, digits, _ := strings.Cut(line, " ")
			for i := 0; i < 16 && digits[3*i] != ' '; i++ {
				b, err := hex.DecodeString(digits[3*i : 3*i+2])
				if err != nil {
					return nil, fmt.Errorf("%s: %w", open.name, err)
				}
				open.data = append(open.data, b...)
			}
		case open != nil && strings.HasPrefix(line, "\trel "):
			// "\trel 56+8 t=R_ADDR type:p.T+96".
			where, target, _ := strings.Cut(line, " type:"+open.name+"+")
			var at, to int
			if _, err := fmt.Sscanf(where, "\trel %d+", &at); err != nil {
				return nil, fmt.Errorf("%s: %w", open.name, err)
			}
			if _, err := fmt.Sscanf(target, "%d", &to); err == nil {
				open.self[at] = to
			}
		}
	}
}
