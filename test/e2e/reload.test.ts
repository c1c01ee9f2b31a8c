// Another configuration while requests run: nothing is lost, and a wrong one changes nothing.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TestServer, until } from "../support/command.ts";
import type { LogRecord } from "../support/command.ts";
import { guest, Texts } from "../support/guest.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { largeGuest } from "../support/large-guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { writeTable } from "../support/table.ts";
import { wat } from "../support/wat.ts";

function says(text: string): string {
  const texts = new Texts();
  return guest(`(call $ok) (call $response_set_body ${texts.at(text)})`, { texts });
}

function table(threads: number, ...names: string[]): string {
  const routes = names.map(
    (name) =>
      `[[applications]]\nname = "${name}"\nfile_path = "${name}.wasm"\nmethod = "GET"\nurl_path = "/${name}"\n`,
  );
  return `listen_address = "127.0.0.1:0"\n[server]\nthreads = ${threads}\n${routes.join("")}`;
}

const GUESTS = { one: says("one"), two: says("two") };

/** Replaces the configuration, asks for a reload, and waits for its record. */
async function reload(server: TestServer, toml: string): Promise<LogRecord> {
  writeFileSync(join(server.folder, "config.toml"), toml);
  const before = reloads(server).length;
  server.signal("SIGHUP");
  return server.waitFor((record) => record.event === "reload" && reloads(server).indexOf(record) >= before);
}

function reloads(server: TestServer): LogRecord[] {
  return server.records.filter(({ event, level }) => event === "reload" && level !== "warn");
}

async function statusOf(server: TestServer, path: string): Promise<number> {
  return (await fetch(server.url + path)).status;
}

describe.each([1, 2])("SIGHUP, with %i threads,", (threads) => {
  it("adds and takes routes in all of them, and compiles only what is new", async () => {
    await using server = await TestServer.start({ toml: table(threads, "one"), guests: GUESTS });
    expect([await statusOf(server, "/one"), await statusOf(server, "/two")]).toEqual([200, 404]);
    const record = await reload(server, table(threads, "one", "two"));
    expect([record["applications"], record["compiled"], record.level]).toEqual([2, 1, "info"]);
    for (let round = 0; round < 10; round++) {
      // oxlint-disable-next-line no-await-in-loop -- each on a connection of its own
      using client = await RawClient.open(server.port);
      // oxlint-disable-next-line no-await-in-loop
      expect((await client.get("/two")).text).toBe("two");
    }
    const again = await reload(server, table(threads, "two"));
    expect([again["applications"], again["compiled"]]).toEqual([1, 0]);
    expect([await statusOf(server, "/one"), await statusOf(server, "/two")]).toEqual([404, 200]);
  });

  it("serves the new bytes of a module", async () => {
    await using server = await TestServer.start({ toml: table(threads, "one"), guests: GUESTS });
    writeFileSync(join(server.folder, "one.wasm"), wat(says("another")));
    expect((await reload(server, table(threads, "one")))["compiled"]).toBe(1);
    expect(await (await fetch(`${server.url}/one`)).text()).toBe("another");
  });

  it("with a wrong configuration changes nothing, and reports it in full", async () => {
    await using server = await TestServer.start({
      toml: table(threads, "one"),
      guests: GUESTS,
      expectedCodes: ["CONFIGURATION"],
    });
    const wrong = `${table(threads, "one", "missing")}limits = { cpu = 1 }\n`;
    const { level, msg, ...fields } = await reload(server, wrong);
    expect([level, fields.code]).toEqual(["error", "CONFIGURATION"]);
    expect(msg).toContain("not reloaded, what was served is served on; 2 problems found: ");
    expect(fields["problems"]).toHaveLength(2);
    expect([await statusOf(server, "/one"), await statusOf(server, "/missing")]).toEqual([200, 404]);
    writeFileSync(join(server.folder, "config.toml"), "= nonsense");
    server.signal("SIGHUP");
    await expect.poll(() => reloads(server).length).toBe(2);
    expect(await statusOf(server, "/one")).toBe(200);
    expect((await reload(server, table(threads, "two")))["applications"]).toBe(1);
  });

  it("lets what runs finish on the old table", async () => {
    using backend = await SilentBackend.start();
    const parked = `[server]\nthreads = ${threads}\n${httpRoutes({ function: "parked", lines: `env = { backend = "${backend.address}" }` })}`;
    await using server = await TestServer.start({ toml: parked, guests: { ...GUESTS, http: HTTP_GUEST } });
    using client = await RawClient.open(server.port);
    void client.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\n");
    await backend.waitForOpen(1);
    await reload(server, table(threads, "one"));
    expect(await statusOf(server, "/parked")).toBe(404);
    backend.answer("now");
    expect((await client.response()).statusLine).toBe("HTTP/1.1 200 Ok");
    // The same connection is served by the new table.
    expect((await client.get("/one")).text).toBe("one");
  });

  it("50 times under load, every other time with a wrong one, loses no request", async () => {
    await using server = await TestServer.start({
      toml: table(threads, "one"),
      guests: GUESTS,
      expectedCodes: ["CONFIGURATION"],
    });
    let over = false;
    const counts = { right: 0, wrong: 0 };
    const load = Array.from({ length: 8 }, async () => {
      using client = await RawClient.open(server.port);
      for (;;) {
        if (over) return;
        // oxlint-disable-next-line no-await-in-loop -- one request after the other
        const { statusLine, text } = await client.get("/one");
        if (statusLine === "HTTP/1.1 200 Ok" && text === "one") counts.right++;
        else counts.wrong++;
      }
    });
    const before = server.residentMib();
    for (let round = 0; round < 50; round++) {
      const names = round % 3 === 0 ? ["one", "two"] : ["one"];
      // oxlint-disable-next-line no-await-in-loop
      const { level } = await reload(
        server,
        `${table(threads, ...names)}${round % 2 === 0 ? "" : "wrong = 1\n"}`,
      );
      expect(level).toBe(round % 2 === 0 ? "info" : "error");
    }
    over = true;
    await Promise.all(load);
    expect(counts.wrong).toBe(0);
    expect(counts.right).toBeGreaterThan(100);
    expect(server.residentMib()).toBeLessThan(before + 100);
  }, 60_000);
});

it("What only a start looks at is named, and the rest taken over", async () => {
  await using server = await TestServer.start({ toml: table(1, "one"), guests: GUESTS });
  const changed = table(1, "two")
    .replace("threads = 1", "threads = 2\nheader_bytes = 9000")
    .replace(":0", ":1");
  await reload(server, changed);
  const warning = await server.waitFor(({ event, level }) => event === "reload" && level === "warn");
  expect(warning.msg).toBe(
    "listen_address, server.header_bytes, server.threads changed: restart the server for that",
  );
  expect(await statusOf(server, "/two")).toBe(200);
});

it("A start that takes long holds no request up", async () => {
  await using server = await TestServer.start({ toml: table(1, "one"), guests: GUESTS });
  const slow = guest("(call $answer)", {
    fields: `(func (export "_initialize") (local $i i32)
      (loop $l (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 1000000000)))))`,
  });
  writeFileSync(join(server.folder, "slow.wasm"), wat(slow));
  let over = false;
  const reloaded = reload(server, table(1, "one", "slow")).finally(() => {
    over = true;
  });
  let answered = 0;
  for (;;) {
    if (over) break;
    // oxlint-disable-next-line no-await-in-loop
    expect(await statusOf(server, "/one")).toBe(200);
    answered++;
  }
  expect((await reloaded)["compiled"]).toBe(1);
  expect(answered).toBeGreaterThan(20);
  expect(await statusOf(server, "/slow")).toBe(200);
});

it("A new module of 1 MB is made ready in many short steps, between which others are answered", async () => {
  await using server = await TestServer.start({ toml: table(1, "one"), guests: GUESTS });
  writeFileSync(join(server.folder, "large.wasm"), wat(largeGuest("large", 1_048_576)));
  using client = await RawClient.open(server.port);
  let over = false;
  const reloaded = reload(server, table(1, "one", "large")).finally(() => {
    over = true;
  });
  let answered = 0;
  for (;;) {
    if (over) break;
    // oxlint-disable-next-line no-await-in-loop -- one request after the other
    expect((await client.get("/one")).text).toBe("one");
    answered++;
  }
  expect((await reloaded)["compiled"]).toBe(1);
  expect(answered).toBeGreaterThan(15);
  expect((await client.get("/large")).text).toBe("large");
});

it("--watch sees the configuration and the modules change, also when they are replaced", async () => {
  await using server = await TestServer.start({
    toml: table(1, "one"),
    guests: GUESTS,
    parameters: ["--watch"],
    expectedCodes: ["CONFIGURATION"],
  });
  writeFileSync(join(server.folder, "one.wasm"), wat(says("changed")));
  await expect
    .poll(async () => (await fetch(`${server.url}/one`)).text(), { timeout: 10_000 })
    .toBe("changed");
  writeFileSync(join(server.folder, "config.toml"), table(1, "two"));
  await expect.poll(() => statusOf(server, "/two"), { timeout: 10_000 }).toBe(200);
  await server.waitFor(({ event, reason }) => event === "reload" && String(reason).endsWith("config.toml"));
  // What is no longer served is no longer watched; what is, is.
  const count = reloads(server).length;
  writeFileSync(join(server.folder, "one.wasm"), wat(says("unseen")));
  writeFileSync(join(server.folder, "two.wasm"), "broken");
  await server.waitFor(({ event, code }) => event === "reload" && code === "CONFIGURATION");
  expect(
    reloads(server)
      .slice(count)
      .filter(({ reason }) => String(reason).endsWith("one.wasm")),
  ).toEqual([]);
  expect(await (await fetch(`${server.url}/two`)).text()).toBe("two");
});

it("--watch sees what a script imports change, also after a mistake, and bundles it in a process that ends", async () => {
  const toml = `[[applications]]\nname = "script"\nfile_path = "function.js"\nmethod = "GET"\nurl_path = "/"\n`;
  const { folder, configFile } = writeTable(`listen_address = "127.0.0.1:0"\n${toml}`, {});
  const write = (content: string): void => writeFileSync(join(folder, "text.js"), content);
  writeFileSync(
    join(folder, "function.js"),
    'import { text } from "./text.js";\nexport const handler = () => ({ body: text });\n',
  );
  write('export const text = "one";');
  await using server = await TestServer.open(configFile, {
    parameters: ["--watch"],
    expectedCodes: ["CONFIGURATION"],
  });
  expect(await (await fetch(server.url)).text()).toBe("one");
  write("export const text = ;");
  const { msg } = await server.waitFor(({ event, code }) => event === "reload" && code === "CONFIGURATION");
  expect(msg).toContain("function.js: text.js:1:21: Unexpected");
  expect(await (await fetch(server.url)).text()).toBe("one");
  write('export const text = "two";');
  expect(
    (await server.waitFor(({ event, applications }) => event === "reload" && applications === 1))["compiled"],
  ).toBe(1);
  expect(await (await fetch(server.url)).text()).toBe("two");
  await until(
    () => readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, "utf8").trim() === "",
    () => "a process of the server runs",
  );
});
