package main

import (
	"bytes"
	"cmp"
	"fmt"
	"go/format"
	"go/token"
	"maps"
	"math/bits"
	"slices"
	"strings"

	"offsetof/oracle/library"
)

// archSet is a set of GOARCHes: bit i stands for library.Goarches[i].
type archSet uint16

var everyArch = archSet(1)<<len(library.Goarches) - 1

// member is a file of an archive: the declarations that exactly these GOARCHes have.
type member struct {
	archs archSet
	decls []declaration
}

// merge sorts the declarations of one package, as each GOARCH has them, into members.
func merge(perArch [][]declaration) []member {
	type variant struct {
		token token.Token
		text  string
	}
	archs := map[variant]archSet{}
	decls := map[variant]declaration{}
	for i, list := range perArch {
		for _, d := range list {
			v := variant{d.token, d.text}
			archs[v] |= 1 << i
			decls[v] = d
		}
	}
	members := map[archSet]*member{}
	for v, set := range archs {
		if members[set] == nil {
			members[set] = &member{archs: set}
		}
		members[set].decls = append(members[set].decls, decls[v])
	}
	var sorted []member
	for _, m := range members {
		slices.SortFunc(m.decls, func(a, b declaration) int {
			return cmp.Or(cmp.Compare(a.token, b.token), cmp.Compare(a.name, b.name))
		})
		sorted = append(sorted, *m)
	}
	slices.SortFunc(sorted, func(a, b member) int {
		return cmp.Or(-cmp.Compare(bits.OnesCount16(uint16(a.archs)), bits.OnesCount16(uint16(b.archs))), cmp.Compare(a.archs, b.archs))
	})
	return sorted
}

// constraint writes a set as a //go:build expression, the shorter way round.
func (set archSet) constraint() string {
	var in, out []string
	for i, arch := range library.Goarches {
		if set&(1<<i) != 0 {
			in = append(in, arch)
		} else {
			out = append(out, "!"+arch)
		}
	}
	if len(in) <= len(out) {
		return strings.Join(in, " || ")
	}
	return strings.Join(out, " && ")
}

// archive writes a package as a txtar archive: first what all GOARCHes share, then what only some have. It does not
// say of which release it is, so that a package which did not change is the same file in all.
func archive(path, name string, members []member) ([]byte, error) {
	var out bytes.Buffer
	fmt.Fprintf(&out, "// Package %s, reduced to its declarations by npm run std.\n", path)
	if len(members) == 0 {
		fmt.Fprintf(&out, "-- %s.go --\npackage %s\n", name, name)
	}
	for i, m := range members {
		var text bytes.Buffer
		file := name
		if m.archs != everyArch {
			file = fmt.Sprintf("%s_%d", name, i)
			fmt.Fprintf(&text, "//go:build %s\n\n", m.archs.constraint())
		}
		fmt.Fprintf(&text, "package %s\n\n", name)
		writeImports(&text, m.decls)
		for group := range groups(m.decls) {
			switch {
			case group[0].token == token.TYPE || len(group) == 1:
				for _, d := range group {
					fmt.Fprintf(&text, "%s %s\n\n", d.token, d.text)
				}
				continue
			case group[0].token == token.FUNC:
				for _, d := range group {
					fmt.Fprintf(&text, "func %s\n", d.text)
				}
				fmt.Fprint(&text, "\n")
				continue
			}
			fmt.Fprintf(&text, "%s (\n", group[0].token)
			for _, d := range group {
				fmt.Fprintf(&text, "%s\n", d.text)
			}
			fmt.Fprint(&text, ")\n\n")
		}
		source, err := format.Source(text.Bytes())
		if err != nil {
			return nil, fmt.Errorf("%s: %w\n%s", path, err, text.Bytes())
		}
		fmt.Fprintf(&out, "-- %s.go --\n%s", file, source)
	}
	return out.Bytes(), nil
}

// groups yields runs of declarations that begin with the same token.
func groups(decls []declaration) func(yield func([]declaration) bool) {
	return func(yield func([]declaration) bool) {
		for start := 0; start < len(decls); {
			end := start
			for end < len(decls) && decls[end].token == decls[start].token {
				end++
			}
			if !yield(decls[start:end]) {
				return
			}
			start = end
		}
	}
}

func writeImports(text *bytes.Buffer, decls []declaration) {
	imports := map[string]string{}
	for _, d := range decls {
		maps.Copy(imports, d.imports)
	}
	if len(imports) == 0 {
		return
	}
	fmt.Fprint(text, "import (\n")
	for _, path := range slices.Sorted(maps.Keys(imports)) {
		name := imports[path]
		if name == path[strings.LastIndexByte(path, '/')+1:] {
			name = ""
		}
		fmt.Fprintf(text, "%s %q\n", name, path)
	}
	fmt.Fprint(text, ")\n\n")
}
