// Wrong modules: each `wrong/<case>.wat` (the first line may be a key of the application, in TOML), each entry of BYTES for what no
// text format can write, and each `wrong/<case>.toml` for several modules, with `wrong/<case>.txt`, the exact report. The test
// runner's --update writes the reports anew; read the difference before it is committed.
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { loadTable } from "../../src/server/app.ts";
import { body, leb, name, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";
import type { Bytes } from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

const FUNCTION_TYPE: Bytes = [0x60, 0, 0];
const HANDLE: Bytes = section(SECTION.export, vector([name("handle"), 0, 0]));

/** A module with a function `handle` of this code; `types` stand behind its own type. */
function moduleWith(code: Bytes, types: readonly Bytes[] = [], before: Bytes = []): Uint8Array {
  return wasm(
    section(SECTION.type, vector(FUNCTION_TYPE, ...types)),
    section(SECTION.function, vector([0])),
    before,
    HANDLE,
    section(SECTION.code, vector(body(code))),
  );
}

const GOOD = wat(`(module (func (export "handle")))`);

const BYTES: Readonly<Record<string, Uint8Array>> = {
  "bytes-empty": new Uint8Array(0),
  "bytes-html": Buffer.from("<!DOCTYPE html><title>404</title>"),
  "bytes-text-format": Buffer.from(`(module (func (export "handle")))`),
  "bytes-component": new Uint8Array([0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0]),
  "bytes-truncated": GOOD.subarray(0, -3),
  "bytes-header-alone-cut": GOOD.subarray(0, 6),
  "bytes-trailing": new Uint8Array([...GOOD, 0xff, 1, 2]),
  "memory-multi": moduleWith([], [], section(SECTION.memory, vector([0, 1], [0, 1]))),
  "memory64-table": moduleWith([], [], section(SECTION.table, vector([0x70, 4, 1]))),
  "gc-struct": moduleWith([], [[0x5f, leb(1), 0x7f, 0]]),
  "gc-array": moduleWith([0x41, 0, 0xfb, 7, 1, 0x1a], [[0x5e, 0x7f, 1]]),
  "type-error": moduleWith([0x42, 1, 0x45, 0x1a]),
  "type-error-stack": moduleWith([0x6a]),
};

const here = import.meta.dirname;
const files = readdirSync(`${here}/wrong`);
const texts = files.filter((file) => file.endsWith(".wat")).map((file) => basename(file, ".wat"));
const tables = files.filter((file) => file.endsWith(".toml")).map((file) => basename(file, ".toml"));

const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const text of texts)
  writeFileSync(join(folder, `${text}.wasm`), wat(readFileSync(`${here}/wrong/${text}.wat`, "utf8")));
for (const [file, bytes] of Object.entries(BYTES)) writeFileSync(join(folder, `${file}.wasm`), bytes);
writeFileSync(join(folder, "good.wasm"), GOOD);
writeFileSync(join(folder, "truncated.wasm"), GOOD.subarray(0, -3));

/** The report of a configuration beside the modules, without what differs between machines. */
function reportOf(file: string): string {
  try {
    loadTable(file, { workingDirectory: folder });
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return `${error.message}\n`.replaceAll(folder, "<folder>");
  }
  throw new Error(`${file} was found to be right`);
}

/** One application over one module. */
function writeConfig(module: string, line: string): string {
  const file = `${module}.toml`;
  writeFileSync(
    join(folder, file),
    `[[applications]]\nfile_path = "${module}.wasm"\nmethod = "GET"\nurl_path = "/"\n${line}\n`,
  );
  return file;
}

describe("a wrong module", () => {
  it.each(texts)("%s is reported word for word", async (text) => {
    const [first = ""] = readFileSync(`${here}/wrong/${text}.wat`, "utf8").split("\n");
    const line = first.replace(/^;; /, "");
    const config = writeConfig(text, /^\w+ = /.test(line) ? line : "");
    await expect(reportOf(config)).toMatchFileSnapshot(`wrong/${text}.txt`);
  });

  it.each(Object.keys(BYTES))("%s is reported word for word", async (file) => {
    await expect(reportOf(writeConfig(file, ""))).toMatchFileSnapshot(`wrong/${file}.txt`);
  });

  it("has a report for every case, and no report without one", () => {
    const reports = files.filter((file) => file.endsWith(".txt")).map((file) => basename(file, ".txt"));
    expect(reports.toSorted()).toEqual([...texts, ...tables, ...Object.keys(BYTES)].toSorted());
    expect(reports.length).toBeGreaterThanOrEqual(25);
  });

  it.skipIf(process.getuid?.() === 0)("that cannot be read is reported", () => {
    const file = join(folder, "unreadable.wasm");
    writeFileSync(file, GOOD);
    chmodSync(file, 0);
    expect(reportOf(writeConfig("unreadable", ""))).toContain("unreadable.wasm cannot be read: EACCES");
  });
});

describe("several wrong modules", () => {
  it.each(tables)("%s are reported together, word for word", async (table) => {
    copyFileSync(`${here}/wrong/${table}.toml`, join(folder, `${table}.toml`));
    await expect(reportOf(`${table}.toml`)).toMatchFileSnapshot(`wrong/${table}.txt`);
  });
});
