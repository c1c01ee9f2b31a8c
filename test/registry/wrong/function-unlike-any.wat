;; function = "process"
(module (func (export "a")) (func (export "b")))
