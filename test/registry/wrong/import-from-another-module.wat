;; Emscripten and others call the module of the host something else
(module
  (import "a" "b" (func))
  (import "index" "log" (func (param i32 i64)))
  (import "other" "memory" (memory 1))
  (func (export "handle")))
