import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBuildCommand } from "../../src/cli/build.ts";
import { compileGuest, PACKAGE_ROOT } from "../../src/cli/compile.ts";
import { ServerlessWasmError } from "../../src/errors.ts";
import { parseModule } from "../../src/wasm/module.ts";

const HELLO = `import { log } from "serverless-wasm/guests/sdk";
export function handle(): void { log.info("hello"); }
`;

let folder: string;
let printed: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "serverless-wasm-build-"));
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

async function build(...parameters: string[]): Promise<void> {
  await createBuildCommand().parseAsync(parameters, { from: "user" });
}

/** The error that a promise ends with; fails when it does not. */
async function findError(promise: Promise<unknown>): Promise<ServerlessWasmError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ServerlessWasmError)) throw new Error(`expected an error, found ${String(error)}`);
  return error;
}

describe("serverless-wasm build", () => {
  it("compiles a file to a module beside it", async () => {
    const file = write("hello.ts", HELLO);
    await build(file);
    const bytes = readFileSync(join(folder, "hello.wasm"));
    expect(printed).toBe(`${join(folder, "hello.wasm")}  ${bytes.length} bytes\n`);
    const info = parseModule(bytes);
    expect(info.exports.map(({ name }) => name).toSorted()).toEqual(["handle", "memory"]);
    expect(info.imports.map(({ module, name }) => `${module}.${name}`)).toContain("env.log");
  });

  it("compiles the entry of a folder to build/function.wasm in it", async () => {
    write("assembly/index.ts", HELLO);
    write("index.ts", "this is not looked at");
    await build(folder);
    expect(parseModule(readFileSync(join(folder, "build/function.wasm"))).exports).toHaveLength(2);
    const functions = parseModule(readFileSync(join(folder, "build/function.wasm"))).names.functions;
    expect([...functions.values()]).toContain("assembly/index/handle");
  });

  it("writes where --out says, making the folder", async () => {
    write("index.ts", HELLO);
    const out = join(folder, "deep/er/my.wasm");
    await build(folder, "--out", out);
    expect(readFileSync(out).length).toBeGreaterThan(100);
  });

  it("compiles with a garbage collector where --runtime asks for one", async () => {
    const file = write("hello.ts", HELLO);
    await build(file);
    const stub = readFileSync(join(folder, "hello.wasm")).length;
    await build(file, "--runtime", "incremental");
    expect(readFileSync(join(folder, "hello.wasm")).length).toBeGreaterThan(stub + 1000);
  });

  it("takes this package's SDK whatever lies in node_modules, and other packages from there", async () => {
    write("node_modules/serverless-wasm/guests/sdk/index.ts", "export const broken: nothing = 1;\n");
    write("node_modules/other/index.ts", "export function seven(): i32 { return 7; }\n");
    const text = `import { seven } from "other";\n${HELLO.replace('"hello"', "seven().toString()")}`;
    await build(write("hello.ts", text));
    expect(readFileSync(join(folder, "hello.wasm")).length).toBeGreaterThan(100);
  });

  it("is not changed by an asconfig.json", async () => {
    const file = write("hello.ts", HELLO);
    await build(file);
    const before = readFileSync(join(folder, "hello.wasm"));
    write(
      "asconfig.json",
      JSON.stringify({ targets: { release: { optimizeLevel: 0, exportRuntime: true } } }),
    );
    await build(file);
    expect(readFileSync(join(folder, "hello.wasm")).equals(before)).toBe(true);
  });

  it("shows everything that the compiler found, with file, line and column, and writes nothing", async () => {
    const file = write(
      "wrong.ts",
      "export function handle(): void {\n  nowhere();\n  let x: i32 = 'text';\n}\n",
    );
    const error = await findError(build(file));
    expect(error.code).toBe("BUILD");
    expect(error.message).toContain(`${file} does not compile:`);
    expect(error.message).toContain("Cannot find name 'nowhere'");
    expect(error.message).toContain("in wrong.ts(2,3)");
    expect(error.message).toContain("wrong.ts(3,16)");
    expect(() => readFileSync(join(folder, "wrong.wasm"))).toThrow("ENOENT");
  });

  it("says which import is not found", async () => {
    const file = write("wrong.ts", 'import { x } from "missing";\nexport function handle(): void { x(); }\n');
    const { code, message } = await findError(build(file));
    expect(code).toBe("BUILD");
    expect(message).toContain("missing");
    expect(message).toContain("wrong.ts(1,");
  });

  it("refuses a source that is not there, has no entry or is no AssemblyScript", async () => {
    const wrong: [string, string][] = [
      [join(folder, "missing.ts"), "does not exist; name a .ts file or a folder"],
      [folder, "has neither assembly/index.ts nor index.ts"],
      [write("guest.rs", ""), "is not an AssemblyScript file; its name must end in .ts"],
      [write("types.d.ts", ""), "is not an AssemblyScript file; its name must end in .ts"],
    ];
    for (const [source, message] of wrong) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const error = await findError(build(source));
      expect(error.code).toBe("USAGE");
      expect(error.message).toBe(`${source} ${message}`);
    }
  });
});

describe("compileGuest", () => {
  it("gives the same bytes from another folder", async () => {
    const text = `${HELLO}export function fail(): void { throw new Error("why"); }\n`;
    const [first, second] = [write("a/guest.ts", text), write("b/deeper/guest.ts", text)];
    const one = await compileGuest({ entry: first, baseDir: dirname(first) });
    const two = await compileGuest({ entry: second, baseDir: dirname(second) });
    expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true);
    expect(Buffer.from(one.bytes).toString("latin1")).not.toContain(folder);
  });

  it("takes the nearest folder with a package.json as the base of names", async () => {
    write("package.json", "{}");
    const { bytes } = await compileGuest({ entry: write("source/guest.ts", HELLO) });
    expect([...parseModule(bytes).names.functions.values()]).toContain("source/guest/handle");
  });

  it("tells every file that it looks for, also what is not there", async () => {
    const entry = write(
      "one.ts",
      'import { x } from "./two"; import { y } from "./three";\nexport function f(): i32 { return x + y; }\n',
    );
    write("two.ts", "export const x: i32 = 1;\n");
    const read = new Set<string>();
    const onRead = (file: string): void => void read.add(file);
    await findError(compileGuest({ entry, baseDir: folder, onRead }));
    expect([...read].toSorted()).toEqual(
      ["one.ts", "three.d.ts", "three.ts", "three/index.ts", "two.ts"].map((name) => join(folder, name)),
    );
    read.clear();
    const greeting = write(
      "greet.ts",
      'import { log } from "serverless-wasm/guests/sdk";\nexport function f(): void { log.info("x"); }\n',
    );
    await compileGuest({ entry: greeting, onRead });
    expect(read).toContain(join(PACKAGE_ROOT, "guests/sdk/log.ts"));
  });
});
