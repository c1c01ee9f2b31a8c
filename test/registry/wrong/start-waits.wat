;; nothing can wait while a module starts
(module
  (import "env" "clock_sleep_ms" (func $sleep (param i64)))
  (func (export "_initialize") (call $sleep (i64.const 1)))
  (func (export "handle")))
