// Streams are a large library: evaluated when something first needs them, which is before the snapshot where an
// application's bundle mentions them.
import type { ReadableStream as Readable, TransformStream, WritableStream } from "web-streams-polyfill";
import type * as Library from "./stream-library.ts";

export type ReadableStream = Readable<unknown>;
export type { TransformStream, WritableStream };

/** Gives bytes piece by piece. */
export interface Pull {
  /** Undefined is the end. */
  pull(): Promise<Uint8Array | undefined>;
  cancel(): void;
}

interface Loaded {
  library: typeof Library | undefined;
}

const loaded: Loaded = { library: undefined };

export function streams(): typeof Library {
  return (loaded.library ??= require("./stream-library.ts") as typeof Library);
}

/** Without loading the library: where it is not loaded there are no streams. */
export function isStream(value: unknown): value is ReadableStream {
  return loaded.library !== undefined && value instanceof loaded.library.ReadableStream;
}
