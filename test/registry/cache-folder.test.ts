import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openCacheFolder } from "../../src/registry/cache-folder.ts";

const NOBODY = 65_534;

describe("openCacheFolder", () => {
  let base: string;
  let folder: string;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), "serverless-wasm-"));
    folder = join(base, "serverless-wasm");
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(base, { recursive: true, force: true });
  });

  it("makes a folder for this user alone, and finds it again", () => {
    expect(openCacheFolder(base)).toBe(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(openCacheFolder(base)).toBe(folder);
  });

  it("takes XDG_CACHE_HOME, but no relative one", () => {
    vi.stubEnv("XDG_CACHE_HOME", base);
    expect(openCacheFolder()).toBe(folder);
    vi.stubEnv("XDG_CACHE_HOME", "here");
    vi.stubEnv("HOME", base);
    expect(openCacheFolder()).toBe(join(base, ".cache/serverless-wasm"));
    expect(existsSync("here")).toBe(false);
  });

  it.for([0o770, 0o707, 0o777])("refuses one that others may write to: %i", (mode) => {
    mkdirSync(folder);
    chmodSync(folder, mode);
    expect(openCacheFolder(base)).toBeUndefined();
  });

  it("does without one where none can be made", () => {
    writeFileSync(folder, "");
    expect(openCacheFolder(folder)).toBeUndefined();
  });

  it.runIf(process.getuid?.() === 0)("refuses another user's, and another user's link to one of ours", () => {
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, NOBODY, NOBODY);
    expect(openCacheFolder(base)).toBeUndefined();
    rmSync(folder, { recursive: true });
    mkdirSync(join(base, "ours"), { mode: 0o700 });
    symlinkSync(join(base, "ours"), folder);
    expect(openCacheFolder(base)).toBe(folder);
    lchownSync(folder, NOBODY, NOBODY);
    expect(openCacheFolder(base)).toBeUndefined();
  });
});
