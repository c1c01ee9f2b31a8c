// The global names of the platform.
import { AbortController, AbortSignal } from "./abort.ts";
import { Blob, File } from "./blob.ts";
import { structuredClone } from "./clone.ts";
import { console } from "./console.ts";
import { CryptoKey } from "./crypto-key.ts";
import { Crypto } from "./crypto.ts";
import { TextDecoder, TextEncoder } from "./encoding.ts";
import { CustomEvent, Event, EventTarget } from "./event-target.ts";
import { fetch } from "./fetch.ts";
import { FormData } from "./form-data.ts";
import { Headers } from "./headers.ts";
import type { ApplicationInfo } from "./host.ts";
import { nameStacks } from "./stack.ts";
import { loadBuffer } from "./module.ts";
import { random } from "./random.ts";
import { Request } from "./request.ts";
import { Response } from "./response.ts";
import { URLSearchParams } from "./search-params.ts";
import { streams } from "./stream.ts";
import { SubtleCrypto } from "./subtle.ts";
import { clearTimeout, queueMicrotask, setImmediate, setInterval, setTimeout } from "./timer.ts";
import { URL } from "./url.ts";

/** Evaluated only where something reads them. */
const STREAM_NAMES = [
  "ByteLengthQueuingStrategy",
  "CountQueuingStrategy",
  "ReadableByteStreamController",
  "ReadableStream",
  "ReadableStreamBYOBReader",
  "ReadableStreamBYOBRequest",
  "ReadableStreamDefaultController",
  "ReadableStreamDefaultReader",
  "TextDecoderStream",
  "TextEncoderStream",
  "TransformStream",
  "TransformStreamDefaultController",
  "WritableStream",
  "WritableStreamDefaultController",
  "WritableStreamDefaultWriter",
] as const;

function define(target: object, name: string, value: unknown): void {
  Reflect.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
}

function defineLazily(name: string, load: () => unknown): void {
  Reflect.defineProperty(globalThis, name, {
    get(): unknown {
      const value = load();
      define(globalThis, name, value);
      return value;
    },
    set(value: unknown): void {
      define(globalThis, name, value);
    },
    enumerable: false,
    configurable: true,
  });
}

export function defineGlobals(info: ApplicationInfo): void {
  const values: Record<string, unknown> = {
    AbortController,
    AbortSignal,
    Blob,
    Crypto,
    CryptoKey,
    CustomEvent,
    Event,
    EventTarget,
    File,
    FormData,
    Headers,
    Request,
    Response,
    SubtleCrypto,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
    clearImmediate: clearTimeout,
    clearInterval: clearTimeout,
    clearTimeout,
    console,
    crypto: new Crypto(),
    fetch,
    global: globalThis,
    navigator: { userAgent: "serverless-wasm" },
    performance: createPerformance(),
    process: createProcess(info),
    queueMicrotask,
    self: globalThis,
    setImmediate,
    setInterval,
    setTimeout,
    structuredClone,
  };
  for (const [name, value] of Object.entries(values)) {
    define(globalThis, name, value);
    // The bundler shortens names.
    if (typeof value === "function")
      Reflect.defineProperty(value, "name", { value: name, configurable: true });
  }
  for (const name of STREAM_NAMES) {
    defineLazily(name, () => {
      const made = streams()[name];
      Reflect.defineProperty(made, "name", { value: name, configurable: true });
      return made;
    });
  }
  defineLazily("Buffer", () => loadBuffer().Buffer);
  define(Math, "random", random);
  // What the engine tells of a stack leads to the functions themselves, those of this script among them.
  removeCallSiteFunctions();
  nameStacks();
}

const STREAM_HINTS: readonly string[] = [
  "ReadableStream",
  "WritableStream",
  "TransformStream",
  "coderStream",
  "fetch(",
  "serverless-wasm/sockets",
];

/**
 * Evaluates before the snapshot what a bundle's text mentions, so that no request has to. A guess: who is missed waits a
 * millisecond.
 */
export function preload(text: string): void {
  if (text.includes("Buffer")) loadBuffer();
  const hasBody = text.includes(".body") && (text.includes("fetch") || text.includes("Response"));
  if (hasBody || STREAM_HINTS.some((hint) => text.includes(hint))) streams();
}

function createPerformance(): object {
  return {
    now: (): number => host.monotonicMs(),
    get timeOrigin(): number {
      return Date.now() - host.monotonicMs();
    },
    toJSON: (): object => ({ timeOrigin: Date.now() - host.monotonicMs() }),
  };
}

function createProcess({ env }: ApplicationInfo): object {
  return {
    env: { NODE_ENV: "production", ...env },
    argv: [],
    platform: "wasi",
    cwd: () => "/",
    nextTick: (callback: (...args: unknown[]) => void, ...args: unknown[]) => {
      queueMicrotask(() => callback(...args));
    },
  };
}

function removeCallSiteFunctions(): void {
  const made = Error as unknown as { prepareStackTrace: unknown };
  const before = made.prepareStackTrace;
  made.prepareStackTrace = (_error: unknown, sites: readonly object[]): object | undefined => sites[0];
  const site = new Error("for its stack").stack as unknown as object | undefined;
  made.prepareStackTrace = before;
  if (typeof site !== "object") return;
  for (const name of ["getFunction", "getThis"])
    Reflect.deleteProperty(Object.getPrototypeOf(site) as object, name);
}
