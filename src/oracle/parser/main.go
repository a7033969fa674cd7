// Command parser asks go/parser about Go text. It reads requests from standard input, a JSON object a line, {"path": …}
// for a file or {"text": …}, and answers each with a line: {"errors": ["line:column: message", …], "tree": …}. The tree
// is what tree.go makes of a text without errors: with -tree as it is, else its SHA-256.
//
//	go run ./parser [-tree] < REQUESTS
//
// With -time it parses every text as often as is asked and prints the rate of each round, by processor time.
//
//	go run ./parser -time ROUNDS < REQUESTS
//
// With -freeze it writes the errors of every case in a file into it instead.
//
//	go run ./parser -freeze ../engine/syntax/testdata/errors.txt
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"os"
	"syscall"
	"time"
)

type request struct {
	Path string `json:"path"`
	Text string `json:"text"`
}

type answer struct {
	Errors []string `json:"errors"`
	Tree   string   `json:"tree"`
}

func main() {
	tree := flag.Bool("tree", false, "answer with the tree itself")
	rounds := flag.Int("time", 0, "measure that many rounds")
	cases := flag.String("freeze", "", "file of cases to write errors into")
	flag.Parse()
	var err error
	switch {
	case *cases != "":
		err = freeze(*cases)
	case *rounds > 0:
		err = measure(*rounds)
	default:
		err = serve(*tree)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "parser:", err)
		os.Exit(1)
	}
}

func requests(each func(text []byte) error) error {
	lines := bufio.NewReaderSize(os.Stdin, 1<<20)
	for decoder := json.NewDecoder(lines); decoder.More(); {
		var r request
		if err := decoder.Decode(&r); err != nil {
			return err
		}
		text := []byte(r.Text)
		if r.Path != "" {
			var err error
			if text, err = os.ReadFile(r.Path); err != nil {
				return err
			}
		}
		if err := each(text); err != nil {
			return err
		}
	}
	return nil
}

func serve(tree bool) error {
	out := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	err := requests(func(text []byte) error {
		file, errors, fset := parse(text)
		a := answer{Errors: errors}
		if len(errors) == 0 {
			a.Tree = treeOf(fset, file)
			if !tree {
				sum := sha256.Sum256([]byte(a.Tree))
				a.Tree = hex.EncodeToString(sum[:])
			}
		}
		return encoder.Encode(a)
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

// parse gives errors at their places in the text: line directives are made plain comments.
func parse(text []byte) (*ast.File, []string, *token.FileSet) {
	text = bytes.ReplaceAll(text, []byte("//line "), []byte("//Line "))
	text = bytes.ReplaceAll(text, []byte("/*line "), []byte("/*Line "))
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", text, parser.SkipObjectResolution|parser.ParseComments)
	errors := []string{}
	if list, ok := err.(scanner.ErrorList); ok {
		for _, e := range list {
			errors = append(errors, fmt.Sprintf("%d:%d: %s", e.Pos.Line, e.Pos.Column, e.Msg))
		}
	} else if err != nil {
		errors = append(errors, err.Error())
	}
	return file, errors, fset
}

func measure(rounds int) error {
	var texts [][]byte
	size := 0
	err := requests(func(text []byte) error {
		texts = append(texts, text)
		size += len(text)
		return nil
	})
	if err != nil {
		return err
	}
	for range rounds {
		start := processorTime()
		for _, text := range texts {
			parser.ParseFile(token.NewFileSet(), "", text, parser.SkipObjectResolution|parser.ParseComments)
		}
		fmt.Printf("%.1f\n", float64(size)/1e6/(processorTime()-start).Seconds())
	}
	return nil
}

func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
