;; what Emscripten's side modules import
(module
  (import "env" "__memory_base" (global i32))
  (import "env" "__stack_pointer" (global (mut i32)))
  (func (export "handle")))
