// Cold starts, in turns: from the start of a process to its first answer, the first call of another function, and that of
// a new module.
import { spawn } from "node:child_process";
import { canPin, SERVER_CORE } from "../process.ts";
import type { Contender } from "./contender.ts";
import { waitForAnswer } from "./group.ts";
import type { ColdRow } from "./result.ts";

const BASE = "node -e 0";

export async function measureCold(contenders: readonly Contender[], rounds: number): Promise<ColdRow[]> {
  const base: number[] = [];
  const found = new Map(
    contenders.map((contender) => [
      contender,
      { startMs: [] as number[], firstMs: [] as number[], newMs: [] as number[] },
    ]),
  );
  for (let round = 0; round < rounds; round++) {
    base.push(await runNothing());
    for (const [contender, { startMs, firstMs, newMs }] of found) {
      await using server = await contender.start();
      startMs.push(await waitForAnswer(server, "/hello"));
      if (contender.isStartOnly) continue;
      const start = performance.now();
      const response = await fetch(`http://127.0.0.1:${server.port}/large`);
      await response.arrayBuffer();
      firstMs.push(performance.now() - start);
      if (contender.measureNew !== undefined) newMs.push(await contender.measureNew(server));
    }
  }
  return [
    { name: BASE, startMs: base, firstMs: [], newMs: [] },
    ...[...found].map(([{ name }, figures]) => ({ name, ...figures })),
  ];
}

/** Milliseconds that Node takes to start and end. */
function runNothing(): Promise<number> {
  const command = [process.execPath, "-e", "0"];
  const [program = "", ...parameters] = canPin
    ? ["taskset", "--cpu-list", String(SERVER_CORE), ...command]
    : command;
  const start = performance.now();
  const child = spawn(program, parameters, { stdio: "ignore" });
  return new Promise((resolve) => {
    child.on("close", () => resolve(performance.now() - start));
  });
}
