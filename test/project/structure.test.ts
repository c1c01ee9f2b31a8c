// The shape of the source tree, as src/README.md describes it: layers, cycles, names, lengths.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT: string = join(import.meta.dirname, "../..");

/** Folders (and files) of `src`, lowest layer first; those in one row know nothing of each other. */
const LAYERS: readonly (readonly string[])[] = [
  ["errors.ts", "version.ts"],
  ["log.ts", "wasm", "abi"],
  ["config"],
  ["log"],
  ["registry"],
  ["host"],
  ["js"],
  ["sandbox"],
  ["observe"],
  ["server"],
  ["admin"],
  ["cli", "index.ts"],
];

/** Imports that go sideways on purpose. */
const SIDEWAYS: ReadonlySet<string> = new Set([
  // Only a type: the levels of log lines are part of the contract with the guest, and the log writes no others.
  "src/log.ts -> src/abi/invocation.ts",
]);

/** Each dependency, and what of Node has to do with HTTP, is known in one place. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  hono: ["src/server/", "src/admin/"],
  "@hono/node-server": ["src/server/", "src/admin/"],
  // Of `config` only a list of names: the methods that a route may have are those that Node's server hands over. `js` sends
  // the requests of `fetch`.
  "node:http": ["src/server/", "src/admin/", "src/config/method.ts", "src/js/http"],
  "node:https": ["src/admin/"],
  "node:http2": ["src/server/", "src/admin/listener.ts"],
  // For clients, and for what a script connects to.
  "node:tls": ["src/server/", "src/admin/listener.ts", "src/host/tcp-socket.ts"],
  "node:net": ["src/server/", "src/admin/", "src/host/tcp", "src/config/"],
  "node:dns": ["src/host/tcp"],
  "node:worker_threads": ["src/server/", "src/admin/", "src/cli/replay-thread.ts"],
  pino: ["src/log.ts"],
  "prom-client": ["src/admin/"],
  "@opentelemetry/api": ["src/admin/"],
  "@opentelemetry/exporter-metrics-otlp-proto": ["src/admin/"],
  "@opentelemetry/exporter-trace-otlp-proto": ["src/admin/"],
  "@opentelemetry/resources": ["src/admin/"],
  "@opentelemetry/sdk-metrics": ["src/admin/"],
  "@opentelemetry/sdk-trace": ["src/admin/"],
  // What is written to a file, and what is sent to the admin interface.
  zod: ["src/config/", "src/admin/"],
  yaml: ["src/config/yaml.ts"],
  "@iarna/toml": ["src/config/toml.ts"],
  "ipaddr.js": ["src/config/tcp.ts"],
  commander: ["src/cli/"],
  assemblyscript: ["src/cli/compile.ts"],
  esbuild: ["src/registry/bundle.ts"],
  // Only its files: browsers run it.
  uplot: ["src/admin/asset.ts"],
};

const MAX_LINES = 300;
/** Names of folders below `test` that have no folder of the same name in `src`. */
const TEST_FOLDERS: readonly string[] = ["bench", "e2e", "guests", "project", "security", "support"];

interface Import {
  readonly from: string;
  /** A file of `src`, or the name of a package. */
  readonly to: string;
  readonly isType: boolean;
  /** By a call, when it is needed. */
  readonly isLater: boolean;
}

const sources: ReadonlyMap<string, string> = readSources("src");
const imports: readonly Import[] = [...sources].flatMap(([file, text]) => findImports(file, text));
const inner: readonly Import[] = imports.filter(({ to }) => to.startsWith("src/"));

describe("layers", () => {
  it("have a place for every file of src", () => {
    const lost = [...sources.keys()].filter((file) => toLayer(file) === -1 && !file.endsWith(".d.ts"));
    expect(lost).toEqual([]);
  });

  it("are imported from above only", () => {
    const wrong = inner
      .filter(({ from, to }) => toPart(from) !== toPart(to) && toLayer(from) <= toLayer(to))
      .map(({ from, to }) => `${from} -> ${to}`)
      .filter((edge) => !SIDEWAYS.has(edge));
    expect(wrong).toEqual([]);
  });

  it("make each exception with a type import that is still there", () => {
    const edges = new Map(inner.map(({ from, to, isType }) => [`${from} -> ${to}`, isType]));
    for (const edge of SIDEWAYS) expect([edge, edges.get(edge)]).toEqual([edge, true]);
  });

  it("keep each dependency in one place", () => {
    const wrong = imports
      .filter(({ from, to }) => {
        const owners = OWNERS[toPackage(to)];
        return owners !== undefined && !owners.some((owner) => from.startsWith(owner));
      })
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  it("use no package that has no owner", () => {
    const unknown = imports
      .map(({ to }) => toPackage(to))
      .filter((name) => !name.startsWith("src/") && !name.startsWith("node:") && !(name in OWNERS));
    expect(unknown).toEqual([]);
  });
});

describe("imports", () => {
  it("form no cycle at run time", () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, isType } of inner) if (!isType) graph.set(from, [...(graph.get(from) ?? []), to]);
    expect(findCycle(graph)).toEqual([]);
  });

  it("do not load Node's HTTP client by the way: that of node:http would, and those of the adapter", () => {
    const heavy = /^import (?!type)[^;]*"(?:node:http2?|node:https|@hono\/node-server[^"]*)"/m;
    expect([...sources].filter(([, text]) => heavy.test(text)).map(([file]) => file)).toEqual([]);
  });

  it("load in a thread nothing that only the main one needs, nor what a part brings that may not be there", () => {
    const main = ["src/config/schema.ts", "src/config/toml.ts", "src/wasm/instrument.ts"];
    const unserved = ["zod", "@iarna/toml", "yaml", "commander", "esbuild", "node:sqlite", ...main];
    const unobserved = ["hono", "pino", "prom-client", "src/admin/admin.ts", "src/sandbox/sandbox.ts"];
    const served = findLoaded("src/server/thread.ts");
    expect(unserved.filter((name) => served.has(name))).toEqual([]);
    const observed = findLoaded("src/admin/thread.ts");
    const wanted = unserved.filter((name) => name !== "node:sqlite");
    expect([...wanted, ...unobserved].filter((name) => observed.has(name))).toEqual([]);
    // What is looked for is what these two do load.
    expect([...served]).toEqual(expect.arrayContaining(["hono", "pino", "src/sandbox/sandbox.ts"]));
    expect([...observed]).toEqual(expect.arrayContaining(["node:sqlite", "src/observe/store.ts"]));
  });

  it("name files that exist", () => {
    expect(inner.filter(({ to }) => !sources.has(to)).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
});

describe("files", () => {
  it("have kebab-case names", () => {
    const names = [...sources.keys(), ...readSources("guests").keys(), ...readSources("test").keys()];
    const wrong = names.filter(
      (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.config|\.d)?\.ts$/.test(basename(file)),
    );
    expect(wrong).toEqual([]);
  });

  it("have names that say what they own", () => {
    const names = [...sources.keys(), ...readSources("test").keys(), ...readSources("guests").keys()];
    const empty =
      /(?:^|[-/.])(?:utils?|utilities|helpers?|common|shared|misc|managers?|types|index)(?:[-/.]|$)/;
    const wrong = names.filter((file) => empty.test(file));
    // What a package exports stands in a file of this name, by the custom of the language.
    expect(wrong.toSorted()).toEqual(["guests/sdk/index.ts", "src/index.ts"]);
  });

  it(`have at most ${MAX_LINES} lines`, () => {
    const long = [...sources]
      .filter(([, text]) => text.split("\n").length - 1 > MAX_LINES)
      .map(([file]) => file);
    expect(long).toEqual([]);
  });

  it("open with a comment that says what they own", () => {
    const silent = [...sources].filter(([, text]) => !/^(?:#!.*\n)?\/\/ \S/.test(text)).map(([file]) => file);
    expect(silent).toEqual([]);
  });

  it("have no any", () => {
    const found = [...sources].flatMap(([file, text]) =>
      toCode(text)
        .split("\n")
        .filter((line) => /(?:[:<|&,(]\s*|\bas )any\b(?!\()|\bany\[\]/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    // The parameters of a function that V8 calls: nothing else fits every function that may be imported.
    expect(found.filter((line) => !line.startsWith("src/webassembly.d.ts: "))).toEqual([]);
  });

  it("keep no state that changes outside of functions and classes", () => {
    const found = [...sources].flatMap(([file, text]) =>
      (text.match(/^(?:export )?(?:let|var) .*/gm) ?? []).map((line) => `${file}: ${line}`),
    );
    expect(found).toEqual([]);
  });
});

describe("tests", () => {
  const tests: ReadonlyMap<string, string> = readSources("test");

  it("stand in folders named like those of src", () => {
    const known = new Set([...LAYERS.flat().filter((part) => !part.includes(".")), ...TEST_FOLDERS]);
    const folders = readdirSync(join(ROOT, "test"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it("have titles in the present tense", () => {
    const titles = [...tests].flatMap(([file, text]) =>
      [...text.matchAll(/\b(?:it|test)(?:\.\w+(?:\([^)]*\))?)*\(\s*["'`]([^"'`]*)/g)].map(
        (match) => `${file}: ${match[1]}`,
      ),
    );
    expect(titles.length).toBeGreaterThan(100);
    expect(titles.filter((title) => /: should\b/i.test(title))).toEqual([]);
  });

  it("leave none out by name", () => {
    const only = [...tests]
      .filter(([, text]) => /\b(?:it|test|describe)\.only\(/.test(text))
      .map(([file]) => file);
    expect(only).toEqual([]);
  });
});

/** Every `.ts` file below a folder, by its path from the root. */
function readSources(folder: string): Map<string, string> {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  const files = entries
    .map((name) => posix.join(folder, ...name.split(/[\\/]/)))
    .filter((name) => name.endsWith(".ts") && !name.includes("node_modules"));
  return new Map(files.toSorted().map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));
}

function findImports(from: string, text: string): Import[] {
  const code = toCode(text);
  const named = [...code.matchAll(/^(?:import|export)\s+(type\s)?[^;"']*?\bfrom\s+"([^"]+)"/gm)];
  const bare = [...code.matchAll(/^import\s+()"([^"]+)"/gm)];
  const dynamic = [...code.matchAll(/\b(?:import|load|getBuiltinModule)\(\s*()"([^"]+)"\s*\)/g)];
  return [...named, ...bare, ...dynamic].map((match) => {
    const [, type, name = ""] = match;
    return {
      from,
      to: name.startsWith(".") ? posix.join(posix.dirname(from), name) : name,
      isType: type !== undefined && type !== "",
      isLater: dynamic.includes(match),
    };
  });
}

/** Files and packages that are there once a file is, without those that it asks for later. */
function findLoaded(file: string, loaded = new Set<string>()): ReadonlySet<string> {
  for (const { to, isType, isLater } of imports.filter(({ from }) => from === file)) {
    const name = to.startsWith("node:") ? to : toPackage(to);
    if (isType || isLater || loaded.has(name)) continue;
    loaded.add(name);
    findLoaded(name, loaded);
  }
  return loaded;
}

/** The text without comments; strings are left alone, and `//` in one is not found after a colon. */
function toCode(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|[^:"'`])\/\/.*$/gm, "$1");
}

/** `src/abi/memory.ts` is part of `abi`, `src/log.ts` is its own. */
function toPart(file: string): string {
  return file.split("/")[1] ?? "";
}

function toLayer(file: string): number {
  return LAYERS.findIndex((parts) => parts.includes(toPart(file)));
}

/** `hono/route` is part of `hono`. */
function toPackage(name: string): string {
  if (name.startsWith("src/")) return name;
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

/** The files of one cycle, in order, or none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    const start = path.indexOf(file);
    if (start !== -1) return [...path.slice(start), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
