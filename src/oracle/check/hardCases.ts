/** Pastes for which a program of its own is hard to write: every struct in them must get one that agrees. */

import type { Assumptions } from '../../engine/index.ts'

interface HardCase {
  readonly name: string
  /** A paste, or an archive of several files. */
  readonly text: string
  readonly types?: Assumptions['types']
  readonly typeArgs?: Assumptions['typeArgs']
  /** Structs that no program can have, and why. */
  readonly refused?: Readonly<Record<string, string>>
}

export const hardCases: readonly HardCase[] = [
  {
    name: 'names of the program are taken',
    text: `package p
import "time"
type fmt struct { x int; t time.Time }
type unsafe interface { M() }
type runtime [3]byte
type s struct { check check; figures *figures; name runtime; u unsafe; fmt }
type check struct { b bool; what, here, says, mark, wrong int16 }
type figures struct { s *s }
type main struct { init *main; m map[*main]init }
type init struct { b bool; n int64 }
type _ struct { b bool; s *_T }
type _T struct { b [2]fmt }
`,
  },
  {
    name: 'names of the universe are taken',
    text: `package p
import "bytes"
type string struct { b bool; p *int; e error }
type error [2]bool
type any = int32
type uintptr struct { a any; b bytes.Buffer }
const true = 3
type println struct { x [true]string }
func len(x int) int { return x }
type T struct { f func(int) any; s string; u uintptr }
`,
  },
  {
    name: 'local declarations',
    text: `package p
type T struct { outer bool }
type K string
const n = 2
func f(z int) {
	const n = 3
	const ( a = iota + n; b; c )
	type T struct { b [n]bool; next *T; k K }
	{
		type T struct { t [b]T; c [c]int16 }
		type U struct { t T; fmt, check string }
		_ = struct { a bool; u U }{}
	}
	var arr [5]T
	type V struct { t T; n [len(arr)]byte }
	type string struct { s []byte }
	type W struct { s string; k K }
}
func (T) m() {
	type T struct { outer T2; n [n]bool }
	type T2 int64
}
type T2 int8
`,
  },
  {
    name: 'generic types',
    text: `package p
import ("cmp"; "fmt"; "sync/atomic")
type Number interface { ~int8 | ~int64 | float64 }
type Vec[E Number, P interface{ *E; Set() }] struct { e E; p P; more []E }
type List[T any] struct { head *node[T]; n int32; zero T }
type node[T any] struct { next, prev *node[T]; list *List[T]; value T }
type Key struct { a bool; b string }
func (k Key) String() string { return "" }
func (k *Key) Compare(other Key, opts ...fmt.Stringer) (n int, err error) { return 0, nil }
type Set[K interface { comparable; fmt.Stringer }] struct { m map[K]struct{}; last K }
type Cached[K cmp.Ordered] struct { p atomic.Pointer[Cached[K]]; k K; ok bool }
type Users struct { keys Set[Key]; l List[Key]; c Cached[float32]; e List[struct { a bool; k Key }] }
type Alias = List[Users]
type Pair[A, B any] struct { a A; b B }
type Swapped[A, B any] struct { p Pair[B, A]; a A }
var x = Swapped[bool, [3]Key]{}
func (l *List[T]) Push(v T) *node[T] { return nil }
func (s Set[K]) Len() (n int) { return 0 }
`,
    typeArgs: { List: ['map[string]*Key'], Pair: ['Key', '[2]fmt.Stringer'], Set: ['Key'] },
    refused: {
      Vec: 'No type is named that has the methods of P.',
    },
  },
  {
    name: 'what is declared nowhere',
    text: `package p
import ("github.com/shopspring/decimal"; "go.uber.org/zap"; log "log/slog"; "C")
type Base struct { *decimal.Decimal; log *zap.Logger; *Order }
type T struct {
	Base
	prices []decimal.Decimal
	by map[decimal.Key]*Order
	f func(ctx zap.Ctx, o ...zap.Option[int]) (decimal.Decimal, error)
	c chan<- zap.Entry
	i interface { zap.Iface; M(zap.Field) }
	opt *decimal.Opt[Order, log.Level]
	l log.Logger
	raw *C.struct_stat
	arr *[Missing + decimal.Scale]byte
	_ [3]byte
	in *struct { v decimal.Decimal }
}
type Deep struct { by map[string][]T; p *[4]node }
type node struct { v decimal.Decimal; n [Missing]byte }
`,
  },
  {
    name: 'what is assumed',
    text: `
type T struct {
	ok bool
	price decimal.Decimal
	id uuid.UUID
	when Stamp
	key Key
	opt opt.Value[int]
	any like.Any
	list like.List
	atomic Wide
}
`,
    types: {
      'decimal.Decimal': { size: 16, align: 8, ptrWords: [0] },
      'uuid.UUID': { size: 16, align: 1, ptrWords: [] },
      Stamp: { like: 'int' },
      Key: { like: 'string' },
      'opt.Value[int]': { size: 8, align: 2, ptrWords: [] },
      'like.Any': { like: 'interface' },
      'like.List': { like: 'slice' },
      Wide: { size: 24, align: 8, ptrWords: [1, 1, 99] },
    },
  },
  {
    name: 'constants, variables and functions',
    text: `package p
import ("math"; "unsafe"; u8 "unicode/utf8")
const (
	A = iota
	B
	_
	D, E = iota, 1 << iota
)
type Kind uint8
const ( KA Kind = iota; KB; numKinds )
const big = math.MaxUint8 + u8.UTFMax
var table = [...]string{KB: "b", numKinds: "n"}
var nested struct { rows [D]struct { cells [E]int16 } }
func size() (n [B + 1]int32, err error) { panic("no") }
type T struct {
	d [D]byte
	k [numKinds]Kind
	b [big]bool
	t [len(table)]int16
	c [cap(nested.rows[0].cells)]int8
	s [unsafe.Sizeof(T2{}) + unsafe.Offsetof(T2{}.b)]byte
	z [unsafe.Sizeof(nested)]byte
	e [len([...]int{1, 2, D: 7})]bool
}
type T2 struct { a bool; b int64 }
`,
  },
  {
    name: 'fields of another package, dot imports, several names for one package',
    text: `package p
import (
	. "time"
	. "sync"
	t "time"
	mrand "math/rand"
	"crypto/rand"
)
type Stamp Time
type Alias = t.Time
type Requests = Pool
type T struct { Time; *Mutex; d Duration; at t.Time; r mrand.Rand; Month t.Month }
type R struct { n [len(rand.Text())]byte }
var _ = rand.Reader
`,
  },
  {
    name: 'packages of one archive',
    text: `-- go.mod --
module example.com/m

go 1.26
-- main.go --
package main

import (
	. "example.com/m/dot"
	g "example.com/m/geo"
	"example.com/m/geo/v2"
	"fmt"
	"time"
)

type string struct { b bool; w word }
type word struct { b bool; n int64 }
type Named geo.Point
type Alias = g.Point
type T[geo_Point any] struct { x g.Point; t geo_Point; i g.IDs[int8] }
type Embeds struct { ok bool; g.Point; *geo.Line; Dotted; Point_ int16 }
type Lengths struct {
	a [g.N]bool
	b [len(g.Table)]int16
	c [cap(geo.Nested.Rows)]int32
	d [g.B - 1]string
	e [len(g.Size())]bool
}
type Users struct {
	l g.List[Embeds, *Embeds]
	s g.Set[g.Key]
	m map[g.Key]*geo.Line
	f func(g.Kind, ...geo.Tree) (*g.Unbuilt, error)
	i interface { g.Stringer; M(*geo.Point) }
	v Vec[g.Kind]
	at struct { g.Stamp; when time.Time }
	r g.Rules
}
type Vec[E ~uint8] struct { all [3]E; p *Vec[E] }
func (e *Embeds) Set(s fmt.Stringer) {}
-- dot/dot.go --
package dot

import "example.com/m/geo"

type Dotted struct { w word; p geo.Point; K Kinds }
type word int16
type Kinds [geo.B]geo.Kind
-- geo/geo.go --
package geo

import (
	"fmt"
	t "time"
)

type any interface { len() int }
type word struct { s string; n int8; any }
type Point struct { x, y int32; name string; w word; _ bool }
type Line struct { from, to Point; next *Line; tree Tree }
type Tree map[Key][]Line
type Kind uint8
const ( A Kind = iota + 1; B; _; C )
const N = int(C) * 2
var Table = [...]string{A: "a", C: "c"}
var Nested struct { Rows [N]struct { p Point } }
func Size() (all [B]string) { return }
type IDs[T int8 | int16] struct { all [N]T; first T }
type Settable[T interface{}] interface { *T; Set(fmt.Stringer) }
type List[E interface{}, P Settable[E]] struct { e E; p P; ok bool }
type Stringer interface { String() string }
type Set[K interface { comparable; Stringer }] struct { last K; m map[K]struct{} }
type Key struct { ok bool; word string; at t.Time }
func (k Key) String() string { return k.word + fmt.Sprint(k.at) }
type Stamp struct { t.Time; ok bool }
type main struct { init bool; main *main }
type Rules struct { main; print func(...interface{}); w [2]word }
-- geo/geo_386.go --
package geo

type Unbuilt struct { a bool; p *Point }
-- geo/geo_amd64.go --
package geo

type Unbuilt struct { p *Point; a bool }
-- geo/v2/geo.go --
package geo

type Point struct { x, y, z float64; ok bool }
type Line struct { all []Point; by map[Point]Tree }
type Tree = struct { p *Point; word word }
type word = [3]byte
var Nested struct { Rows [2]Point }
`,
    refused: {
      List: 'No type is named that has the methods of P.',
      Set: 'No type is named that has the methods of K.',
    },
  },
  { name: 'bare lines', text: '\tok bool // first\n\tmu sync.Mutex\n\n\tat time.Time `json:"at"` // last' },
  { name: 'a struct type', text: 'struct { a, b bool; r rand.Rand; p *Missing; _ int32 }' },
  {
    name: 'CRLF, comments and raw strings',
    text: 'type T struct {\r\n\ta bool `x:"y\r\n"` // a\r\n\t/* b\r\n\t*/ b int64\r\n\tin struct { x *decimal.Decimal /* in */ }\r\n}\r\n',
  },
]
