// The command line: commands, help, and the exit code of every outcome: 0 fine, 1 failed while running, 2 wrong usage
// or configuration.
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { ServerlessWasmError } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import { createBuildCommand } from "./build.ts";
import { createCheckCommand } from "./check.ts";
import { createDevCommand } from "./dev.ts";
import { createImportCommand } from "./import.ts";
import { createInitCommand } from "./init.ts";
import { createInvokeCommand } from "./invoke.ts";
import { createRoutesCommand } from "./routes.ts";
import { createSchemaCommand } from "./schema.ts";
import { createServeCommand } from "./serve.ts";

const USAGE_CODES: ReadonlySet<ErrorCode> = new Set(["USAGE", "CONFIGURATION"]);

/** Runs the command line (without the two leading paths) and returns the exit code. Never rejects. */
export async function run(parameters: readonly string[]): Promise<number> {
  const program = createProgram();
  try {
    await program.parseAsync(parameters, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ServerlessWasmError) {
      process.stderr.write(`${error.message}\n`);
      return USAGE_CODES.has(error.code) ? 2 : 1;
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}

function createProgram(): Command {
  const program = new Command("serverless-wasm")
    .description("Serves WebAssembly functions over HTTP: one TOML file, every request in a fresh sandbox.")
    .usage("<config.toml> | <command> [options]")
    .version(readVersion(), "-V, --version")
    .helpCommand(true)
    .showHelpAfterError("(--help shows all commands and options)")
    .addHelpText("after", "\nserverless-wasm config.toml is short for serverless-wasm serve config.toml.")
    .exitOverride();
  const commands = [
    createServeCommand(),
    createDevCommand(),
    createCheckCommand(),
    createRoutesCommand(),
    createInvokeCommand(),
    createInitCommand(),
    createBuildCommand(),
    createImportCommand(),
    createSchemaCommand(),
  ];
  for (const command of commands) {
    program.addCommand(command, { isDefault: command.name() === "serve" });
    command.copyInheritedSettings(program);
  }
  return program;
}

/** The package's own version; the file stands two folders up, in the sources as in `dist`. */
function readVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
