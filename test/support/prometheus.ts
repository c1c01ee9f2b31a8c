// A real Prometheus on a free port of 127.0.0.1, its data in a temporary folder, and promtool.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBinary, findFreePort, startDaemon } from "./daemon.ts";

const server = findBinary(["/usr/bin/prometheus", "/usr/local/bin/prometheus"]);
const tool = findBinary(["/usr/bin/promtool", "/usr/local/bin/promtool"]);

/** Why tests with Prometheus cannot run here; undefined when they can. */
export const prometheusMissing: string | undefined =
  server === undefined || tool === undefined ? "prometheus is not installed" : undefined;

/** What promtool has to say of an exposition, and its exit code. */
export async function checkExposition(text: string): Promise<{ code: number | null; output: string }> {
  if (tool === undefined) throw new Error(prometheusMissing);
  const child = spawn(tool, ["check", "metrics"], { stdio: ["pipe", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => (output += String(data)));
  child.stdin.end(text);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { code, output };
}

/** The exit code of promtool for a configuration, whose files need not be there. */
export async function checkConfig(text: string): Promise<number | null> {
  if (tool === undefined) throw new Error(prometheusMissing);
  const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-promtool-"));
  const file = join(folder, "prometheus.yml");
  writeFileSync(file, text);
  const child = spawn(tool, ["check", "config", "--syntax-only", file], { stdio: "ignore" });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  rmSync(folder, { recursive: true });
  return code;
}

export interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Prometheus extends AsyncDisposable {
  /** What it knows now. */
  query(expression: string): Promise<readonly Sample[]>;
  /** Resolves when it has the first sample of this. */
  waitFor(expression: string): Promise<readonly Sample[]>;
}

/** `target`: `host:port` that it scrapes with the token, several times a second. */
export async function startPrometheus(target: string, token: string): Promise<Prometheus> {
  if (server === undefined) throw new Error(prometheusMissing);
  const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-prometheus-"));
  const port = await findFreePort();
  const config = join(folder, "prometheus.yml");
  writeFileSync(
    config,
    `scrape_configs:
  - job_name: functions
    scrape_interval: 300ms
    scrape_timeout: 300ms
    authorization: { credentials: "${token}" }
    static_configs: [{ targets: ["${target}"] }]
`,
  );
  const daemon = await startDaemon({
    command: server,
    parameters: [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(folder, "data")}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    ready: /Server is ready to receive web requests/,
    stopSignal: "SIGTERM",
  });
  const query = async (expression: string): Promise<readonly Sample[]> => {
    const address = `http://127.0.0.1:${port}/api/v1/query?query=${encodeURIComponent(expression)}`;
    const answer = (await (await fetch(address, { headers: { connection: "close" } })).json()) as {
      data: { result: { metric: Record<string, string>; value: [number, string] }[] };
    };
    return answer.data.result.map(({ metric, value }) => ({ metric, value: Number(value[1]) }));
  };
  return {
    query,
    async waitFor(expression) {
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop -- Prometheus tells nobody when it has scraped
        const found = await query(expression);
        if (found.length > 0) return found;
      }
    },
    async [Symbol.asyncDispose]() {
      await daemon.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
