// Puts instrumented modules in the place of plain ones behind the back of a package's own glue code: whatever it compiles
// and instantiates through `WebAssembly` from here on. The plain way only notes the memories, to compare them.
import { instrument } from "../../../src/wasm/instrument.ts";
import type { Instrumented } from "../../../src/wasm/instrument.ts";
import { parseModule } from "../../../src/wasm/module.ts";
import { RESERVED_NAME } from "../../../src/wasm/runtime.ts";
import { instantiate } from "../../support/instrumented.ts";
import { wat } from "../../support/wat.ts";
import { OPTIONS } from "./survey.ts";

export const WAYS = ["plain", "metered", "tracked"] as const;
export type Way = (typeof WAYS)[number];

/** As much as the sandbox starts with. */
const SLICE_FUEL = 1_000_000;
/** One mark for each 4 KiB of 4 GiB. */
const MARK_PAGES = 16;

/** The part of `WebAssembly` that glue code uses, as it can be replaced. */
interface Api {
  Module: unknown;
  Instance: unknown;
  instantiate: (source: Uint8Array | WebAssembly.Module, imports?: WebAssembly.Imports) => Promise<unknown>;
  compile: (bytes: Uint8Array) => Promise<WebAssembly.Module>;
  instantiateStreaming: undefined;
  compileStreaming: undefined;
}

export class Hook {
  /** Every memory of a module, in the order of instantiation. */
  readonly memories: WebAssembly.Memory[] = [];
  /** How often guests asked for fuel, and how much they used. */
  yields = 0;
  readonly #way: Way;
  readonly #made = new WeakMap<WebAssembly.Module, Instrumented>();
  readonly #fuels: WebAssembly.Global[] = [];
  #given = 0;
  readonly #marks = new WebAssembly.Memory({ initial: MARK_PAGES, maximum: MARK_PAGES });
  // Nothing is restored here: what would be copied back is never read.
  readonly #snapshot = new WebAssembly.Memory({ initial: 0, maximum: 1 });
  readonly #yield: unknown;
  readonly #Module = WebAssembly.Module;
  readonly #Instance = WebAssembly.Instance;

  constructor(way: Way) {
    this.#way = way;
    const asking = new this.#Module(
      wat(`(module (import "host" "yield" (func $yield (param i32) (result i32)))
        (func (export "yield") (param i32) (result i32) (call $yield (local.get 0))))`),
    );
    this.#yield = instantiate(asking, {
      host: {
        yield: () => {
          this.yields++;
          this.#given += SLICE_FUEL;
          return SLICE_FUEL;
        },
      },
    })["yield"];
    this.#install();
  }

  get fuelUsed(): number {
    return this.#fuels.reduce((used, fuel) => used - (fuel.value as number), this.#given);
  }

  /** How many pages of 4 KiB carry a mark. */
  get marked(): number {
    return new Uint8Array(this.#marks.buffer).reduce((sum, mark) => sum + mark, 0);
  }

  #install(): void {
    const api = WebAssembly as unknown as Api;
    // Glue asks `instanceof WebAssembly.Module`: a proxy leaves the prototype as it is.
    api.Module = new Proxy(this.#Module, { construct: (_, [bytes]: [Uint8Array]) => this.#compile(bytes) });
    api.Instance = new Proxy(this.#Instance, {
      construct: (_, [module, imports]: [WebAssembly.Module, WebAssembly.Imports?]) =>
        this.#instantiate(module, imports),
    });
    api.compile = async (bytes) => this.#compile(bytes);
    api.instantiate = async (source, imports) => {
      if (source instanceof this.#Module) return this.#instantiate(source, imports);
      const module = this.#compile(source);
      return { module, instance: this.#instantiate(module, imports) };
    };
    api.instantiateStreaming = undefined;
    api.compileStreaming = undefined;
  }

  #compile(source: Uint8Array | ArrayBuffer): WebAssembly.Module {
    const bytes = source instanceof Uint8Array ? source : new Uint8Array(source);
    if (this.#way === "plain") return new this.#Module(bytes);
    const instrumented = instrument(bytes, parseModule(bytes), {
      ...OPTIONS,
      tracked: this.#way === "tracked",
    });
    const module = new this.#Module(instrumented.bytes);
    this.#made.set(module, instrumented);
    return module;
  }

  #instantiate(module: WebAssembly.Module, imports: WebAssembly.Imports = {}): WebAssembly.Instance {
    const made = this.#made.get(module);
    const instance =
      made === undefined ? new this.#Instance(module, imports) : this.#run(module, made, imports);
    const memory =
      Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory) ??
      Object.values(imports)
        .flatMap((fields) => Object.values(fields))
        .find((value) => value instanceof WebAssembly.Memory);
    if (memory !== undefined && !this.memories.includes(memory)) this.memories.push(memory);
    return instance;
  }

  #run(module: WebAssembly.Module, made: Instrumented, imports: WebAssembly.Imports): WebAssembly.Instance {
    const { memory: limits } = made;
    const memory =
      limits === undefined || limits.imported
        ? undefined
        : new WebAssembly.Memory({ initial: limits.minimum, maximum: limits.maximum });
    const added = { memory, marks: this.#marks, snapshot: this.#snapshot };
    const instance = new this.#Instance(module, { ...imports, [RESERVED_NAME]: added });
    const own = (name: string): unknown => instance.exports[`${RESERVED_NAME}:${name}`];
    (own("yield") as WebAssembly.Global).value = this.#yield;
    this.#fuels.push(own("fuel") as WebAssembly.Global);
    if (memory !== undefined) followGrowth(memory, own("pages") as WebAssembly.Global);
    if (made.hasStart) (own("start") as () => void)();
    return instance;
  }
}

/** Emscripten's glue grows the memory itself, which no host of this server does: the virtual size has to follow. */
function followGrowth(memory: WebAssembly.Memory, pages: WebAssembly.Global): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (by) => {
    const before = grow(by);
    pages.value = before + by;
    return before;
  };
}
