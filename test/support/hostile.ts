// A hostile guest beside a well-behaved one in the same process: how the first ends, and what the second answers meanwhile.
import { setImmediate } from "node:timers/promises";
import { expectSameAgain } from "./recorded.ts";
import type { LogLine } from "./log.ts";
import { guest } from "./guest.ts";
import { createTable } from "./table.ts";
import type { TestTable } from "./table.ts";

export const HELLO: string = guest("(call $answer)");

/** Short budgets, so that endless guests end soon. */
export const SHORT = "limits = { cpu_ms = 150 }";

export interface Ending {
  readonly status: number;
  /** The answer, as far as it came. */
  readonly text: string;
  /** The records of calls that failed; of the hostile call alone when all is well. */
  readonly failures: readonly LogLine[];
  /** Why the call failed. */
  readonly code: unknown;
  /** How often `/hello` was answered while the call ran. */
  readonly hellos: number;
  readonly table: TestTable;
}

function application(name: string, more: string): string {
  return `[[applications]]\nname = "${name}"\nfile_path = "${name}.wasm"\nmethod = "*"\nurl_path = "/${name}"\n${more}\n`;
}

/** `/hello` beside the hostile guest on `/hostile`, with more TOML lines for that. */
export function createNeighbours(hostile: string | Uint8Array, lines: string = SHORT): TestTable {
  return createTable(`${application("hello", "")}${application("hostile", lines)}`, {
    hello: HELLO,
    hostile,
  });
}

/** Calls the hostile guest once, and `/hello` again and again until that has ended, and once more. */
export async function endOf(
  hostile: string | Uint8Array,
  lines: string = SHORT,
  init?: RequestInit,
): Promise<Ending> {
  using table = createNeighbours(hostile, lines);
  await expectHello(table);
  let ended = false;
  const call = readAll(table.request("/hostile", init)).finally(() => {
    ended = true;
  });
  let hellos = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one turn of the event loop after the other
    await setImmediate();
    if (ended) break;
    // oxlint-disable-next-line no-await-in-loop
    await expectHello(table);
    hellos++;
  }
  await expectHello(table);
  const { status, text } = await call;
  if (table.busy !== 0) throw new Error(`${table.busy} sandboxes are busy after the last call`);
  await expectSameAgain(table.takeRecords());
  const { failures } = table.log;
  return { status, text, failures, code: failures[0]?.fields["code"], hellos, table };
}

async function expectHello(table: TestTable): Promise<void> {
  const { status } = await table.request("/hello");
  if (status !== 200) throw new Error(`/hello answers ${status}`);
}

/** The text up to where it is cut off. */
async function readAll(answer: Promise<Response>): Promise<{ status: number; text: string }> {
  const response = await answer;
  let text = "";
  try {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString("latin1");
  } catch {
    text += " (cut)";
  }
  return { status: response.status, text };
}
