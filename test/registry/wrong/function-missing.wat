;; function = "handel"
(module (func (export "handle")) (func (export "other")))
