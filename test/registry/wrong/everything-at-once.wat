;; function = "handel"
(module
  (import "env" "lgo" (func (param i32 i64)))
  (import "env" "db_get" (func (param i32 i32 i32 i32) (result i32)))
  (import "wasi_unstable" "fd_read" (func))
  (import "env" "global" (global i32))
  (memory 2000)
  (func (export "handle")))
