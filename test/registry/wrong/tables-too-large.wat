;; 80 MB of references before the first instruction
(module (table 10000000 externref) (table 5 funcref) (func (export "handle")))
