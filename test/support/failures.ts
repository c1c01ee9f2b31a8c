// Each kind of failure, as functions in wasm and in JavaScript that fail so, and what is to be told of each.
import { escapeBytes, guest, Texts } from "./guest.ts";

/** A name that would be a line and a colour of its own. */
export const EVIL = "\u001b[31m\n  at forged (wasm://wasm/1:wasm-function[0]:0x1)\u202e";
const SHOWN_EVIL = /^Where: [^\n]*forged \([^\n]*$/m;

const texts = new Texts();
const [silent, refused, key] = [texts.at("silent"), texts.at("refused"), texts.at("a b")];
const CONNECT = (name: string): string =>
  `(call $tcp_connect (i32.const 512) (call $db_get ${name} (i32.const 512) (i64.const 100)))`;

/** `inner`: what the function that traps does. */
export function failingGuest(inner: string): string {
  return guest("(call $answer)", {
    texts,
    fields: `
    (func $inner (call $log_write (i32.const 2) ${key}) ${inner})
    (func (export "trap") (call $inner) (call $answer))
    (func (export "cpu") (call $spin) (call $answer))
    (func $spin (loop $again (br $again)))
    (func (export "wall") (drop (call $read ${CONNECT(silent)})) (call $answer))
    (func $read (param i32) (result i64) (call $tcp_read (local.get 0) (i32.const 1024) (i64.const 1024)))
    (func (export "grow") (call $grow) (call $answer))
    (func $grow (if (i32.eq (memory.grow (i32.const 100)) (i32.const -1)) (then unreachable)))
    (func (export "header") (call $ok) (call $name))
    (func $name (call $response_set_header ${key} ${key}))
    (func (export "refused") (call $reach))
    (func $reach (if (i32.lt_s ${CONNECT(refused)} (i32.const 0)) (then unreachable)))
    (func (export "ungranted")
      (if (i32.lt_s (call $tcp_connect ${texts.at("127.0.0.1:1")}) (i32.const 0)) (then unreachable)))
    (func (export "queue") (drop (call $read ${CONNECT(silent)})) (call $answer))
    (func (export "gone") (drop (call $read ${CONNECT(silent)})) (call $write))
    (func (export "sleep") (call $doze))
    (func $doze (call $clock_sleep_ms (i64.const -1)))
    (func (export "busy") (call $some))
    (func $some (loop $again (br $again)))
    (func (export "body") (call $take))
    (func $take (drop (call $request_read_body (i32.const 1024) (i64.const 1024))) (call $clock_sleep_ms (i64.const -1)))
    (func (export "unnamed") (call $clock_sleep_ms (i64.const -1)))
    (func (export "${escapeBytes(Buffer.from(EVIL))}") (call $clock_sleep_ms (i64.const -1)))
    (func $write (call $ok) (loop $next (br_if $next
      (i64.gt_s (call $response_write_body (i32.const 65536) (i64.const 65536)) (i64.const 0)))))`,
  });
}

export const THROWING = `function deep(name) {
  if (name !== null) throw new TypeError("no such thing: " + name);
}
export const handler = (event) => {
  deep(event.headers["x-name"] ?? "none");
  return "fine";
};
`;
/** Functions that are called as their applications are. `quiet` and `closed`: addresses. */
export function failingScript(quiet: string, closed: string): string {
  return `import { connect } from "serverless-wasm/sockets";
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
async function wait() {
  await pause(60_000);
}
async function listen() {
  const { readable } = connect("${quiet}");
  await readable.getReader().read();
}
function spin() {
  for (;;) Math.sin(1);
}
function fill() {
  for (const all = []; ; ) all.push(new Uint8Array(100_000));
}
export const jsFetch = async () => {
  const answer = await fetch("http://${closed}/x");
  return answer.text();
};
export const jsConnect = async () => {
  await connect("${closed}").opened;
};
export const jsFetchWall = async () => {
  const answer = await fetch("http://${quiet}/x");
  return answer.text();
};
export const jsCpu = () => spin();
export const jsWall = async () => {
  await wait();
};
export const jsNever = async () => {
  await new Promise(() => {});
};
export const jsMemory = () => fill();
export const jsHeader = () => ({ headers: { "a b": "c" } });
export const jsGone = async () => {
  await listen();
};
export const jsQueue = () => listen();
const odd = async () => {
  await pause(60_000);
};
export const jsHostile = async () => {
  await odd();
};
Object.defineProperty(odd, "name", { value: ${JSON.stringify(EVIL)} });
`;
}

/** By application; what is to be told of each. */
export const FAILURES: readonly [name: string, ...expected: RegExp[]][] = [
  [
    "trap",
    /^It failed with GUEST_TRAP: unreachable$/m,
    /^Where: inner \(wasm-/m,
    /the last one: .* log_write warn/,
  ],
  ["cpu", /CPU_LIMIT: .* limits\.cpu_ms = 100$/m, /^Where: spin \(wasm-/m, /asked the host for nothing/],
  [
    "wall",
    /WALL_LIMIT: .* limits\.wall_ms = 800, waiting in tcp_read descriptor 0, 1024 bytes/,
    /last 3: .* db_get silent[^\n]*\n {2}then .* tcp_connect [^\n]*\n {2}then .* tcp_read .*did not return/,
    /^Where: read \(wasm-function\[\d+\]:0x[0-9a-f]+\), called by wall \(wasm-function/m,
    /What to do: see why tcp_read took so long; if it may, raise limits\.wall_ms \(now 800\)\.$/m,
  ],
  [
    "grow",
    /GUEST_TRAP/,
    /^Where: grow \(/m,
    /^Memory: it had 1 MiB .* the limit is 2 MiB/m,
    /raise limits\.memory_mb/,
  ],
  ["header", /BAD_HEADER: "a b" is not/, /^Where: name \(wasm-/m, /then .* response_set_header a b, 3 bytes/],
  [
    "refused",
    /It could not reach 127\.0\.0\.1:\d+ \(tcp_connect: -1 \(ECONNREFUSED\)\)/,
    /^Where: reach \(wasm-/m,
    /then .* tcp_connect 127\.0\.0\.1:\d+ -> -1 \(ECONNREFUSED\)/,
    /What to do: see why nothing can be reached on 127\.0\.0\.1:\d+: /,
  ],
  [
    "ungranted",
    /tcp_connect: -1 \(not granted\)/,
    /^Where: ungranted \(wasm-/m,
    /What to do: add 127\.0\.0\.1:1 to the application's tcp/,
  ],
  [
    "queue",
    /QUEUE_FULL: limits\.concurrency = 1 .* limits\.queue = 0/,
    /^Where: before queue began$/m,
    /^It never ran: /m,
  ],
  [
    "gone",
    /no answer was seen/,
    /CLIENT_GONE: .*, waiting in tcp_read descriptor 0/,
    /^Where: read \(wasm-/m,
    /then .* tcp_read /,
  ],
  [
    "sleep",
    /WALL_LIMIT: .*, waiting in clock_sleep_ms/,
    /^Where: doze \(wasm-[^,]*, called by sleep \(wasm-/m,
  ],
  ["busy", /WALL_LIMIT|CPU_LIMIT/, /^Where: some \(wasm-[^,]*, called by busy \(wasm-/m],
  [
    "body",
    /WALL_LIMIT: .*, waiting in request_read_body/,
    /^Where: take \(wasm-[^,]*, called by body \(wasm-/m,
  ],
  ["unnamed", /WALL_LIMIT/, /^Where: unnamed \(wasm-function\[\d+\]:0x[0-9a-f]+\)$/m],
  ["hostile", /WALL_LIMIT/, SHOWN_EVIL],
  [
    "throw",
    /GUEST_EXCEPTION: TypeError: no such thing: none$/m,
    /^Where: deep \(throw\.js:2:\d+\), called by handler \(throw\.js:5:\d+\)$/m,
  ],
  [
    "jsFetch",
    /TypeError: fetch failed, caused by Error: cannot connect to "127\.0\.0\.1:\d+": ECONNREFUSED$/m,
    /^Where: jsFetch \(fails\.js\)$/m,
    /the last one: .* fetch GET http:\S+ -> failed: cannot connect/,
    /What to do: see why nothing can be reached on http:/,
  ],
  [
    "jsConnect",
    /GUEST_EXCEPTION: .*cannot connect to "127\.0\.0\.1:\d+": ECONNREFUSED/,
    /^Where: jsConnect \(fails\.js\)$/m,
    /What to do: see why nothing can be reached on 127/,
  ],
  [
    "jsFetchWall",
    /WALL_LIMIT: .*, waiting in fetch GET http:\S+ \(it did not return\)$/m,
    /^Where: jsFetchWall \(fails\.js:24:\d+\)$/m,
    /see why fetch took so long; if/,
  ],
  ["jsCpu", /CPU_LIMIT/, /^Where: spin \(fails\.js:11:\d+\), called by jsCpu \(fails\.js:27:\d+\)$/m],
  [
    "jsWall",
    /WALL_LIMIT: .*, waiting in sleep 60000 ms/,
    /^Where: wait \(fails\.js:4:\d+\), called by jsWall \(fails\.js:29:\d+\)$/m,
  ],
  [
    "jsNever",
    /WALL_LIMIT: .* limits\.wall_ms = 800, waiting for a promise that nothing settles$/m,
    /^Where: jsNever \(fails\.js\)$/m,
  ],
  [
    "jsMemory",
    /GUEST_EXCEPTION|GUEST_TRAP/,
    /^Where: fill \(fails\.js:14:\d+\), called by jsMemory \(fails\.js:34/m,
  ],
  ["jsHeader", /BAD_HEADER: "a b" is not/, /^Where: jsHeader \(fails\.js\)$/m],
  [
    "jsGone",
    /CLIENT_GONE: .*, waiting in read/,
    /^Where: listen \(fails\.js:8:\d+\), called by jsGone \(fails\.js:37:\d+\)$/m,
  ],
  ["jsQueue", /QUEUE_FULL/, /^Where: before jsQueue began$/m, /^It never ran: /m],
  ["jsHostile", /WALL_LIMIT/, SHOWN_EVIL],
];
