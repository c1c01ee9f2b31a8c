;; function = "memory"
(module (memory (export "memory") 1))
