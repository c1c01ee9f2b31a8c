// The applications of the leak run and the requests to them: every sample, one that traps and two that time out.
import { pbkdf2Sync } from "node:crypto";
import { fileURLToPath } from "node:url";
import { HTTP_GUEST } from "../../support/http-guest.ts";
import type { Random } from "../../support/random.ts";
import { wat } from "../../support/wat.ts";
import type { Backends } from "./backends.ts";

export interface Request {
  /** The row that it is counted in. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly expected: number;
  /** Its answers have the same body each time. */
  readonly isStable: boolean;
  /** The client is gone as soon as the answer begins. */
  readonly leaves: boolean;
}

interface Kind {
  readonly name: string;
  /** Out of all shares. */
  readonly share: number;
  readonly target: string | ((random: Random) => string);
  readonly method?: string;
  readonly headers?: string;
  readonly body?: string | Buffer;
  /** Default: 200. */
  readonly expected?: number;
  /** Default: true. */
  readonly isStable?: boolean;
  readonly leaves?: boolean;
}

const FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
const TEXT_BODY = "All work and no play makes Jack a dull boy. ".repeat(20);
const LARGE_BODY = Buffer.alloc(150_000, "0123456789abcdef");

/** In thousandths: ten trap, ten time out, half of them for CPU time and half for the wall clock. */
const KINDS: readonly Kind[] = [
  { name: "hello", share: 190, target: "/hello" },
  { name: "bonjour", share: 50, target: "/bonjour" },
  { name: "start", share: 30, target: "/" },
  { name: "greet", share: 110, target: (random) => `/greet/guest%20${random(1000)}`, isStable: false },
  // Its answer carries the request's id.
  { name: "echo", share: 100, target: "/echo?x=1", method: "POST", body: TEXT_BODY, isStable: false },
  { name: "upload", share: 40, target: "/upload", method: "POST", body: LARGE_BODY },
  { name: "image", share: 20, target: "/image?width=48&height=32" },
  { name: "sse", share: 10, target: "/sse?count=2&interval=10", isStable: false },
  { name: "sse, left", share: 5, target: "/sse?interval=60000", isStable: false, leaves: true },
  {
    name: "login",
    share: 20,
    target: "/login",
    method: "POST",
    headers: FORM,
    body: "user=ada&password=lovelace",
    isStable: false,
  },
  {
    name: "login, wrong",
    share: 10,
    target: "/login",
    method: "POST",
    headers: FORM,
    body: "user=ada&password=x",
    expected: 401,
  },
  { name: "verify", share: 50, target: "/verify", headers: "Authorization: Bearer a.b.c\r\n", expected: 401 },
  { name: "backend", share: 60, target: "/backend" },
  {
    name: "redis, put",
    share: 40,
    target: (random) => `/redis/key${random(50)}`,
    method: "PUT",
    body: "some value",
    expected: 204,
  },
  { name: "redis, get", share: 60, target: "/redis/none", expected: 404 },
  {
    name: "redis, incr",
    share: 40,
    target: (random) => `/redis/count${random(50)}/incr`,
    method: "POST",
    isStable: false,
  },
  { name: "postgres", share: 60, target: "/postgres" },
  { name: "proxy", share: 75, target: "/proxy/some/path?x=1", method: "PUT", body: TEXT_BODY },
  { name: "no route", share: 10, target: "/nowhere", expected: 404, isStable: false },
  { name: "traps", share: 10, target: "/trap", expected: 500, isStable: false },
  { name: "CPU time", share: 5, target: "/loop", expected: 504, isStable: false },
  { name: "wall clock", share: 5, target: "/parked", expected: 504, isStable: false },
];
const SHARES = KINDS.reduce((sum, { share }) => sum + share, 0);

/** The next request of the sequence. */
export function nextRequest(random: Random): Request {
  let left = random(SHARES);
  const kind = KINDS.find(({ share }) => (left -= share) < 0) as Kind;
  const {
    name,
    target,
    method = "GET",
    headers = "",
    body,
    expected = 200,
    isStable = true,
    leaves = false,
  } = kind;
  const path = typeof target === "string" ? target : target(random);
  const length = body === undefined && method === "GET" ? "" : `Content-Length: ${body?.length ?? 0}\r\n`;
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}${length}\r\n`);
  return {
    name,
    bytes: body === undefined ? head : Buffer.concat([head, Buffer.from(body)]),
    expected,
    isStable,
    leaves,
  };
}

export const KIND_NAMES: readonly string[] = KINDS.map(({ name }) => name);

/** Short, so that enough requests can wait for it. */
const WALL_MS = 20;
const CPU_MS = 2;
/** A password costs what it costs; here it is the sandboxes that are tried. */
const PASSWORD_ROUNDS = 50;

/** The TOML of all applications, and the modules beside it. */
export function toConfiguration(backends: Backends): { toml: string; files: Record<string, Uint8Array> } {
  const salt = Buffer.from("leak");
  const hash = pbkdf2Sync("lovelace", salt, PASSWORD_ROUNDS, 32, "sha256").toString("base64");
  const secret = '"/env/jwt_secret" = "for this run only: nobody else knows it"';
  const user = `"/users/ada" = "pbkdf2-sha256$${PASSWORD_ROUNDS}$${salt.toString("base64")}$${hash}"`;
  const redis = `env = { "/env/redis" = "${backends.redis}" }`;
  const toml = [
    "[log]\nsample = 0\n[server]\nthreads = 1\n",
    sample("start", "GET", "/"),
    sample("hello", "GET", "/hello", 'function = "hello"'),
    sample("hello", "GET", "/bonjour", 'name = "bonjour"\nfunction = "bonjour"'),
    sample("greet", "GET", "/greet/:name"),
    sample("echo", "*", "/echo"),
    sample("sse", "GET", "/sse"),
    sample("upload", "POST", "/upload"),
    sample("image", "GET", "/image"),
    sample("login", "POST", "/login", `env = { ${secret}, ${user} }`),
    sample("login", "GET", "/verify", `name = "verify"\nfunction = "verify"\nenv = { ${secret} }`),
    sample("backend", "GET", "/backend", `env = { "/env/backend" = "${backends.line}" }`),
    sample("redis", "GET", "/redis/:key", `name = "redis-get"\nfunction = "get"\n${redis}`),
    sample("redis", "PUT", "/redis/:key", `name = "redis-put"\nfunction = "put"\n${redis}`),
    sample("redis", "POST", "/redis/:key/incr", `name = "redis-incr"\nfunction = "incr"\n${redis}`),
    sample(
      "postgres",
      "GET",
      "/postgres",
      `env = { "/env/postgres" = "${backends.postgres}", "/env/postgres/user" = "leak", "/env/postgres/sql" = "select 42" }`,
    ),
    sample(
      "proxy",
      "*",
      "/proxy/*",
      `env = { "/env/backend" = "${backends.http}", "/env/prefix" = "/proxy" }`,
    ),
    application("./http.wasm", "GET", "/trap", 'name = "trap"\nfunction = "trap"'),
    application("./loop.wasm", "GET", "/loop", `limits = { cpu_ms = ${CPU_MS} }`),
    application(
      "./http.wasm",
      "GET",
      "/parked",
      `name = "parked"\nfunction = "parked"\nlimits = { wall_ms = ${WALL_MS} }\nenv = { backend = "${backends.silent}" }`,
    ),
  ].join("\n");
  const loop = wat(
    '(module (memory (export "memory") 1) (func (export "handle") (loop $again (br $again))))',
  );
  return { toml, files: { "http.wasm": wat(HTTP_GUEST), "loop.wasm": loop } };
}

function sample(name: string, method: string, path: string, lines = ""): string {
  const file = fileURLToPath(new URL(`../../../samples/${name}.wasm`, import.meta.url));
  return application(file, method, path, lines);
}

function application(file: string, method: string, path: string, lines: string): string {
  return `[[applications]]\nfile_path = ${JSON.stringify(file)}\nmethod = "${method}"\nurl_path = "${path}"\n${lines}\n`;
}
