// A real Prometheus reads the metrics of a real server.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TestServer } from "../support/command.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { checkConfig, checkExposition, prometheusMissing, startPrometheus } from "../support/prometheus.ts";

const TOKEN = "right-token-0123456789";
const TOML = `[admin]\nlisten_address = "127.0.0.1:0"\ntoken_env = "ADMIN_TOKEN"\n[server]\nthreads = 2\n${httpRoutes("hello")}`;
const LABELS = `{application="hello"}`;

describe("Prometheus", () => {
  it("takes the configuration in the README", async ({ skip }) => {
    if (prometheusMissing !== undefined) skip(prometheusMissing);
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const [, config = ""] = /^```yaml\n([^]*?)^```$/m.exec(readme) ?? [];
    expect(config).toContain("credentials_file");
    expect(await checkConfig(config)).toBe(0);
    expect(await checkConfig(config.replace("credentials_file", "credential_file"))).toBe(1);
  });

  it("scrapes the admin interface, and knows what the calls were", { timeout: 60_000 }, async ({ skip }) => {
    if (prometheusMissing !== undefined) skip(prometheusMissing);
    const environment = { ADMIN_TOKEN: TOKEN };
    await using server = await TestServer.start({ toml: TOML, guests: { http: HTTP_GUEST }, environment });
    const { msg } = await server.waitFor((record) => record.msg.startsWith("admin interface on "));
    const target = /[\d.]+:\d+$/.exec(msg)?.[0] ?? "";
    await using prometheus = await startPrometheus(target, TOKEN);
    for (let count = 0; count < 7; count++) {
      // oxlint-disable-next-line no-await-in-loop -- one call after the other
      expect((await fetch(`${server.url}/hello`, { headers: { connection: "close" } })).status).toBe(200);
    }
    const [requests] = await prometheus.waitFor(
      'serverless_wasm_requests_total{application="hello",status_class="2xx"} == 7',
    );
    expect(requests?.metric).toMatchObject({ job: "functions", application: "hello" });
    const [count] = await prometheus.query(`serverless_wasm_request_duration_seconds_count${LABELS}`);
    expect(count?.value).toBe(7);
    const [quantile] = await prometheus.query(
      `histogram_quantile(0.5, serverless_wasm_request_duration_seconds_bucket${LABELS})`,
    );
    expect(quantile?.value).toBeGreaterThan(0);
    expect((await prometheus.query("up"))[0]?.value).toBe(1);
    expect((await prometheus.query("serverless_wasm_cold_starts_total"))[0]?.value).toBeGreaterThan(0);
    expect((await prometheus.query("process_resident_memory_bytes"))[0]?.value).toBeGreaterThan(1e7);
    const headers = { authorization: `Bearer ${TOKEN}`, connection: "close" };
    const answer = await fetch(`http://${target}/metrics`, { headers });
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await checkExposition(await answer.text())).toEqual({ code: 0, output: "" });
  });
});
