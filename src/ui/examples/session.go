package hub

import (
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/shopspring/decimal"
)

// Session is one live connection.
type Session struct {
	closed  bool
	id      int64
	secure  bool
	user    string
	weight  float32
	opened  time.Time
	token   [16]byte
	conn    net.Conn
	admin   bool
	last    *Frame
	labels  map[string]string
	mu      sync.Mutex
	buf     []byte
	bytesIn atomic.Int64
}

// Frame is one message on the wire.
type Frame struct {
	fin     bool
	length  uint64
	opcode  uint8
	payload []byte
	mask    [4]byte
	masked  bool
}

type Quota struct {
	plan    uint8
	limit   int64
	balance decimal.Decimal
	resets  time.Time
}
