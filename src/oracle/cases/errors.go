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

var errorLine = regexp.MustCompile(`^(\t?)c(\d+)/p\.go:(.*)$`)

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
			last.rows = append(last.rows, found[1]+folder.ReplaceAllString(found[3], "p.go:"))
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
