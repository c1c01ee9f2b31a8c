// `serverless-wasm check <config.toml>`: everything that a start would check, without listening, and what it found.
import { Command } from "commander";
import type { Application } from "../config/config.ts";
import type { Module } from "../registry/module.ts";
import type { StartReport } from "../sandbox/start.ts";
import { engineVersion } from "../registry/script.ts";
import { loadTable } from "../server/app.ts";

export function createCheckCommand(): Command {
  return new Command("check")
    .description("validate a configuration and its modules without listening")
    .argument("<config>", "the configuration, for example config.toml")
    .action((file: string) => {
      const table = loadTable(file, { workingDirectory: process.cwd() });
      const { config, modules, starts, scriptFiles, warnings } = table;
      for (const application of config.applications) {
        const module = modules.get(application);
        const start = starts.get(application);
        if (module === undefined || start === undefined) continue;
        const made = scriptFiles.get(application) ?? [];
        process.stdout.write(`${describe(application, module, start, made.length)}\n\n`);
      }
      for (const warning of warnings) process.stdout.write(`warning: ${warning}\n`);
      const { length } = config.applications;
      process.stdout.write(
        `${file}: ${length === 1 ? "1 application" : `${length} applications`}, no problems\n`,
      );
    });
}

/** One application in a few lines: what is called, what it uses, what it may reach. `files`: what a script is made of. */
export function describe(
  application: Application,
  module: Module,
  start: StartReport,
  files: number,
): string {
  const { limits } = application;
  const memory =
    module.memory === undefined
      ? "none"
      : `${formatPages(module.memory.minimumPages)} at start, at most ${formatPages(module.memory.maximumPages)}${module.memory.importedAs === undefined ? "" : ", imported"}`;
  const rows: [string, string][] = [
    ["route", `${application.methods.join(", ")} ${application.urlPath}`],
    ["function", application.function],
    [
      module.script === undefined ? "module" : "script",
      `${application.filePath} (${describeFiles(module, files)}${module.size} bytes, sha256 ${module.digest.slice(0, 12)})`,
    ],
    module.script === undefined
      ? ["imports", listOr(module.imports, "none")]
      : ["engine", `QuickJS-NG of quickjs-wasi ${engineVersion()}`],
    ["memory", memory],
    ["sandbox", describeSandbox(module, start)],
    ["grants", describeGrants(application, module)],
    [
      "limits",
      `cpu ${limits.cpuMs} ms, wall ${limits.wallMs} ms, ${limits.concurrency} calls at once, ${limits.queue} waiting, ` +
        `bodies ${limits.requestBodyBytes} in and ${limits.responseBodyBytes} out`,
    ],
  ];
  return [application.name, ...rows.map(([label, text]) => `  ${label.padEnd(9)} ${text}`)].join("\n");
}

function describeFiles({ script }: Module, count: number): string {
  return script === undefined ? "" : `${count === 1 ? "1 file" : `${count} files`}, bundled `;
}

/** How a request gets a fresh one: reset, or a new instance and why. */
function describeSandbox(module: Module, start: StartReport): string {
  const snapshot = `snapshot ${start.snapshotBytes / 1024} KiB`;
  const reset =
    module.unresettable.length === 0
      ? `instrumented, reset in ${start.measureResetUs().toFixed(1)} us after 4 pages were written, ${snapshot}`
      : `instrumented, a new instance for every request because it ${module.unresettable.join(" and ")}`;
  if (start.frozen.length === 0) return reset;
  return `${reset}; initialisation asked for ${start.frozen.join(" and ")}, which stays the same in every request`;
}

function describeGrants(application: Application, module: Module): string {
  const env = `env ${listOr([...application.env.keys()], "none")}`;
  if (module.script === undefined && !module.imports.includes("tcp_connect")) return env;
  return `${env}; tcp ${listOr(
    application.tcp.map(({ text }) => text),
    "none",
  )}`;
}

function listOr(items: readonly string[], otherwise: string): string {
  return items.length === 0 ? otherwise : items.join(", ");
}

function formatPages(pages: number): string {
  return pages % 16 === 0 ? `${pages / 16} MiB` : `${pages * 64} KiB`;
}
