// `serverless-wasm routes <config.toml>`: the route table, in the order in which routes are tried.
import { Command } from "commander";
import { compareRoutes } from "../config/route.ts";
import { loadTable } from "../server/app.ts";

export function createRoutesCommand(): Command {
  return new Command("routes")
    .description("print the route table, most specific first")
    .argument("<config>", "the configuration, for example config.toml")
    .action((file: string) => {
      const { config } = loadTable(file, { workingDirectory: process.cwd() });
      const rows = config.applications
        .toSorted(compareRoutes)
        .map(({ methods, urlPath, name, filePath, function: called }) => [
          methods.join(","),
          urlPath,
          name,
          `${filePath}#${called}`,
        ]);
      const { healthPath } = config.server;
      const health = healthPath === undefined ? [] : [["GET", healthPath, "", "server.health_path"]];
      process.stdout.write(formatTable([["METHOD", "PATH", "APPLICATION", "FUNCTION"], ...health, ...rows]));
    });
}

/** Columns as wide as their widest cell, two spaces between them. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}
