package main

import (
	"fmt"
	"os"
	"strings"
)

// caseFile is a file of cases: what stands before the first case, then the cases.
type caseFile struct {
	path  string
	head  string
	cases []testCase
}

// testCase is Go source with the rows that are expected of it:
//
//	=== name
//	source
//	==>
//	rows
type testCase struct {
	name, source string
	rows         []string
}

func readCases(path string) (caseFile, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return caseFile{}, err
	}
	blocks := strings.Split("\n"+string(text), "\n=== ")
	file := caseFile{path: path, head: strings.TrimPrefix(blocks[0], "\n")}
	for _, block := range blocks[1:] {
		name, rest, _ := strings.Cut(block, "\n")
		source, _, found := strings.Cut("\n"+rest, "\n==>")
		if !found {
			return caseFile{}, fmt.Errorf("%s: case %s has no line ==>", path, name)
		}
		file.cases = append(file.cases, testCase{name: name, source: strings.Trim(source, "\n") + "\n"})
	}
	return file, nil
}

func (f caseFile) write() error {
	var text strings.Builder
	text.WriteString(strings.TrimRight(f.head, "\n") + "\n")
	for _, c := range f.cases {
		fmt.Fprintf(&text, "\n=== %s\n%s==>\n", c.name, c.source)
		for _, row := range c.rows {
			text.WriteString(row + "\n")
		}
	}
	return os.WriteFile(f.path, []byte(text.String()), 0o666)
}
