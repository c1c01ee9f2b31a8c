// AssemblyScript compiled against the SDK, run by a small host that answers from prepared values and records calls.
// Nothing here is the server's: it holds the SDK to the contract from the other side.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { instantiate } from "@assemblyscript/loader";
import type { ASUtil } from "@assemblyscript/loader";
import { compileGuest } from "../../src/cli/compile.ts";
import type { Runtime } from "../../src/cli/compile.ts";

/** What the guest finds, and what it did. Change the first half between calls; read the second. */
export class FakeHost {
  method = "GET";
  path = "/";
  query = "";
  id = "00000000-0000-4000-8000-000000000000";
  headers: [string, string | Uint8Array][] = [];
  readonly params: Map<string, string | Uint8Array> = new Map();
  readonly env: Map<string, string | Uint8Array> = new Map();
  /** Pieces of the body in the order in which reads return them; "gone" for a client that left. */
  body: (Uint8Array | "gone")[] = [];
  /** Pieces that the one backend sends; "broken" for a connection that fails. */
  backend: (Uint8Array | "broken")[] = [];
  connectResult = 0;
  isClientGone = false;
  nowNs = 0n;
  monotonicNs = 0n;
  seed = 0.5;

  readonly log: [number, string][] = [];
  readonly calls: string[] = [];
  status: [number, string] | undefined;
  readonly responseHeaders: [string, Uint8Array][] = [];
  responseBody: Uint8Array | undefined;
  readonly written: Uint8Array[] = [];
  readonly sent: Uint8Array[] = [];
  readonly slept: bigint[] = [];
}

export interface SdkGuest {
  readonly host: FakeHost;
  /** Calls an export that returns a string; null for null. */
  text(name: string, ...parameters: (number | bigint)[]): string | null;
  /** Calls an export that returns a `Uint8Array`; null for null. */
  bytes(name: string, ...parameters: (number | bigint)[]): Uint8Array | null;
  /** Calls an export that returns a number, a boolean or nothing. */
  value(name: string, ...parameters: (number | bigint)[]): number | bigint | undefined;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Compiles AssemblyScript text (its imports of the SDK as a user writes them). */
export async function compileText(
  source: string,
  runtime: Runtime = "stub",
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-sdk-"));
  try {
    const entry = join(folder, "guest.ts");
    writeFileSync(entry, source);
    const { bytes } = await compileGuest({ entry, baseDir: folder, runtime });
    return bytes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new instance, with a host of its own, of AssemblyScript text or of what `compileText` made of it. */
export async function createSdkGuest(source: string | Uint8Array): Promise<SdkGuest> {
  const host = new FakeHost();
  let memory = new WebAssembly.Memory({ initial: 0 });
  const imports = createImports(host, () => memory);
  const bytes = typeof source === "string" ? await compileText(source) : source;
  const instance = await instantiate(bytes, { env: imports });
  const exports: Record<string, unknown> & ASUtil = instance.exports;
  if (!exports.memory) throw new Error("the guest exports no memory");
  memory = exports.memory;

  function value(name: string, ...parameters: (number | bigint)[]): number | bigint | undefined {
    const exported = exports[name];
    if (typeof exported !== "function") throw new Error(`the guest exports no function ${name}`);
    const result: unknown = exported(...parameters);
    if (typeof result === "number" || typeof result === "bigint") return result;
    return undefined;
  }

  return {
    host,
    value,
    text(name, ...parameters) {
      const pointer = Number(value(name, ...parameters));
      // oxlint-disable-next-line no-underscore-dangle -- the loader's own name
      return pointer === 0 ? null : exports.__getString(pointer);
    },
    bytes(name, ...parameters) {
      const pointer = Number(value(name, ...parameters));
      // oxlint-disable-next-line no-underscore-dangle -- the loader's own name
      return pointer === 0 ? null : exports.__getUint8Array(pointer).slice();
    },
  };
}

function createImports(
  host: FakeHost,
  memoryOf: () => WebAssembly.Memory,
): Record<string, (...parameters: never[]) => unknown> {
  const view = (pointer: number, size: bigint): Uint8Array =>
    new Uint8Array(memoryOf().buffer, pointer >>> 0, Number(size));
  const copy = (pointer: number, size: bigint): Uint8Array => view(pointer, size).slice();
  const text = (pointer: number, size: bigint): string => decoder.decode(view(pointer, size));

  const get = (
    name: string,
    found: string | Uint8Array | undefined,
    pointer: number,
    size: bigint,
  ): bigint => {
    host.calls.push(name);
    if (found === undefined) return -1n;
    const bytes = typeof found === "string" ? encoder.encode(found) : found;
    if (size > 0n) view(pointer, size).set(bytes.subarray(0, Number(size)));
    return BigInt(bytes.length);
  };
  const take = (pieces: (Uint8Array | "gone" | "broken")[], pointer: number, size: bigint): bigint => {
    const piece = pieces.shift();
    if (piece === undefined) return 0n;
    if (typeof piece === "string") return -1n;
    const length = Math.min(piece.length, Number(size));
    view(pointer, size).set(piece.subarray(0, length));
    if (length < piece.length) pieces.unshift(piece.subarray(length));
    return BigInt(length);
  };
  const string = (pointer: number): string => {
    if (pointer === 0) return "";
    const length = new DataView(memoryOf().buffer).getUint32(pointer - 4, true);
    return Buffer.from(memoryOf().buffer, pointer, length).toString("utf16le");
  };

  return {
    log: (pointer: number, size: bigint) => void host.log.push([0, text(pointer, size)]),
    log_write: (level: number, pointer: number, size: bigint) =>
      void host.log.push([level, text(pointer, size)]),
    response_set_status_line(status: number, pointer: number, size: bigint) {
      host.status = [status, text(pointer, size)];
    },
    response_set_header(name: number, nameSize: bigint, value: number, valueSize: bigint) {
      host.responseHeaders.push([text(name, nameSize), copy(value, valueSize)]);
    },
    response_set_body(pointer: number, size: bigint) {
      host.responseBody = copy(pointer, size);
    },
    response_write_body(pointer: number, size: bigint) {
      if (host.isClientGone) return -1n;
      host.written.push(copy(pointer, size));
      return size;
    },
    request_get_method: (pointer: number, size: bigint) => get("method", host.method, pointer, size),
    request_get_path: (pointer: number, size: bigint) => get("path", host.path, pointer, size),
    request_get_query: (pointer: number, size: bigint) => get("query", host.query, pointer, size),
    request_get_id: (pointer: number, size: bigint) => get("id", host.id, pointer, size),
    request_get_header(name: number, nameSize: bigint, pointer: number, size: bigint) {
      const wanted = text(name, nameSize).toLowerCase();
      const found = host.headers.find(([key]) => key.toLowerCase() === wanted)?.[1];
      return get("header", found, pointer, size);
    },
    request_get_headers(pointer: number, size: bigint) {
      const lines = host.headers.map(([name, value]) =>
        Buffer.concat([Buffer.from(`${name}: `), Buffer.from(value), Buffer.from("\r\n")]),
      );
      return get("headers", Buffer.concat(lines), pointer, size);
    },
    request_get_param: (name: number, nameSize: bigint, pointer: number, size: bigint) =>
      get("param", host.params.get(text(name, nameSize)), pointer, size),
    request_read_body: (pointer: number, size: bigint) => take(host.body, pointer, size),
    tcp_connect(pointer: number, size: bigint) {
      host.calls.push(`connect ${text(pointer, size)}`);
      return host.connectResult;
    },
    tcp_read(descriptor: number, pointer: number, size: bigint) {
      host.calls.push(`read ${descriptor}`);
      return take(host.backend, pointer, size);
    },
    tcp_write(descriptor: number, pointer: number, size: bigint) {
      host.calls.push(`write ${descriptor}`);
      if (host.isClientGone) return -1n;
      host.sent.push(copy(pointer, size));
      return size;
    },
    tcp_close(descriptor: number) {
      const isOpen = !host.calls.includes(`close ${descriptor}`);
      host.calls.push(`close ${descriptor}`);
      return isOpen ? 0 : -1;
    },
    db_get: (key: number, keySize: bigint, pointer: number, size: bigint) =>
      get("env", host.env.get(text(key, keySize)), pointer, size),
    random_get: (pointer: number, size: bigint) => void view(pointer, size).fill(0xa5),
    clock_now_ns: () => host.nowNs,
    clock_monotonic_ns: () => host.monotonicNs,
    clock_sleep_ms: (milliseconds: bigint) => void host.slept.push(milliseconds),
    abort(message: number, file: number, line: number, column: number) {
      throw new Error(`abort: ${string(message)} in ${string(file)}:${line}:${column}`);
    },
    trace: (message: number) => void host.calls.push(`trace ${string(message)}`),
    seed: () => host.seed,
  };
}
