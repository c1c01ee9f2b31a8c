;; names that every object has
(module
  (import "env" "constructor" (func))
  (import "env" "__proto__" (func))
  (import "env" "toString" (func))
  (func (export "handle")))
