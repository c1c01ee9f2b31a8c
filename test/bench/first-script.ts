// From the signal for a reload to the first answer of a function in JavaScript: one that is new, one whose file changed, and
// the first one of a server that had none. `node test/bench/first-script.ts [rounds] [another checkout]`: with another
// checkout, both in turns and the ratio. Fails where an answer is not the expected one.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { wat } from "../support/wat.ts";
import { largeGuest } from "../support/large-guest.ts";
import { Client } from "./client.ts";
import { formatSpread, printTable, toSpread } from "./table.ts";

const OWN: string = join(import.meta.dirname, "../..");
const ROUNDS = Number(process.argv[2] ?? 7);
const TREES = [...process.argv.slice(3, 4).map((tree) => resolve(tree)), OWN];
const THREADS = [1, 2];
const KINDS = ["changed", "new", "new, Hono", "first"] as const;
type Kind = (typeof KINDS)[number];

/** Not pinned to a core: what the reload does beside the server is to find one. */
class Server implements AsyncDisposable {
  readonly #folder = mkdtempSync(join(tmpdir(), "serverless-wasm-bench-"));
  readonly #child;
  readonly #ended: Promise<unknown>;
  readonly #lines = new Map<string, (line: string) => void>();
  readonly #applications = new Map<string, string>();
  readonly #threads: number;
  #port = 0;

  private constructor(tree: string, threads: number, hasScript: boolean) {
    this.#threads = threads;
    writeFileSync(join(this.#folder, "plain.wasm"), wat(largeGuest("plain", 4000)));
    this.#add("plain.wasm", "plain");
    if (hasScript) this.write("old", "old");
    this.#configure();
    this.#child = spawn(
      process.execPath,
      [join(tree, "src/cli/main.ts"), join(this.#folder, "config.toml")],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    this.#ended = new Promise((done) => this.#child.on("close", done));
    createInterface({ input: this.#child.stdout }).on("line", (line) => {
      const { event } = JSON.parse(line) as { event: string };
      this.#lines.get(event)?.(line);
    });
  }

  static async start(tree: string, threads: number, hasScript = true): Promise<Server> {
    const server = new Server(tree, threads, hasScript);
    const line = await server.#wait("listening");
    server.#port = Number(/http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1]);
    await server.expect("plain", "plain");
    return server;
  }

  /** A function that answers with `text` at `/name`. */
  write(name: string, text: string, hasHono = false): void {
    const plain = `export const handler = async () => ({ body: ${JSON.stringify(text)} });`;
    const hono = `import { Hono } from ${JSON.stringify(join(OWN, "node_modules/hono"))};
      const app = new Hono(); app.get("*", (context) => context.text(${JSON.stringify(text)})); export default app;`;
    writeFileSync(join(this.#folder, `${name}.ts`), hasHono ? hono : plain);
    this.#add(`${name}.ts`, name);
    this.#configure();
  }

  remove(name: string): void {
    this.#applications.delete(name);
    this.#configure();
  }

  /** Milliseconds from the signal until `/name` answers with `text`. */
  async reload(name: string, text: string): Promise<number> {
    const begun = performance.now();
    const line = this.#wait("reload");
    this.#child.kill("SIGHUP");
    if (!(await line).includes('"level":"info"')) throw new Error(await line);
    await this.expect(name, text);
    return performance.now() - begun;
  }

  async expect(name: string, text: string): Promise<void> {
    using client = new Client(this.#port);
    const { body } = await client.ask(Buffer.from(`GET /${name} HTTP/1.1\r\nHost: localhost\r\n\r\n`));
    if (body.toString() !== text) throw new Error(`/${name} answers ${body.toString()} instead of ${text}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill("SIGTERM");
    await this.#ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #add(file: string, name: string): void {
    this.#applications.set(
      name,
      `[[applications]]\nfile_path = "${file}"\nmethod = "GET"\nurl_path = "/${name}"\n` +
        (file.endsWith(".wasm") ? 'function = "handle"\n' : ""),
    );
  }

  #configure(): void {
    const head = `listen_address = "127.0.0.1:0"\n[server]\nthreads = ${this.#threads}\n`;
    writeFileSync(join(this.#folder, "config.toml"), head + [...this.#applications.values()].join(""));
  }

  #wait(event: string): Promise<string> {
    return new Promise((done) => this.#lines.set(event, done));
  }
}

let version = 0;

function nodeStart(): number {
  const begun = performance.now();
  execFileSync(process.execPath, ["-e", "0"]);
  return performance.now() - begun;
}

/* oxlint-disable no-await-in-loop -- one after the other */
for (const threads of THREADS) {
  const times = TREES.map(() => new Map<Kind, number[]>(KINDS.map((kind) => [kind, []])));
  const servers = await Promise.all(TREES.map((tree) => Server.start(tree, threads)));
  const starts: number[] = [];
  // The first round fills the caches.
  for (let round = -1; round < ROUNDS; round++) {
    starts.push(nodeStart());
    for (const [index, tree] of TREES.entries()) {
      const server = servers[index] as Server;
      const add = (kind: Kind, time: number): void => {
        if (round >= 0) times[index]?.get(kind)?.push(time);
      };
      const text = `text ${++version}`;
      server.write("old", text);
      add("changed", await server.reload("old", text));
      server.write("new", text);
      add("new", await server.reload("new", text));
      server.remove("new");
      server.write("hono", text, true);
      add("new, Hono", await server.reload("hono", text));
      server.remove("hono");
      await server.reload("old", text);
      await using fresh = await Server.start(tree, threads, false);
      fresh.write("new", text);
      add("first", await fresh.reload("new", text));
    }
  }
  for (const server of servers) await server[Symbol.asyncDispose]();
  const unit = toSpread(starts);
  const trees = TREES.length > 1 ? ["the other checkout", "this one", "ratio"] : ["this one"];
  printTable(`${threads} thread${threads === 1 ? "" : "s"}, ms from the signal to the first answer`, [
    ["function", ...trees, "times node -e 0"],
    ["node -e 0", ...trees.slice(1).map(() => ""), formatSpread(unit, 0), "1.0"],
    ...KINDS.map((kind) => {
      const found = times.map((taken) => toSpread(taken.get(kind) ?? []));
      const own = found.at(-1)?.median ?? Number.NaN;
      const ratio = found.slice(1).map(() => (own / (found[0]?.median ?? Number.NaN)).toFixed(2));
      return [
        kind,
        ...found.map((spread) => formatSpread(spread, 0)),
        ...ratio,
        (own / unit.median).toFixed(1),
      ];
    }),
  ]);
}
