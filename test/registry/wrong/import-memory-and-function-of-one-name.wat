;; one field cannot be both
(module
  (import "env" "log" (func $log (param i32 i64)))
  (import "env" "log" (memory 1))
  (func (export "handle") (call $log (i32.const 0) (i64.const 0))))
