// The log of a server that runs: into a file, through what happens to files, and what is in its lines.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand, TestServer, until } from "../support/command.ts";
import { findFreePort } from "../support/daemon.ts";
import { guest, Texts } from "../support/guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { wat } from "../support/wat.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

const STILL_DISK = new URL("../support/still-disk.ts", import.meta.url).href;

const SECRET = 'correct "horse"';
const route = (name: string, path: string): string =>
  `[[applications]]\nname = "${name}"\nfile_path = "${name}.wasm"\nmethod = "GET"\nurl_path = "${path}"\nenv = { key = ${JSON.stringify(SECRET)} }\n`;
const ROUTES = route("ok", "/ok/:name") + route("leaks", "/leaks") + route("traps", "/traps");
const texts = new Texts();
const says = texts.at(`it is ${SECRET}\u001B[2J\r\nand more`);
const GUESTS = {
  ok: guest("(call $answer)"),
  leaks: guest(`(call $log ${says}) (call $answer)`, { texts }),
  traps: guest("unreachable"),
};

/** Nothing that a terminal obeys. */
const HARMLESS = /^[\n\u0020-\u007E]*$/;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "serverless-wasm-log-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeGuests(): void {
  for (const [name, text] of Object.entries(GUESTS)) writeFileSync(join(folder, `${name}.wasm`), wat(text));
}

type Line = Readonly<Record<string, unknown>>;

/** The lines of a file, each of which has to be whole. */
function read(name: string): Line[] {
  const text = readFileSync(join(folder, name), "utf8");
  expect(text === "" || text.endsWith("\n")).toBe(true);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
}

const calls = (name: string): Line[] =>
  existsSync(join(folder, name)) ? read(name).filter(({ event }) => event === "call") : [];

const names = (): string[] => readdirSync(folder).filter((name) => name.startsWith("server.log"));
const written = (): string => readFileSync(join(folder, "server.log"), "utf8");

interface Running extends AsyncDisposable {
  readonly url: string;
  readonly stderr: () => string;
  signal(name: NodeJS.Signals): void;
  /** Exit code and signal. */
  readonly ended: Promise<unknown[]>;
}

/** A server whose log is `server.log` in the folder. */
async function start(
  lines: string,
  {
    threads = 2,
    environment = {},
  }: { threads?: number; environment?: Readonly<Record<string, string>> } = {},
): Promise<Running> {
  const port = await findFreePort();
  writeGuests();
  const toml = `listen_address = "127.0.0.1:${port}"\n[server]\nthreads = ${threads}\n[log]\ndestination = "./server.log"\n${lines}\n${ROUTES}`;
  writeFileSync(join(folder, "config.toml"), toml);
  const child = spawn(process.execPath, [MAIN, join(folder, "config.toml")], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  let output = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const url = `http://127.0.0.1:${port}`;
  await until(
    () =>
      existsSync(join(folder, "server.log")) &&
      readFileSync(join(folder, "server.log"), "utf8").includes("listening"),
    () => stderr,
  );
  return {
    url,
    stderr: () => stderr,
    signal: (name) => void child.kill(name),
    ended: once(child, "exit"),
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, "close");
        child.kill("SIGTERM");
        await ended;
      }
      expect(output).toBe("");
    },
  };
}

const ask = async (url: string): Promise<number> => {
  const response = await fetch(url);
  await response.text();
  return response.status;
};

describe("a log file", () => {
  it("has a whole line for each call of each thread, also where it is put aside under way", async () => {
    await using server = await start("rotate_bytes = 5000\nkeep_files = 100");
    const ids = Array.from({ length: 200 }, (_, index) => `id-${index}`);
    const found = (): Line[] => names().flatMap(calls);
    // Lines of one moment are written together.
    for (let first = 0; first < ids.length; first += 20) {
      // oxlint-disable-next-line no-await-in-loop -- one moment after the other
      await Promise.all(
        ids.slice(first, first + 20).map(async (id) => {
          const response = await fetch(`${server.url}/ok/${id}`, { headers: { "x-request-id": id } });
          expect(await response.text()).toBe("");
          expect(response.status).toBe(200);
        }),
      );
    }
    await until(
      () => found().length >= ids.length,
      () => `${found().length} lines`,
    );
    expect(
      found()
        .map(({ requestId }) => String(requestId))
        .toSorted(),
    ).toEqual(ids.toSorted());
    expect(names().length).toBeGreaterThan(5);
  });

  it("is opened anew at SIGHUP, and what the table [log] says by then is in force", async () => {
    await using server = await start("");
    expect(await ask(`${server.url}/ok/1`)).toBe(200);
    await until(
      () => calls("server.log").length === 1,
      () => "no line",
    );
    renameSync(join(folder, "server.log"), join(folder, "old.log"));
    const config = join(folder, "config.toml");
    server.signal("SIGHUP");
    await until(
      () => existsSync(join(folder, "server.log")),
      () => "no new file",
    );
    await until(
      () => read("server.log").some(({ event }) => event === "reload"),
      () => "no reload",
    );
    expect(await ask(`${server.url}/ok/2`)).toBe(200);
    await until(
      () => calls("server.log").length === 1,
      () => "no line",
    );
    expect(calls("server.log")[0]).toMatchObject({ path: "/ok/2" });

    const text = readFileSync(config, "utf8")
      .replace("./server.log", "./other.log")
      .replace("[log]", "[log]\nsample = 0");
    writeFileSync(config, text);
    server.signal("SIGHUP");
    await until(
      () =>
        existsSync(join(folder, "other.log")) && read("other.log").some(({ event }) => event === "reload"),
      () => "no other file",
    );
    expect(await ask(`${server.url}/ok/3`)).toBe(200);
    writeFileSync(config, text.replace("./other.log", "./none/other.log"));
    server.signal("SIGHUP");
    await until(
      () => read("other.log").some(({ code }) => code === "CONFIGURATION"),
      () => "no complaint",
    );
    expect(calls("other.log")).toEqual([]);
    expect(calls("server.log")).toHaveLength(1);
  });

  it("whose folder is removed keeps nobody waiting, and is there again with it", async () => {
    const logs = join(folder, "logs");
    mkdirSync(logs);
    symlinkSync(join(logs, "server.log"), join(folder, "server.log"));
    await using server = await start("");
    rmSync(logs, { recursive: true });
    for (let round = 0; round < 100 && server.stderr() === ""; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await ask(`${server.url}/ok/gone`)).toBe(200);
    }
    await until(
      () => server.stderr() !== "",
      () => "nobody was told",
    );
    mkdirSync(logs);
    await until(
      () => existsSync(join(logs, "server.log")) && read("server.log").some(({ event }) => event === "log"),
      () => "no line",
    );
    expect(await ask(`${server.url}/ok/back`)).toBe(200);
    await until(
      () => calls("server.log").some(({ path }) => path === "/ok/back"),
      () => "no line of the call",
    );
    expect(server.stderr().match(/cannot be written/g)).toHaveLength(1);
  });

  it("on a full disk keeps nobody waiting, and has the lines that waited afterwards", async ({ skip }) => {
    if (!existsSync("/dev/full")) skip("this system has no /dev/full");
    await using server = await start("");
    renameSync(join(folder, "server.log"), join(folder, "old.log"));
    symlinkSync("/dev/full", join(folder, "server.log"));
    server.signal("SIGHUP");
    for (let round = 0; round < 20; round++) {
      // oxlint-disable-next-line no-await-in-loop -- rounds
      expect(await Promise.all(Array.from({ length: 20 }, () => ask(`${server.url}/ok/full`)))).not.toContain(
        500,
      );
    }
    await until(
      () => server.stderr() !== "",
      () => "nobody was told",
    );
    rmSync(join(folder, "server.log"));
    await until(
      () => existsSync(join(folder, "server.log")) && calls("server.log").length === 400,
      () => "lines lack",
    );
    await until(
      () => read("server.log").some(({ event, lost }) => event === "log" && lost === 0),
      () => "no line",
    );
    expect(server.stderr().match(/cannot be written/g)).toHaveLength(1);
  });

  it("that cannot be opened is an error at the start", async () => {
    writeGuests();
    symlinkSync(join(folder, "none/server.log"), join(folder, "server.log"));
    writeFileSync(
      join(folder, "config.toml"),
      `listen_address = "127.0.0.1:0"\n[log]\ndestination = "./server.log"\n${ROUTES}`,
    );
    const { code, stderr } = await runCommand([join(folder, "config.toml")]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/log\.destination: must name a file that can be written: ENOENT/);
  });
});

/** Answered until the operator is told. */
async function askMeanwhile({ url, stderr }: Running): Promise<number> {
  let answered = 0;
  while (stderr() === "") {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await ask(`${url}/ok/still`)).toBe(200);
    answered++;
  }
  return answered;
}

const still = (): number => calls("server.log").filter(({ path }) => path === "/ok/still").length;

describe.each([1, 2])("a disk that stands still under %i threads", (threads) => {
  const startOnIt = async (): Promise<Running> => {
    const environment = { NODE_OPTIONS: `--import ${STILL_DISK}`, STILL_DISK: join(folder, "pipe") };
    const server = await start("", { threads, environment });
    expect(await ask(`${server.url}/ok/before`)).toBe(200);
    execFileSync("mkfifo", [join(folder, "pipe")]);
    return server;
  };
  it("holds up no call, and has the lines when it goes on", async () => {
    await using server = await startOnIt();
    const answered = await askMeanwhile(server);
    expect(server.stderr()).toMatch(/cannot be written to .*server\.log: nothing was taken for 2 seconds/);
    const pipe = openSync(join(folder, "pipe"), "r");
    rmSync(join(folder, "pipe"));
    const reader = spawn("cat", { stdio: [pipe, "ignore", "ignore"] });
    closeSync(pipe);
    const ended = once(reader, "exit");
    await until(
      () => still() === answered,
      () => `${still()} of ${answered} lines`,
    );
    await until(
      () => read("server.log").some(({ event, lost }) => event === "log" && lost === 0),
      () => "no line",
    );
    expect(await ended).toEqual([0, null]);
  });

  it("does not keep the server from ending", async () => {
    await using server = await startOnIt();
    await askMeanwhile(server);
    server.signal("SIGTERM");
    expect(await server.ended).toEqual([null, "SIGKILL"]);
  });
});

describe("a line", () => {
  it("holds no secret that is named, no query, no header that is not asked for, and drives no terminal", async () => {
    await using server = await start('redact = ["key", ":name"]\nrequest_headers = ["User-Agent"]');
    const headers = { "user-agent": `agent ${SECRET}`, authorization: "Bearer hidden", cookie: "a=hidden" };
    for (const path of ["/ok/hidden?q=hidden", "/leaks"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await fetch(`${server.url}${path}`, { headers })).status).toBe(200);
      // Another thread may serve the next, and be the first to write.
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await until(
        () =>
          calls("server.log").some(
            ({ status, ...line }) =>
              status === 200 && line["path"] === (path === "/leaks" ? path : "/ok/:name"),
          ),
        () => "no line",
      );
    }
    expect(written()).not.toMatch(/horse|hidden/);
    expect(written()).toMatch(HARMLESS);
    expect(calls("server.log")[0]).toMatchObject({
      path: "/ok/:name",
      requestHeaders: { "user-agent": "agent ***" },
    });
    expect(read("server.log").find(({ event }) => event === "guest")).toMatchObject({
      level: "info",
      application: "leaks",
      requestId: calls("server.log")[1]?.["requestId"],
      msg: "it is ***\u001B[2J\r\nand more",
    });
  });

  it("is not there for successes that are not sampled, and always for failures", async () => {
    await using server = await start("sample = 0");
    expect([await ask(`${server.url}/ok/1`), await ask(`${server.url}/traps`)]).toEqual([200, 500]);
    await until(
      () => calls("server.log").length > 0,
      () => "no line",
    );
    expect(calls("server.log").map(({ path, code }) => [path, code])).toEqual([["/traps", "GUEST_TRAP"]]);
  });

  it("is text for people where the format is pretty, and as harmless", async () => {
    await using server = await start('format = "pretty"');
    expect(await ask(`${server.url}/leaks?%1B[2J`)).toBe(200);
    await until(() => written().includes("GET /leaks 200"), written);
    expect(written()).toContain('leaks it is correct "horse"\\u001b[2J\n');
    expect(written()).toMatch(HARMLESS);
  });
});

describe("a pipe that nobody reads", () => {
  it("holds up no call, and has whole lines when it is read again", async () => {
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 1\n${ROUTES}`,
      guests: GUESTS,
    });
    const resume = server.pauseOutput();
    using client = await RawClient.open(server.port);
    const COUNT = 1500;
    for (let round = 0; round < COUNT; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await client.get("/ok/unread")).status).toBe(200);
    }
    resume();
    await server.waitFor(() => server.records.filter(({ event }) => event === "call").length === COUNT);
  });
});
