// The command line: commands, help, and the exit code of every outcome: 0 fine, 1 failed while running, 2 wrong usage
// or configuration.
import { Command, CommanderError } from "commander";
import { escapeLines } from "../config/source.ts";
import { ServerlessWasmError } from "../errors.ts";
import { readVersion } from "../version.ts";
import type { ErrorCode } from "../errors.ts";

/** In the order of the help. Each is loaded when it is needed. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import("./serve.ts")).createServeCommand(),
  dev: async () => (await import("./dev.ts")).createDevCommand(),
  check: async () => (await import("./check.ts")).createCheckCommand(),
  routes: async () => (await import("./routes.ts")).createRoutesCommand(),
  invoke: async () => (await import("./invoke.ts")).createInvokeCommand(),
  logs: async () => (await import("./logs.ts")).createLogsCommand(),
  explain: async () => (await import("./explain.ts")).createExplainCommand(),
  init: async () => (await import("./init.ts")).createInitCommand(),
  build: async () => (await import("./build.ts")).createBuildCommand(),
  import: async () => (await import("./import.ts")).createImportCommand(),
  schema: async () => (await import("./schema.ts")).createSchemaCommand(),
};

const USAGE_CODES: ReadonlySet<ErrorCode> = new Set(["USAGE", "CONFIGURATION"]);

/** Runs the command line (without the two leading paths) and returns the exit code. Never rejects. */
export async function run(parameters: readonly string[]): Promise<number> {
  try {
    const program = await createProgram(findNeeded(parameters));
    await program.parseAsync(parameters, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ServerlessWasmError) {
      // It may have words of a guest: what a script throws at its start.
      process.stderr.write(`${escapeLines(error.message)}\n`);
      return USAGE_CODES.has(error.code) ? 2 : 1;
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}

/** The commands that can be meant: the one that is named, `serve` for a file, and all of them where the help may be. */
function findNeeded(parameters: readonly string[]): readonly string[] {
  const [first = "help"] = parameters;
  if (Object.hasOwn(COMMANDS, first)) return [first];
  const isHelp = first.startsWith("-") || first === "help";
  return isHelp || parameters.includes("--help") || parameters.includes("-h")
    ? Object.keys(COMMANDS)
    : ["serve"];
}

async function createProgram(names: readonly string[]): Promise<Command> {
  const program = new Command("serverless-wasm")
    .description("Serves WebAssembly functions over HTTP: one TOML file, every request in a fresh sandbox.")
    .usage("<config.toml> | <command> [options]")
    .version(readVersion(), "-V, --version")
    .helpCommand(true)
    .showHelpAfterError("(--help shows all commands and options)")
    .addHelpText("after", "\nserverless-wasm config.toml is short for serverless-wasm serve config.toml.")
    .exitOverride();
  const needed = Object.entries(COMMANDS).filter(([name]) => names.includes(name));
  const commands = await Promise.all(needed.map(([, load]) => load()));
  for (const command of commands) {
    program.addCommand(command, { isDefault: command.name() === "serve" });
    command.copyInheritedSettings(program);
  }
  return program;
}
