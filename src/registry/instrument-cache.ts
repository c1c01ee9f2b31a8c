// Instrumented modules on disk, by what they were made from and by what: a start that finds them does not run the
// instrumenter, which takes a fifth of its time even where all modules are small. The folder may be deleted at any time;
// what cannot be read or is not whole is made again.
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Instrumented, InstrumentOptions } from "../wasm/instrument.ts";
import { openCacheFolder } from "./cache-folder.ts";

/** Not worth a file. */
const MIN_CACHED_BYTES = 1024;
/** Of which the older half goes when there are more. */
const MAX_ENTRIES = 500;
const ENTRY = /\.bin$/;
const INSTRUMENTER: string = join(import.meta.dirname, "../wasm");
const MAGIC = Buffer.from("swasmins");
const HASH_BYTES = 32;

export class InstrumentCache {
  readonly #folder: string | null;
  #version: string | undefined;

  /** `folder`: made when it is first written to; only this user may read it. Null: nothing is kept. */
  constructor(folder: string | null = openCacheFolder() ?? null) {
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
    if (this.#folder === null || size < MIN_CACHED_BYTES) return yield* make();
    this.#version ??= hashCode(INSTRUMENTER);
    const key = createHash("sha256")
      .update(JSON.stringify([this.#version, digest, options]))
      .digest("hex");
    const file = join(this.#folder, `${key}.bin`);
    const known = read(file);
    if (known !== undefined) return known;
    const made = yield* make();
    write(this.#folder, file, made);
    return made;
  }
}

/** Whole or not at all: another process may read at any moment. */
function write(folder: string, file: string, { bytes, ...rest }: Instrumented): void {
  const part = `${file}.${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const facts = Buffer.from(JSON.stringify(rest));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(facts.length);
    const content = Buffer.concat([length, facts, bytes]);
    writeFileSync(part, Buffer.concat([MAGIC, hash(content), content]), { mode: 0o600 });
    renameSync(part, file);
    removeOld(folder);
  } catch {
    // A full disk or a read-only home costs time at the next start, nothing else.
    removeQuietly(part);
  }
}

function removeOld(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => ENTRY.test(name))
    .map((name) => join(folder, name));
  if (files.length <= MAX_ENTRIES) return;
  const ages = new Map(files.map((file) => [file, statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0]));
  const oldest = files.toSorted((a, b) => (ages.get(a) ?? 0) - (ages.get(b) ?? 0));
  for (const file of oldest.slice(0, MAX_ENTRIES / 2)) removeQuietly(file);
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

/** Of the instrumenter's files: another one may write other bytes for the same module. */
function hashCode(folder: string): string {
  const total = createHash("sha256");
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.endsWith(".d.ts")) total.update(name).update(readFileSync(join(folder, name)));
  }
  return total.digest("hex");
}
