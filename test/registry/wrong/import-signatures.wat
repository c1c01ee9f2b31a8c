;; sizes of 32 bits, a missing result, an extra one, another order
(module
  (import "env" "log" (func (param i32 i32)))
  (import "env" "tcp_connect" (func (param i32 i64)))
  (import "env" "response_set_body" (func (param i32 i64) (result i32)))
  (import "env" "tcp_read" (func (param i64 i32 i32) (result i64)))
  (import "env" "db_get" (func (param i32 i64 i32 i64) (result i64 i64)))
  (import "env" "seed" (func (result f32)))
  (memory (export "memory") 1)
  (func (export "handle")))
