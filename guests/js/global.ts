// The global names of the platform.
import { console } from "./console.ts";
import type { ApplicationInfo } from "./host.ts";
import { random } from "./random.ts";
import { clearTimeout, setImmediate, setInterval, setTimeout } from "./timer.ts";

function define(target: object, name: string, value: unknown): void {
  Reflect.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
}

export function defineGlobals(info: ApplicationInfo): void {
  const values: Record<string, unknown> = {
    self: globalThis,
    global: globalThis,
    console,
    setTimeout,
    setInterval,
    setImmediate,
    clearTimeout,
    clearInterval: clearTimeout,
    clearImmediate: clearTimeout,
    process: { env: { ...info.env, NODE_ENV: info.env["NODE_ENV"] ?? "production" } },
    navigator: { userAgent: "serverless-wasm" },
  };
  for (const [name, value] of Object.entries(values)) define(globalThis, name, value);
  define(Math, "random", random);
}
