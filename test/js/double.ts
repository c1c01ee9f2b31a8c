// A test double of the engine that runs JavaScript functions: the runtime script in `quickjs-wasi`'s own wrapper, and the
// host's operations by Node. Every request gets a fresh engine.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { QuickJS, type JSValueHandle } from "quickjs-wasi";
import { build, transform } from "esbuild";
import { buildJsRuntime } from "../../guests/js/build.ts";
import { runSubtle } from "../../src/js/subtle.ts";

export interface JsOptions {
  readonly function?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly parameters?: readonly string[];
  /** What "fetch" gets; default: every address is refused. */
  readonly fetch?: (request: FetchRequest) => FetchAnswer;
  readonly connect?: (hostname: string, port: number, tls: boolean) => TestSocket;
  /** Bundled with esbuild, so that `import` works; default false: `source` is transformed alone. */
  readonly bundle?: boolean;
}

export interface FetchRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: string;
  readonly body: string | undefined;
}

export interface FetchAnswer {
  readonly status: number;
  readonly statusText?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly chunks?: readonly string[];
}

/** Answers what was written with what is to be read; undefined is the end. */
export interface TestSocket {
  write(text: string): void;
  read(): string | undefined;
}

export interface JsRequest {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string | Uint8Array;
  readonly params?: Readonly<Record<string, string>>;
  /** Before this time nothing ends a call that waits; default 1000. */
  readonly wallMs?: number;
}

export interface JsAnswer {
  readonly status: number;
  readonly reason: string;
  readonly headers: [string, string][];
  readonly body: string;
  readonly bytes: Uint8Array;
  readonly log: [level: number, text: string][];
  /** The text that the call failed with. */
  readonly failure: string | undefined;
  /** Nothing is left that could end the call. */
  readonly stuck: boolean;
  /** Names of the host's operations, in order. */
  readonly operations: string[];
}

export interface Js {
  request(request?: JsRequest): Promise<JsAnswer>;
}

const WASM = new WebAssembly.Module(
  readFileSync(createRequire(import.meta.url).resolve("quickjs-wasi/quickjs.wasm")),
);
const RUNTIME: string = await buildJsRuntime();

/** An application from the text of its module. Throws what evaluating it throws. */
export async function createJs(source: string, options: JsOptions = {}): Promise<Js> {
  const text = await toScript(source, options.bundle ?? false);
  // Evaluated once to report what is wrong with it.
  (await startEngine(text, options, new Call({}))).dispose();
  return { request: (request = {}) => serve(text, options, request) };
}

async function toScript(source: string, bundle: boolean): Promise<string> {
  if (!bundle) {
    const { code } = await transform(source, { format: "cjs", loader: "ts", target: "es2023" });
    return code;
  }
  const { outputFiles } = await build({
    stdin: { contents: source, loader: "ts", resolveDir: import.meta.dirname, sourcefile: "function.ts" },
    bundle: true,
    write: false,
    format: "cjs",
    target: "es2023",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["worker", "import"],
    external: ["buffer", "events", "path", "node:*", "serverless-wasm/sockets"],
  });
  return outputFiles[0]?.text ?? "";
}

interface Pending {
  readonly cancel?: () => void;
}

interface Completed {
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
}

/** The state of one request. */
class Call {
  readonly log: [number, string][] = [];
  readonly operations: string[] = [];
  readonly completed: Completed[] = [];
  readonly pending = new Map<number, Pending>();
  readonly handles = new Map<number, FetchAnswer | TestSocket>();
  readonly chunks: Uint8Array[] = [];
  status = 0;
  reason = "";
  head = "";
  failure: string | undefined;
  ended = false;
  taken: Completed | undefined;
  nextId = 1;
  bodyRead = false;
  wake: () => void = () => undefined;
  readonly request: JsRequest;

  constructor(request: JsRequest) {
    this.request = request;
  }

  complete(id: number, ok: boolean, value: unknown): void {
    if (!this.pending.delete(id)) return;
    this.completed.push({ id, ok, value });
    this.wake();
  }
}

type Value = undefined | boolean | number | string | ArrayBuffer | Uint8Array;

async function startEngine(text: string, options: JsOptions, call: Call): Promise<QuickJS> {
  const rejections: { runtime?: JSValueHandle } = {};
  const vm: QuickJS = await QuickJS.create({
    wasm: WASM,
    memoryLimit: 64 * 1024 * 1024,
    // With much more, deep JSON is the end of V8's stack before it is that of the engine's.
    maxStackSize: 64 * 1024,
    onUnhandledRejection(promise: JSValueHandle, reason: JSValueHandle, isHandled: boolean) {
      const { runtime } = rejections;
      if (runtime === undefined) return;
      using rejected = runtime.getProp("rejected");
      vm.callFunction(rejected, runtime, promise, reason, isHandled ? vm.true : vm.false).dispose();
    },
  });
  using host = vm.newObject();
  for (const [name, operation] of Object.entries(hostOperations(options, call))) {
    using made = vm.newFunction(name, (...handles) => {
      const result = operation(...handles.map((handle) => vm.dump(handle) as never));
      return result === undefined ? vm.undefined : vm.hostToHandle(result);
    });
    vm.setProp(host, name, made);
  }
  using script = vm.evalCode(RUNTIME, "runtime.js");
  const runtime = vm.callFunction(script, vm.undefined, host);
  rejections.runtime = runtime;
  vm.setProp(vm.global, "  runtime", runtime);
  using evaluate = vm.evalCode(`(function (module, exports, require) {${text}\n})`, "function.js");
  using load = runtime.getProp("load");
  vm.callFunction(load, runtime, evaluate).dispose();
  vm.executePendingJobs();
  vm.evalCode("delete globalThis['  runtime']").dispose();
  (vm as unknown as { runtime: JSValueHandle }).runtime = runtime;
  return vm;
}

async function serve(text: string, options: JsOptions, request: JsRequest): Promise<JsAnswer> {
  const call = new Call(request);
  const vm = await startEngine(text, options, call);
  const { runtime } = vm as unknown as { runtime: JSValueHandle };
  const invoke = (name: string): unknown => {
    using method = runtime.getProp(name);
    using result = vm.callFunction(method, runtime);
    return vm.dump(result);
  };
  const until = Date.now() + (request.wallMs ?? 1000);
  invoke(request.body === undefined ? "serveEmpty" : "serve");
  vm.executePendingJobs();
  let stuck = false;
  while (!call.ended) {
    while (!call.ended && invoke("deliver") === true) vm.executePendingJobs();
    if (call.ended || call.completed.length > 0) continue;
    if (call.pending.size === 0 || Date.now() > until) {
      stuck = true;
      break;
    }
    await new Promise<void>((resolve) => {
      const clock = setTimeout(resolve, Math.max(1, until - Date.now()));
      call.wake = () => {
        clearTimeout(clock);
        resolve();
      };
    });
  }
  for (const { cancel } of call.pending.values()) cancel?.();
  const bytes = Buffer.concat(call.chunks);
  return {
    status: call.failure === undefined ? call.status : 500,
    reason: call.reason,
    headers: call.head
      .split("\n")
      .slice(0, -1)
      .map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)]),
    body: bytes.toString(),
    bytes,
    log: call.log,
    failure: call.failure,
    stuck,
    operations: call.operations,
  };
}

/** Every operation of `guests/js/host.ts`. */
function hostOperations(options: JsOptions, call: Call): Record<string, (...values: never[]) => Value> {
  const { request } = call;
  const head = (status: number, reason: string, headers: string): void => {
    if (call.status !== 0) throw new Error("answered twice");
    if (/[^\t\n\x20-\x7E\x80-\xFF]/.test(headers) || /^[^\n:]*[^\w!#$%&'*+.^`|~:\n-]/m.test(headers)) {
      throw new TypeError("HTTP forbids this header");
    }
    Object.assign(call, { status, reason, head: headers });
  };
  return {
    info: () =>
      JSON.stringify({
        name: "test",
        function: options.function ?? "handler",
        memoryMb: 64,
        wallMs: request.wallMs ?? 1000,
        env: options.env ?? {},
        parameters: options.parameters ?? [],
      }),
    request(what: "method" | "path" | "query" | "id" | "headers" | "host" | "scheme") {
      call.operations.push(`request ${what}`);
      const headers = request.headers ?? [];
      if (what === "headers") return headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
      if (what === "host") return headers.find(([name]) => name.toLowerCase() === "host")?.[1] ?? "localhost";
      if (what === "id") return "id-1";
      if (what === "scheme") return "http";
      return { method: request.method ?? "GET", path: request.path ?? "/", query: request.query ?? "" }[what];
    },
    param: (name: string) => request.params?.[name],
    remainingMs: () => request.wallMs ?? 1000,
    monotonicMs: () => performance.now(),
    log: (level: number, text: string) => void call.log.push([level, text]),
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)).buffer,
    encode: (text: string) => new TextEncoder().encode(text).buffer,
    decode(bytes: Uint8Array, label: string, fatal: boolean, ignoreBom: boolean) {
      try {
        return new TextDecoder(label, { fatal, ignoreBOM: ignoreBom }).decode(bytes);
      } catch {
        return undefined;
      }
    },
    encoding(label: string) {
      try {
        return new TextDecoder(label).encoding;
      } catch {
        return undefined;
      }
    },
    url: (input: string, base?: string) => {
      const url = URL.parse(input, base);
      return url === null ? undefined : urlParts(url);
    },
    setUrl(href: string, part: string, value: string) {
      const url = new URL(href);
      Object.assign(url, { [part]: value });
      return urlParts(url);
    },
    respond(
      status: number,
      reason: string,
      headers: string,
      body: string | Uint8Array | ArrayBuffer | undefined,
    ) {
      call.operations.push("respond");
      head(status, reason, headers);
      if (body !== undefined) call.chunks.push(toBuffer(body));
      call.ended = true;
    },
    respondHead: (status: number, reason: string, headers: string) => {
      call.operations.push("respondHead");
      head(status, reason, headers);
    },
    finish: () => void call.operations.push("finish"),
    end() {
      call.operations.push("end");
      call.ended = true;
    },
    fail(text: string) {
      call.failure ??= text;
      call.ended = true;
    },
    start(operation: string, ...values: unknown[]) {
      call.operations.push(operation);
      const id = call.nextId++;
      begin(options, call, id, operation, values);
      return id;
    },
    cancel(id: number) {
      call.pending.get(id)?.cancel?.();
      call.pending.delete(id);
    },
    close: (handle: number) => void call.handles.delete(handle),
    take() {
      call.taken = call.completed.shift();
      return call.taken?.id;
    },
    takenOk: () => call.taken?.ok ?? false,
    takenValue: () => call.taken?.value as Value,
  };
}

function begin(options: JsOptions, call: Call, id: number, operation: string, values: unknown[]): void {
  if (operation === "sleep") {
    const timer = setTimeout(() => call.complete(id, true, undefined), values[0] as number);
    call.pending.set(id, { cancel: () => clearTimeout(timer) });
    return;
  }
  call.pending.set(id, {});
  const later = (action: () => unknown): void => {
    setImmediate(async () => {
      if (!call.pending.has(id)) return;
      try {
        call.complete(id, true, await action());
      } catch (error) {
        const { name, message } = error as Error;
        call.complete(id, false, JSON.stringify({ name, message }));
      }
    });
  };
  if (operation === "body") later(() => readBody(call, values[0] as number));
  else if (operation === "write") {
    later(() => {
      call.chunks.push(toBuffer(values[0] as string | Uint8Array));
      return true;
    });
  } else later(() => ioOperation(options, call, operation, values));
}

async function ioOperation(
  options: JsOptions,
  call: Call,
  operation: string,
  values: unknown[],
): Promise<unknown> {
  switch (operation) {
    case "connect": {
      const [hostname, port, tls] = values as [string, number, boolean];
      if (options.connect === undefined) throw new Error(`${hostname}:${port} is not granted`);
      call.handles.set(call.nextId, options.connect(hostname, port, tls));
      return call.nextId++;
    }
    case "read": {
      const text = (call.handles.get(values[0] as number) as TestSocket | undefined)?.read();
      return text === undefined ? undefined : toBuffer(text).buffer;
    }
    case "write-to":
      (call.handles.get(values[0] as number) as TestSocket).write(
        Buffer.from(values[1] as Uint8Array).toString(),
      );
      return true;
    case "fetch": {
      const [method, url, headers, body] = values as [string, string, string, Uint8Array | undefined];
      if (options.fetch === undefined) throw new Error(`${url} is not granted`);
      const sent = body === undefined ? undefined : toBuffer(body).toString();
      const answer = options.fetch({ method, url, headers, body: sent });
      call.handles.set(call.nextId, { ...answer, chunks: [...(answer.chunks ?? [])] });
      const { status, statusText = "", headers: received = [] } = answer;
      return JSON.stringify({ handle: call.nextId++, status, statusText, headers: received });
    }
    case "fetch-read": {
      const chunks = (call.handles.get(values[0] as number) as FetchAnswer | undefined)?.chunks as
        | string[]
        | undefined;
      const chunk = chunks?.shift();
      return chunk === undefined ? undefined : toBuffer(chunk).buffer;
    }
    case "subtle": {
      const [method, json, ...bytes] = values as [string, string, ...Uint8Array[]];
      return runSubtle(method, json, bytes);
    }
    default:
      throw new Error(`no operation ${operation}`);
  }
}

function readBody(call: Call, maximum: number): ArrayBuffer | undefined {
  const { body } = call.request;
  if (body === undefined || call.bodyRead) return undefined;
  call.bodyRead = true;
  const bytes = toBuffer(body);
  if (bytes.length > maximum) throw new Error("the test double gives bodies in one piece");
  return bytes.length === 0 ? undefined : bytes.buffer;
}

/** With a buffer of its own. */
function toBuffer(body: string | Uint8Array | ArrayBuffer): Buffer<ArrayBuffer> {
  const bytes = typeof body === "string" ? Buffer.from(body) : new Uint8Array(body as ArrayBuffer);
  const own = new ArrayBuffer(bytes.length);
  new Uint8Array(own).set(bytes);
  return Buffer.from(own);
}

function urlParts(url: URL): string {
  const { href, origin, protocol, username, password, host, hostname, port, pathname, search, hash } = url;
  return JSON.stringify({
    href,
    origin,
    protocol,
    username,
    password,
    host,
    hostname,
    port,
    pathname,
    search,
    hash,
  });
}
