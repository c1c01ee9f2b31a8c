;; as AssemblyScript does for a failed assertion at top level
(module
  (import "env" "abort" (func $abort (param i32 i32 i32 i32)))
  (memory (export "memory") 1)
  (data (i32.const 16) "\04\00\00\00n\00o\00")
  (func (export "_initialize") (call $abort (i32.const 20) (i32.const 0) (i32.const 3) (i32.const 7)))
  (func (export "handle")))
