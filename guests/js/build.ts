// Bundles the runtime script of JavaScript functions into `guests/js-runtime.js`, and evaluates that in the engine, whose
// memory then is `guests/js-runtime.bin`.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { CompileFlags, QuickJS } from "quickjs-wasi";
import { GuestContext } from "../../src/abi/context.ts";
import { ScriptHost } from "../../src/js/script-host.ts";
import type { ScriptHostOptions } from "../../src/js/script-host.ts";
import { toPlatformFile } from "../../src/registry/platform.ts";
import { Snapshot } from "../../src/sandbox/snapshot.ts";

/** More than the platform takes. */
const MAX_PAGES = 256;

/** What the platform is evaluated for. */
const NOTHING: Pick<ScriptHostOptions, "script" | "grants"> = {
  script: {
    file: "",
    platform: {
      digest: "",
      engine: "",
      bytes: new SharedArrayBuffer(0),
      ranges: [],
      pages: 0,
      random: { start: 0, end: 0 },
      places: { scratch: 0, self: 0, runtime: 0 },
    },
    bundle: "",
    sourceMap: "",
    info: "",
    wallMs: 0,
    cpuMs: 0,
  },
  grants: { env: new Map(), tcp: [], writeStartLine: () => undefined },
};

/** What the engine's C library gets to guard its stack with; each server puts other numbers there. */
const GUARD = Buffer.from([0x6e, 0xd1, 0x93, 0xa7]);

/** One expression, a function of the host. The same sources give the same text on every machine. */
export async function buildJsRuntime(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: join(import.meta.dirname, "../.."),
    entryPoints: ["guests/js/main.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "runtime",
    target: "es2023",
    platform: "neutral",
    mainFields: ["module", "main"],
    minify: true,
    lineLimit: 120,
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
    banner: { js: '(function(host){"use strict";' },
    footer: { js: "return runtime.default})" },
  });
  return outputFiles[0]?.text ?? "";
}

/** The same bytes with the same version of the engine, and of no use with another. */
export async function evaluateJsRuntime(text: string): Promise<Uint8Array> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve("quickjs-wasi/quickjs.wasm")));
  using engine = await QuickJS.create({ wasm });
  const code = engine.compile(text, "serverless-wasm", 0, CompileFlags.STRIP_SOURCE);
  const context = new GuestContext();
  const unused = (): never => {
    throw new Error("the platform may not ask for anything while it is evaluated");
  };
  const host = new ScriptHost({ ...NOTHING, context, withoutParking: (work) => work(), mustPark: unused });
  const { env, wasi_snapshot_preview1: wasi } = host.imports;
  const random_get = (address: number, count: number): number => {
    context.memory.writable(address, count).set(GUARD.subarray(0, count));
    return 0;
  };
  // The engine seeds a generator that nothing uses with the time.
  const system = { ...wasi, clock_time_get: () => 0, random_get };
  const imports = { env: { ...env, host_call: unused }, wasi_snapshot_preview1: system };
  const { exports } = new WebAssembly.Instance(await WebAssembly.compile(wasm), imports);
  const memory = exports["memory"] as WebAssembly.Memory;
  const stack = exports["__stack_pointer"] as WebAssembly.Global & { readonly value: number };
  const stackEnd = stack.value;
  const snapshot = new Snapshot({ adoptable: false }, { maximumPages: MAX_PAGES });
  snapshot.note(memory);
  context.memory.attach(memory);
  host.attach(exports);
  const steps = host.makePlatform(code);
  let step = steps.next();
  while (step.done !== true) {
    const [run, ...values] = step.value;
    step = steps.next(Number(run(...values)));
  }
  if (stack.value !== stackEnd) throw new Error("the engine is not at rest");
  snapshot.take(memory);
  const { bytes, ranges, pages } = snapshot.toImage();
  const random = findGuard(Buffer.from(memory.buffer), stackEnd);
  const digest = createHash("sha256").update(wasm).digest("hex");
  return toPlatformFile({ engine: digest, ranges, pages, random, places: step.value }, new Uint8Array(bytes));
}

/** The only place, above the stack, where the random number is that the engine asked for. */
function findGuard(memory: Buffer, from: number): { start: number; end: number } {
  const start = memory.indexOf(GUARD, from);
  if (start === -1 || memory.includes(GUARD, start + 1))
    throw new Error("the engine keeps what it guards its stack with elsewhere");
  return { start, end: start + GUARD.length };
}
