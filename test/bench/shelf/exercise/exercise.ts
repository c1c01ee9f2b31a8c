// What a package is made to do, by its own glue code: to be run plain and instrumented.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

export interface Exercise {
  /** Gets the module ready, and returns the work, which gives the same answer each time it is done. */
  prepare(): Promise<() => Promise<Uint8Array | string>>;
  /** How often the work is done: always as often, for the memories to be compared. */
  readonly rounds: number;
}

const require = createRequire(import.meta.url);

/** A package. The caller says what it needs of it: it may be missing, and then so are its own types. */
export function load(name: string): unknown {
  return require(name);
}

/** A file below `node_modules`. */
export function read(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../node_modules/${path}`, import.meta.url)));
}

const SOURCES = new URL("../../../../src/", import.meta.url);

/** Sources of this project by their paths: real text to work on. */
export function readSources(): Map<string, string> {
  const paths = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  return new Map(paths.toSorted().map((path) => [path, readFileSync(new URL(path, SOURCES), "utf8")]));
}
