// Traces and metrics on their way to a collector.
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findFreePort } from "../support/daemon.ts";
import { HTTP_GUEST } from "../support/http-guest.ts";
import { OtlpCollector } from "../support/otlp-collector.ts";
import { TestServer } from "../support/command.ts";
import type { LogRecord, ServerOptions } from "../support/command.ts";
import { relayGuest } from "../support/relay-guest.ts";
import { listenTcp } from "../support/tcp-server.ts";
import { runToEnd } from "../support/thread.ts";

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const PARENT = "b7ad6b7169203331";

function route(name: string, path: string, method = "*", more = ""): string {
  return `[[applications]]\nname = "${name}"\nfile_path = "http.wasm"\nmethod = "${method}"\nurl_path = "${path}"\nfunction = "${name}"\n${more}`;
}

const ROUTES =
  route("hello", "/hello/:name", "GET") +
  route("target", "/target") +
  route("loop", "/loop", "GET", "limits = { cpu_ms = 30 }\n");
const LOOPING = HTTP_GUEST.replace(
  '(func (export "hello")',
  '(func (export "loop") (loop $again (br $again)))\n(func (export "hello")',
);

function options(collector: { readonly url: string }, lines = "", threads = 2): ServerOptions {
  return {
    toml: `[telemetry]\notlp_endpoint = "${collector.url}"\n${lines}\n[server]\nthreads = ${threads}\n${ROUTES}`,
    guests: { http: LOOPING },
    expectedCodes: ["CPU_LIMIT"],
  };
}

async function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await fetch(url, { headers: { ...headers, connection: "close" } })).text();
}

/** What the guest saw. */
function traceparentIn(body: string): string[] {
  return /^traceparent: 00-([0-9a-f]{32})-([0-9a-f]{16})-(0[01])\r$/im.exec(body)?.slice(1) ?? [];
}

function isWarning({ event, level }: LogRecord): boolean {
  return event === "telemetry" && level === "warn";
}

describe("a call, told to a collector", () => {
  it("is a span below the client's, and the guest's own calls belong below it", async () => {
    await using collector = await OtlpCollector.listen();
    await using server = await TestServer.start(options(collector, 'metrics = false\nservice_name = "shop"'));
    const traceparent = `00-${TRACE}-${PARENT}-01`;
    const body = await get(`${server.url}/target?secret=1`, { traceparent, tracestate: "a=1" });
    const [traceId, spanId, flags] = traceparentIn(body);
    expect([traceId, flags, body.includes("tracestate: a=1")]).toEqual([TRACE, "01", true]);
    expect(spanId).not.toBe(PARENT);
    await collector.until(() => collector.spans.length > 0);
    expect(collector.spans).toEqual([
      expect.objectContaining({
        traceId: TRACE,
        spanId,
        parentId: PARENT,
        state: "a=1",
        name: "GET /target",
        kind: 2,
        statusCode: 0,
        resource: { "service.name": "shop", "service.version": expect.stringMatching(/^\d+\.\d+\.\d+/) },
      }),
    ]);
    const [{ attributes, start, end }] = collector.spans as [(typeof collector.spans)[0]];
    expect(attributes).toMatchObject({
      "http.request.method": "GET",
      "http.route": "/target",
      "http.response.status_code": 200,
      "url.path": "/target",
      "url.scheme": "http",
      "faas.name": "target",
      "faas.trigger": "http",
      "faas.coldstart": true,
    });
    expect(JSON.stringify(attributes)).not.toContain("secret");
    const [startMs, tookMs] = [Number(start) / 1e6, Number(end - start) / 1e6];
    expect(Math.abs(Date.now() - startMs)).toBeLessThan(60_000);
    expect(tookMs).toBeGreaterThan(0);
    expect(tookMs).toBeLessThan(60_000);
  });

  it("begins a trace of its own, and says why it failed", async () => {
    await using collector = await OtlpCollector.listen();
    await using server = await TestServer.start(options(collector, "metrics = false"));
    expect((await fetch(`${server.url}/loop`, { headers: { connection: "close" } })).status).toBe(504);
    await get(`${server.url}/hello/ada`);
    await collector.until(() => collector.spans.length > 1);
    const [failed, well] = collector.spans.toSorted((one, other) => other.statusCode - one.statusCode);
    expect(failed).toMatchObject({ name: "GET /loop", parentId: "", statusCode: 2 });
    expect(failed?.attributes).toMatchObject({ "error.type": "CPU_LIMIT", "http.response.status_code": 504 });
    expect(well).toMatchObject({ name: "GET /hello/:name", parentId: "", statusCode: 0 });
    expect(well?.attributes["url.path"]).toBe("/hello/ada");
    expect(well?.traceId).not.toBe(failed?.traceId);
  });

  it("that went well has a child for what the function connected to", async () => {
    await using backend = await listenTcp((socket) => socket.on("data", () => socket.end("said")));
    await using collector = await OtlpCollector.listen();
    const toml = `[telemetry]\notlp_endpoint = "${collector.url}"\nmetrics = false\n${route("handle", "/relay")}env = { "/backend" = "${backend.address}" }\n`;
    await using server = await TestServer.start({ toml, guests: { http: relayGuest(backend.address) } });
    const traceparent = `00-${TRACE}-${PARENT}-01`;
    expect(await get(`${server.url}/relay?ask`, { traceparent })).toBe("said");
    await collector.until(() => collector.spans.length > 1);
    const [own, child] = collector.spans;
    expect([own?.parentId, own?.kind, own?.statusCode]).toEqual([PARENT, 2, 0]);
    expect(child).toMatchObject({
      traceId: TRACE,
      parentId: own?.spanId,
      name: "tcp_connect",
      kind: 3,
      statusCode: 0,
    });
    expect(child?.attributes["serverless_wasm.detail"]).toBe(backend.address);
    expect(Number((child?.start ?? 0n) - (own?.start ?? 0n))).toBeGreaterThanOrEqual(0);
    expect(Number((own?.end ?? 0n) - (child?.end ?? 0n))).toBeGreaterThanOrEqual(0);
  });

  it("is told of only where its trace is sampled", async () => {
    await using collector = await OtlpCollector.listen();
    await using server = await TestServer.start(options(collector, "metrics = false\nsample = 0", 1));
    const own = traceparentIn(await get(`${server.url}/target`));
    expect(own[2]).toBe("00");
    const theirs = traceparentIn(
      await get(`${server.url}/target`, { traceparent: `00-${TRACE}-${PARENT}-00` }),
    );
    expect([theirs[0], theirs[2]]).toEqual([TRACE, "00"]);
    await get(`${server.url}/target`, { traceparent: `00-${TRACE}-${PARENT}-01` });
    await collector.until(() => collector.spans.length > 0);
    expect(collector.spans.map(({ parentId }) => parentId)).toEqual([PARENT]);
  });

  it("is sent with the headers of the environment, which stand in no line of the log", async () => {
    await using collector = await OtlpCollector.listen();
    await using server = await TestServer.start({
      ...options(collector, 'metrics = false\nheaders_env = "OTLP_HEADERS"'),
      environment: { OTLP_HEADERS: "authorization=Bearer%20geheim, x-other=1" },
    });
    await get(`${server.url}/hello/ada`);
    await collector.until(() => collector.spans.length > 0);
    expect(collector.headers[0]).toMatchObject({ authorization: "Bearer geheim", "x-other": "1" });
    expect(JSON.stringify(server.records)).not.toContain("geheim");
  });

  it.each([1, 2])("is told before the server ends, with %d threads", async (threads) => {
    await using collector = await OtlpCollector.listen();
    const server = await TestServer.start(options(collector, "", threads));
    await get(`${server.url}/hello/ada`);
    // The observer's thread may only now be started: one that runs has told of an earlier call.
    await collector.until(() => collector.spans.length === 1);
    await Promise.all(Array.from({ length: 10 }, () => get(`${server.url}/hello/ada`)));
    await server[Symbol.asyncDispose]();
    expect(collector.spans).toHaveLength(11);
    const requests = collector.points.filter(
      ({ name, attributes }) => name.endsWith("requests_total") && attributes["application"] === "hello",
    );
    expect(requests.reduce((sum, { value }) => sum + value, 0)).toBe(11);
  });

  it("is not traced without a collector: the client's header reaches the guest untouched", async () => {
    await using server = await TestServer.start({ toml: ROUTES, guests: { http: LOOPING } });
    const body = await get(`${server.url}/target`, {
      traceparent: `00-${TRACE}-${PARENT}-01`,
      tracestate: "a=1",
    });
    expect(traceparentIn(body)).toEqual([TRACE, PARENT, "01"]);
    expect(traceparentIn(await get(`${server.url}/target`))).toEqual([]);
  });

  it("is traced after a reload that brings a collector, and not after one that takes it away", async () => {
    await using collector = await OtlpCollector.listen();
    const { toml } = options(collector, "metrics = false", 1);
    await using server = await TestServer.start(options(collector, "metrics = false", 1));
    await get(`${server.url}/hello/ada`);
    await collector.until(() => collector.spans.length > 0);
    writeFileSync(
      `${server.folder}/config.toml`,
      toml.replace(/\[telemetry\]\n.*\n.*\n/, 'listen_address = "127.0.0.1:0"\n'),
    );
    server.signal("SIGHUP");
    await server.waitFor(({ event, msg }) => event === "reload" && msg.startsWith("reloaded"));
    expect(traceparentIn(await get(`${server.url}/target`))).toEqual([]);
  });
});

describe("the metrics of all threads", () => {
  it("are sent to the collector", async () => {
    await using collector = await OtlpCollector.listen();
    await using server = await TestServer.start({
      ...options(collector),
      environment: { OTEL_METRIC_EXPORT_INTERVAL: "200" },
    });
    await Promise.all(Array.from({ length: 20 }, () => get(`${server.url}/hello/ada`)));
    const find = (name: string): (typeof collector.points)[0] | undefined =>
      collector.points.find(
        (point) => point.name === `serverless_wasm_${name}` && point.attributes["application"] === "hello",
      );
    await collector.until(() => find("requests_total")?.value === 20);
    expect(find("requests_total")).toMatchObject({ kind: "sum", isMonotonic: true, unit: "1" });
    expect(find("requests_total")?.attributes["status_class"]).toBe("2xx");
    const duration = find("request_duration_seconds");
    expect([duration?.kind, duration?.unit]).toEqual(["histogram", "s"]);
    expect(duration?.counts.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(find("instances_live")).toMatchObject({ kind: "gauge", value: expect.any(Number) });
    expect(collector.points.find(({ name }) => name === "process_resident_memory_bytes")?.unit).toBe("By");
  });
});

describe("a collector that is away", () => {
  it(
    "is one line in the log, requests are answered, and it is told on when it comes",
    { timeout: 60_000 },
    async () => {
      const port = await findFreePort();
      await using server = await TestServer.start(
        options({ url: `http://127.0.0.1:${port}` }, "metrics = false"),
      );
      await get(`${server.url}/hello/lost`);
      const { msg } = await server.waitFor(isWarning);
      expect(msg).toMatch(/^the collector does not take what is sent: .*ECONNREFUSED/);
      await using collector = await OtlpCollector.listen(port);
      await get(`${server.url}/hello/found`);
      await collector.until(() => collector.spans.length > 0);
      await server.waitFor(({ event, level }) => event === "telemetry" && level === "info");
      expect(server.records.filter(isWarning)).toHaveLength(1);
    },
  );

  it("is no reason not to stop", async () => {
    const server = await TestServer.start(
      options({ url: `http://127.0.0.1:${await findFreePort()}` }, "metrics = true"),
    );
    await get(`${server.url}/hello/ada`);
    const begun = performance.now();
    await server[Symbol.asyncDispose]();
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe("a start", () => {
  it.each([
    ["is not set", {}],
    ["holds something else", { OTLP_HEADERS: "geheim" }],
  ] as const)("ends with a reason where the variable of the headers %s", async (state, environment) => {
    const toml = `[telemetry]\notlp_endpoint = "http://127.0.0.1:1"\nheaders_env = "OTLP_HEADERS"\n[[applications]]\nfile_path = "http.wasm"\nmethod = "GET"\nurl_path = "/"\nfunction = "hello"\n`;
    const { code, stderr } = await runToEnd(toml, { environment });
    expect([code, stderr.includes("geheim")]).toEqual([2, false]);
    expect(stderr).toContain(
      `telemetry.headers_env: must name a variable with headers; OTLP_HEADERS ${state}`,
    );
  });
});
