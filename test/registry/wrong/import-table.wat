;; also with a host function's name
(module
  (import "env" "__indirect_function_table" (table 1 funcref))
  (import "env" "log" (table 1 funcref))
  (func (export "handle")))
