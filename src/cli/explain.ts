// `serverless-wasm explain <request-id>`: what happened in one call, in order, in words.
import { Command } from "commander";
import { ServerlessWasmError } from "../errors.ts";
import { explainInvocation } from "../observe/explain.ts";
import type { InvocationFile } from "../observe/invocation-file.ts";
import type { StoredInvocation } from "../observe/store.ts";
import { complain, endWithReader, findDataDir, readKept, toJson } from "./kept.ts";

interface ExplainOptions {
  readonly config: string;
  readonly json?: true;
}

export function createExplainCommand(): Command {
  return new Command("explain")
    .description("say what happened in a call, in order, in words")
    .argument("<request-id>", "its id, as in the log and in x-request-id, or enough of its beginning")
    .option("-c, --config <file>", "the configuration", "config.toml")
    .option("--json", "print the record of the call as JSON instead")
    .action((id: string, options: ExplainOptions) => {
      // As clients choose them (`server/request-id.ts`), and what `redact` makes of them.
      if (!/^[\x21-\x7E]{1,200}$/.test(id))
        throw new ServerlessWasmError(
          "USAGE",
          `${JSON.stringify(id)} is no request id; write it as in x-request-id`,
        );
      endWithReader();
      readKept(findDataDir(options.config), (file) => explain(file, id, options));
    });
}

function explain(file: InvocationFile, id: string, { json }: ExplainOptions): void {
  const found = file.find(id);
  if (typeof found === "object") {
    process.stdout.write(json === true ? `${toJson(toPlain(found))}\n` : toText(found));
    return;
  }
  if (found > 0) {
    complain(`${found === 100 ? "100 or more" : found} kept calls begin with ${id}; write more of the id`);
    return;
  }
  const oldest = file.oldest();
  complain(
    oldest === undefined
      ? `no call ${id} is kept: none is`
      : `no call ${id} is kept; what is kept goes back to ${new Date(oldest).toISOString()}. ` +
          "Of many calls that succeed in a moment not all are kept",
  );
}

function toText(found: StoredInvocation): string {
  return `${explainInvocation(found).join("\n")}\n`;
}

/** The recording is for `replay`. */
function toPlain({ recording, ...found }: StoredInvocation): object {
  return {
    ...found,
    recordedBytes: recording?.length,
    explanation: explainInvocation(found as StoredInvocation),
  };
}
