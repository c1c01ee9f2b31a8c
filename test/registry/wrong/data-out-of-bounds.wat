;; a data segment behind the end of memory
(module (memory (export "memory") 1) (data (i32.const 65536) "x") (func (export "handle")))
