// `serverless-wasm schema`: the JSON Schema of the configuration, made from what the checks use.
import { Command } from "commander";
import { configSchema } from "../config/schema.ts";

export function createSchemaCommand(): Command {
  return new Command("schema")
    .description("print the JSON Schema of the configuration, for editors")
    .action(() => {
      process.stdout.write(`${JSON.stringify(configSchema(), null, 2)}\n`);
    });
}
