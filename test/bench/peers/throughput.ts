// Workloads in turns: each round asks one server after the other, so that what else the machine does meets all alike.
import { readCoreWaitMs } from "../core-wait.ts";
import { OWN } from "./contender.ts";
import type { Contender } from "./contender.ts";
import type { Generator } from "./generator.ts";
import { waitForAnswer } from "./group.ts";
import type { Group } from "./group.ts";
import type { Round, Row, WorkloadResult } from "./result.ts";
import { checkAnswer } from "./workload.ts";
import type { Workload } from "./workload.ts";

export interface Pace {
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmUpMs: number;
}

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly contender: Contender;
  /** Another one after a restart. */
  server: Group;
  readonly workload: Workload;
}

export async function runWorkload(
  workload: Workload,
  servers: Map<Contender, Group>,
  generator: Generator,
  pace: Pace,
): Promise<WorkloadResult> {
  const entries = [...servers].flatMap(([contender, server]) => toEntries(workload, contender, server));
  const rounds = new Map<Entry, Round[]>();
  const notes = new Map<Entry, string>();
  for (const entry of entries) {
    const reason = entry.contender.cannot[workload.name];
    if (reason !== undefined) {
      notes.set(entry, reason);
      continue;
    }
    // A wrong answer ends the benchmark: what it measures then is not what it says.
    await checkAnswer(entry.server.port, workload, entry.path);
    await generator.run(entry.server.port, entry.path, entry.workload, pace.warmUpMs);
    await revive(entry);
    rounds.set(entry, []);
  }
  for (let round = 0; round < pace.rounds; round++) {
    for (const [entry, results] of rounds) {
      const { server, path, workload: own } = entry;
      const cpuBefore = server.cpuMs();
      const keptBefore = readCoreWaitMs(server.pid);
      const start = performance.now();
      const result = await generator.run(server.port, path, own, pace.roundMs);
      const tookMs = performance.now() - start;
      const core = (server.cpuMs() - cpuBefore) / tookMs;
      const kept = (readCoreWaitMs(server.pid) - keptBefore) / tookMs;
      results.push({ ...result, core, kept });
      await revive(entry);
    }
  }
  for (const [entry, results] of rounds) {
    const failures = results.reduce((sum, result) => sum + result.failures, 0);
    if (entry.workload !== workload && !notes.has(entry))
      notes.set(entry, `with ${entry.workload.connections} at a time: it serves one call after the other`);
    if (failures > 0 && !notes.has(entry))
      notes.set(entry, `${failures} requests failed or had no answer within 10 s`);
  }
  const rows = entries.map((entry): Row => ({
    name: entry.name,
    rounds: rounds.get(entry) ?? [],
    note: notes.get(entry) ?? "",
  }));
  return { name: workload.name, title: workload.title, rows };

  /** Starts a peer again that does not answer as before. */
  async function revive(entry: Entry): Promise<void> {
    if (await isStillRight(entry)) return;
    const { contender } = entry;
    notes.set(entry, "does not answer any more after some of the rounds, and was started again");
    await entry.server[Symbol.asyncDispose]();
    const next = await contender.start();
    servers.set(contender, next);
    for (const other of entries) if (other.contender === contender) other.server = next;
    await waitForAnswer(next, "/hello");
  }
}

/** Whether a server answers as before the load. Ours has to. */
async function isStillRight({ contender, server, workload, path }: Entry): Promise<boolean> {
  try {
    await checkAnswer(server.port, workload, path);
    return true;
  } catch (error) {
    if (contender.name === OWN) throw error;
    return false;
  }
}

function toEntries(workload: Workload, contender: Contender, server: Group): Entry[] {
  const connections = contender.connections?.[workload.name];
  const own = connections === undefined ? workload : { ...workload, connections };
  const entry = { name: contender.name, path: workload.path, contender, server, workload: own };
  if (workload.path !== "/hello") return [entry];
  const more = Object.entries(contender.variants).map(([name, path]) => ({ ...entry, name, path }));
  return [entry, ...more];
}

/** The row that others are compared with. */
export const isOwn = ({ name }: { readonly name: string }): boolean => name === OWN;
