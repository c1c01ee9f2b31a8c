// What the command keeps of itself on disk, and where it does not.
import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const ROOT: string = join(import.meta.dirname, "../..");

describe("the command's code", () => {
  let base: string;
  const folder = (): string => join(base, "serverless-wasm");
  const start = async (variables: NodeJS.ProcessEnv = {}): Promise<string> => {
    const env = { ...process.env, XDG_CACHE_HOME: base, ...variables };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(ROOT, "src/cli/main.ts"), "--version"],
      { env },
    );
    return stdout;
  };

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), "serverless-wasm-"));
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  it("is kept where only this user may write", async () => {
    await start();
    expect(readdirSync(join(folder(), "code"), { recursive: true }).length).toBeGreaterThan(20);
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder(), "code")).mode & 0o777).toBe(0o700);
    expect(await start()).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("is not kept in a folder that others may write to", async () => {
    mkdirSync(folder());
    chmodSync(folder(), 0o777);
    expect(await start()).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(readdirSync(folder())).toEqual([]);
  });

  it("is kept where Node's own variable says", async () => {
    const own = join(base, "own");
    await start({ NODE_COMPILE_CACHE: own });
    expect(readdirSync(own, { recursive: true }).length).toBeGreaterThan(20);
    expect(existsSync(folder())).toBe(false);
  });

  it("is not kept where Node's own variable says so", async () => {
    await start({ NODE_DISABLE_COMPILE_CACHE: "1" });
    expect(existsSync(folder())).toBe(false);
  });
});
