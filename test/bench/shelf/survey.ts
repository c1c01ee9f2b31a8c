// The .wasm files of the installed packages: each is instrumented, and what comes out is given to V8.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MAX_TABLE_ELEMENTS } from "../../../src/registry/check.ts";
import { findReservedNames, findUncontainable } from "../../../src/wasm/contain.ts";
import { WasmFormatError } from "../../../src/wasm/format-error.ts";
import { InstrumentError } from "../../../src/wasm/instrument-error.ts";
import { instrument } from "../../../src/wasm/instrument.ts";
import type { Instrumented, InstrumentOptions } from "../../../src/wasm/instrument.ts";
import { parseModule } from "../../../src/wasm/module.ts";

/** 4 GiB, the most that `memory_mb` may say: here it is not the limits that are tried. */
export const OPTIONS: InstrumentOptions = { maximumPages: 65_536, maximumElements: MAX_TABLE_ELEMENTS };

export interface ShelfFile {
  /** Below `node_modules`, or `package/.../file.wasm` where that is long. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Finding {
  readonly name: string;
  readonly bytes: number;
  /** Time of this thread to read and rewrite the module, in milliseconds. */
  readonly instrumentMs: number;
  /** Time of all threads that V8 takes to validate the plain module. */
  readonly validateMs: number;
  /** The same for the instrumented one; undefined for a module that is refused. */
  readonly validateAfterMs: number | undefined;
  readonly bytesAfter: number | undefined;
  readonly outcome: "accepted" | "refused" | "failed";
  /** Why it is refused, what went wrong, or why a used instance could not be reset. */
  readonly remark: string;
}

/** Every module once, however many copies of it a package ships; small ones first. */
export function findFiles(folder: string): ShelfFile[] {
  const files = new Map<string, ShelfFile>();
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()) {
    if (!path.endsWith(".wasm")) continue;
    const bytes = new Uint8Array(readFileSync(join(folder, path)));
    const digest = createHash("sha256").update(bytes).digest("hex");
    if (!files.has(digest)) files.set(digest, { name: path, bytes });
  }
  return [...files.values()].toSorted((a, b) => a.bytes.length - b.bytes.length);
}

export function survey({ name, bytes }: ShelfFile): Finding {
  const [isValid, validateMs] = validate(bytes);
  const start = process.threadCpuUsage();
  const result = rewrite(bytes);
  const { user, system } = process.threadCpuUsage(start);
  const finding = { name, bytes: bytes.length, instrumentMs: (user + system) / 1000, validateMs };
  const without = { validateAfterMs: undefined, bytesAfter: undefined };
  if (!isValid) return { ...finding, ...without, outcome: "failed", remark: "V8 has no use for it, plain" };
  if (typeof result === "string") return { ...finding, ...without, outcome: "refused", remark: result };
  const [accepted, validateAfterMs] = validate(result.bytes);
  const problem = accepted ? compileProblem(result.bytes) : "V8 does not validate it";
  return {
    ...finding,
    validateAfterMs,
    bytesAfter: result.bytes.length,
    outcome: problem === undefined ? "accepted" : "failed",
    remark: problem ?? result.unresettable.join(", "),
  };
}

function validate(module: Uint8Array): [accepted: boolean, ms: number] {
  const before = process.cpuUsage();
  const accepted = WebAssembly.validate(module);
  const { user, system } = process.cpuUsage(before);
  return [accepted, (user + system) / 1000];
}

/** What `load` of the registry does with a module, but for its imports, which are others'; or why it is refused. */
function rewrite(bytes: Uint8Array<ArrayBuffer>): Instrumented | string {
  try {
    const info = parseModule(bytes);
    const [uncontainable] = findUncontainable(info);
    if (uncontainable !== undefined) return `${uncontainable.proposal}: ${uncontainable.reason}`;
    const [reserved] = findReservedNames(info);
    if (reserved !== undefined) return reserved.what;
    return instrument(bytes, info, OPTIONS);
  } catch (error) {
    if (error instanceof WasmFormatError || error instanceof InstrumentError) return error.message;
    throw error;
  }
}

function compileProblem(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    void new WebAssembly.Module(bytes);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
