// Wrong configurations: each `wrong/<case>.toml` with `wrong/<case>.txt`, the exact report. The test runner's --update writes the
// reports anew; read the difference before it is committed.
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { formatProblems } from "../../src/errors.ts";

const here = import.meta.dirname;
const files = readdirSync(`${here}/wrong`);
const cases = files.filter((file) => file.endsWith(".toml")).map((file) => basename(file, ".toml"));

describe("a wrong configuration", () => {
  it.each(cases)("%s is reported word for word", async (name) => {
    const { config, problems } = loadConfig(`wrong/${name}.toml`, { workingDirectory: here });
    expect(config).toBeUndefined();
    expect(Object.isFrozen(problems)).toBe(true);
    const report = `${formatProblems(problems)}\n`.replaceAll(here, "<test>");
    await expect(report).toMatchFileSnapshot(`wrong/${name}.txt`);
  });

  it("has a report for every case, and no report without one", () => {
    const reports = files.filter((file) => file.endsWith(".txt")).map((file) => basename(file, ".txt"));
    expect(reports).toEqual(cases);
    expect(cases.length).toBeGreaterThanOrEqual(25);
  });
});
