// A JavaScript file as a module: the engine, which is WebAssembly like any other, and the script that it is to run.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Application } from "../config/config.ts";
import { parseRoute } from "../config/route.ts";
import { instrument } from "../wasm/instrument.ts";
import { parseModule } from "../wasm/module.ts";
import { bundleScript } from "./bundle.ts";
import { MAX_TABLE_ELEMENTS, PAGES_PER_MB } from "./check.ts";
import { compileModule } from "./compile.ts";
import type { InstrumentCache } from "./instrument-cache.ts";
import type { Module } from "./module.ts";

/** In the engine's own code: about what its interpreter runs for a round, with a call in it. */
const MAX_REGION_COST = 64;
/** The engine begins with 1.2 MiB, of which a script gets little. */
const MIN_MEMORY_MB = 4;
/** The engine writes a few bytes here and there: the counts of references of whatever is used. */
const PAGE_BITS = 9;
const RUNTIME: string = fileURLToPath(new URL("../../guests/js-runtime.bin", import.meta.url));

/** Engines by their memory limit, and what they run: read once for all scripts of a configuration. */
export class ScriptLoader {
  readonly #cache: InstrumentCache;
  readonly #engines = new Map<number, Omit<Module, "digest" | "size" | "script">>();
  #runtime: Uint8Array<ArrayBuffer> | undefined;

  constructor(cache: InstrumentCache) {
    this.#cache = cache;
  }

  /** `known`: an earlier one, by `digest` and memory limit. */
  load(application: Application, known: (key: string) => Module | undefined): Module | readonly string[] {
    const bundle = bundleScript(application.file);
    if (!("code" in bundle)) return bundle;
    this.#runtime ??= new Uint8Array(readFileSync(RUNTIME));
    const script = {
      file: application.filePath,
      runtime: this.#runtime,
      bundle: bundle.code,
      sourceMap: bundle.sourceMap,
      info: JSON.stringify(toInfo(application)),
      wallMs: application.limits.wallMs,
    };
    const digest = createHash("sha256")
      .update(this.#runtime)
      .update(JSON.stringify({ ...script, runtime: undefined }))
      .digest("hex");
    const { memoryMb } = application.limits;
    if (memoryMb < MIN_MEMORY_MB) {
      return [
        `needs limits.memory_mb of at least ${MIN_MEMORY_MB}, found ${memoryMb}; the engine takes some of it`,
      ];
    }
    return (
      known(`${digest}/${memoryMb}`) ?? {
        ...this.#engine(memoryMb, known),
        digest,
        size: Buffer.byteLength(bundle.code),
        script,
      }
    );
  }

  #engine(memoryMb: number, _known: unknown): Omit<Module, "digest" | "size" | "script"> {
    const made = this.#engines.get(memoryMb) ?? createEngine(memoryMb, this.#cache);
    this.#engines.set(memoryMb, made);
    return made;
  }
}

function createEngine(memoryMb: number, cache: InstrumentCache): Omit<Module, "digest" | "size" | "script"> {
  const bytes = new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve("quickjs-wasi/quickjs.wasm"))));
  const options = {
    maximumPages: memoryMb * PAGES_PER_MB,
    maximumElements: MAX_TABLE_ELEMENTS,
    maximumRegionCost: MAX_REGION_COST,
    pageBits: PAGE_BITS,
  };
  const digest = createHash("sha256").update(bytes).digest("hex");
  const instrumented = cache.instrument(digest, bytes.length, options, () =>
    instrument(bytes, parseModule(bytes), options),
  );
  const { memory, adoptable, unresettable } = instrumented;
  return {
    compiled: compileModule(instrumented.bytes),
    imports: [],
    blocks: false,
    memory:
      memory === undefined
        ? undefined
        : { pageBits: PAGE_BITS, minimumPages: memory.minimum, maximumPages: memory.maximum },
    adoptable,
    unresettable,
  };
}

/** `ApplicationInfo` in `guests/js/host.ts`. */
function toInfo({ name, function: exported, limits, env, urlPath }: Application): object {
  const route = parseRoute(urlPath);
  const segments = typeof route === "string" ? [] : route.segments;
  return {
    name,
    function: exported,
    memoryMb: limits.memoryMb,
    wallMs: limits.wallMs,
    env: Object.fromEntries(env),
    parameters: segments.flatMap((segment) => (segment.kind === "param" ? [segment.name] : [])),
  };
}
