// A JavaScript file as a module: the engine, which is WebAssembly like any other, and the script that it is to run.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Application } from "../config/config.ts";
import { parameterNames } from "../config/route.ts";
import { instrumentInSteps } from "../wasm/instrument.ts";
import { parseModule } from "../wasm/module.ts";
import { Bundler } from "./bundle.ts";
import { MAX_TABLE_ELEMENTS, PAGES_PER_MB } from "./check.ts";
import { compileBeside, compileModule } from "./compile.ts";
import type { InstrumentCache } from "./instrument-cache.ts";
import type { Module, Platform } from "./module.ts";
import { loadPlatform } from "./platform.ts";
import { asStep } from "./steps.ts";
import type { Steps } from "./steps.ts";

/** In the engine's own code: about what its interpreter runs for a round, with a call in it. */
const MAX_REGION_COST = 64;
/** The engine writes a few bytes here and there: the counts of references of whatever is used. */
const PAGE_BITS = 9;
/** What the engine begins with does not fit into less. */
const MIN_MEMORY_MB = 2;
const ENGINE: string = fileURLToPath(import.meta.resolve("quickjs-wasi/quickjs.wasm"));

/** The engine under a memory limit. */
type EngineModule = Omit<Module, "digest" | "size" | "script">;

export interface LoadedScript {
  /** Where nothing is wrong. */
  readonly module?: Module;
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** Engines by their memory limit, and what they run: read once for all scripts of a configuration. */
export class ScriptLoader {
  readonly #bundler = new Bundler();
  readonly #cache: InstrumentCache;
  readonly #known: ReadonlyMap<string, Module>;
  readonly #engines = new Map<number, EngineModule>();
  #platform: Platform | undefined;

  /** `known`: modules that were loaded earlier, by `digest` and memory limit. */
  constructor(cache: InstrumentCache, known: ReadonlyMap<string, Module> = new Map()) {
    this.#cache = cache;
    this.#known = known;
    for (const { script, digest: _digest, size: _size, ...engine } of known.values()) {
      const pages = engine.memory?.maximumPages ?? 0;
      if (script === undefined) continue;
      this.#engines.set(pages / PAGES_PER_MB, engine);
      this.#platform = script.platform;
    }
  }

  /** Beside whatever else there is to do, the files are bundled from now on. */
  *begin(files: readonly string[]): Steps<void> {
    yield {
      now: () => undefined,
      beside: async () => {
        for (const file of files) void this.#bundler.begin(file);
      },
    };
  }

  *load(application: Application): Steps<LoadedScript> {
    const { file } = application;
    const { memoryMb } = application.limits;
    const platform = (this.#platform ??= loadPlatform());
    // Before the bundle is waited for: both take about as long.
    const engine = memoryMb < MIN_MEMORY_MB ? undefined : yield* this.#engine(memoryMb, platform);
    const { bundle, files, problems } = yield* asStep(
      () => this.#bundler.bundle(file),
      () => this.#bundler.bundleBeside(file),
    );
    if (bundle === undefined) return { files, problems };
    if (engine === undefined) {
      const problem = `the engine needs limits.memory_mb = ${MIN_MEMORY_MB} or more, found ${memoryMb}`;
      return { files, problems: [problem] };
    }
    const script = {
      file: application.filePath,
      platform,
      bundle: bundle.code,
      sourceMap: bundle.sourceMap,
      info: JSON.stringify(toInfo(application)),
      wallMs: application.limits.wallMs,
      cpuMs: application.limits.cpuMs,
    };
    const digest = createHash("sha256")
      .update(JSON.stringify({ ...script, platform: platform.digest }))
      .digest("hex");
    const known = this.#known.get(`${digest}/${memoryMb}`);
    const size = Buffer.byteLength(bundle.code);
    const module = known ?? { ...engine, digest, size, script };
    return { module, files, problems };
  }

  close(): void {
    this.#bundler.close();
  }

  *#engine(memoryMb: number, platform: Platform): Steps<EngineModule> {
    const engine = this.#engines.get(memoryMb) ?? (yield* createEngine(memoryMb, platform, this.#cache));
    this.#engines.set(memoryMb, engine);
    return engine;
  }
}

function* createEngine(memoryMb: number, platform: Platform, cache: InstrumentCache): Steps<EngineModule> {
  const bytes = new Uint8Array(readFileSync(ENGINE));
  const options = {
    maximumPages: memoryMb * PAGES_PER_MB,
    maximumElements: MAX_TABLE_ELEMENTS,
    maximumRegionCost: MAX_REGION_COST,
    pageBits: PAGE_BITS,
  };
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (digest !== platform.engine)
    throw new Error("quickjs-wasi is not the version that this package depends on: install that");
  const instrumented = yield* cache.instrumentInSteps(digest, bytes.length, options, () =>
    instrumentInSteps(bytes, parseModule(bytes), options),
  );
  yield undefined;
  const compiled = yield* asStep(
    () => compileModule(instrumented.bytes),
    () => compileBeside(instrumented.bytes),
  );
  const { memory, adoptable, unresettable } = instrumented;
  return {
    compiled,
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

/** Of the package that the engine comes with. */
export function engineVersion(): string {
  const file = fileURLToPath(new URL("package.json", import.meta.resolve("quickjs-wasi/quickjs.wasm")));
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/** `ApplicationInfo` in `guests/js/host.ts`. */
function toInfo({ name, function: exported, limits, env, urlPath }: Application): object {
  return {
    name,
    function: exported,
    memoryMb: limits.memoryMb,
    wallMs: limits.wallMs,
    env: Object.fromEntries(env),
    parameters: parameterNames(urlPath),
  };
}
