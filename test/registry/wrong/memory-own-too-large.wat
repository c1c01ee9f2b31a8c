;; limits = { memory_mb = 1 }
(module (memory (export "memory") 17) (func (export "handle")))
