// A real Prometheus reads the metrics of a real service.
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { rmSync } from "node:fs";
import { MessageChannel } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { FigureCollector } from "../../src/admin/figure-sums.ts";
import { createMetrics } from "../../src/admin/metrics.ts";
import type { Notice } from "../../src/observe/message.ts";
import { Observer } from "../../src/observe/observer.ts";
import { loadTable } from "../../src/server/app.ts";
import { CurrentService } from "../../src/server/current-service.ts";
import { HTTP_GUEST } from "../support/http-guest.ts";
import { MemoryLog } from "../support/log.ts";
import { checkExposition, prometheusMissing, startPrometheus } from "../support/prometheus.ts";
import { writeTable } from "../support/table.ts";

const TOML = `[[applications]]
name = "hello"
file_path = "http.wasm"
method = "GET"
url_path = "/hello"
function = "hello"
`;

describe("Prometheus", () => {
  it("scrapes the metrics, and knows what the calls were", { timeout: 60_000 }, async ({ skip }) => {
    if (prometheusMissing !== undefined) skip(prometheusMissing);
    const { folder, configFile } = writeTable(TOML, { http: HTTP_GUEST });
    const table = loadTable(configFile, { workingDirectory: folder });
    const observer = new Observer(() => undefined);
    const { port1, port2 } = new MessageChannel();
    observer.connect(port2);
    const collector = new FigureCollector(table.config);
    collector.connect(1, port1);
    port1.on("message", (notice: Notice) => notice.kind === "figures" && collector.hear(1, notice));
    const current = new CurrentService(table, new MemoryLog(), { observer });
    const metrics = createMetrics(collector);
    const server = createServer((_incoming, outgoing) => {
      void metrics.text().then((text) => {
        outgoing.writeHead(200, { "content-type": metrics.contentType }).end(text);
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    try {
      await using prometheus = await startPrometheus(`127.0.0.1:${port}`);
      for (let count = 0; count < 7; count++) {
        // oxlint-disable-next-line no-await-in-loop -- one call after the other
        expect((await current.service.app.request("/hello")).status).toBe(200);
      }
      const [requests] = await prometheus.waitFor(
        'serverless_wasm_requests_total{application="hello",status_class="2xx"} == 7',
      );
      expect(requests?.metric).toMatchObject({ job: "functions", application: "hello" });
      const [count] = await prometheus.query(
        'serverless_wasm_request_duration_seconds_count{application="hello"}',
      );
      expect(count?.value).toBe(7);
      const [quantile] = await prometheus.query(
        'histogram_quantile(0.5, serverless_wasm_request_duration_seconds_bucket{application="hello"})',
      );
      expect(quantile?.value).toBeGreaterThan(0);
      expect((await prometheus.query("up"))[0]?.value).toBe(1);
      expect((await prometheus.query("serverless_wasm_cold_starts_total"))[0]?.value).toBeGreaterThan(0);
      expect((await prometheus.query("process_resident_memory_bytes"))[0]?.value).toBeGreaterThan(1e7);
      expect(await checkExposition(await metrics.text())).toEqual({ code: 0, output: "" });
    } finally {
      current.close();
      server.closeAllConnections();
      server.close();
      port1.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
