/**
 * The syntax tree of a Go file, in the shapes of go/ast. Every node says where it stands: UTF-16 offsets into
 * the file's text, `from` inclusive and `to` exclusive.
 */

interface At {
  readonly from: number
  readonly to: number
}

export interface Ident extends At {
  readonly kind: 'Ident'
  readonly name: string
}

export interface BasicLit extends At {
  readonly kind: 'BasicLit'
  readonly token: 'INT' | 'FLOAT' | 'IMAG' | 'CHAR' | 'STRING'
  /** As written, quotes and prefixes included. */
  readonly text: string
}

/** What could not be read; the error is in the file's diagnostics. */
export interface BadExpr extends At {
  readonly kind: 'BadExpr'
}

export interface CompositeLit extends At {
  readonly kind: 'CompositeLit'
  /** Null inside another literal where the type is left out. */
  readonly type: Expr | null
  readonly elts: readonly Expr[]
  /**
   * Where bodies are passed over, elements without a name in them, such as the rows of a table, are left out: of them
   * a layout needs no more than how many there are. In `[...]T{}` they are the first ones, and none of them has a key.
   */
  readonly leftOut: number
}

export interface KeyValueExpr extends At {
  readonly kind: 'KeyValueExpr'
  readonly key: Expr
  readonly value: Expr
}

export interface FuncLit extends At {
  readonly kind: 'FuncLit'
  readonly type: FuncType
  readonly body: Block
}

export interface ParenExpr extends At {
  readonly kind: 'ParenExpr'
  readonly x: Expr
}

export interface SelectorExpr extends At {
  readonly kind: 'SelectorExpr'
  readonly x: Expr
  readonly sel: Ident
}

/** `x[i]`, and an instance `G[K, V]`: what it is the resolver knows. */
export interface IndexExpr extends At {
  readonly kind: 'IndexExpr'
  readonly x: Expr
  readonly indices: readonly Expr[]
}

export interface SliceExpr extends At {
  readonly kind: 'SliceExpr'
  readonly x: Expr
  readonly low: Expr | null
  readonly high: Expr | null
  readonly max: Expr | null
}

export interface TypeAssertExpr extends At {
  readonly kind: 'TypeAssertExpr'
  readonly x: Expr
  /** Null for `x.(type)`. */
  readonly type: Expr | null
}

export interface CallExpr extends At {
  readonly kind: 'CallExpr'
  readonly fun: Expr
  readonly args: readonly Expr[]
  /** The call ends in `...`. */
  readonly spread: boolean
}

/** `*x`: a dereference or a pointer type. */
export interface StarExpr extends At {
  readonly kind: 'StarExpr'
  readonly x: Expr
}

export interface UnaryExpr extends At {
  readonly kind: 'UnaryExpr'
  /** `~` only in constraints. */
  readonly op: '+' | '-' | '!' | '^' | '&' | '<-' | '~'
  readonly x: Expr
}

export interface BinaryExpr extends At {
  readonly kind: 'BinaryExpr'
  /** `|` also joins the terms of a union. */
  readonly op: BinaryOp
  readonly x: Expr
  readonly y: Expr
}

export type BinaryOp =
  | '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>='
  | '+' | '-' | '|' | '^' | '*' | '/' | '%' | '<<' | '>>' | '&' | '&^' // prettier-ignore

/** `[len]elem`; a slice where `len` is null; `[...]elem` where it is an Ellipsis. */
export interface ArrayType extends At {
  readonly kind: 'ArrayType'
  readonly len: Expr | null
  readonly elem: Expr
}

/** `...elem` of a last parameter, or the length of `[...]elem` (then `elem` is null). */
export interface Ellipsis extends At {
  readonly kind: 'Ellipsis'
  readonly elem: Expr | null
}

export interface StructType extends At {
  readonly kind: 'StructType'
  readonly fields: readonly Field[]
}

export interface FuncType extends At {
  readonly kind: 'FuncType'
  /** Null where there is no list at all. */
  readonly typeParams: readonly Field[] | null
  readonly params: readonly Field[]
  readonly results: readonly Field[]
}

export interface InterfaceType extends At {
  readonly kind: 'InterfaceType'
  /** A method has one name and a FuncType; an embedded element or union has no name. */
  readonly elems: readonly Field[]
}

export interface MapType extends At {
  readonly kind: 'MapType'
  readonly key: Expr
  readonly value: Expr
}

export interface ChanType extends At {
  readonly kind: 'ChanType'
  readonly dir: 'both' | 'send' | 'recv'
  readonly elem: Expr
}

/**
 * One declared line of a struct, a parameter list, a type parameter list or an interface.
 * `names` is empty for an embedded field, an unnamed parameter and an embedded element.
 */
export interface Field extends At {
  readonly kind: 'Field'
  readonly names: readonly Ident[]
  readonly type: Expr
  readonly tag: BasicLit | null
}

export type Expr =
  | BadExpr
  | Ident
  | BasicLit
  | CompositeLit
  | KeyValueExpr
  | FuncLit
  | ParenExpr
  | SelectorExpr
  | IndexExpr
  | SliceExpr
  | TypeAssertExpr
  | CallExpr
  | StarExpr
  | UnaryExpr
  | BinaryExpr
  | ArrayType
  | Ellipsis
  | StructType
  | FuncType
  | InterfaceType
  | MapType
  | ChanType

/**
 * A function body, a block in it or the statements of a case. Read or passed over, `found` lists what matters to a
 * layout: declarations, anonymous struct types and the inner blocks that hold any of these, in source order.
 * What is inside of a declaration or of a struct type is there and not in the list.
 * A function literal's parameters belong to the block around it.
 */
export interface Block extends At {
  readonly kind: 'Block'
  readonly found: readonly (GenDecl | StructType | Block)[]
  /** The statements, where bodies are read; null where they are passed over. */
  readonly stmts: readonly Stmt[] | null
}

export interface BadStmt extends At {
  readonly kind: 'BadStmt'
}

export interface EmptyStmt extends At {
  readonly kind: 'EmptyStmt'
}

export interface DeclStmt extends At {
  readonly kind: 'DeclStmt'
  readonly decl: GenDecl
}

export interface LabeledStmt extends At {
  readonly kind: 'LabeledStmt'
  readonly label: Ident
  readonly stmt: Stmt
}

export interface ExprStmt extends At {
  readonly kind: 'ExprStmt'
  readonly x: Expr
}

export interface SendStmt extends At {
  readonly kind: 'SendStmt'
  readonly chan: Expr
  readonly value: Expr
}

export interface IncDecStmt extends At {
  readonly kind: 'IncDecStmt'
  readonly x: Expr
  readonly op: '++' | '--'
}

export interface AssignStmt extends At {
  readonly kind: 'AssignStmt'
  readonly lhs: readonly Expr[]
  readonly op: AssignOp
  readonly rhs: readonly Expr[]
}

export type AssignOp =
  | '=' | ':=' | '+=' | '-=' | '*=' | '/=' | '%=' | '|=' | '^=' | '<<=' | '>>=' | '&=' | '&^=' // prettier-ignore

export interface GoStmt extends At {
  readonly kind: 'GoStmt'
  readonly call: CallExpr
}

export interface DeferStmt extends At {
  readonly kind: 'DeferStmt'
  readonly call: CallExpr
}

export interface ReturnStmt extends At {
  readonly kind: 'ReturnStmt'
  readonly results: readonly Expr[]
}

export interface BranchStmt extends At {
  readonly kind: 'BranchStmt'
  readonly token: 'break' | 'continue' | 'goto' | 'fallthrough'
  readonly label: Ident | null
}

export interface IfStmt extends At {
  readonly kind: 'IfStmt'
  readonly init: Stmt | null
  readonly cond: Expr
  readonly body: Block
  readonly else: Stmt | null
}

/** `case …:` of a `switch`, or `default:` where `list` is null. */
export interface CaseClause extends At {
  readonly kind: 'CaseClause'
  readonly list: readonly Expr[] | null
  readonly body: Block
}

export interface SwitchStmt extends At {
  readonly kind: 'SwitchStmt'
  readonly init: Stmt | null
  readonly tag: Expr | null
  /** Holds CaseClauses only. */
  readonly body: Block
}

export interface TypeSwitchStmt extends At {
  readonly kind: 'TypeSwitchStmt'
  readonly init: Stmt | null
  /** `x := y.(type)` or `y.(type)`. */
  readonly assign: Stmt
  /** Holds CaseClauses only. */
  readonly body: Block
}

/** `case …:` of a `select`, or `default:` where `comm` is null. */
export interface CommClause extends At {
  readonly kind: 'CommClause'
  readonly comm: Stmt | null
  readonly body: Block
}

export interface SelectStmt extends At {
  readonly kind: 'SelectStmt'
  /** Holds CommClauses only. */
  readonly body: Block
}

export interface ForStmt extends At {
  readonly kind: 'ForStmt'
  readonly init: Stmt | null
  readonly cond: Expr | null
  readonly post: Stmt | null
  readonly body: Block
}

export interface RangeStmt extends At {
  readonly kind: 'RangeStmt'
  readonly key: Expr | null
  readonly value: Expr | null
  /** Null where there is no key. */
  readonly op: '=' | ':=' | null
  readonly x: Expr
  readonly body: Block
}

export type Stmt =
  | BadStmt
  | EmptyStmt
  | DeclStmt
  | LabeledStmt
  | ExprStmt
  | SendStmt
  | IncDecStmt
  | AssignStmt
  | GoStmt
  | DeferStmt
  | ReturnStmt
  | BranchStmt
  | Block
  | IfStmt
  | CaseClause
  | SwitchStmt
  | TypeSwitchStmt
  | CommClause
  | SelectStmt
  | ForStmt
  | RangeStmt

export interface ImportSpec extends At {
  readonly kind: 'ImportSpec'
  /** A name, `.` or `_`; null where the package's own name serves. */
  readonly name: Ident | null
  readonly path: BasicLit
}

export interface TypeSpec extends At {
  readonly kind: 'TypeSpec'
  readonly name: Ident
  readonly typeParams: readonly Field[] | null
  /** `type A = T`. */
  readonly alias: boolean
  readonly type: Expr
}

export interface ValueSpec extends At {
  readonly kind: 'ValueSpec'
  readonly names: readonly Ident[]
  readonly type: Expr | null
  /** As written: empty where a constant repeats the line above. */
  readonly values: readonly Expr[]
}

export type Spec = ImportSpec | TypeSpec | ValueSpec

/** `import`, `const`, `type` or `var`, single or in parentheses. iota is the index of the spec in `specs`. */
export interface GenDecl extends At {
  readonly kind: 'GenDecl'
  readonly token: 'import' | 'const' | 'type' | 'var'
  readonly specs: readonly Spec[]
}

export interface FuncDecl extends At {
  readonly kind: 'FuncDecl'
  /** The receiver list; null for a function. */
  readonly recv: readonly Field[] | null
  readonly name: Ident
  readonly type: FuncType
  /** Null where it is declared without a body. */
  readonly body: Block | null
}

export interface BadDecl extends At {
  readonly kind: 'BadDecl'
}

export type Decl = GenDecl | FuncDecl | BadDecl

/** One that `//` opens, without its line end, or one that `/*` opens. */
export interface Comment extends At {
  readonly kind: 'Comment'
}

/** A parsed file. `decls` are in source order, imports among them. */
export interface File extends At {
  readonly kind: 'File'
  /** The name in the package clause; null in a paste without one. */
  readonly name: Ident | null
  readonly decls: readonly Decl[]
  /** All comments, in source order; none where function bodies are passed over. */
  readonly comments: readonly Comment[]
}
