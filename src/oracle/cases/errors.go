package main

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"

	"offsetof/oracle/library"
)

var folder = regexp.MustCompile(`\bc\d+/p\.go:`)

// importPath is how types2 qualifies a name in a type set.
var importPath = regexp.MustCompile(`\bcases/c\d+\.`)

var errorLine = regexp.MustCompile(`^(\t?)c(\d+)/p\.go:(.*)$`)

// rename has a message name the package p and its file p.go, as every case has them.
func rename(message string) string {
	return importPath.ReplaceAllString(folder.ReplaceAllString(message, "p.go:"), "p.")
}

// expectErrors fills in what the compiler says of each case: "line:column: message", and indented by a tab the lines
// that belong to the error above.
func expectErrors(files []caseFile) error {
	dir, err := writeModule(files, "")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	var cases []*testCase
	for i := range files {
		for j := range files[i].cases {
			cases = append(cases, &files[i].cases[j])
		}
	}
	cmd := library.Go("amd64", "build", "-gcflags=-e", "./...")
	cmd.Dir = dir
	out, _ := cmd.CombinedOutput() // it fails, that is the point
	var last *testCase
	for line := range strings.Lines(string(out)) {
		line = strings.TrimRight(line, "\n")
		if found := errorLine.FindStringSubmatch(line); found != nil {
			n, _ := strconv.Atoi(found[2])
			last = cases[n]
			last.rows = append(last.rows, found[1]+rename(found[3]))
		} else if strings.HasPrefix(line, "\t") && last != nil {
			last.rows = append(last.rows, line)
		} else if !strings.HasPrefix(line, "# cases/") {
			return fmt.Errorf("not understood: %s", line)
		}
	}
	for _, c := range cases {
		if len(c.rows) == 0 {
			fmt.Fprintf(os.Stderr, "case %s has no errors\n", c.name)
		}
	}
	return nil
}
