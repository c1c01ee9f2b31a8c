;; its own memory cannot be reached yet
(module
  (import "env" "log" (func $log (param i32 i64)))
  (memory (export "memory") 1)
  (func $start (call $log (i32.const 0) (i64.const 5)))
  (start $start)
  (func (export "handle")))
