// Instrumented modules on disk, by what they were made from: a large module starts faster the second time. The folder
// may be deleted at any time; what cannot be read or is not whole is made again.
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Instrumented, InstrumentOptions } from "../wasm/instrument.ts";

/** To be raised whenever the instrumenter writes other bytes for the same module. */
const INSTRUMENT_VERSION = 6;
/** Smaller modules are instrumented in less time than a file takes to be checked. */
const MIN_CACHED_BYTES = 262_144;
const MAGIC = Buffer.from("swasmins");
const HASH_BYTES = 32;

export class InstrumentCache {
  readonly #folder: string;

  /** `folder`: made when it is first written to; only this user may read it. */
  constructor(folder: string = defaultFolder()) {
    this.#folder = folder;
  }

  /** The module as instrumented before, or as `make` does it now. `digest`: SHA-256 of the original bytes, in hex. */
  instrument(
    digest: string,
    size: number,
    options: InstrumentOptions,
    make: () => Instrumented,
  ): Instrumented {
    // oxlint-disable-next-line require-yield -- it is one step
    const steps = this.instrumentInSteps(digest, size, options, function* whole() {
      return make();
    });
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
  }

  /** The same where `make` takes its time. */
  *instrumentInSteps(
    digest: string,
    size: number,
    options: InstrumentOptions,
    make: () => Generator<undefined, Instrumented>,
  ): Generator<undefined, Instrumented> {
    if (size < MIN_CACHED_BYTES) return yield* make();
    const key = createHash("sha256")
      .update(JSON.stringify([INSTRUMENT_VERSION, digest, options]))
      .digest("hex");
    const file = join(this.#folder, `${key}.bin`);
    const known = read(file);
    if (known !== undefined) return known;
    const made = yield* make();
    this.#write(file, made);
    return made;
  }

  /** Whole or not at all: another process may read at any moment. */
  #write(file: string, { bytes, ...rest }: Instrumented): void {
    const part = `${file}.${randomUUID()}`;
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      const facts = Buffer.from(JSON.stringify(rest));
      const length = Buffer.alloc(4);
      length.writeUInt32LE(facts.length);
      const content = Buffer.concat([length, facts, bytes]);
      writeFileSync(part, Buffer.concat([MAGIC, hash(content), content]), { mode: 0o600 });
      renameSync(part, file);
    } catch {
      // A full disk or a read-only home costs time at the next start, nothing else.
      removeQuietly(part);
    }
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // There is no such folder either.
  }
}

function read(file: string): Instrumented | undefined {
  try {
    const entry = readFileSync(file);
    const content = entry.subarray(MAGIC.length + HASH_BYTES);
    if (!entry.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
    if (!hash(content).equals(entry.subarray(MAGIC.length, MAGIC.length + HASH_BYTES))) return undefined;
    const length = content.readUInt32LE(0);
    const rest = JSON.parse(content.toString("utf8", 4, 4 + length)) as Omit<Instrumented, "bytes">;
    return { ...rest, bytes: new Uint8Array(content.subarray(4 + length)) };
  } catch {
    return undefined;
  }
}

function hash(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function defaultFolder(): string {
  return join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "serverless-wasm");
}
