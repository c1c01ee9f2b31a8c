;; exceptions of the host do not exist
(module (import "env" "cpp_exception" (tag (param i32))) (func (export "handle")))
