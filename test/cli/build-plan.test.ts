// Which sources are compiled when.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BuildPlan } from "../../src/cli/build-plan.ts";
import type { Build } from "../../src/cli/build-plan.ts";
import type { BuildReport } from "../../src/cli/builder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "serverless-wasm-plan-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file that was last written at this second. */
function write(name: string, second: number): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
  utimesSync(file, second, second);
  return file;
}

/** A plan with one source, and its build. */
function createPlan(
  source = write("a.ts", 10),
  file = join(folder, "a.wasm"),
): { plan: BuildPlan; build: Build } {
  const plan = new BuildPlan();
  plan.plan([{ file, source }]);
  return { plan, build: (plan.next("now") ?? plan.next("later"))! };
}

/** Nothing is changed after the beginning of a build that is to come. */
const LATER_MS = Date.now() + 3_600_000;

function finish(plan: BuildPlan, build: Build, report: Partial<BuildReport>, begunMs = LATER_MS): boolean {
  build.due = undefined;
  return plan.done(
    build,
    { changed: true, size: 1, warnings: "", files: [build.source], ...report },
    begunMs,
  );
}

describe("at the start", () => {
  it("compiles before serving what has no module, or one that is older than its source", () => {
    expect(createPlan().build.due).toBe("now");
    expect(createPlan(write("a.ts", 10), write("a.wasm", 9)).build.due).toBe("now");
  });

  it("compiles the others while their module is served", () => {
    expect(createPlan(write("a.ts", 10), write("a.wasm", 10)).build.due).toBe("later");
  });

  it("has a source that is not there reported at once where there is no module either", () => {
    expect(createPlan(join(folder, "absent.ts")).build.due).toBe("now");
    expect(createPlan(join(folder, "absent.ts"), write("a.wasm", 1)).build.due).toBe("later");
  });
});

describe("a change", () => {
  it("of a file that was read, or looked for, makes what depends on it due", () => {
    const { plan, build } = createPlan();
    const files = ["a.ts", "lib/b.ts", "absent/c.ts"].map((name) => join(folder, name));
    for (const changed of [...files, join(folder, "absent"), join(folder, "lib")]) {
      finish(plan, build, { files });
      expect(plan.knows(changed)).toBe(true);
      plan.note([changed]);
      expect([changed, build.due]).toEqual([changed, "now"]);
    }
    finish(plan, build, { files });
    for (const other of ["b.ts", "lib/c.ts", "ab"].map((name) => join(folder, name))) {
      plan.note([other]);
      expect([other, plan.knows(other), build.due]).toEqual([other, false, undefined]);
    }
  });

  it("of the module, or of its folder, does nothing, unless it is gone", () => {
    const { plan, build } = createPlan(write("a.ts", 1), write("build/a.wasm", 2));
    for (const path of [build.outFile, dirname(build.outFile)]) {
      finish(plan, build, {});
      plan.note([path]);
      expect([path, plan.knows(path), build.due]).toEqual([path, true, undefined]);
    }
    finish(plan, build, {});
    plan.note([build.outFile]);
    expect(build.due).toBeUndefined();
    rmSync(build.outFile);
    plan.note([build.outFile]);
    expect(build.due).toBe("now");
  });

  it("between the reading of a file and its being followed is not lost", () => {
    const { plan, build } = createPlan();
    const found = write("b.ts", 1);
    const files = [build.source, found, join(folder, "absent.ts")];
    finish(plan, build, { files }, Date.now());
    expect(build.due).toBe("now");
    // From now on it is followed: nothing is compiled for ever, whatever a clock says.
    finish(plan, build, { files }, Date.now());
    expect(build.due).toBeUndefined();
  });

  it("of the configuration keeps what is planned, and drops what is not", () => {
    const { plan, build } = createPlan();
    finish(plan, build, { failure: "wrong" });
    const other = { file: join(folder, "b.wasm"), source: join(folder, "b.ts") };
    plan.plan(
      [build, other].map((one) => ({ file: "outFile" in one ? one.outFile : one.file, source: one.source })),
    );
    expect(plan.next("now")?.source).toBe(other.source);
    expect(plan.failure(build.outFile)?.message).toBe("wrong");
    plan.plan([{ file: build.outFile }, other]);
    expect([plan.failure(build.outFile), plan.knows(build.source)]).toEqual([undefined, false]);
    plan.plan([{ file: other.file, source: build.source }]);
    expect(plan.next("now")).toMatchObject({ source: build.source, outFile: other.file });
  });
});

describe("a failure", () => {
  it("is shown until the module that compiles again is served", () => {
    const { plan, build } = createPlan();
    expect(finish(plan, build, { changed: false, failure: "wrong" })).toBe(false);
    plan.applied();
    expect(plan.failure(build.outFile)).toMatchObject({ code: "BUILD", status: 500, message: "wrong" });
    expect(finish(plan, build, {})).toBe(true);
    expect(plan.failure(build.outFile)?.message).toBe("wrong");
    plan.applied();
    expect(plan.failure(build.outFile)).toBeUndefined();
  });

  it("ends at once when the module is the one that is served", () => {
    const { plan, build } = createPlan();
    finish(plan, build, { changed: false, failure: "wrong" });
    finish(plan, build, { changed: false });
    expect(plan.failure(build.outFile)).toBeUndefined();
  });

  it("that follows a module which is not served yet is shown", () => {
    const { plan, build } = createPlan();
    finish(plan, build, { changed: false, failure: "first" });
    finish(plan, build, {});
    finish(plan, build, { changed: false, failure: "second" });
    plan.applied();
    expect(plan.failure(build.outFile)?.message).toBe("second");
  });

  it("leaves nothing to serve where there is no module", () => {
    const { plan, build } = createPlan();
    expect(plan.lacks).toBe(false);
    finish(plan, build, { changed: false, failure: "wrong" });
    expect(plan.lacks).toBe(true);
    write("a.wasm", 1);
    expect(plan.lacks).toBe(false);
  });
});
