;; the default function is handle
(module)
