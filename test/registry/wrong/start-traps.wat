;; found before anything listens
(module (func $start unreachable) (start $start) (func (export "handle")))
