// `serverless-wasm import sora <host-config.yaml>`: prints the TOML that serves what another server's files say.
import { Argument, Command } from "commander";
import { readSora, toToml } from "../config/sora.ts";
import { ConfigurationError } from "../errors.ts";

export function createImportCommand(): Command {
  return new Command("import")
    .description("print the configuration that serves the same as another server's")
    .addArgument(new Argument("<server>", "whose files they are").choices(["sora"]))
    .argument("<config>", "its configuration, for example host-config.yaml")
    .action((_server: string, file: string) => {
      const { host, functions, unknown, problems } = readSora(file, process.cwd());
      if (host === undefined || problems.length > 0) throw new ConfigurationError(problems);
      process.stdout.write(toToml(host, functions, unknown));
    });
}
