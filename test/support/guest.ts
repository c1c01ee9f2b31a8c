// Builds hand-written guests around a body in text format: imports what the body names, places texts in memory, and
// reports return codes and bytes as the response's body.
import { ABI_IMPORTS } from "../../src/abi/import.ts";
import type { AbiImportName } from "../../src/abi/import.ts";
import type { TestTable } from "./table.ts";
import { createGuest } from "./table.ts";

const PAGE = 65_536;

/** Where `$report` collects: behind the texts. */
export const REPORT_POINTER: number = 8 * PAGE;

/** One page that belongs to the body of the guest alone. */
export const SCRATCH: number = 7 * PAGE;

/** Texts and bytes in the guest's memory. */
export class Texts {
  readonly #data: string[] = [];
  #next = 1024;

  /** Places the bytes and gives `(i32.const pointer) (i64.const size)`, as host calls take them. */
  at(value: string | Uint8Array): string {
    const bytes = typeof value === "string" ? Buffer.from(value, "utf8") : value;
    return `(i32.const ${this.place(bytes)}) (i64.const ${bytes.length})`;
  }

  /** Places the bytes and gives the pointer. */
  place(bytes: Uint8Array): number {
    const pointer = this.#next;
    this.#data.push(`(data (i32.const ${pointer}) "${escapeBytes(bytes)}")`);
    this.#next += (bytes.length + 15) & ~15;
    if (this.#next > SCRATCH) throw new Error("the texts of a guest fit in seven pages");
    return pointer;
  }

  /** An AssemblyScript string: UTF-16LE behind its length in bytes. Gives the pointer. */
  assemblyScript(text: string): number {
    const bytes = Buffer.from(text, "utf16le");
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return this.place(Buffer.concat([length, bytes])) + 4;
  }

  get data(): string {
    return this.#data.join("\n  ");
  }
}

export function escapeBytes(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("");
}

/** The import lines of every host function that stands as `$name` in the text. */
export function importsOf(text: string): string {
  const named = new Set([...text.matchAll(/\$([a-z_]+)/g)].map((match) => match[1] ?? ""));
  return (Object.keys(ABI_IMPORTS) as AbiImportName[])
    .filter((name) => named.has(name))
    .map(importLine)
    .join("\n  ");
}

export function importLine(name: AbiImportName): string {
  const { parameters, results } = ABI_IMPORTS[name];
  const parameterText = parameters.length === 0 ? "" : ` (param ${parameters.join(" ")})`;
  const resultText = results.length === 0 ? "" : ` (result ${results.join(" ")})`;
  return `(import "env" "${name}" (func $${name}${parameterText}${resultText}))`;
}

export interface GuestOptions {
  readonly texts?: Texts;
  /** Module fields beside the function, e.g. globals and functions. */
  readonly fields?: string;
  readonly locals?: string;
}

/**
 * A module with a function `handle`. In its body, `(call $ok)` sets status 200; `(call $report (i64))`,
 * `(call $report_i32 (i32))` and `(call $report_bytes pointer size)` append to what `(call $answer)` sends as the body.
 */
export function guest(body: string, options: GuestOptions = {}): string {
  const { texts = new Texts(), fields = "", locals = "" } = options;
  const code = `
  (global $end (mut i32) (i32.const ${REPORT_POINTER}))
  (func $ok (call $response_set_status_line (i32.const 200) (i32.const 0) (i64.const 2)))
  (func $report (param i64)
    (i64.store (global.get $end) (local.get 0))
    (global.set $end (i32.add (global.get $end) (i32.const 8))))
  (func $report_i32 (param i32) (call $report (i64.extend_i32_s (local.get 0))))
  (func $report_bytes (param i32 i32)
    (memory.copy (global.get $end) (local.get 0) (local.get 1))
    (global.set $end (i32.add (global.get $end) (local.get 1))))
  (func $answer
    (call $ok)
    (call $response_set_body (i32.const ${REPORT_POINTER})
      (i64.extend_i32_u (i32.sub (global.get $end) (i32.const ${REPORT_POINTER})))))
  ${fields}
  (func $handle (export "handle") ${locals}
    ${body})`;
  return `(module
  ${importsOf(code)}
  (memory (export "memory") 16)
  (data (i32.const 0) "Ok")
  ${texts.data}
  ${code})`;
}

/** Calls a function over its own table; `lines` are more TOML lines of the application. */
export async function call(
  text: string,
  lines = "",
  path = "/",
  init?: RequestInit,
): Promise<{ response: Response; bytes: Buffer; table: TestTable }> {
  using table = createGuest(text, lines);
  const response = await table.request(path, init);
  return { response, bytes: Buffer.from(await response.arrayBuffer()), table };
}

/** What the guest reported, all of it numbers. Throws with the failure when the call failed. */
export async function report(text: string, lines = "", path = "/", init?: RequestInit): Promise<bigint[]> {
  const { response, bytes, table } = await call(text, lines, path, init);
  if (response.status !== 200)
    throw new Error(`${response.status} ${bytes.toString()} ${JSON.stringify(table.log.lines)}`);
  return toNumbers(bytes);
}

export function toNumbers(bytes: Buffer): bigint[] {
  return Array.from({ length: Math.floor(bytes.length / 8) }, (_, index) => bytes.readBigInt64LE(index * 8));
}
