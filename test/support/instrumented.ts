// Puts an instrumented module together by hand, as the sandbox does.
import { instrument, type Instrumented } from "../../src/wasm/instrument.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { RESERVED_NAME, TRACKED_PAGE_BITS, TRACKED_SLACK_BYTES } from "../../src/wasm/runtime.ts";
import { wat } from "./wat.ts";

const YIELD = new WebAssembly.Module(
  wat(`(module (import "host" "yield" (func $yield (param i32) (result i32)))
    (func (export "yield") (param i32) (result i32) (call $yield (local.get 0))))`),
);
/** Memories that all of a test file shares, as the sandboxes of a thread share the marks. */
const MARKS = new WebAssembly.Memory({ initial: 16, maximum: 16 });
const SNAPSHOT = new WebAssembly.Memory({ initial: 1024, maximum: 1024 });

export type Imports = Record<string, Record<string, unknown>>;
export type Exports = Record<string, unknown>;

export interface RunOptions {
  readonly imports?: Imports;
  readonly tracked?: boolean;
  readonly maximumPages?: number;
  /** Where the marks begin. */
  readonly base?: number;
  /** How much each request for fuel gets. */
  readonly yield?: (base: number) => number;
  readonly name?: string;
}

/** The exports of a new instance. */
export function instantiate(module: WebAssembly.Module, imports: Imports = {}): Exports {
  return new WebAssembly.Instance(module, imports).exports;
}

type Callable = (...values: unknown[]) => unknown;

export class InstrumentedInstance {
  readonly module: Instrumented;
  readonly exports: Exports;
  readonly memory: WebAssembly.Memory | undefined;
  readonly base: number;
  given = 0;
  yields = 0;

  constructor(bytes: Uint8Array, options: RunOptions = {}) {
    const { imports = {}, tracked = true, maximumPages = 64, base = 0 } = options;
    this.base = base;
    const info = parseModule(bytes);
    this.module = instrument(bytes, info, { maximumPages, maximumElements: 1000, tracked });
    const { memory } = this.module;
    this.memory =
      memory === undefined
        ? undefined
        : new WebAssembly.Memory({ initial: memory.minimum, maximum: memory.maximum });
    const compiled = new WebAssembly.Module(this.module.bytes);
    const added = { memory: this.memory, marks: MARKS, snapshot: SNAPSHOT };
    const all: Imports = { ...imports, [RESERVED_NAME]: added };
    for (const { module, name, kind } of info.imports) {
      if (kind === "memory") all[module] = { ...all[module], [name]: this.memory };
    }
    this.exports = instantiate(compiled, all);
    const host = {
      yield: (asking: number): number => {
        if (asking !== base) throw new RangeError(`sandbox ${asking} asks for fuel instead of ${base}`);
        this.yields++;
        const fuel = (options.yield ?? (() => 1_000_000))(asking);
        this.given += fuel;
        return fuel;
      },
    };
    this.#global("yield").value = instantiate(YIELD, { host })["yield"];
    this.#global("base").value = base;
    if (this.module.hasStart) (this.exports[`${RESERVED_NAME}:start`] as Callable)();
  }

  #global(name: string): WebAssembly.Global {
    return this.exports[`${RESERVED_NAME}:${name}`] as WebAssembly.Global;
  }

  get fuel(): number {
    return this.#global("fuel").value as number;
  }

  get fuelUsed(): number {
    return this.given - this.fuel;
  }

  get pages(): number {
    return this.#global("pages").value as number;
  }

  call(name: string, ...values: unknown[]): unknown {
    return (this.exports[name] as Callable)(...values);
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.memory?.buffer ?? new ArrayBuffer(0));
  }

  marks(): Uint8Array {
    return new Uint8Array(MARKS.buffer, this.base, this.bytes().length >>> TRACKED_PAGE_BITS);
  }

  /** Takes the snapshot: memory, globals and size as they are now. */
  save(): void {
    const snapshot = new Uint8Array(SNAPSHOT.buffer);
    const now = this.bytes();
    snapshot.set(now);
    // Of what another test left behind, as much as this memory could grow to.
    snapshot.fill(0, now.length, (this.module.memory?.maximum ?? 0) * 65_536);
    this.marks().fill(0);
    (this.exports[`${RESERVED_NAME}:save`] as Callable)();
  }

  snapshot(): Uint8Array {
    return new Uint8Array(SNAPSHOT.buffer, 0, this.bytes().length);
  }

  restore(): void {
    (this.exports[`${RESERVED_NAME}:restore`] as Callable)();
  }

  /** The first byte that differs from the snapshot although no mark covers it, or -1. */
  unmarkedChange(): number {
    const now = this.bytes();
    const then = this.snapshot();
    const marks = this.marks();
    const pageBytes = 1 << TRACKED_PAGE_BITS;
    for (const [page, mark] of marks.entries()) {
      const start = page * pageBytes;
      const covered = page > 0 && marks[page - 1] === 1 ? TRACKED_SLACK_BYTES : 0;
      const range = [start + covered, start + pageBytes] as const;
      if (mark === 1 || Buffer.compare(now.subarray(...range), then.subarray(...range)) === 0) continue;
      return range[0] + now.subarray(...range).findIndex((byte, at) => byte !== then[range[0] + at]);
    }
    return -1;
  }
}
