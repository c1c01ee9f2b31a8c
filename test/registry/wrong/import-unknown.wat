;; a swap of two letters, and something else altogether
(module
  (import "env" "tcp_conenct" (func (param i32 i64) (result i32)))
  (import "env" "launch_missiles" (func))
  (memory (export "memory") 1)
  (func (export "handle")))
