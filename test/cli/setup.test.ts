// Setup commands: run once for a content of the folder, bounded, and each failure told with what the command wrote.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runSetups } from "../../src/cli/setup.ts";
import type { SetupFailure } from "../../src/cli/setup.ts";
import { isSetUp } from "../../src/config/setup-mark.ts";
import { runCommand } from "../support/command.ts";

let folder: string;
let begun: string[];
beforeEach(() => {
  begun = [];
  folder = mkdtempSync(join(tmpdir(), "sora-setup-"));
  vi.stubEnv("XDG_CACHE_HOME", join(folder, "cache"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function write(functions: Readonly<Record<string, readonly string[]>>): void {
  const names = Object.keys(functions);
  writeFileSync(join(folder, "host-config.yaml"), `functionPaths: [${names.join(", ")}]\n`);
  for (const [name, setup] of Object.entries(functions)) {
    const file = join(folder, name, "sora.yaml");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `name: ${name}\nsetup: ${JSON.stringify(setup)}\n`);
    writeFileSync(join(folder, name, "index.js"), "");
  }
}

function run(limitMs?: number): Promise<SetupFailure[]> {
  return runSetups("host-config.yaml", {
    workingDirectory: folder,
    begin: (name, command) => begun.push(`${name}: ${command}`),
    ...(limitMs === undefined ? {} : { limitMs }),
  });
}

describe("runSetups", () => {
  it("runs each command once, in the folder, though it writes into it", async () => {
    write({ one: ["echo made > made.txt", "cat made.txt > copied.txt"], two: [] });
    expect(await run()).toEqual([]);
    expect(begun).toEqual(["one: echo made > made.txt", "one: cat made.txt > copied.txt"]);
    expect(readFileSync(join(folder, "one/copied.txt"), "utf8")).toBe("made\n");
    expect(await run()).toEqual([]);
    expect(begun).toHaveLength(2);
    writeFileSync(join(folder, "one/index.js"), "changed");
    await run();
    expect(begun).toHaveLength(4);
  });

  it("tells command, exit code and output of what failed, and runs the others", async () => {
    write({ one: ["echo out; echo wrong >&2; exit 3", "echo never"], two: ["true"] });
    expect(await run()).toEqual([
      {
        name: "one",
        command: "echo out; echo wrong >&2; exit 3",
        reason: "it ended with exit code 3",
        output: expect.stringMatching(/out\n|wrong\n/),
      },
    ]);
    expect([isSetUp(join(folder, "one")), isSetUp(join(folder, "two"))]).toEqual([false, true]);
    expect(begun).not.toContain("one: echo never");
    await run();
    expect(begun.filter((line) => line.startsWith("one"))).toHaveLength(2);
  });

  it("ends what does not end, with all that it started", async () => {
    write({ one: ["(sleep 600; echo later) & sleep 600"] });
    const [failure] = await run(200);
    expect(failure?.reason).toBe("it did not end within 200 ms");
  });

  it("does not wait for what a command leaves behind", async () => {
    write({ one: ["sleep 600 & true"] });
    expect(await run()).toEqual([]);
  });

  it("keeps the end of what a command writes, and gives it nothing to read", async () => {
    write({ one: ["cat; yes x | head -c 1000000; echo end; kill -9 $$"] });
    const [failure] = await run();
    expect(failure?.reason).toBe("it ended with SIGKILL");
    expect(failure?.output).toHaveLength(65_536);
    expect(failure?.output.endsWith("end\n")).toBe(true);
  });

  it("runs nothing while a file is wrong", async () => {
    write({ one: ["echo x > made.txt"], two: [] });
    writeFileSync(join(folder, "two/sora.yaml"), "name: one\n");
    expect(await run()).toEqual([]);
    expect(begun).toEqual([]);
  });
});

describe("serverless-wasm import sora", () => {
  it("prints the configuration, and runs nothing", async () => {
    write({ one: ["echo x > made.txt"] });
    const { code, stdout, stderr } = await runCommand(["import", "sora", "host-config.yaml"], {
      workingDirectory: folder,
    });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(
      '[[applications]]\n# Setup, in its folder: echo x > made.txt\nname = "one"\nfile_path = "./one/index.js"\n',
    );
    expect(isSetUp(join(folder, "one"))).toBe(false);
  });

  it("says everything that is wrong, with 2", async () => {
    write({ one: [], two: [] });
    writeFileSync(join(folder, "one/sora.yaml"), "language: go\n");
    const { code, stdout, stderr } = await runCommand(["import", "sora", "host-config.yaml"], {
      workingDirectory: folder,
    });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      'one/sora.yaml: name: is missing; write name: hello\none/sora.yaml: language: must be "nodejs", found "go"; nothing else is served\n2 problems found; nothing was started.\n',
    );
    expect(
      (await runCommand(["import", "other", "host-config.yaml"], { workingDirectory: folder })).code,
    ).toBe(2);
  });
});
