;; function = "Hello"
(module (func (export "hello")))
