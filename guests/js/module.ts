// The modules that an application may import from the platform, with and without `node:`.
import { connect } from "./socket.ts";

const made = Object.create(null) as Record<string, unknown>;

/** Each is evaluated when it is first imported. */
const MODULES: Readonly<Record<string, () => unknown>> = {
  buffer: () => loadBuffer(),
  events: () => require("events"),
  path: () => require("path-browserify"),
  "serverless-wasm/sockets": () => ({ connect }),
};

/** Without the mark of an ES module: its default export is all of it. */
export function loadBuffer(): { Buffer: unknown } {
  return (made["buffer"] ??= { ...(require("./buffer.ts") as object) }) as { Buffer: unknown };
}

export function requireModule(name: string): unknown {
  const own = name.startsWith("node:") ? name.slice("node:".length) : name;
  const load = Object.hasOwn(MODULES, own) ? MODULES[own] : undefined;
  if (load === undefined) {
    const names = Object.keys(MODULES).join(", ");
    throw new Error(`Cannot find module "${name}": what can be imported without being bundled is ${names}`);
  }
  return (made[own] ??= load());
}
