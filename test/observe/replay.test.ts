// Recorded calls, run again. The guests of `test/security`, and all others of tests with a route table, are run again as
// well, where they stand: see `observeTest`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { replayInThread } from "../../src/cli/replay-thread.ts";
import type { Notice } from "../../src/observe/message.ts";
import { Observer } from "../../src/observe/observer.ts";
import { replay } from "../../src/observe/replay.ts";
import type { ReplayResult } from "../../src/observe/replay.ts";
import type { InvocationRecord } from "../../src/observe/record.ts";
import { loadTable } from "../../src/server/app.ts";
import { createService } from "../../src/server/service.ts";
import { startModules, toImages } from "../../src/server/start.ts";
import { MemoryLog } from "../support/log.ts";
import { guest, SCRATCH, Texts } from "../support/guest.ts";
import {
  createRecorded,
  createRecordedGuest,
  expectSameAgain,
  loadFor,
  recordingOf,
  replayOften,
} from "../support/recorded.ts";
import type { RecordedTable } from "../support/recorded.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { redisMissing, startRedis } from "../support/redis.ts";
import { relayGuest } from "../support/relay-guest.ts";
import { listenTcp } from "../support/tcp-server.ts";
import { wat } from "../support/wat.ts";

const SAMPLES = join(import.meta.dirname, "../../samples");
const ALL = '[invocations]\nrecord = "all"\n';

const tables: RecordedTable[] = [];
afterEach(() => {
  for (const table of tables.splice(0)) table[Symbol.dispose]();
});

function sample(file: string, called: string, lines = ""): RecordedTable {
  const table = createRecorded(
    `${ALL}[[applications]]\nfile_path = ${JSON.stringify(join(SAMPLES, file))}\nmethod = "*"\nurl_path = "/*"\nfunction = "${called}"\n${lines}`,
  );
  tables.push(table);
  return table;
}

function own(body: string, lines = "", options: Parameters<typeof guest>[1] = {}): RecordedTable {
  const table = createRecordedGuest(guest(body, options), lines);
  tables.push(table);
  return table;
}

async function one(table: RecordedTable, path = "/", init?: RequestInit): Promise<InvocationRecord> {
  await (await table.request(path, init)).arrayBuffer().catch(() => undefined);
  const [record] = table.take();
  if (record === undefined) throw new Error("no record");
  return record;
}

/** Twenty times. */
async function expectSame(record: InvocationRecord): Promise<void> {
  expect(record.recording).toBeDefined();
  await expectSameAgain([record]);
}

/** The result of another module, in text format or JavaScript. */
function replayOther(
  table: RecordedTable,
  record: InvocationRecord,
  source: string,
  file: string,
): ReplayResult {
  const path = join(table.folder, file);
  writeFileSync(path, file.endsWith(".wasm") ? wat(source) : source);
  const recording = recordingOf(record);
  return replay(recording, loadFor(recording, path), { isOther: true });
}

describe("a sample, recorded once and run again twenty times, is the same:", () => {
  it.each([
    ["hello.wasm", "hello", "/"],
    ["start.wasm", "handle", "/"],
    ["greet.wasm", "handle", "/ada?greeting=Hi"],
    ["echo.wasm", "handle", "/"],
    ["js-hello.js", "handler", "/ada"],
    ["js-hono.ts", "handler", "/js/hono/hello/ada"],
  ])("%s", async (file, called, path) => {
    const table = sample(file, called);
    const init = file.startsWith("echo") ? { method: "POST", body: "some bytes" } : {};
    await expectSame(await one(table, path, init));
    // The second one goes to a sandbox that was used before.
    await expectSame(await one(table, path, init));
  });

  it("a streamed answer to a large body", async () => {
    const table = createRecorded(`${ALL}${httpRoutes("echo")}`, { "http.wasm": HTTP_GUEST });
    tables.push(table);
    const record = await one(table, "/echo", { method: "POST", body: new Uint8Array(300_000).fill(7) });
    expect(record).toMatchObject({ status: 200, bytesIn: 300_000, bytesOut: 300_000 });
    await expectSame(record);
  });

  it("the bytes that came, where whoever sends them writes the next ones to the same place", async () => {
    const table = own(`(loop $next (br_if $next
      (i64.gt_s (call $request_read_body (i32.const ${SCRATCH}) (i64.const 5000)) (i64.const 0))))
      (call $response_set_body (i32.const ${SCRATCH}) (i64.const 5000)) (unreachable)`);
    const place = new Uint8Array(5000);
    let sent = 0;
    const body = new ReadableStream(
      {
        pull(controller) {
          if (sent === 4) return controller.close();
          return controller.enqueue(place.fill(++sent));
        },
      },
      { highWaterMark: 0 },
    );
    const record = await one(table, "/", { method: "POST", body, duplex: "half" });
    const pieces = recordingOf(record).events.filter(({ data }) => data.length > 0);
    expect(pieces.map(({ data }) => [data.length, data[0], data.at(-1)])).toEqual([
      [5000, 1, 1],
      [5000, 2, 2],
      [5000, 3, 3],
      [5000, 4, 4],
    ]);
    await expectSame(record);
  });

  it.each([0, 1, 96, 97, 16_384, 16_385, 60_000])("an answer of %i bytes that it set twice", async (size) => {
    const table = own(`(call $ok)
      (call $response_set_body (i32.const ${SCRATCH}) (i64.const ${size}))
      (i32.store8 (i32.const ${SCRATCH}) (i32.const 7))
      (call $response_set_body (i32.const ${SCRATCH}) (i64.const ${size}))`);
    const record = await one(table);
    await expectSame(record);
    const [first, second] = recordingOf(record).events.filter(({ name }) => name === "response_set_body");
    expect(first?.hash === second?.hash).toBe(size === 0);
  });

  it("an answer that lies outside of its memory, or is too large", async () => {
    for (const [pointer, size] of [
      [1_048_570, 1000],
      [0, 500_000],
      [0, -1],
    ]) {
      const table = own(
        `(call $ok) (call $response_set_body (i32.const ${pointer}) (i64.const ${size}))`,
        "limits = { response_body_bytes = 100000 }",
      );
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const record = await one(table);
      expect(record.failure?.code).toMatch(/OUT_OF_BOUNDS|RESPONSE_TOO_LARGE/);
      // oxlint-disable-next-line no-await-in-loop
      await expectSame(record);
    }
  });

  it("js-fetch.js with a backend, which is not asked again", async () => {
    let asked = 0;
    await using backend = await listenTcp((socket) => {
      socket.once("data", () => {
        asked++;
        socket.end("HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-type: text/plain\r\n\r\nright");
      });
    });
    const record = await one(sample("js-fetch.js", "handler", `env = { BACKEND = "${backend.address}" }`));
    expect(record.status).toBe(200);
    expect(record.calls?.last.map(({ name }) => name)).toContain("fetch");
    await expectSame(record);
    expect(asked).toBe(1);
  });

  it.skipIf(redisMissing !== undefined)("redis.wasm with a real server, which has ended since", async () => {
    const redis = await startRedis();
    const table = createRecorded(
      `${ALL}[[applications]]\nfile_path = ${JSON.stringify(join(SAMPLES, "redis.wasm"))}\nmethod = "*"\nurl_path = "/redis/:key/incr"\nfunction = "incr"\nenv = { "/env/redis" = "${redis.address}" }`,
    );
    tables.push(table);
    const first = await one(table, "/redis/a/incr", { method: "POST" });
    const second = await one(table, "/redis/a/incr", { method: "POST" });
    await redis.stop();
    expect([first.status, second.status]).toEqual([200, 200]);
    await expectSame(first);
    await expectSame(second);
  });
});

describe("a call that is run again gets what it got:", () => {
  it("random bytes and times of its start", async () => {
    const text = guest("(call $report_bytes (i32.const 512) (i32.const 24)) (call $answer)", {
      fields: `(func (export "_initialize")
        (call $random_get (i32.const 512) (i64.const 16))
        (i64.store (i32.const 528) (call $clock_now_ns)))`,
    });
    const table = createRecordedGuest(text);
    tables.push(table);
    const record = await one(table);
    expect(recordingOf(record).start).toHaveLength(2);
    await expectSame(record);
  });

  it("random bytes, clocks and a seed", async () => {
    await expectSame(
      await one(
        own(`(call $random_get (i32.const 512) (i64.const 100)) (call $report_bytes (i32.const 512) (i32.const 100))
          (call $report (call $clock_now_ns)) (call $report (call $clock_monotonic_ns))
          (call $report (i64.reinterpret_f64 (call $seed))) (call $answer)`),
      ),
    );
  });

  it("the bytes of a backend, also where these come in pieces", async () => {
    await using backend = await listenTcp((socket) => socket.on("data", (data) => socket.write(data)));
    const table = createRecordedGuest(relayGuest(backend.address), `tcp = ["${backend.address}"]`);
    tables.push(table);
    const record = await one(table, "/?some-question");
    expect(record.status).toBe(200);
    expect(record.calls?.last.slice(1, 4)).toMatchObject([
      { name: "tcp_connect", detail: backend.address, result: "0" },
      { name: "tcp_write", detail: "descriptor 0, 13 bytes", result: "13 bytes" },
      { name: "tcp_read", detail: "descriptor 0, 1024 bytes", result: "13 bytes" },
    ]);
    await expectSame(record);
  });

  it("zeros where an earlier call of its sandbox had grown the memory", async () => {
    const table = own(`(if (i64.ne (call $request_get_query (i32.const 512) (i64.const 0)) (i64.const 0))
        (then (drop (memory.grow (i32.const 4))))
        (else (call $report (i64.load (i32.const 1100000)))))
      (call $answer)`);
    await one(table, "/?grow");
    const record = await one(table, "/");
    expect(record.status).toBe(200);
    await expectSame(record);
  });

  it("the end of its time, while it waits for a backend, and what it does afterwards", async () => {
    await using backend = await listenTcp();
    const texts = new Texts();
    const address = texts.at(backend.address);
    const lines = `tcp = ["${backend.address}"]\nlimits = { wall_ms = 100 }`;
    const read = `(drop (call $tcp_read (call $tcp_connect ${address}) (i32.const ${SCRATCH}) (i64.const 9)))`;
    const plain = await one(own(read, lines, { texts }));
    expect(plain.failure?.code).toBe("WALL_LIMIT");
    expect(plain.calls?.last.at(-1)).toMatchObject({ name: "tcp_read", result: undefined });
    await expectSame(plain);
    const caught = await one(own(`(try (do ${read}) (catch_all (loop $l (br $l))))`, lines, { texts }));
    expect(caught.failure?.code).toBe("WALL_LIMIT");
    await expectSame(caught);
  });

  it("the end of its time, while it computes", async () => {
    const table = own("(call $clock_sleep_ms (i64.const 1)) (loop $l (br $l))", "limits = { wall_ms = 100 }");
    const record = await one(table);
    expect(record.failure?.code).toBe("WALL_LIMIT");
    await expectSame(record);
  });

  it("a failure that it caught, and the end that came to it later", async () => {
    const record = await one(
      own(
        "(try (do (call $log (i32.const -1) (i64.const 100))) (catch_all (loop $l (br $l))))",
        "limits = { cpu_ms = 50 }",
      ),
    );
    expect(record.failure?.code).toBe("OUT_OF_BOUNDS");
    await expectSame(record);
  });

  it("a client that leaves while it waits", async () => {
    const table = own("(call $clock_sleep_ms (i64.const 60000))");
    const abort = new AbortController();
    const answer = table.request("/", { signal: abort.signal }).catch(() => undefined);
    const [pool] = table.service.pools.values();
    expect(pool?.running).toBe(1);
    abort.abort();
    await answer;
    const [record] = table.take();
    if (record !== undefined) await expectSame(record);
  });

  it("in a script: timers, random values, a body, what it rejects with", async () => {
    const table = createRecordedGuest(
      `export default { async fetch(request) {
        const text = await request.text();
        await new Promise((done) => setTimeout(done, 5));
        const random = crypto.getRandomValues(new Uint8Array(4));
        const digest = await crypto.subtle.digest("SHA-256", random);
        if (text === "fail") throw new RangeError("told to " + Date.now() + Math.random());
        return Response.json([text, ...random, new Uint8Array(digest)[0], performance.now(), Math.random()]);
      } };`,
      "",
      "f.js",
    );
    tables.push(table);
    for (const body of ["go on", "fail"]) {
      // oxlint-disable-next-line no-await-in-loop
      const record = await one(table, "/", { method: "POST", body });
      expect(record.failure?.code).toBe(body === "fail" ? "GUEST_EXCEPTION" : undefined);
      // oxlint-disable-next-line no-await-in-loop
      await expectSame(record);
    }
  });

  it("its own, however many calls there are at once", async () => {
    const table = own(`(call $random_get (i32.const 512) (i64.const 8)) (call $clock_sleep_ms (i64.const 3))
      (call $random_get (i32.const 520) (i64.const 8)) (call $clock_sleep_ms (i64.const 2))
      (call $report_bytes (i32.const 512) (i32.const 16)) (call $answer)`);
    const answers = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => (await table.request(`/${index}`)).arrayBuffer()),
    );
    expect(new Set(answers.map((answer) => Buffer.from(answer).toString("hex"))).size).toBe(30);
    const records = table.take();
    expect(records).toHaveLength(30);
    const paths = records.map((record) => recordingOf(record).header.request.path);
    expect(new Set(paths).size).toBe(30);
    await expectSameAgain(records, undefined, 2);
  });
});

const marks = (mark: number): string =>
  `(drop (call $clock_now_ns)) (call $response_set_status_line (i32.const ${mark}) (i32.const 0) (i64.const 2))
   (drop (call $clock_monotonic_ns)) (unreachable)`;

/** Its body, and its local. */
const rounds = (count: number): [string, { readonly locals: string }] => [
  `(loop $l (br_if $l (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const ${count})))) (call $answer)`,
  { locals: "(local $n i32)" },
];

describe("a module that was changed by one instruction", () => {
  it("is reported at the host call that it makes otherwise, and in the thread refused without --module", async () => {
    const table = own(marks(200));
    const record = await one(table);
    const result = replayOther(table, record, guest(marks(201)), "other.wasm");
    expect(result.divergence).toEqual({
      inStart: false,
      call: 2,
      text: "recorded response_set_status_line(200), now response_set_status_line(201)",
    });
    expect(result.failure?.code).toBe("GUEST_TRAP");
    writeFileSync(join(table.folder, "guest.wasm"), readFileSync(join(table.folder, "other.wasm")));
    const bytes = record.recording ?? new Uint8Array(0);
    await expect(replayInThread({ bytes })).rejects.toThrow(
      /is not what was recorded.*--module guest\.wasm/s,
    );
  });

  it("is reported where it stops asking", async () => {
    const table = own("(drop (call $clock_now_ns)) (drop (call $clock_now_ns)) (unreachable)");
    const result = replayOther(
      table,
      await one(table),
      guest("(drop (call $clock_now_ns)) (unreachable)"),
      "o.wasm",
    );
    expect(result.divergence).toMatchObject({ call: 2, text: "recorded clock_now_ns(), now nothing more" });
  });

  it("is reported by its fuel where all host calls are the same", async () => {
    const [five, options] = rounds(5);
    const table = own(five, "", options);
    const result = replayOther(table, await one(table), guest(...rounds(6)), "o.wasm");
    expect([result.isSame, result.divergence]).toEqual([false, undefined]);
    expect(result.differences).toEqual([expect.stringMatching(/^fuel: recorded \d+, now \d+$/)]);
  });
});

describe("a mended module", () => {
  it("gets what was recorded where it asks otherwise, and is told where there is no answer", async () => {
    await using backend = await listenTcp((socket) => socket.on("data", (data) => socket.write(data)));
    const texts = new Texts();
    const address = texts.at(backend.address);
    const body = (sent: number, size: number, end: string): string =>
      guest(
        `(drop (call $tcp_connect ${address})) (call $log (i32.const 0) (i64.const ${sent}))
         (drop (call $tcp_write (i32.const 0) (i32.const 0) (i64.const ${sent})))
         (drop (call $tcp_read (i32.const 0) (i32.const ${SCRATCH}) (i64.const ${size})))
         (drop (call $tcp_read (i32.const 0) (i32.const ${SCRATCH + 1}) (i64.const 1)))
         (call $report_bytes (i32.const ${SCRATCH}) (i32.const 2)) ${end}`,
        { texts },
      );
    const table = createRecordedGuest(
      guest(
        `(drop (call $tcp_connect ${address})) (drop (call $tcp_write (i32.const 0) (i32.const 0) (i64.const 2)))
         (drop (call $tcp_read (i32.const 0) (i32.const ${SCRATCH}) (i64.const 100))) (unreachable)`,
        { texts },
      ),
      `tcp = ["${backend.address}"]`,
    );
    tables.push(table);
    const record = await one(table);
    const right = replayOther(table, record, body(2, 1, "(call $answer)"), "right.wasm");
    expect([right.status, right.bytesOut, right.failure, right.unanswered]).toEqual([
      200,
      2,
      undefined,
      undefined,
    ]);
    expect(right.divergence).toMatchObject({
      call: 2,
      text: "recorded tcp_write(descriptor 0, 2 bytes), now log(2 bytes)",
    });
    const wrong = replayOther(table, record, body(1, 1, "(call $answer)"), "wrong.wasm");
    expect(wrong.unanswered).toBe(
      "tcp_write(descriptor 0, 1 bytes) sends something else than was recorded, and nobody knows what the answer would be",
    );
    const more = replayOther(table, record, body(2, 2, "(call $answer)"), "more.wasm");
    expect(more.unanswered).toBe(
      `tcp_read(descriptor 0, 1 bytes): the recording has no answer (the recorded call ended with GUEST_TRAP)`,
    );
  });

  it("in JavaScript gets the body, the backend's answer and a timer", async () => {
    await using backend = await listenTcp((socket) => {
      socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nright"));
    });
    const source = (extra: string, end: string): string =>
      `export default { async fetch(request) { ${extra}
        const answer = await (await fetch("http://${backend.address}/a?secret")).text(); ${end} } };`;
    const table = createRecordedGuest(
      source("", "throw new Error(answer);"),
      `tcp = ["${backend.address}"]`,
      "f.js",
    );
    tables.push(table);
    const record = await one(table);
    expect(record.failure?.code).toBe("GUEST_EXCEPTION");
    const extra = 'console.log("now"); await new Promise((done) => setTimeout(done, 1000));';
    const right = replayOther(table, record, source(extra, "return new Response(answer);"), "right.js");
    expect([right.status, right.bytesOut, right.failure, right.unanswered]).toEqual([
      200,
      5,
      undefined,
      undefined,
    ]);
    expect(right.lines).toMatchObject([{ text: "now" }]);
    const wrong = replayOther(
      table,
      record,
      source(`await fetch("http://${backend.address}/b");`, ""),
      "wrong.js",
    );
    expect(wrong.unanswered).toMatch(/^fetch\(.*\/b\) was not recorded, or nothing came of it$/);
  });
});

describe("the same file", () => {
  it("is run from where it was, by its digest", async () => {
    const table = own("(unreachable)");
    const record = await one(table);
    const results = await replayInThread({ bytes: record.recording ?? new Uint8Array(0), times: 3 });
    expect(results.map(({ isSame, fuel }) => [isSame, fuel])).toEqual(
      Array.from({ length: 3 }, () => [true, record.usage?.fuel]),
    );
    expect(replayOften(recordingOf(record), 1)[0]?.failure?.stack).toEqual(record.failure?.stack);
  });
});

describe("a thread that begins with another one's snapshot", () => {
  it("records what that one's start asked for", async () => {
    const source =
      "const seed = Math.random(); const at = Date.now(); export default { fetch() { throw new Error(seed + at); } };";
    const table = createRecordedGuest(source, "", "f.js");
    tables.push(table);
    const config = join(table.folder, "config.toml");
    const loaded = loadTable(config, { workingDirectory: process.cwd() });
    const images = [...toImages(loaded.starts)].map(
      ([application, image]) => [application, { ...image, start: structuredClone(image.start) }] as const,
    );
    const { starts } = startModules(loaded.modules, new Map(images));
    const records: InvocationRecord[] = [];
    const observer = new Observer(() => undefined);
    observer.connect({
      postMessage: (message) => records.push(...(message as Extract<Notice, { kind: "calls" }>).records),
    });
    const service = createService({ ...loaded, starts, log: new MemoryLog(), direct: false, observer });
    expect((await service.app.request("/")).status).toBe(500);
    observer.flush();
    expect(recordingOf(records[0]).start.length).toBeGreaterThan(3);
    await expectSame(records[0] ?? (await one(table)));
  });
});
