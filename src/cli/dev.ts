// `serverless-wasm dev <config.toml>`: serves while the configuration, the modules and their sources are being written.
import { resolve } from "node:path";
import { Command, Option } from "commander";
import type { LogLevel } from "../abi/invocation.ts";
import { toFileKind } from "../config/file.ts";
import { loadConfig } from "../config/load.ts";
import { ConfigurationError } from "../errors.ts";
import { createLog } from "../log.ts";
import { DevLoop } from "./dev-loop.ts";
import { openStandard } from "../log/open.ts";
import { createPrettyFormat, wantsColor } from "../log/pretty.ts";

/** Frames of a guest's stack that a failed call shows; Node's own default is 10. */
const STACK_FRAMES = 50;

export function createDevCommand(): Command {
  return new Command("dev")
    .description("serve for development: compile and reload on save, show errors in full")
    .argument("<config>", "the configuration, for example config.toml")
    .addOption(
      new Option("--log-level <level>", "the least important lines to write; info has a line for each call")
        .choices(["error", "warn", "info", "debug"])
        .default("debug"),
    )
    .action(async (file: string, options: { logLevel: LogLevel }) => {
      // A wrong file is waited for, a wrong name is not.
      if (toFileKind(resolve(file)) !== "file")
        throw new ConfigurationError(loadConfig(file, { workingDirectory: process.cwd() }).problems);
      Error.stackTraceLimit = STACK_FRAMES;
      const format = createPrettyFormat(wantsColor(process.stdout, process.env));
      const loop = new DevLoop(
        file,
        createLog({ level: options.logLevel, format, stream: openStandard(1, format) }),
      );
      const stop = (): void => void loop.close();
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
      process.on("SIGHUP", () => loop.reload());
      await loop.run();
    });
}
