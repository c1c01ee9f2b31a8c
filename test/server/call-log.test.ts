// What is told of a call when it is over: to the log and to the observer.
import { rmSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { LogFields } from "../../src/log.ts";
import type { Notice } from "../../src/observe/message.ts";
import { Observer } from "../../src/observe/observer.ts";
import type { InvocationRecord } from "../../src/observe/record.ts";
import { decodeRecording } from "../../src/observe/recording.ts";
import { loadTable } from "../../src/server/app.ts";
import { createService } from "../../src/server/service.ts";
import { guest, Texts } from "../support/guest.ts";
import { MemoryLog } from "../support/log.ts";
import { createRecorded } from "../support/recorded.ts";
import { createTable, writeTable } from "../support/table.ts";

const SECRET = "s3cret-value";
const texts = new Texts();
const MESSAGE = texts.assemblyScript(`no ${SECRET}`);
const LINE = texts.at(`logged ${SECRET}`);
const GUESTS = {
  ok: guest("(call $answer)"),
  logs: guest(`(call $log ${LINE}) (call $answer)`, { texts }),
  aborts: guest(`(call $abort (i32.const ${MESSAGE}) (i32.const 0) (i32.const 1) (i32.const 2))`, { texts }),
  traps: guest("unreachable"),
  loops: guest("(loop $l (br $l))"),
  waits: guest("(call $clock_sleep_ms (i64.const 100000)) (call $ok)"),
  answers: guest("(call $ok) (call $response_set_body (i32.const 0) (i64.const 500))"),
};
const route = (name: string, limits = ""): string =>
  `[[applications]]\nname = "${name}"\nfile_path = "${name}.wasm"\nmethod = "*"\nurl_path = "/${name}/:id?"\nenv = { key = "${SECRET}" }\n${limits}\n`;

const tight = (limits: string): string => `limits = { ${limits} }`;

afterEach(() => vi.restoreAllMocks());

const callsOf = ({ lines }: MemoryLog): LogFields[] =>
  lines.filter(({ fields }) => fields["event"] === "call").map(({ fields }) => fields);

describe("when the machine's clock is set, or stood still while it slept,", () => {
  it("calls are kept and recorded with the time that it has now", async () => {
    using table = createRecorded(route("traps"), { "traps.wasm": GUESTS.traps });
    const later = Date.now() + 3_600_000;
    vi.spyOn(Date, "now").mockReturnValue(later);
    await table.request("/traps");
    const [record] = table.take();
    const { header } = decodeRecording(record?.recording ?? new Uint8Array());
    for (const at of [record?.at, header.at]) {
      expect(at).toBeLessThanOrEqual(later);
      expect(at).toBeGreaterThan(later - 60_000);
    }
  });
});

describe("a call that went well", () => {
  it("has a line at level info with what came in, what went out and what it took", async () => {
    using table = createTable(route("answers"), GUESTS);
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    const headers = { "x-request-id": "the-id", traceparent, "user-agent": "secret", cookie: "secret" };
    await table.request("/answers");
    await table.request("/answers/7?q=secret", { headers });
    const [, line] = table.log.lines.filter(({ fields }) => fields["event"] === "call");
    expect(line).toMatchObject({
      level: "info",
      message: "call done",
      fields: {
        application: "answers",
        function: "handle",
        route: "/answers/:id?",
        requestId: "the-id",
        traceId: "0af7651916cd43dd8448eb211c80319c",
        method: "GET",
        path: "/answers/7",
        status: 200,
        bytesIn: 0,
        bytesOut: 500,
        start: "warm",
      },
    });
    const { wallMs, queueMs, cpuMs, fuel, memoryBytes } = (line?.fields ?? {}) as Record<string, number>;
    expect([wallMs! >= queueMs! + cpuMs!, fuel! > 0, memoryBytes! >= 65_536]).toEqual([true, true, true]);
    expect(JSON.stringify(line)).not.toContain("secret");
  });

  it.each([
    [0, 0.0001, 0],
    [0.5, 0.4999, 1],
    [0.5, 0.5, 0],
    [1, 0.9999, 1],
  ])("has with sample = %d, and %d by chance, so many lines: %d", async (sample, chance, count) => {
    using table = createTable(`[log]\nsample = ${sample}\n${route("ok")}${route("traps")}`, GUESTS);
    vi.spyOn(Math, "random").mockReturnValue(chance);
    await table.request("/ok");
    expect(callsOf(table.log)).toHaveLength(count);
    await table.request("/traps");
    expect(callsOf(table.log)).toHaveLength(count + 1);
  });

  it("has the headers that are named, by their names in lower case, and no others", async () => {
    using table = createTable(`[log]\nrequest_headers = ["X-One", "x-none"]\n${route("ok")}`, GUESTS);
    await table.request("/ok", {
      headers: [
        ["X-one", "1"],
        ["x-One", "2"],
        ["x-two", "3"],
      ],
    });
    expect(callsOf(table.log)[0]?.["requestHeaders"]).toEqual({ "x-one": "1, 2" });
  });
});

describe("a call that failed", () => {
  it.each([
    ["loops", tight("cpu_ms = 5"), "CPU_LIMIT", "limits.cpu_ms"],
    ["waits", tight("wall_ms = 20"), "WALL_LIMIT", "limits.wall_ms"],
    ["answers", tight("response_body_bytes = 10"), "RESPONSE_TOO_LARGE", "limits.response_body_bytes"],
    ["traps", "", "GUEST_TRAP", undefined],
  ])("%s with %s names the limit that it ran into", async (name, limits, code, limit) => {
    using table = createTable(route(name, limits), GUESTS);
    await table.request(`/${name}`);
    expect(callsOf(table.log).map((fields) => [fields["code"], fields["limit"]])).toEqual([[code, limit]]);
  });

  it("names it where the body was too large, and where there was no room", async () => {
    using large = createTable(route("ok", tight("request_body_bytes = 2")), GUESTS);
    await large.request("/ok", { method: "POST", body: "four", headers: { "content-length": "4" } });
    expect(callsOf(large.log)[0]).toMatchObject({ limit: "limits.request_body_bytes" });
    using full = createTable(route("waits", tight("concurrency = 1, queue = 0, wall_ms = 50")), GUESTS);
    await Promise.all([full.request("/waits"), full.request("/waits")]);
    expect(callsOf(full.log).find(({ code }) => code === "QUEUE_FULL")).toMatchObject({
      limit: "limits.queue",
    });
  });
});

describe("a secret that is to be redacted", () => {
  const REDACT = '[log]\nredact = ["key", ":id"]\nrequest_headers = ["x-one"]\n';

  it("is in no line, whatever writes it", async () => {
    using table = createTable(`${REDACT}${route("logs")}${route("aborts")}`, GUESTS);
    const headers = { "x-one": `a ${SECRET}`, "x-request-id": SECRET };
    for (const path of [`/logs/${SECRET}`, "/logs/another", `/aborts/${SECRET}`])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await table.request(path, { headers });
    expect(JSON.stringify(table.log.lines)).not.toMatch(/s3cret|another/);
    expect(table.log.guest).toEqual(["logged ***", "logged ***"]);
    expect(table.log.failures[0]?.message).toMatch(/^call failed: .*no \*\*\*/);
  });

  it("is in nothing that the observer is told", async () => {
    const { folder, configFile } = writeTable(`${REDACT}${route("logs")}${route("aborts")}`, GUESTS);
    const records: InvocationRecord[] = [];
    const observer = new Observer(() => undefined);
    observer.connect({
      postMessage: (notice) => void records.push(...(notice as Extract<Notice, { kind: "calls" }>).records),
    });
    const table = loadTable(configFile, { workingDirectory: folder });
    const service = createService({ ...table, log: new MemoryLog(), direct: false, observer });
    await service.app.request(`/logs/${SECRET}`, { headers: { "x-one": SECRET } });
    await service.app.request(`/aborts/${SECRET}`);
    observer.flush();
    rmSync(folder, { recursive: true });
    expect(records.map(({ path, lines }) => [path, lines.map(({ text }) => text)])).toEqual([
      ["/logs/:id", ["logged ***"]],
      ["/aborts/:id", []],
    ]);
    expect(JSON.stringify(records)).not.toContain("s3cret");
  });
});
