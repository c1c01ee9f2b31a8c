;; function = "zzzzzz"
(module (func $f)
  (export "f0" (func $f)) (export "f1" (func $f)) (export "f2" (func $f)) (export "f3" (func $f)) (export "f4" (func $f)) (export "f5" (func $f))
  (export "f6" (func $f)) (export "f7" (func $f)) (export "f8" (func $f)) (export "f9" (func $f)) (export "f10" (func $f)) (export "f11" (func $f)))
