;; the name counts
(module
  (import "env" "log" (func (param i32 i64)))
  (memory (export "mem") 1)
  (global (export "memory") i32 (i32.const 0))
  (func (export "handle")))
