// `serverless-wasm serve <config.toml>`, also without the word `serve`: checks everything, then listens until a signal.
import { Command, Option } from "commander";
import type { LogLevel } from "../abi/invocation.ts";
import type { Config } from "../config/config.ts";
import { isSoraFile } from "../config/sora.ts";
import { escapeControls, quote } from "../config/source.ts";
import type { Log } from "../log.ts";
import type { AdminOutcome } from "../observe/message.ts";
import { formatPlace } from "../server/address.ts";
import { loadTableBeside } from "../server/app.ts";
import type { LoadedTable } from "../server/app.ts";
import { serve } from "../server/serve.ts";
import type { Serving } from "../server/serve.ts";
import { watchIdentities } from "./identities.ts";
import { Reloader } from "./reload.ts";
import type { SetupFailure } from "./setup.ts";
import { FileWatch } from "./watch.ts";

/** Frames of a guest's stack that a failed call shows; Node's own default is 10. */
const STACK_FRAMES = 50;

interface ServeOptions {
  readonly logLevel?: LogLevel;
  readonly watch?: true;
  readonly replace?: true;
  readonly allowSetup?: true;
}

export function createServeCommand(): Command {
  return new Command("serve")
    .description("serve the functions of a configuration")
    .argument("<config>", "the configuration, for example config.toml")
    .addOption(
      new Option("--log-level <level>", "the least important lines to write; default: as [log] says").choices(
        ["error", "warn", "info", "debug"],
      ),
    )
    .option("--watch", "reload when the configuration or a module changes; SIGHUP always does")
    .option(
      "--replace",
      "take over from the server that runs on the address, which finishes what it has and ends",
    )
    .option("--allow-setup", "run the setup commands of the functions of Sora's host-config.yaml")
    .action(async (file: string, options: ServeOptions) => {
      const { allowSetup = false } = options;
      Error.stackTraceLimit = STACK_FRAMES;
      const failures = allowSetup ? await setUp(file) : [];
      const table = await loadTableBeside(file, { workingDirectory: process.cwd(), admin: true });
      const { logLevel, replace = false } = options;
      const serving = await serve(table, { logLevel, replace });
      // Whoever reads that it listens may end it: the signals are heard before the line is written.
      const reloader = new Reloader(file, table, serving);
      const ending = untilEnd(serving, reloader);
      const { threads, instances } = serving;
      const places = toPlaces(serving);
      serving.log.write(
        "info",
        { event: "listening", applications: table.config.applications.length, instances, threads },
        `listening on ${places.join(" and ")} with ${threads === 1 ? "1 thread" : `${threads} threads`}`,
      );
      for (const warning of table.warnings) serving.log.write("warn", { event: "warning" }, warning);
      for (const failure of failures) reportSetup(failure, serving.log);
      const reload = async (reason: string): Promise<AdminOutcome> => {
        const failed = allowSetup ? await setUp(file) : [];
        for (const failure of failed) reportSetup(failure, serving.log);
        return reloader.reload(reason);
      };
      process.on("SIGHUP", () => {
        serving.reopenLog();
        void reload("SIGHUP");
      });
      serving.setActions?.({
        reload: () => reload("admin"),
        drain: async () => {
          ending.drain();
          return { done: true, problems: [] };
        },
      });
      const files =
        options.watch === true ? watchFiles(file, reloader, (reason) => void reload(reason)) : undefined;
      const identities = watchIdentities(file, reloader, serving.log);
      const closeWatches = (): void => {
        files?.close();
        for (const identity of identities) identity.close();
        reloader.close();
      };
      void serving.taken.then(closeWatches);
      process.exitCode = await ending.ended.finally(closeWatches);
      await endIfStill(serving);
    });
}

/** Runs setup commands that have not run, where the configuration is one of Sora's. */
async function setUp(file: string): Promise<SetupFailure[]> {
  if (!isSoraFile(file)) return [];
  const { runSetups } = await import("./setup.ts");
  return runSetups(file, { workingDirectory: process.cwd(), begin: sayCommand });
}

function sayCommand(name: string, command: string): void {
  process.stderr.write(`setup of ${name}: ${escapeControls(command)}\n`);
}

function reportSetup({ name, command, reason, output }: SetupFailure, log: Log): void {
  const fields = { event: "setup", code: "SETUP", application: name, command, output };
  log.write("error", fields, `${name} is not served: its setup failed at ${quote(command)}: ${reason}`);
}

/** Where another token may come. */
function tokenFiles({ admin }: Config): string[] {
  return admin !== undefined && "file" in admin.token ? [admin.token.file] : [];
}

/** Reloads when one of the files that the configuration is made of changes; `IdentityWatch` has those of certificates. */
function watchFiles(file: string, reloader: Reloader, reload: (reason: string) => void): FileWatch {
  const files = new FileWatch((changed) => reload(changed.join(", ")));
  const follow = ({ config }: LoadedTable): void =>
    files.follow([
      file,
      ...config.applications.map((application) => application.file),
      ...reloader.scriptFiles,
      ...tokenFiles(config),
    ]);
  follow(reloader.table);
  reloader.onReloaded = follow;
  return files;
}

/**
 * Waits for SIGTERM or SIGINT, or until another server has taken over; drains, and gives the exit code. A second signal
 * ends everything at once. `drain` does what the first one does.
 */
function untilEnd(
  serving: Serving,
  reloader: Reloader,
): { readonly ended: Promise<number>; readonly drain: () => void } {
  const { log } = serving;
  const { shutdownMs } = reloader.table.config.server;
  let drain: (() => void) | undefined;
  const ended = new Promise<number>((resolve) => {
    let signalled = false;
    let ending = false;
    let allowed = `server.shutdown_ms = ${shutdownMs}`;
    const end = (graceMs: number, idle: "close" | "keep", line: () => void): void => {
      const { refuses, complete } = serving.close(graceMs, idle);
      void refuses.then(line);
      if (ending) return;
      ending = true;
      void Promise.all([complete, refuses]).then(([whole]) => {
        log.write(
          whole ? "info" : "warn",
          { event: "stopped" },
          whole ? "stopped" : `stopped; what still ran after ${allowed} was cut off`,
        );
        resolve(0);
      });
    };
    const stop = (signal: NodeJS.Signals): void => {
      if (signalled) {
        log.write("warn", { event: "stopped", signal }, `second ${signal}: stopped at once`);
        void endIfStill(serving).then(() => process.exit(1));
        return;
      }
      signalled = true;
      allowed = `server.shutdown_ms = ${shutdownMs}`;
      end(shutdownMs, "close", () =>
        log.write("info", { event: "stopping", signal }, `${signal}: accepting no more, finishing what runs`),
      );
    };
    drain = () => {
      if (signalled) return;
      end(shutdownMs, "close", () =>
        log.write(
          "info",
          { event: "stopping", by: "admin" },
          "admin: accepting no more, finishing what runs",
        ),
      );
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
    void serving.taken.then((by) => {
      // A signal was faster.
      if (signalled) return;
      const graceMs = drainMs(reloader.table.config);
      allowed = `${graceMs} ms`;
      end(graceMs, "keep", () =>
        log.write("info", { event: "stopping", by }, `process ${by} took over: finishing what has begun`),
      );
    });
  });
  return { ended, drain: () => drain?.() };
}

/** The encrypted address first. */
function toPlaces({ host, port, secure }: Serving): string[] {
  const http = formatPlace({ host, port });
  if (secure === undefined) return [`http://${http}`];
  const https = formatPlace(secure);
  return https === http ? [`https://${https}`] : [`https://${https}`, `http://${http}`];
}

/** Nothing but this ends a process that has begun to write where nothing takes it. */
async function endIfStill(serving: Serving): Promise<void> {
  if (!(await serving.finishLog())) process.kill(process.pid, "SIGKILL");
}

/** Whatever a request may take, and then a connection without one: nobody waits for a server that is replaced. */
function drainMs({ applications, server }: Config): number {
  const longestWallMs = Math.max(0, ...applications.map(({ limits }) => limits.wallMs));
  return Math.max(server.shutdownMs, longestWallMs + server.keepAliveMs);
}
