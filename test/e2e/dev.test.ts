// `serverless-wasm dev`: save a file, see the answer; break it, see why; mend it.
import { chmodSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { toProjectFiles } from "../../src/cli/template.ts";
import { runCommand, TestServer } from "../support/command.ts";
import { DevCommand } from "../support/dev-command.ts";
import { guest, Texts } from "../support/guest.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { tlsFile } from "../support/http2-client.ts";
import { wat } from "../support/wat.ts";

// Each starts a compiler, which takes some seconds of a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SDK = 'import { log, response } from "serverless-wasm/guests/sdk";\n';
/** A function that answers with what another file exports. */
const MAIN = `${SDK}import { text } from "./lib/text";
export function handle(): void { log.info("called"); response.status(200); response.body(text); }
`;
const MODULE = "build/function.wasm";

function text(value: string): string {
  return `export const text: string = ${JSON.stringify(value)};\n`;
}

function config(lines = "", top = ""): string {
  return `listen_address = "127.0.0.1:0"\n${top}[[applications]]\nname = "main"\nfile_path = "${MODULE}"\nsource = "assembly/index.ts"\nmethod = "*"\nurl_path = "/"\n${lines}`;
}

const PROJECT = {
  "package.json": "{}",
  "config.toml": config(),
  "assembly/index.ts": MAIN,
  "assembly/lib/text.ts": text("one"),
};

/** A module that was built before. */
function says(value: string): Uint8Array {
  const texts = new Texts();
  return wat(guest(`(call $ok) (call $response_set_body ${texts.at(value)})`, { texts }));
}

async function bodyOf(url: string, accept = "*/*"): Promise<string> {
  return (await fetch(url, { headers: { accept } })).text();
}

describe("calls in development", () => {
  it("are kept for logs and explain, and shown by the admin interface, which is there as in serve", async () => {
    const token = "right-token-0123456789";
    await using dev = new DevCommand({
      "config.toml":
        httpRoutes("hello", "trap").replace(/^/, 'listen_address = "127.0.0.1:0"\n') +
        '\n[server]\ndata_dir = "kept"\n[admin]\nlisten_address = "127.0.0.1:0"\ntoken_file = "token"\n',
      "http.wasm": wat(HTTP_GUEST),
    });
    await dev.waitFor(/admin\.token_file/);
    dev.write("token", token);
    chmodSync(join(dev.folder, "token"), 0o600);
    // Only a saved file is looked at.
    dev.write("config.toml", `${dev.read("config.toml").toString()}\n`);
    const [, admin = ""] =
      /admin interface on (http:\S+)\n/.exec(await dev.waitFor(/admin interface on .*\n/)) ?? [];
    const url = await dev.listens();
    const failed = await fetch(new URL("/trap", url));
    expect(failed.status).toBe(500);
    await failed.arrayBuffer();
    const id = failed.headers.get("x-request-id") ?? "";
    const authorization = `Bearer ${token}`;
    await expect
      .poll(
        async () => (await fetch(`${admin}/api/v1/invocations/${id}`, { headers: { authorization } })).status,
      )
      .toBe(200);
    expect((await fetch(`${admin}/api/v1/invocations/${id}`)).status).toBe(401);
    const { stdout, code } = await runCommand(["explain", id, "-c", join(dev.folder, "config.toml")]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("unreachable")]);
    const reload = await fetch(`${admin}/api/v1/reload`, { method: "POST", headers: { authorization } });
    expect([reload.status, await reload.json()]).toEqual([200, expect.objectContaining({ problems: [] })]);
  });
});

function tlsFiles(name: string): Record<string, Buffer> {
  return {
    "cert.pem": readFileSync(tlsFile(`${name}-cert`)),
    "key.pem": readFileSync(tlsFile(`${name}-key`)),
  };
}

it("A certificate is renewed in development, too", async () => {
  const tls = '[tls]\nlisten_address = "127.0.0.1:0"\ncert_file = "cert.pem"\nkey_file = "key.pem"\n';
  await using dev = new DevCommand({
    "config.toml": `listen_address = "127.0.0.1:0"\n${httpRoutes("hello")}${tls}`,
    "http.wasm": wat(HTTP_GUEST),
    ...tlsFiles("first"),
  });
  await dev.listens();
  for (const [name, content] of Object.entries(tlsFiles("second"))) dev.write(name, content);
  await dev.waitFor(/certificate renewed: /);
});

describe("a source", () => {
  it("is compiled at the start where there is no module, and again when it or what it imports is saved", async () => {
    await using dev = new DevCommand(PROJECT);
    await dev.waitFor(/ assembly\/index\.ts compiled in \d+ ms: \d+ bytes\n/);
    const url = await dev.listens();
    expect(await bodyOf(url)).toBe("one");
    expect(await dev.waitFor(/ms main\n/)).toMatch(
      /^\d\d:\d\d:\d\d\.\d{3} main called\n\d\d:\d\d:\d\d\.\d{3} GET \/ 200 \d+ ms main\n$/,
    );
    dev.write("assembly/lib/text.ts", text("two"));
    await dev.waitFor(/reloaded: 1 application, 1 module compiled\n/);
    expect(await bodyOf(url)).toBe("two");
    dev.write("assembly/index.ts", MAIN.replace("body(text)", 'body(text + "!")'));
    await dev.waitFor(/reloaded: /);
    expect(await bodyOf(url)).toBe("two!");
  });

  it("that breaks is shown in the terminal and on the page, until it is mended", async () => {
    await using dev = new DevCommand(PROJECT);
    const url = await dev.listens();
    dev.write("assembly/lib/text.ts", 'export const text: string = "<b>" + 1 as bool;\n');
    const shown = await dev.waitFor(/FAILURE \d compile error.*\n/);
    expect(shown).toContain(" assembly/index.ts does not compile:\n");
    expect(shown).toMatch(/ERROR TS\d+: /);
    expect(shown).toContain("in assembly/lib/text.ts(1,");

    const html = await fetch(url, { headers: { accept: "text/html" } });
    expect([html.status, html.headers.get("content-type")]).toEqual([500, "text/html; charset=utf-8"]);
    const page = await html.text();
    expect(page).toContain("&#34;&#60;b&#62;&#34;");
    expect(page).toContain("in assembly/lib/text.ts(1,");
    const plain = await fetch(url, { method: "POST" });
    expect([plain.status, plain.headers.get("content-type")]).toEqual([500, "text/plain; charset=utf-8"]);
    expect(await plain.text()).toContain('"<b>"');
    await dev.waitFor(/POST \/ 500 \d+ ms main BUILD: assembly\/index\.ts does not compile\n/);
    expect((await fetch(`${url}/absent`)).status).toBe(404);
    await dev.waitFor(/GET \/absent 404 ROUTE_NOT_FOUND: Route not found\n/);

    dev.write("assembly/lib/text.ts", text("mended"));
    await dev.waitFor(/reloaded: /);
    expect(await bodyOf(url)).toBe("mended");

    // The same again, and then taken back: there is no other module to load.
    dev.write("assembly/lib/text.ts", "nonsense");
    await dev.waitFor(/FAILURE/);
    expect((await fetch(url)).status).toBe(500);
    dev.write("assembly/lib/text.ts", text("mended"));
    await dev.waitFor(/compiled in \d+ ms: the same module as before\n/);
    expect(await bodyOf(url)).toBe("mended");
  });

  it("that imports what is not there is compiled when it comes, also in a new folder, or in one that takes its place", async () => {
    await using dev = new DevCommand(PROJECT);
    const url = await dev.listens();
    dev.write("assembly/index.ts", MAIN.replace("./lib/text", "./new/words"));
    await dev.waitFor(/FAILURE/);
    dev.write("assembly/new/words/index.ts", text("found"));
    await dev.waitFor(/reloaded: /);
    expect(await bodyOf(url)).toBe("found");

    dev.write("next/index.ts", text("replaced"));
    renameSync(join(dev.folder, "assembly/new/words"), join(dev.folder, "old"));
    renameSync(join(dev.folder, "next"), join(dev.folder, "assembly/new/words"));
    await dev.waitFor(/reloaded: /);
    expect(await bodyOf(url)).toBe("replaced");
    dev.write("assembly/new/words/index.ts", text("again"));
    await dev.waitFor(/reloaded: /);
    expect(await bodyOf(url)).toBe("again");
  });

  it("is compiled in the background where its module is newer, which is served meanwhile", async () => {
    await using dev = new DevCommand({ ...PROJECT, [MODULE]: says("built before") });
    const start = await dev.waitFor(/listening on .*\n/);
    expect(start).not.toContain("compiled in");
    const url = /http:\S+/.exec(start)?.[0] ?? "";
    // Whichever comes first; in the end it is what the source says.
    expect(["built before", "one"]).toContain(await bodyOf(url));
    await dev.waitFor(/reloaded: /);
    expect(await bodyOf(url)).toBe("one");
  });

  it("whose module is taken away is compiled again; one whose module is refused leaves the old one, and says why", async () => {
    await using dev = new DevCommand(PROJECT);
    const url = await dev.listens();
    const built = dev.read(MODULE);
    rmSync(join(dev.folder, "build"), { recursive: true });
    await dev.waitFor(/ compiled in \d+ ms: \d+ bytes\n/);
    expect(dev.read(MODULE).equals(built)).toBe(true);

    dev.write("assembly/index.ts", MAIN.replace("handle", "handel"));
    const shown = await dev.waitFor(/not reloaded.*\n.*\n/);
    expect(shown).toMatch(
      /what was served is served on; 1 problem found\n +config\.toml: applications\[0\]\.function: .*handel/,
    );
    expect(await bodyOf(url)).toBe("one");
  });
});

const SCRIPT = `listen_address = "127.0.0.1:0"\n[[applications]]\nname = "main"\nfile_path = "function.ts"\nmethod = "*"\nurl_path = "/"\n`;
const SCRIPT_PROJECT = {
  "config.toml": SCRIPT,
  "function.ts":
    'import { text } from "./lib/text";\nexport const handler = () => ({ body: String(text) });\n',
  "lib/text.ts": text("one"),
};

describe("a function in JavaScript", () => {
  it("is loaded again when it or what it imports is saved", async () => {
    await using dev = new DevCommand(SCRIPT_PROJECT);
    const url = await dev.listens();
    expect(await bodyOf(url)).toBe("one");
    dev.write("lib/text.ts", text("two"));
    await dev.waitFor(/reloaded: 1 application, 1 module compiled\n/);
    expect(await bodyOf(url)).toBe("two");
    dev.write("function.ts", SCRIPT_PROJECT["function.ts"].replace("(text)", '(text + "!")'));
    await dev.waitFor(/reloaded: /);
    expect(await bodyOf(url)).toBe("two!");
    expect(dev.children()).toEqual([]);
  });

  it("that breaks, wherever, is shown in the terminal and on the page, until it is mended", async () => {
    await using dev = new DevCommand({ ...SCRIPT_PROJECT, "lib/text.ts": "export const text = ;\n" });
    expect(await dev.waitFor(/nothing is served yet[^\n]*\n.*\n/)).toContain(
      "config.toml: applications[0].file_path: function.ts: lib/text.ts:1:21: Unexpected",
    );
    dev.write("lib/text.ts", text("mended"));
    const url = await dev.listens();
    expect(await bodyOf(url)).toBe("mended");

    dev.write("lib/text.ts", 'export { text } from "./new/words";\n');
    await dev.waitFor(
      /not reloaded[\s\S]*function\.ts: lib\/text\.ts:1:22: Could not resolve "\.\/new\/words"\n/,
    );
    expect(await bodyOf(url)).toContain(
      '500 BUILD\n\nfunction.ts: lib/text.ts:1:22: Could not resolve "./new/words"',
    );
    dev.write("lib/new/words/index.ts", text("found"));
    await dev.waitFor(/reloaded: /);
    expect(await bodyOf(url)).toBe("found");

    const thrower = "const fail = (what: string): never => {\n  throw new RangeError(`<b>${what}`);\n};\n";
    dev.write("lib/new/words/index.ts", `${thrower}export const text: string = fail("top");\n`);
    await dev.waitFor(/not reloaded[\s\S]*RangeError: <b>top\n.*\n/);
    const page = await bodyOf(url, "text/html");
    expect(page).toContain("function.ts cannot be started: RangeError: &#60;b&#62;top\n");
    expect(page).toContain("    at fail (lib/new/words/index.ts:2:");

    dev.write("lib/new/words/index.ts", `${thrower}export const text = { toString: () => fail("call") };\n`);
    await dev.waitFor(/reloaded: /);
    expect(await bodyOf(url)).toMatch(
      /^500 GUEST_EXCEPTION\n\nRangeError: <b>call\n {4}at fail \(lib\/new\/words\/index\.ts:2:\d+\)\n[\s\S]* {4}at handler \(function\.ts:2:\d+\)\n\nRequest id/,
    );
    await dev.waitFor(/GET \/ 500 \d+ ms main GUEST_EXCEPTION: RangeError: <b>call\n +at fail \(lib\/new/);
  });
});

describe("a start", () => {
  it("with a wrong configuration, or a source that does not compile, says all that is wrong and waits for a change", async () => {
    const wrong = config("nonsense = 1\n", "wrong = 2\n");
    await using dev = new DevCommand({ ...PROJECT, "config.toml": wrong, "assembly/index.ts": "nonsense" });
    expect(await dev.waitFor(/nonsense: .*\n/)).toMatch(
      /^\S+ 2 problems found; nothing is served yet; waiting for a change\n {13}config\.toml: wrong: .*\n {13}config\.toml: applications\[0\]\.nonsense: .*\n$/,
    );
    dev.write("config.toml", config());
    await dev.waitFor(/FAILURE[\s\S]*nothing is served yet; waiting for a change\n/);
    dev.write("assembly/index.ts", MAIN);
    expect(await bodyOf(await dev.listens())).toBe("one");
  });

  it("with a module that is not there, and has no source, waits for it", async () => {
    await using dev = new DevCommand({ "config.toml": config().replace(/source.*\n/, "") });
    await dev.waitFor(/file_path: must name a file that exists/);
    dev.write(MODULE, says("came"));
    expect(await bodyOf(await dev.listens())).toBe("came");
  });

  it("of what init writes needs nothing else", async () => {
    const files = toProjectFiles("assemblyscript", {
      name: "demo",
      server: "*",
      assemblyscript: "*",
      node: "*",
    });
    const toml = files["config.toml"]?.replace(":8080", ":0") ?? "";
    await using dev = new DevCommand({ ...files, "config.toml": toml });
    expect(await bodyOf(`${await dev.listens()}/hello/Ada`)).toBe("Hello, Ada!\n");
  });

  it("of what init writes in JavaScript needs nothing else", async () => {
    const files = toProjectFiles("js", { name: "demo", server: "*", assemblyscript: "*", node: "*" });
    const toml = files["config.toml"]?.replace(":8080", ":0") ?? "";
    await using dev = new DevCommand({ ...files, "config.toml": toml });
    expect(await bodyOf(`${await dev.listens()}/hello/Ada`)).toBe("Hello, Ada!\n");
  });

  it("on a port that is in use ends with 1", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, "127.0.0.1", resolve);
    });
    const { port } = taken.address() as AddressInfo;
    await using dev = new DevCommand({
      "config.toml": config()
        .replace(":0", `:${port}`)
        .replace(/source.*\n/, ""),
      [MODULE]: says("x"),
    });
    expect(await dev.exited).toBe(1);
    expect(dev.stderr).toMatch(/^cannot listen on .*: another program uses the port; .*\n$/);
    dev.stderr = "";
    taken.close();
  });
});

describe("a configuration", () => {
  it("that breaks is reported in full, and what was served is served on", async () => {
    await using dev = new DevCommand(PROJECT);
    const url = await dev.listens();
    dev.write("config.toml", `= ${config()}`);
    const shown = await dev.waitFor(/\^\n/);
    expect(shown).toMatch(
      / 1 problem found; what was served is served on; waiting for a change\n +config\.toml: line 1, column 1/,
    );
    expect(await bodyOf(url)).toBe("one");
    dev.write("assembly/lib/text.ts", text("not yet"));
    await dev.waitFor(/compiled in/);
    dev.write("config.toml", config().replace('url_path = "/"', 'url_path = "/other"'));
    await dev.waitFor(/reloaded: /);
    expect(await bodyOf(`${url}/other`)).toBe("not yet");
  });

  it("may name another source, which is compiled before the route is there", async () => {
    await using dev = new DevCommand({
      ...PROJECT,
      "second.ts": MAIN.replace("./lib", "./assembly/lib").replace("(text)", '("second")'),
    });
    const url = await dev.listens();
    const second =
      '[[applications]]\nfile_path = "build/second.wasm"\nsource = "second.ts"\nmethod = "GET"\nurl_path = "/second"\n';
    dev.write("config.toml", config(second));
    await dev.waitFor(/second\.ts compiled in [\s\S]*reloaded: 2 applications, 1 module compiled\n/);
    expect(await bodyOf(`${url}/second`)).toBe("second");
    // The failure of one is not the other's.
    dev.write("second.ts", "nonsense");
    await dev.waitFor(/FAILURE/);
    expect([(await fetch(`${url}/second`)).status, (await fetch(url)).status]).toEqual([500, 200]);
  });
});

it("A call that fails is explained in the answer and in the terminal", async () => {
  const toml = `listen_address = "127.0.0.1:0"\n${httpRoutes("trap", "nothing")}`;
  await using dev = new DevCommand({ "config.toml": toml, "http.wasm": wat(HTTP_GUEST) });
  const url = await dev.listens();
  const page = await fetch(`${url}/trap`, { headers: { accept: "text/html" } });
  expect(page.status).toBe(500);
  expect(await page.text()).toMatch(
    /<h1>500 GUEST_TRAP<\/h1>\n<pre>unreachable\n {4}at \S+ \(wasm-function\[\d+\]:0x[0-9a-f]+\)<\/pre>/,
  );
  await dev.waitFor(
    /GET \/trap 500 \d+ ms trap GUEST_TRAP: unreachable\n {15}at \S+ \(wasm-function\[\d+\]:0x[0-9a-f]+\)\n/,
  );
  expect(await bodyOf(`${url}/nothing`)).toContain(
    "500 NO_STATUS\n\nthe function returned without setting a status\n",
  );
});

it("Neither a guest nor a client drives the terminal", async () => {
  const source = `${SDK}export function handle(): void { log.warn("\\x1b[2J\\x1b]0;title\\x07\\u009b31m\\r\\n00:00:00.000 forged"); throw new Error("\\x1b[31m"); }`;
  await using dev = new DevCommand({
    ...PROJECT,
    "config.toml": config().replace('"/"', '"/*"'),
    "assembly/index.ts": source,
  });
  const url = new URL(await dev.listens());
  using client = await RawClient.open(Number(url.port));
  await client.send("GET /\u009b31m\u001b[2J HTTP/1.1\r\nHost: test\r\n\r\n");
  await client.response();
  await bodyOf(`${url.href}done`);
  await dev.waitFor(/GET \/done 500/);
  // oxlint-disable-next-line no-control-regex -- that is the point
  expect(dev.text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
  expect(dev.text).toContain(
    "main warn \\u001b[2J\\u001b]0;title\\u0007\\u009b31m\n             00:00:00.000 forged\n",
  );
});

describe("the compiler", () => {
  it("that dies is started again for the next build", async () => {
    await using dev = new DevCommand(PROJECT);
    const url = await dev.listens();
    const [compiler] = dev.children();
    process.kill(compiler!, "SIGKILL");
    dev.write("assembly/lib/text.ts", text("after"));
    // Its death may come before the order, or after it.
    await dev.waitFor(/reloaded: |cannot be compiled, the compiler ended with SIGKILL\n/);
    dev.write("assembly/lib/text.ts", text("later"));
    await dev.waitFor(/reloaded: /);
    expect(await bodyOf(url)).toBe("later");
  });

  it("is not started where nothing has a source", async () => {
    await using dev = new DevCommand({
      "config.toml": config().replace(/source.*\n/, ""),
      [MODULE]: says("x"),
    });
    await dev.listens();
    expect(dev.children()).toEqual([]);
    dev.write(MODULE, says("y"));
    await dev.waitFor(/reloaded: /);
    expect(dev.children()).toEqual([]);
  });
});

describe("Ctrl-C", () => {
  it("ends it with 0 at once, also while a call waits, and the compiler with it", async () => {
    using backend = await SilentBackend.start();
    const toml = `${config()}${httpRoutes({ function: "parked", lines: `env = { backend = "${backend.address}" }` })}`;
    await using dev = new DevCommand({ ...PROJECT, "config.toml": toml, "http.wasm": wat(HTTP_GUEST) });
    const url = await dev.listens();
    const answer = fetch(`${url}/parked`).then(
      () => "answered",
      () => "cut",
    );
    await backend.waitForOpen(1);
    const [compiler] = dev.children();
    expect(compiler).toBeGreaterThan(0);
    dev.signal("SIGINT");
    expect(await dev.exited).toBe(0);
    expect(await answer).toBe("cut");
    expect(existsSync(`/proc/${compiler}`)).toBe(false);
  });

  it("ends it while it compiles, and while it waits for a mistake to be mended", async () => {
    const compiling = new DevCommand(PROJECT);
    await expect.poll(() => compiling.children().length, { timeout: 10_000 }).toBe(1);
    compiling.signal("SIGINT");
    expect([await compiling.exited, compiling.text, compiling.stderr]).toEqual([0, "", ""]);
    await compiling[Symbol.asyncDispose]();

    const waiting = new DevCommand({ "config.toml": "wrong = 1" });
    await waiting.waitFor(/waiting for a change/);
    waiting.signal("SIGTERM");
    expect(await waiting.exited).toBe(0);
    await waiting[Symbol.asyncDispose]();
  });
});

it("sample = 0 leaves out the calls that went well", async () => {
  await using dev = new DevCommand(
    {
      "config.toml": `listen_address = "127.0.0.1:0"\n[log]\nsample = 0\n${httpRoutes("hello", "trap")}`,
      "http.wasm": wat(HTTP_GUEST),
    },
    ["--log-level", "info"],
  );
  const url = await dev.listens();
  await bodyOf(`${url}/hello`);
  await bodyOf(`${url}/trap`);
  await dev.waitFor(/GET \/trap 500/);
  expect(dev.text).not.toContain("/hello");
});

it("serve neither compiles nor tells a client why a call failed", async () => {
  const toml = httpRoutes({ function: "trap", lines: 'source = "absent.ts"' });
  const expectedCodes = ["GUEST_TRAP"];
  await using server = await TestServer.start({ toml, guests: { http: HTTP_GUEST }, expectedCodes });
  expect(await bodyOf(`${server.url}/trap`, "text/html")).toMatch(
    /^The function failed\. Request id: \S+\n$/,
  );
  expect(await server.waitForCode("GUEST_TRAP")).toMatchObject({ path: "/trap" });
});
