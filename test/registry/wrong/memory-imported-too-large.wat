;; limits = { memory_mb = 64 }
(module (import "env" "memory" (memory 1025 2000)) (func (export "handle")))
