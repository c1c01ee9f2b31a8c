// `serverless-wasm serve <config.toml>`, also without the word `serve`: checks everything, then listens until a signal.
import { Command, Option } from "commander";
import type { LogLevel } from "../abi/invocation.ts";
import { formatPlace } from "../server/address.ts";
import { loadTable } from "../server/app.ts";
import type { LoadedTable } from "../server/app.ts";
import { serve } from "../server/serve.ts";
import type { Serving } from "../server/serve.ts";
import { Reloader } from "./reload.ts";
import { FileWatch } from "./watch.ts";

/** Frames of a guest's stack that a failed call shows; Node's own default is 10. */
const STACK_FRAMES = 50;

export function createServeCommand(): Command {
  return new Command("serve")
    .description("serve the functions of a configuration")
    .argument("<config>", "the configuration, for example config.toml")
    .addOption(
      new Option("--log-level <level>", "the least important lines to write")
        .choices(["error", "warn", "info", "debug"])
        .default("info"),
    )
    .option("--watch", "reload when the configuration or a module changes; SIGHUP always does")
    .action(async (file: string, options: { logLevel: LogLevel; watch?: true }) => {
      Error.stackTraceLimit = STACK_FRAMES;
      const table = loadTable(file, { workingDirectory: process.cwd() });
      const serving = await serve(table, options.logLevel);
      // Whoever reads that it listens may end it: the signals are heard before the line is written.
      const stopped = untilSignal(serving, table.config.server.shutdownMs);
      const { threads, instances, port } = serving;
      const https = serving.secure === undefined ? "" : `https://${formatPlace(serving.secure)} and `;
      serving.log.write(
        "info",
        { event: "listening", applications: table.config.applications.length, instances, threads },
        `listening on ${https}http://${formatPlace({ host: serving.host, port })} with ${threads === 1 ? "1 thread" : `${threads} threads`}`,
      );
      for (const warning of table.identity?.warnings ?? [])
        serving.log.write("warn", { event: "certificate" }, warning);
      const reloader = new Reloader(file, table, serving);
      process.on("SIGHUP", () => reloader.reload("SIGHUP"));
      const files = options.watch === true ? watchFiles(file, reloader) : undefined;
      process.exitCode = await stopped.finally(() => {
        files?.close();
        reloader.close();
      });
    });
}

/** Reloads when one of the files that the configuration is made of changes. */
function watchFiles(file: string, reloader: Reloader): FileWatch {
  const files = new FileWatch((changed) => reloader.reload(changed.join(", ")));
  const follow = ({ config }: LoadedTable): void =>
    files.follow([
      file,
      ...config.applications.map((application) => application.file),
      ...(config.tls === undefined ? [] : [config.tls.certFile, config.tls.keyFile]),
    ]);
  follow(reloader.table);
  reloader.onReloaded = follow;
  return files;
}

/** Waits for SIGTERM or SIGINT, drains, and returns the exit code. A second signal ends everything at once. */
function untilSignal(serving: Serving, graceMs: number): Promise<number> {
  const { log } = serving;
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (stopping) {
        log.write("warn", { event: "stopped", signal }, `second ${signal}: stopped at once`);
        process.exit(1);
      }
      stopping = true;
      const { refuses, complete: closed } = serving.close(graceMs);
      void refuses.then(() =>
        log.write("info", { event: "stopping", signal }, `${signal}: accepting no more, finishing what runs`),
      );
      void Promise.all([closed, refuses]).then(([complete]) => {
        const message = complete
          ? "stopped"
          : `stopped; what still ran after server.shutdown_ms = ${graceMs} was cut off`;
        log.write(complete ? "info" : "warn", { event: "stopped" }, message);
        resolve(0);
      });
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
  });
}
