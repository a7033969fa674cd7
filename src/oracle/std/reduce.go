package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/constant"
	"go/format"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"offsetof/oracle/library"
)

// declaration is one constant, function, type or variable in reduced form: a function without its body, a variable
// without its value.
type declaration struct {
	token token.Token // CONST, FUNC, TYPE or VAR
	name  string
	text  string // what follows the token
	// Import path to local name, of the packages that text mentions.
	imports map[string]string
}

// Packages that are written whole although they are internal: the compiler gives their types a meaning of their
// own, and every size of a pointer or a cache line comes from them.
var wholeInternals = []string{
	"internal/abi", "internal/cpu", "internal/goarch", "internal/goos", "internal/runtime/atomic", "internal/runtime/sys",
	// as they are called in older releases
	"runtime/internal/atomic", "runtime/internal/sys",
}

// reducer collects the exported declarations of a library and all they are made of.
type reducer struct {
	lib   *library.Library
	out   map[string][]declaration // by import path
	queue []types.Object
	seen  map[types.Object]bool
	// Of the declaration at hand:
	pkg     *library.Package
	imports map[string]string
}

// reduce returns the reduced declarations of every package that has any, by import path.
func reduce(lib *library.Library) map[string][]declaration {
	r := &reducer{lib: lib, out: map[string][]declaration{}, seen: map[types.Object]bool{}}
	for _, pkg := range lib.Packages {
		if !isPublic(pkg.Path) && !slices.Contains(wholeInternals, pkg.Path) {
			continue
		}
		scope := pkg.Types.Scope()
		for _, name := range scope.Names() {
			obj := scope.Lookup(name)
			isValue := is[*types.Func](obj) || is[*types.Var](obj)
			if obj.Exported() && (!isValue || isPublic(pkg.Path)) {
				r.need(obj)
			}
		}
		r.touch(pkg.Path)
	}
	for len(r.queue) > 0 {
		obj := r.queue[0]
		r.queue = r.queue[1:]
		r.declare(obj)
	}
	return r.out
}

// isPublic reports whether user code may import the package.
func isPublic(path string) bool {
	return !slices.Contains(strings.Split(path, "/"), "internal") && !strings.HasPrefix(path, "golang.org/")
}

// touch makes a package known though it may hold nothing.
func (r *reducer) touch(path string) {
	r.out[path] = r.out[path]
}

// need queues an object of package level.
func (r *reducer) need(obj types.Object) {
	if !r.seen[obj] {
		r.seen[obj] = true
		r.queue = append(r.queue, obj)
	}
}

func (r *reducer) declare(obj types.Object) {
	r.pkg = r.lib.ByTypes[obj.Pkg()]
	r.imports = map[string]string{}
	d := declaration{name: obj.Name(), imports: r.imports}
	switch obj := obj.(type) {
	case *types.Const:
		d.token, d.text = token.CONST, obj.Name()
		if basic, ok := obj.Type().(*types.Basic); !ok || basic.Info()&types.IsUntyped == 0 {
			d.text += " " + r.typeName(obj.Type())
		}
		d.text += " = " + constantText(obj)
	case *types.TypeName:
		d.token, d.text = token.TYPE, r.typeSpec(r.pkg.Decls[obj])
	case *types.Func:
		d.token, d.text = token.FUNC, strings.TrimPrefix(r.valueText(obj), "func ")
	case *types.Var:
		d.token, d.text = token.VAR, strings.TrimPrefix(r.valueText(obj), "var ")
	default:
		panic(fmt.Sprintf("unexpected object %v", obj))
	}
	r.out[r.pkg.Path] = append(r.out[r.pkg.Path], d)
}

// typeName writes the type of a constant: a named or a basic one.
func (r *reducer) typeName(t types.Type) string {
	switch t := t.(type) {
	case *types.Basic:
		return t.Name()
	case *types.Alias:
		return r.objectName(t.Obj())
	case *types.Named:
		return r.objectName(t.Obj())
	}
	panic(fmt.Sprintf("%s: unexpected type of a constant: %v", r.pkg.Path, t))
}

func (r *reducer) objectName(obj types.Object) string {
	if obj.Pkg() == nil { // of the universe
		return obj.Name()
	}
	r.need(obj)
	if obj.Pkg() == r.pkg.Types {
		return obj.Name()
	}
	return r.importName(obj.Pkg()) + "." + obj.Name()
}

var notInIdentifiers = regexp.MustCompile(`[^\pL\pN_]`)

// importName returns the name that a package has in the reduced package at hand. Its files become one, so it is the
// package's own name unless that is taken.
func (r *reducer) importName(imported *types.Package) string {
	path := strings.TrimPrefix(imported.Path(), "vendor/")
	name := imported.Name()
	taken := r.pkg.Types.Scope().Lookup(name) != nil
	for _, other := range r.pkg.Types.Imports() {
		taken = taken || other != imported && other.Name() == name
	}
	if taken {
		name = notInIdentifiers.ReplaceAllString(path, "_")
	}
	r.imports[path] = name
	return name
}

// typeSpec prints a type declaration as written, less comments, tags and the signatures of methods.
func (r *reducer) typeSpec(spec *ast.TypeSpec) string {
	clone := &ast.TypeSpec{Name: ast.NewIdent(spec.Name.Name), TypeParams: r.fields(spec.TypeParams), Type: r.expr(spec.Type)}
	if spec.Assign.IsValid() {
		clone.Assign = 1
	}
	decl := &ast.GenDecl{Tok: token.TYPE, Specs: []ast.Spec{clone}}
	var text bytes.Buffer
	if err := format.Node(&text, token.NewFileSet(), decl); err != nil {
		panic(err)
	}
	return strings.TrimPrefix(text.String(), "type ")
}

func (r *reducer) fields(list *ast.FieldList) *ast.FieldList {
	if list == nil {
		return nil
	}
	clone := &ast.FieldList{Opening: 1, Closing: 1}
	for _, field := range list.List {
		clone.List = append(clone.List, &ast.Field{Names: names(field.Names), Type: r.expr(field.Type)})
	}
	return clone
}

func names(idents []*ast.Ident) []*ast.Ident {
	var clone []*ast.Ident
	for _, ident := range idents {
		clone = append(clone, ast.NewIdent(ident.Name))
	}
	return clone
}

// expr clones a type expression without positions and needs what it mentions.
func (r *reducer) expr(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case nil:
		return nil
	case *ast.Ident:
		obj := r.pkg.Info.Uses[e]
		if obj.Pkg() == nil || obj.Parent() != obj.Pkg().Scope() { // of the universe, or a type parameter
			return ast.NewIdent(e.Name)
		}
		return ast.NewIdent(r.objectName(obj))
	case *ast.SelectorExpr:
		obj := r.pkg.Info.Uses[e.Sel]
		if obj.Pkg() == types.Unsafe {
			r.imports["unsafe"] = "unsafe"
			return ast.NewIdent("unsafe." + e.Sel.Name)
		}
		return ast.NewIdent(r.objectName(obj))
	case *ast.StarExpr:
		return &ast.StarExpr{X: r.expr(e.X)}
	case *ast.ParenExpr:
		return &ast.ParenExpr{X: r.expr(e.X)}
	case *ast.ArrayType:
		clone := &ast.ArrayType{Elt: r.expr(e.Elt)}
		if e.Len != nil {
			length := types.Unalias(r.pkg.Info.TypeOf(e)).(*types.Array).Len()
			clone.Len = ast.NewIdent(strconv.FormatInt(length, 10))
		}
		return clone
	case *ast.MapType:
		return &ast.MapType{Key: r.expr(e.Key), Value: r.expr(e.Value)}
	case *ast.ChanType:
		clone := &ast.ChanType{Dir: e.Dir, Value: r.expr(e.Value)}
		if e.Arrow.IsValid() {
			clone.Arrow = 1
		}
		return clone
	case *ast.FuncType:
		return &ast.FuncType{Func: 1, TypeParams: r.fields(e.TypeParams), Params: r.fields(e.Params), Results: r.fields(e.Results)}
	case *ast.StructType:
		return &ast.StructType{Fields: r.fields(e.Fields)}
	case *ast.InterfaceType:
		clone := &ast.InterfaceType{Methods: &ast.FieldList{Opening: 1, Closing: 1}}
		for _, elem := range e.Methods.List {
			if len(elem.Names) > 0 {
				method := &ast.Field{Names: names(elem.Names), Type: &ast.FuncType{Params: &ast.FieldList{}}}
				clone.Methods.List = append(clone.Methods.List, method)
			} else {
				clone.Methods.List = append(clone.Methods.List, &ast.Field{Type: r.expr(elem.Type)})
			}
		}
		return clone
	case *ast.Ellipsis:
		return &ast.Ellipsis{Elt: r.expr(e.Elt)}
	case *ast.IndexExpr:
		return &ast.IndexExpr{X: r.expr(e.X), Index: r.expr(e.Index)}
	case *ast.IndexListExpr:
		clone := &ast.IndexListExpr{X: r.expr(e.X)}
		for _, index := range e.Indices {
			clone.Indices = append(clone.Indices, r.expr(index))
		}
		return clone
	case *ast.BinaryExpr:
		return &ast.BinaryExpr{X: r.expr(e.X), Op: e.Op, Y: r.expr(e.Y)}
	case *ast.UnaryExpr:
		return &ast.UnaryExpr{Op: e.Op, X: r.expr(e.X)}
	}
	panic(fmt.Sprintf("%s: unexpected type expression %T", r.pkg.Path, e))
}

// constantText writes the exact value of a constant as an expression that has its kind.
func constantText(obj *types.Const) string {
	value := obj.Val()
	basic := obj.Type().Underlying().(*types.Basic)
	switch {
	case basic.Info()&types.IsString != 0:
		return strconv.Quote(constant.StringVal(value))
	case basic.Info()&types.IsFloat != 0:
		return floatText(constant.ToFloat(value))
	case basic.Kind() == types.UntypedRune:
		if n, exact := constant.Int64Val(value); exact && n >= 0 && n <= 0x10FFFF && (n < 0xD800 || n > 0xDFFF) {
			return strconv.QuoteRuneToASCII(rune(n))
		}
		return `'\x00' + ` + value.ExactString()
	}
	return value.ExactString()
}
