// The types whose pointer bitmaps are asked of the runtime; the engine reads the same text.

package main

import (
	"bufio"
	"bytes"
	"container/list"
	"context"
	"database/sql"
	"encoding/json"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"net/url"
	"os"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"text/template"
	"time"
	"unsafe"
)

type kinds struct {
	f func()
	c chan int
	m map[string]int
	u unsafe.Pointer
	p uintptr
	a any
	e error
	s string
	b []byte
	n *int
}

type mixed struct {
	a int8
	s string
	b bool
	e error
}

type arrays struct {
	x [3]mixed
	y [0]*int
	z [2][2]struct {
		p *int
		n int32
	}
}

type embedded struct {
	mixed
	*arrays
	n int16
	error
}

type generic[T any] struct {
	n int32
	v T
	p *T
}

type generics struct {
	x generic[string]
	y generic[[]int]
	z generic[struct{}]
	q generic[*generic[any]]
}

type atomics struct {
	v atomic.Value
	i atomic.Int64
	p atomic.Pointer[mixed]
	b atomic.Bool
}

type clocks struct {
	_ *int
	t time.Time
	m sync.RWMutex
	o sync.Once
	p sync.Pool
	w sync.WaitGroup
	c sync.Cond
}

type request struct {
	r http.Request
	w strings.Builder
	b bytes.Buffer
	u url.URL
}

type client struct {
	c http.Client
	d net.Dialer
	l list.List
	i net.IPNet
	t net.TCPAddr
}

type values struct {
	v reflect.Value
	m reflect.Method
	s reflect.StructField
	t template.Template
}

type tail struct {
	c complex128
	n [7]byte
	s []string
	e struct{}
	x [5]any
	z [64]byte
}

type numbers struct {
	d json.Decoder
	e json.Encoder
	i big.Int
	f big.Float
	r big.Rat
	n sql.NullString
	b sql.DB
}

type logs struct {
	a slog.Attr
	r slog.Record
	f os.File
	x regexp.Regexp
	w bufio.Writer
	s bufio.Scanner
}

type server struct {
	x context.Context
	c context.CancelFunc
	s http.Server
	t http.Transport
}

type long struct {
	b [100]struct {
		k bool
		v string
	}
	t *int
}
