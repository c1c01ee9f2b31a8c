// What calls of a real service leave behind in the figures of their thread.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Notice } from "../../src/observe/message.ts";
import { APPLICATION_METRICS, offsetsOf } from "../../src/observe/metric-table.ts";
import { Observer } from "../../src/observe/observer.ts";
import { loadTable } from "../../src/server/app.ts";
import { CurrentService } from "../../src/server/current-service.ts";
import { guest } from "../support/guest.ts";
import { MemoryLog } from "../support/log.ts";
import { relayGuest } from "../support/relay-guest.ts";
import { writeTable } from "../support/table.ts";
import { listenTcp } from "../support/tcp-server.ts";
import { writeFileSync } from "node:fs";

interface Counted extends Disposable {
  request(path: string): Promise<Response>;
  /** A metric's first number. */
  of(application: string, metric: string): number | undefined;
}

function serve(toml: string, guests: Record<string, string>, scripts: Record<string, string> = {}): Counted {
  const { folder, configFile } = writeTable(toml, guests);
  for (const [name, text] of Object.entries(scripts)) writeFileSync(`${folder}/${name}`, text);
  const observer = new Observer(() => undefined);
  const current = new CurrentService(loadTable(configFile, { workingDirectory: folder }), new MemoryLog(), {
    observer,
  });
  let last: (Notice & { kind: "figures" }) | undefined;
  observer.connect({
    postMessage: (message) => {
      const notice = message as Notice;
      if (notice.kind === "figures") last = structuredClone(notice);
    },
  });
  return {
    request: async (path) => current.service.app.request(path),
    of(application, metric) {
      observer.tellFigures();
      const index = APPLICATION_METRICS.findIndex(({ name }) => name === metric);
      return last?.applications.get(application)?.[offsetsOf(APPLICATION_METRICS)[index] ?? -1];
    },
    [Symbol.dispose]() {
      current.close();
      observer.flush();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function route(name: string, more: string, file = `${name}.wasm`): string {
  return `[[applications]]\nname = "${name}"\nfile_path = "${file}"\nmethod = "GET"\nurl_path = "/${name}"\n${more}\n`;
}

describe("the figures of a service", () => {
  it("know a call that waits, and then what came and went over its connection", async () => {
    await using backend = await listenTcp();
    using counted = serve(route("relay", `tcp = ["${backend.address}"]`), {
      relay: relayGuest(backend.address),
    });
    const answered = counted.request("/relay?12345");
    await backend.arrived(1);
    const [socket] = backend.sockets;
    await once(socket!, "data");
    const names = ["instances_live", "instances_idle", "instances_parked", "queue_length"];
    expect(names.map((name) => counted.of("relay", name))).toEqual([1, 0, 1, 0]);
    socket!.end("123");
    expect((await answered).status).toBe(200);
    expect(names.map((name) => counted.of("relay", name))).toEqual([1, 1, 0, 0]);
    const traffic = ["tcp_connections", "tcp_sent_bytes", "tcp_received_bytes", "cold_starts"];
    expect(traffic.map((name) => counted.of("relay", `${name}_total`))).toEqual([1, 5, 3, 1]);
  });

  it("know the bytes of a script's fetch", async () => {
    const backend = createServer((_request, response) => response.end("x".repeat(10_000))).listen(
      0,
      "127.0.0.1",
    );
    await once(backend, "listening");
    const address = `127.0.0.1:${(backend.address() as AddressInfo).port}`;
    const script = `export const handler = async () => ({ statusCode: 200, body: await (await fetch("http://${address}/")).text() });`;
    using counted = serve(route("script", `tcp = ["${address}"]`, "script.js"), {}, { "script.js": script });
    expect((await counted.request("/script")).status).toBe(200);
    expect(counted.of("script", "tcp_received_bytes_total")).toBeGreaterThan(10_000);
    expect(counted.of("script", "tcp_sent_bytes_total")).toBeGreaterThan(20);
    expect(counted.of("script", "response_body_bytes_total")).toBe(10_000);
    backend.close();
  });

  it("know the lines that were written, and those that were over the limit", async () => {
    const line = "(call $log (i32.const 0) (i64.const 10))";
    const text = guest(`${line.repeat(5)} (call $ok)`);
    using counted = serve(route("loud", "limits = { log_bytes = 25 }"), { loud: text });
    expect((await counted.request("/loud")).status).toBe(200);
    // Two whole ones, a part of the third, and the one that says that the rest was cut.
    expect([counted.of("loud", "log_lines_total"), counted.of("loud", "log_lines_dropped_total")]).toEqual([
      4, 2,
    ]);
  });
});
