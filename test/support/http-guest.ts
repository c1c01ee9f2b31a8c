// One hand-written guest with an export for each way to treat a request, and the TOML that routes to it.

/** Texts at fixed places: pointer and length are written where they are used. */
export const HTTP_GUEST = `(module
  (import "env" "response_set_status_line" (func $status (param i32 i32 i64)))
  (import "env" "response_set_header" (func $header (param i32 i64 i32 i64)))
  (import "env" "response_set_body" (func $body (param i32 i64)))
  (import "env" "response_write_body" (func $write (param i32 i64) (result i64)))
  (import "env" "request_read_body" (func $read (param i32 i64) (result i64)))
  (import "env" "request_get_method" (func $method (param i32 i64) (result i64)))
  (import "env" "request_get_path" (func $path (param i32 i64) (result i64)))
  (import "env" "request_get_query" (func $query (param i32 i64) (result i64)))
  (import "env" "request_get_headers" (func $headers (param i32 i64) (result i64)))
  (import "env" "request_get_id" (func $id (param i32 i64) (result i64)))
  (import "env" "tcp_connect" (func $connect (param i32 i64) (result i32)))
  (import "env" "tcp_read" (func $tcp_read (param i32 i32 i64) (result i64)))
  (import "env" "clock_sleep_ms" (func $sleep (param i64)))
  (import "env" "db_get" (func $db_get (param i32 i64 i32 i64) (result i64)))
  (import "env" "log" (func $log (param i32 i64)))
  (memory (export "memory") 20 128)
  (data (i32.const 0) "Ok")
  (data (i32.const 16) "Set-Cookiea=1b=2X-Spelled-OutvalueHello")
  (data (i32.const 100) "slept")
  (data (i32.const 110) "done")
  (data (i32.const 120) "backend")
  (data (i32.const 130) "data: 1\\n\\ndata: 2\\n\\ndata: 3\\n\\n")
  (data (i32.const 170) "gone")
  (data (i32.const 180) "Sehr gut \\fc")

  (func $ok (call $status (i32.const 200) (i32.const 0) (i64.const 2)))

  ;; 200 Ok, two cookies, a header with its own spelling, a body
  (func (export "hello")
    (call $ok)
    (call $header (i32.const 16) (i64.const 10) (i32.const 26) (i64.const 3))
    (call $header (i32.const 32) (i64.const 13) (i32.const 45) (i64.const 5))
    (call $header (i32.const 16) (i64.const 10) (i32.const 29) (i64.const 3))
    (call $body (i32.const 50) (i64.const 5)))

  ;; a reason phrase of its own, with a byte above ASCII
  (func (export "praise")
    (call $status (i32.const 299) (i32.const 180) (i64.const 10)))

  ;; method, path, query, id and headers, one a line
  (func (export "target") (local $at i32)
    (local.set $at (i32.const 1024))
    (local.set $at (call $line (local.get $at) (call $method (local.get $at) (i64.const 4096))))
    (local.set $at (call $line (local.get $at) (call $path (local.get $at) (i64.const 65536))))
    (local.set $at (call $line (local.get $at) (call $query (local.get $at) (i64.const 65536))))
    (local.set $at (call $line (local.get $at) (call $id (local.get $at) (i64.const 4096))))
    (local.set $at (call $line (local.get $at) (call $headers (local.get $at) (i64.const 131072))))
    (call $ok)
    (call $body (i32.const 1024) (i64.extend_i32_u (i32.sub (local.get $at) (i32.const 1024)))))
  (func $line (param $at i32) (param $size i64) (result i32)
    (local.set $at (i32.add (local.get $at) (i32.wrap_i64 (local.get $size))))
    (i32.store8 (local.get $at) (i32.const 10))
    (i32.add (local.get $at) (i32.const 1)))

  ;; sends the body back as it comes
  (func (export "echo") (local $size i64)
    (call $ok)
    (loop $next
      (local.set $size (call $read (i32.const 65536) (i64.const 65536)))
      (if (i64.gt_s (local.get $size) (i64.const 0))
        (then
          (br_if $next (i64.gt_s (call $write (i32.const 65536) (local.get $size)) (i64.const 0)))))))

  ;; reads the body to its end, then answers
  (func (export "drain") (local $size i64)
    (loop $next
      (local.set $size (call $read (i32.const 65536) (i64.const 65536)))
      (br_if $next (i64.gt_s (local.get $size) (i64.const 0))))
    (call $answer_unless_gone (local.get $size)))
  (func $answer_unless_gone (param $size i64)
    (if (i64.lt_s (local.get $size) (i64.const 0))
      (then (call $log (i32.const 170) (i64.const 4)))
      (else (call $ok) (call $body (i32.const 110) (i64.const 4)))))

  ;; reads ten bytes of the body, then answers
  (func (export "sip")
    (call $answer_unless_gone (call $read (i32.const 65536) (i64.const 10))))

  ;; reads 16 KiB of the body every 20 ms
  (func (export "slow_drain") (local $size i64)
    (loop $next
      (local.set $size (call $read (i32.const 65536) (i64.const 16384)))
      (call $sleep (i64.const 20))
      (br_if $next (i64.gt_s (local.get $size) (i64.const 0))))
    (call $answer_unless_gone (local.get $size)))

  ;; sends 64 KiB after 64 KiB until the client is gone
  (func (export "endless")
    (call $ok)
    (loop $next
      (br_if $next (i64.gt_s (call $write (i32.const 65536) (i64.const 65536)) (i64.const 0))))
    (call $log (i32.const 170) (i64.const 4)))

  ;; three events, 150 ms apart
  (func (export "events") (local $at i32)
    (call $ok)
    (local.set $at (i32.const 130))
    (loop $next
      (drop (call $write (local.get $at) (i64.const 9)))
      (local.set $at (i32.add (local.get $at) (i32.const 9)))
      (if (i32.lt_u (local.get $at) (i32.const 157))
        (then (call $sleep (i64.const 150)) (br $next)))))

  ;; waits for a backend that says nothing
  (func (export "parked")
    (drop (call $wait))
    (call $ok))
  (func $wait (result i64)
    (call $tcp_read
      (call $connect (i32.const 512)
        (call $db_get (i32.const 120) (i64.const 7) (i32.const 512) (i64.const 100)))
      (i32.const 1024) (i64.const 1024)))

  ;; sends a piece, then waits for a backend that says nothing
  (func (export "stuck")
    (call $ok)
    (drop (call $write (i32.const 130) (i64.const 9)))
    (drop (call $wait)))

  (func (export "sleep")
    (call $sleep (i64.const 300))
    (call $ok)
    (call $body (i32.const 100) (i64.const 5)))

  ;; a prepared body of 1 MiB
  (func (export "large")
    (call $ok)
    (call $body (i32.const 65536) (i64.const 1048576)))

  (func (export "no_content") (call $status (i32.const 204) (i32.const 0) (i64.const 0)) (call $body (i32.const 50) (i64.const 5)))
  (func (export "reset_content") (call $status (i32.const 205) (i32.const 0) (i64.const 0)) (call $body (i32.const 50) (i64.const 5)))
  (func (export "not_modified") (call $status (i32.const 304) (i32.const 0) (i64.const 0)) (call $body (i32.const 50) (i64.const 5)))

  ;; a stream whose status has no body
  (func (export "no_content_stream") (local $count i32)
    (call $status (i32.const 204) (i32.const 0) (i64.const 0))
    (loop $next
      (drop (call $write (i32.const 65536) (i64.const 65536)))
      (br_if $next (i32.lt_u (local.tee $count (i32.add (local.get $count) (i32.const 1))) (i32.const 20)))))

  (func (export "trap") (call $ok) (unreachable))
  (func (export "nothing"))
)`;

export interface Route {
  /** Default: the function's. */
  readonly name?: string;
  readonly function: string;
  readonly method?: string;
  readonly path?: string;
  /** More TOML lines of this application. */
  readonly lines?: string;
}

/** Routes to the guest's functions, each on `/<function>` and for any method unless told otherwise. */
export function httpRoutes(...routes: readonly (Route | string)[]): string {
  return routes
    .map((route) => (typeof route === "string" ? { function: route } : route))
    .map(
      ({ function: called, method = "*", name = called, path = `/${called}`, lines = "" }: Route) => `
[[applications]]
name = "${name}"
file_path = "http.wasm"
method = "${method}"
url_path = "${path}"
function = "${called}"
${lines}
`,
    )
    .join("");
}
