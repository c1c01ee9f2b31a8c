import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { InstrumentCache } from "../../src/registry/instrument-cache.ts";
import type { Instrumented } from "../../src/wasm/instrument.ts";

const OPTIONS = { maximumPages: 16, maximumElements: 10 };
const LARGE = 1_000_000;
const MADE: Instrumented = {
  bytes: Uint8Array.from({ length: 1000 }, (_, index) => index & 255),
  memory: { minimum: 1, maximum: 16, imported: false },
  tracked: true,
  hasStart: false,
  adoptable: true,
  unresettable: ["drops a segment (data.drop)"],
};

describe("InstrumentCache", () => {
  let folder: string;
  let made = 0;
  const make = (): Instrumented => {
    made++;
    return MADE;
  };
  const entry = (): string => join(folder, "cache", readdirSync(join(folder, "cache"))[0] ?? "none");

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "serverless-wasm-"));
    made = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("gives back what it made before, in another process too", () => {
    expect(new InstrumentCache(join(folder, "cache")).instrument("aa", LARGE, OPTIONS, make)).toEqual(MADE);
    expect(new InstrumentCache(join(folder, "cache")).instrument("aa", LARGE, OPTIONS, make)).toEqual(MADE);
    expect(made).toBe(1);
    expect(statSync(entry()).mode & 0o777).toBe(0o600);
  });

  it("keeps nothing without a folder", () => {
    const cache = new InstrumentCache(null);
    cache.instrument("aa", LARGE, OPTIONS, make);
    cache.instrument("aa", LARGE, OPTIONS, make);
    expect(made).toBe(2);
  });

  it("keeps 500 entries, and then the newer half", () => {
    const cache = new InstrumentCache(join(folder, "cache"));
    cache.instrument("newest", LARGE, OPTIONS, make);
    for (let index = 0; index < 499; index++) writeFileSync(join(folder, "cache", `${index}.bin`), "");
    for (const name of readdirSync(join(folder, "cache"))) {
      const age = /^\d{1,3}\.bin$/.test(name) ? 1000 + Number.parseInt(name, 10) : 10_000;
      utimesSync(join(folder, "cache", name), age, age);
    }
    mkdirSync(join(folder, "cache", "code"));
    cache.instrument("bb", LARGE, OPTIONS, make);
    const left = readdirSync(join(folder, "cache"));
    expect(left).toHaveLength(501 - 250 + 1);
    expect(left).toContain("code");
    expect(left).toContain("250.bin");
    expect(left).not.toContain("249.bin");
    cache.instrument("newest", LARGE, OPTIONS, make);
    cache.instrument("bb", LARGE, OPTIONS, make);
    expect(made).toBe(2);
  });

  it("keeps modules and limits apart, and leaves small modules alone", () => {
    const cache = new InstrumentCache(join(folder, "cache"));
    cache.instrument("aa", LARGE, OPTIONS, make);
    cache.instrument("bb", LARGE, OPTIONS, make);
    cache.instrument("aa", LARGE, { ...OPTIONS, maximumPages: 17 }, make);
    expect(made).toBe(3);
    cache.instrument("cc", 1000, OPTIONS, make);
    cache.instrument("cc", 1000, OPTIONS, make);
    expect(made).toBe(5);
    expect(readdirSync(join(folder, "cache"))).toHaveLength(3);
  });

  it.each([
    ["cut short", (file: string) => truncateSync(file, 60)],
    ["empty", (file: string) => truncateSync(file, 0)],
    [
      "something else",
      (file: string) => writeFileSync(file, "not an entry at all, but long enough to hold a header"),
    ],
    [
      "changed in one bit",
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
  ])("makes an entry again that is %s", (_, spoil) => {
    const cache = new InstrumentCache(join(folder, "cache"));
    cache.instrument("aa", LARGE, OPTIONS, make);
    spoil(entry());
    expect(cache.instrument("aa", LARGE, OPTIONS, make)).toEqual(MADE);
    expect(cache.instrument("aa", LARGE, OPTIONS, make)).toEqual(MADE);
    expect(made).toBe(2);
  });

  it("works without a folder that can be written", () => {
    writeFileSync(join(folder, "cache"), "a file, not a folder");
    const cache = new InstrumentCache(join(folder, "cache"));
    expect(cache.instrument("aa", LARGE, OPTIONS, make)).toEqual(MADE);
    expect(cache.instrument("aa", LARGE, OPTIONS, make)).toEqual(MADE);
    expect(made).toBe(2);
  });
});
