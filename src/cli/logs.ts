// `serverless-wasm logs [application]`: the kept calls, one line each, with what the guest logged below; the newest last.
import { setTimeout as pause } from "node:timers/promises";
import { Command } from "commander";
import { ServerlessWasmError } from "../errors.ts";
import { InvocationFile } from "../observe/invocation-file.ts";
import type { InvocationFilter, StoredInvocation } from "../observe/store.ts";
import { createCallFormat } from "./call-lines.ts";
import { complain, endWithReader, findDataDir, readKept, toJson } from "./kept.ts";
import { wantsColor } from "./terminal-log.ts";

interface LogsOptions {
  readonly config: string;
  readonly follow?: true;
  readonly failed?: true;
  readonly since?: string;
  readonly json?: true;
  readonly limit: string;
}

/** So often it is looked whether there are new ones: that costs a look at the end of an index. */
const FOLLOW_MS = 250;
const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

export function createLogsCommand(): Command {
  return new Command("logs")
    .description("show the last calls, with what the functions logged")
    .argument("[application]", "only those of one application")
    .option("-c, --config <file>", "the configuration", "config.toml")
    .option("-f, --follow", "go on with those to come")
    .option("--failed", "only those that failed, or were answered with 500 or more")
    .option("--since <time>", "only those that arrived since then: 10m, 2h, 3d, or 2026-11-21T10:00:00Z")
    .option("--json", "print JSON, one object a line")
    .option("--limit <count>", "at most so many of the last", "100")
    .action(async (application: string | undefined, options: LogsOptions) => {
      const filter = toFilter(application, options);
      endWithReader();
      const folder = findDataDir(options.config);
      const format =
        options.json === true ? toJsonLine : createCallFormat(wantsColor(process.stdout, process.env));
      if (options.follow === true) await follow(folder, filter, format);
      else {
        const shown = readKept(folder, (file) => show(file, filter, format));
        if (shown?.length === 0)
          complain(`no such calls are kept${application === undefined ? "" : ` of ${application}`}`);
      }
    });
}

function toFilter(application: string | undefined, { failed, since, limit }: LogsOptions): InvocationFilter {
  if (!/^[1-9]\d{0,6}$/.test(limit))
    throw new ServerlessWasmError("USAGE", `--limit must be a whole number of at least 1, found ${limit}`);
  return {
    ...(application === undefined ? {} : { application }),
    ...(failed === undefined ? {} : { failed }),
    ...(since === undefined ? {} : { since: toSince(since, Date.now()) }),
    limit: Number(limit),
  };
}

/** A span until `now`, or a time. */
export function toSince(text: string, now: number): number {
  const [, number, unit = ""] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
  const at = number === undefined ? Date.parse(text) : now - Number(number) * (UNIT_MS[unit] ?? 0);
  // JavaScript reads much else as a date.
  if (Number.isFinite(at) && (number !== undefined || /^\d{4}-\d\d-\d\d/.test(text))) return at;
  throw new ServerlessWasmError(
    "USAGE",
    `--since must be a span such as 10m or 2h, or a time such as 2026-11-21T10:00:00Z, found ${text}`,
  );
}

type Format = (invocation: StoredInvocation) => string;

/** Returns what was shown, the oldest first. */
function show(file: InvocationFile, filter: InvocationFilter, format: Format): readonly StoredInvocation[] {
  const list = file.list(filter).toReversed();
  // By arrival, which is not the order in which they ended.
  for (const { sequence } of list.toSorted((one, other) => one.at - other.at)) {
    const whole = file.get(sequence);
    // It may have had to go meanwhile.
    if (whole !== undefined) process.stdout.write(format(whole));
  }
  return list;
}

/** The file is opened anew each time: it may be another one by then, or not be there yet, or be busy. */
async function follow(folder: string, filter: InvocationFilter, format: Format): Promise<void> {
  let inode: number | undefined;
  let after = 0;
  let first = true;
  let said = "";
  for (;;) {
    try {
      const file = InvocationFile.read(folder);
      if (file !== undefined) {
        try {
          // Another file counts from the beginning.
          if (inode !== undefined && inode !== file.inode) after = 0;
          inode = file.inode;
          const last = file.lastSequence();
          const news = first ? filter : { ...filter, after, limit: -1 };
          const shown = first || last > after ? show(file, news, format) : [];
          after = Math.max(last, ...shown.slice(-1).map(({ sequence }) => sequence));
        } finally {
          file.close();
        }
      }
      first = false;
      said = "";
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== said) complain(`what is kept in ${folder} cannot be read: ${reason}`);
      said = reason;
    }
    // oxlint-disable-next-line no-await-in-loop -- there is no event to wait for
    await pause(FOLLOW_MS);
  }
}

function toJsonLine({ recording, ...invocation }: StoredInvocation): string {
  return `${toJson({ ...invocation, recordedBytes: recording?.length })}\n`;
}
