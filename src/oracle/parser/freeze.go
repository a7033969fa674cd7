package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
)

// freeze rewrites a file of cases, each a name, Go source and the errors expected of it:
//
//	=== name
//	source
//	==>
//	line:column: message
func freeze(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	blocks := strings.Split("\n"+string(text), "\n=== ")
	_, about, _ := strings.Cut(strings.TrimSpace(blocks[0]), "\n")
	var out strings.Builder
	fmt.Fprintf(&out, "# errors by go/parser of %s: npm run oracle\n%s\n", runtime.Version(), about)
	for _, block := range blocks[1:] {
		name, rest, _ := strings.Cut(block, "\n")
		source, _, found := strings.Cut("\n"+rest, "\n==>")
		if !found {
			return fmt.Errorf("case %s has no line ==>", name)
		}
		source = strings.TrimPrefix(source, "\n") + "\n"
		_, errors, _ := parse([]byte(source))
		fmt.Fprintf(&out, "\n=== %s\n%s==>\n", name, source)
		for _, message := range errors {
			out.WriteString(message + "\n")
		}
	}
	return os.WriteFile(path, []byte(out.String()), 0o666)
}
