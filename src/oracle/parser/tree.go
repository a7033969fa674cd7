package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"strings"
)

// treeOf prints a tree, a node a line: its depth, kind, place in bytes and what is its own. Lists of fields are no nodes,
// and neither are comments, which follow the tree by place.
func treeOf(fset *token.FileSet, file *ast.File) string {
	w := &writer{base: fset.File(file.Package).Base()}
	ast.Walk(w, file.Name)
	for _, decl := range file.Decls {
		ast.Walk(w, decl)
	}
	for _, group := range file.Comments {
		for _, comment := range group.List {
			fmt.Fprintf(&w.text, "Comment %d\n", int(comment.Slash)-w.base)
		}
	}
	return w.text.String()
}

type writer struct {
	text  strings.Builder
	base  int
	depth int
}

func (w *writer) Visit(node ast.Node) ast.Visitor {
	switch node.(type) {
	case nil:
		w.depth--
		return nil
	case *ast.CommentGroup:
		return nil
	case *ast.FieldList:
		w.depth++
		return w
	}
	kind := strings.TrimPrefix(fmt.Sprintf("%T", node), "*ast.")
	own, to := "", fmt.Sprint(int(node.End())-w.base)
	switch node := node.(type) {
	case *ast.Ident:
		own = node.Name
	case *ast.BasicLit:
		own = node.Kind.String()
	case *ast.IndexListExpr:
		kind = "IndexExpr"
	case *ast.CallExpr:
		own = fmt.Sprint(node.Ellipsis.IsValid())
	case *ast.UnaryExpr:
		own = node.Op.String()
	case *ast.BinaryExpr:
		own = node.Op.String()
	case *ast.SliceExpr:
		own = fmt.Sprint(node.Low != nil, node.High != nil, node.Max != nil)
	case *ast.ChanType:
		own = map[ast.ChanDir]string{ast.SEND: "send", ast.RECV: "recv", ast.SEND | ast.RECV: "both"}[node.Dir]
	case *ast.TypeSpec:
		own = fmt.Sprint(node.Assign.IsValid())
	case *ast.GenDecl:
		own = node.Tok.String()
	case *ast.FuncType:
		own = fmt.Sprint(node.Params.NumFields())
	case *ast.IncDecStmt:
		own = node.Tok.String()
	case *ast.AssignStmt:
		own = node.Tok.String()
	case *ast.BranchStmt:
		own = node.Tok.String()
	case *ast.RangeStmt:
		if node.Key != nil {
			own = node.Tok.String()
		}
	case *ast.BlockStmt:
		kind = "Block"
	case *ast.CaseClause, *ast.CommClause:
		// Where a clause ends is not the same with us.
		to = ""
	}
	fmt.Fprintf(&w.text, "%d %s %d %s %s\n", w.depth, kind, int(node.Pos())-w.base, to, own)
	w.depth++
	return w
}
