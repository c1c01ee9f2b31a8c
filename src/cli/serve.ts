// `serverless-wasm serve <config.toml>`, also without the word `serve`: checks everything, then listens until a signal.
import { Command, Option } from "commander";
import type { LogLevel } from "../abi/invocation.ts";
import { formatPlace } from "../server/address.ts";
import { loadTable } from "../server/app.ts";
import type { LoadedTable } from "../server/app.ts";
import { serve } from "../server/serve.ts";
import type { Serving } from "../server/serve.ts";
import { isSoraFile } from "../config/sora.ts";
import { escapeControls, quote } from "../config/source.ts";
import type { Log } from "../log.ts";
import { Reloader } from "./reload.ts";
import { runSetups } from "./setup.ts";
import type { SetupFailure } from "./setup.ts";
import { FileWatch } from "./watch.ts";

/** Frames of a guest's stack that a failed call shows; Node's own default is 10. */
const STACK_FRAMES = 50;

interface ServeOptions {
  readonly logLevel: LogLevel;
  readonly watch?: true;
  readonly allowSetup?: true;
}

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
    .option("--allow-setup", "run the setup commands of the functions of Sora's host-config.yaml")
    .action(async (file: string, options: ServeOptions) => {
      const { allowSetup } = options;
      Error.stackTraceLimit = STACK_FRAMES;
      const failures = allowSetup === true ? await setUp(file) : [];
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
      for (const warning of table.warnings) serving.log.write("warn", { event: "warning" }, warning);
      for (const failure of failures) reportSetup(failure, serving.log);
      const reloader = new Reloader(file, table, serving);
      const reload = (reason: string): void => {
        if (allowSetup !== true) reloader.reload(reason);
        else
          void setUp(file).then((failed) => {
            for (const failure of failed) reportSetup(failure, serving.log);
            reloader.reload(reason);
          });
      };
      process.on("SIGHUP", () => reload("SIGHUP"));
      const files = options.watch === true ? watchFiles(file, reloader, reload) : undefined;
      process.exitCode = await stopped.finally(() => {
        files?.close();
        reloader.close();
      });
    });
}

/** Runs setup commands that have not run, where the configuration is one of Sora's. */
function setUp(file: string): Promise<SetupFailure[]> {
  if (!isSoraFile(file)) return Promise.resolve([]);
  return runSetups(file, { workingDirectory: process.cwd(), begin: sayCommand });
}

function sayCommand(name: string, command: string): void {
  process.stderr.write(`setup of ${name}: ${escapeControls(command)}\n`);
}

function reportSetup({ name, command, reason, output }: SetupFailure, log: Log): void {
  const fields = { event: "setup", code: "SETUP", application: name, command, output };
  log.write("error", fields, `${name} is not served: its setup failed at ${quote(command)}: ${reason}`);
}

/** Reloads when one of the files that the configuration is made of changes. */
function watchFiles(file: string, reloader: Reloader, reload: (reason: string) => void): FileWatch {
  const files = new FileWatch((changed) => reload(changed.join(", ")));
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
