// Makes one script of a JavaScript or TypeScript file and everything that it imports.
import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import type * as Esbuild from "esbuild";
import type { BuildFailure, BuildOptions, BuildResult, Message } from "esbuild";

export interface Bundle {
  /** An expression: `function (module, exports, require) { ... }`. */
  readonly code: string;
  /** JSON of its source map; sources relative to the entry file's folder. */
  readonly sourceMap: string;
}

export interface Bundled {
  /** Where nothing is wrong. */
  readonly bundle?: Bundle;
  /** All files that it is made of, absolute; where something is wrong, those that may mend it, there or not. */
  readonly files: readonly string[];
  /** What is wrong, a sentence each, with file, line and column. */
  readonly problems: readonly string[];
}

/** Modules that the runtime script has, also with `node:` in front. */
const OWN_MODULES = ["buffer", "events", "path", "serverless-wasm/sockets"];
/** What an import without an extension may mean. */
const EXTENSIONS = [".tsx", ".ts", ".jsx", ".js", ".json"];

/** Each file once, with esbuild: in a process beside this one. */
export class Bundler {
  readonly #bundled = new Map<string, Bundled>();
  /** Never rejected. */
  readonly #begun = new Map<string, Promise<Attempt>>();
  #esbuild: typeof Esbuild | undefined;

  bundle(file: string): Bundled {
    return this.#bundled.get(file) ?? this.#keep(file, () => this.#load().buildSync(toOptions(file)));
  }

  /** Lets `bundleBeside` find it done, or on the way. */
  begin(file: string): Promise<Attempt> {
    const begun = this.#begun.get(file) ?? this.#build(file);
    this.#begun.set(file, begun);
    return begun;
  }

  /** The same as `bundle` while this process goes on. */
  async bundleBeside(file: string): Promise<Bundled> {
    const known = this.#bundled.get(file);
    if (known !== undefined) return known;
    const built = await this.begin(file);
    return this.#keep(file, () => {
      if ("error" in built) throw built.error;
      return built;
    });
  }

  /** Ends the process beside: it starts again within ten milliseconds, and is not to hold memory while it has nothing to do. */
  close(): void {
    void this.#esbuild?.stop();
  }

  async #build(file: string): Promise<Attempt> {
    try {
      return await this.#load().build(toOptions(file));
    } catch (error) {
      return { error };
    }
  }

  #keep(file: string, build: () => Built): Bundled {
    const bundled = toBundled(build, file);
    this.#bundled.set(file, bundled);
    return bundled;
  }

  /** Only where there is JavaScript. */
  #load(): typeof Esbuild {
    if (this.#esbuild !== undefined) return this.#esbuild;
    // In one piece it is to have a process for each file: a thread of its own takes five times as long to start, and stays.
    const { ESBUILD_WORKER_THREADS: before } = process.env;
    process.env["ESBUILD_WORKER_THREADS"] = "0";
    try {
      this.#esbuild = createRequire(import.meta.url)("esbuild") as typeof Esbuild;
    } finally {
      if (before === undefined) delete process.env["ESBUILD_WORKER_THREADS"];
      else process.env["ESBUILD_WORKER_THREADS"] = before;
    }
    return this.#esbuild;
  }
}

type InMemory = BuildOptions & { readonly write: false; readonly metafile: true };
type Built = BuildResult<InMemory>;
type Attempt = Built | { readonly error: unknown };

function toOptions(file: string): InMemory {
  return {
    entryPoints: [file],
    absWorkingDir: dirname(file),
    // Never written; names in the source map are relative to its folder. One of an input would be refused.
    outfile: join(dirname(file), ".serverless-wasm-bundle.js"),
    bundle: true,
    write: false,
    metafile: true,
    format: "cjs",
    // Of what packages have, that for the web, as other servers of workers choose it: that for Node needs modules of Node.
    platform: "browser",
    conditions: ["worker"],
    // As it is in the application's env.
    define: { "process.env.NODE_ENV": "process.env.NODE_ENV" },
    // `import()` of what is not bundled asks `require`, which has what the platform has and says what it has not.
    supported: { "dynamic-import": false },
    resolveExtensions: EXTENSIONS,
    target: "es2023",
    sourcemap: "external",
    sourcesContent: false,
    external: OWN_MODULES.flatMap((name) => [name, `node:${name}`]),
    banner: { js: "(function (module, exports, require) {" },
    footer: { js: "})" },
    legalComments: "none",
    logLevel: "silent",
    charset: "utf8",
  };
}

function toBundled(build: () => Built, file: string): Bundled {
  const folder = dirname(file);
  let built: Built;
  try {
    built = build();
  } catch (error) {
    if (!isBuildFailure(error)) {
      const text = error instanceof Error ? error.message : String(error);
      return { files: [file], problems: [`cannot be bundled: ${text}`] };
    }
    const mending = new Set([file, ...error.errors.flatMap((message) => findMending(message, folder))]);
    return { files: [...mending], problems: error.errors.map((message) => describe(message, folder)) };
  }
  const inputs = Object.keys(built.metafile.inputs).map((input) => resolve(folder, input));
  // Others are no files: texts of `data:` URLs, and what a package leaves out for the web.
  const files = inputs.filter((input) => existsSync(input));
  const problems = files.flatMap((input) => findMalformed(input, folder));
  if (problems.length > 0) return { files, problems };
  const [map, code] = built.outputFiles.map(({ text }) => text);
  return { bundle: { code: code ?? "", sourceMap: map ?? "" }, files, problems };
}

/** The file that a message is about, and those that an import which was not found may have meant. */
function findMending({ text, location }: Message, folder: string): string[] {
  if (location === null) return [];
  const file = resolve(folder, location.file);
  const [, wanted] = /^Could not resolve "(\.\.?\/[^"]*)"/.exec(text) ?? [];
  if (wanted === undefined) return [file];
  const path = resolve(dirname(file), wanted);
  const names = ["", ...EXTENSIONS, ...EXTENSIONS.map((extension) => `/index${extension}`)];
  return [file, path.replace(/\.js$/, ".ts"), ...names.map((name) => path + name)];
}

/** esbuild would put replacement characters there without a word. */
function findMalformed(file: string, folder: string): string[] {
  const bytes = readFileSync(file);
  if (isUtf8(bytes)) return [];
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (const [index, line] of splitLines(bytes).entries()) {
    try {
      decoder.decode(line);
    } catch {
      const column = line.toString("utf8").indexOf("\uFFFD") + 1;
      return [`${relative(folder, file)}:${index + 1}:${column}: is not UTF-8; save the file as UTF-8`];
    }
  }
  return [`${relative(folder, file)}: is not UTF-8; save the file as UTF-8`];
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

function describe(message: Message, folder: string): string {
  const { location } = message;
  const sentence = toSentence(message);
  if (location === null) return sentence;
  const place = relative(folder, resolve(folder, location.file));
  return `${place}:${location.line}:${location.column + 1}: ${sentence}`;
}

/** What esbuild says, without its advice about settings that nobody has here. */
function toSentence({ text, notes }: Message): string {
  const [, wanted = "."] = /^Could not resolve "([^"]*)"/.exec(text) ?? [];
  if (isBuiltin(wanted))
    return `"${wanted}" is a module of Node that functions do not have; they have ${OWN_MODULES.join(", ")}`;
  if (text.startsWith("Top-level await")) return "await is not possible outside of functions";
  const hints = notes.map((note) => note.text).filter((note) => !/^$|\bexternal\b|"platform/.test(note));
  if (hints.length === 0 && !/^[./]/.test(wanted)) return `${text}: it is in no node_modules`;
  return [text, ...hints].join(" ");
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}
