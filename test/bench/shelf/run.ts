// Does one package's work, plain or instrumented, and prints what came of it as one JSON line:
// `node run.ts <name> <plain | metered | tracked>`. A process of its own, so that nothing is compiled or grown already.
import { createHash } from "node:crypto";
import type { Exercise } from "./exercise/exercise.ts";
import { Hook } from "./hook.ts";
import type { Way } from "./hook.ts";
import { makeRepeatable } from "./repeatable.ts";

export interface RunResult {
  /** Digest of the answer, which is the same in each round. */
  readonly answer: string;
  readonly answerBytes: number;
  /** Digest of all memories after the last round. */
  readonly memory: string;
  readonly memoryBytes: number;
  /** Milliseconds of each round, the first few of which V8 still compiles in. */
  readonly times: readonly number[];
  readonly fuel: number;
  readonly yields: number;
  /** Pages of 4 KiB with a mark; host's writes leave none here. */
  readonly marked: number;
}

const digest = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 16);

async function run(exercise: Exercise, way: Way): Promise<RunResult> {
  const hook = new Hook(way);
  const now = makeRepeatable();
  const work = await exercise.prepare();
  const answers = new Set<string>();
  const times: number[] = [];
  let answerBytes = 0;
  for (let round = 0; round < exercise.rounds; round++) {
    const start = now();
    // oxlint-disable-next-line no-await-in-loop -- one at a time, or they disturb each other
    const answer = await work();
    times.push(now() - start);
    answerBytes = answer.length;
    answers.add(digest(answer));
  }
  const memories = hook.memories.map(({ buffer }) => new Uint8Array(buffer));
  return {
    answer: [...answers].join(", "),
    answerBytes,
    memory: digest(memories.map(digest).join()),
    memoryBytes: memories.reduce((sum, { length }) => sum + length, 0),
    times,
    fuel: hook.fuelUsed,
    yields: hook.yields,
    marked: hook.marked,
  };
}

const [name = "", way = "plain"] = process.argv.slice(2);
const { exercise } = (await import(`./exercise/${name}.ts`)) as { exercise: Exercise };
const result = await run(exercise, way as Way);
process.stdout.write(`${JSON.stringify(result)}\n`, () => {
  // Go's runtime would wait for more to do.
  process.exit(0);
});
