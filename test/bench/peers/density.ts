// Resident memory of calls that wait for a backend, and of sandboxes that are kept without a call.
import { connect } from "node:net";
import type { Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Backend } from "./backend.ts";
import { OWN } from "./contender.ts";
import type { Contender } from "./contender.ts";
import { waitForAnswer } from "./group.ts";
import type { DensityRow } from "./result.ts";

const TIMEOUT_MS = 30_000;
const SETTLE_MS = 2500;

/** What the first calls cost is not counted: a tenth of them comes before. */
export async function measureDensity(
  contenders: readonly Contender[],
  backend: Backend,
  count: number,
): Promise<DensityRow[]> {
  const rows: DensityRow[] = [];
  for (const contender of contenders) {
    if (contender.isStartOnly) continue;
    rows.push(await measure(contender, backend, count));
  }
  return rows;
}

async function measure(contender: Contender, backend: Backend, count: number): Promise<DensityRow> {
  const few = Math.ceil(count / 10);
  const { name, cannot } = contender;
  await using server = await contender.start();
  await waitForAnswer(server, "/hello");
  // What a first call brings besides its answer: ours starts the thread that keeps calls.
  await delay(SETTLE_MS);
  const startedMib = server.residentMib();
  const holdingKib = await measureHolding(contender, few, count);
  const row = { name, startedMib, parkedKib: Number.NaN, idleKib: holdingKib, parked: 0, note: "" };
  if (cannot["parked"] !== undefined) return { ...row, note: cannot["parked"] };
  if (contender.connections?.["parked"] !== undefined)
    return { ...row, note: "a call that waits holds all others" };

  backend.hold();
  const sockets: Socket[] = [];
  const answers: Promise<boolean>[] = [];
  const park = async (upTo: number): Promise<boolean> => {
    while (sockets.length < upTo) {
      const { socket, answered } = ask(server.port);
      sockets.push(socket);
      answers.push(answered);
    }
    return backend.waitForHeld(upTo, TIMEOUT_MS);
  };
  try {
    if (!(await park(few))) return { ...row, note: `${few} calls do not get as far as the backend` };
    const fewMib = server.residentMib();
    if (!(await park(count))) return { ...row, note: `${count} calls do not get as far as the backend` };
    const parkedKib = ((server.residentMib() - fewMib) * 1024) / (count - few);
    backend.release();
    const right = (await Promise.all(answers)).filter(Boolean).length;
    if (right < count) return { ...row, note: `only ${right} of ${count} parked calls were answered` };
    // Its sandboxes are all idle now, and kept.
    const idleKib = name === OWN ? ((server.residentMib() - startedMib) * 1024) / count : holdingKib;
    return { ...row, parkedKib, idleKib, parked: count };
  } finally {
    backend.release();
    for (const socket of sockets) socket.destroy();
  }
}

async function measureHolding(contender: Contender, few: number, count: number): Promise<number> {
  const sizes: number[] = [];
  for (const held of [few, count]) {
    if (contender.startHolding === undefined) return Number.NaN;
    await using server = await contender.startHolding(held);
    await waitForAnswer(server, "/held");
    sizes.push(server.residentMib());
  }
  const [small = 0, large = 0] = sizes;
  return ((large - small) * 1024) / (count - few);
}

/** One request on a connection of its own; `answered` says whether its status is 200. */
function ask(port: number): { socket: Socket; answered: Promise<boolean> } {
  const socket = connect({ port, host: "127.0.0.1" });
  const answered = new Promise<boolean>((resolve) => {
    socket.on("connect", () => socket.write("GET /parked HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    socket.once("data", (bytes) => resolve(bytes.toString("latin1", 9, 12) === "200"));
    socket.on("error", () => resolve(false));
    socket.on("close", () => resolve(false));
    setTimeout(resolve, TIMEOUT_MS, false).unref();
  });
  return { socket, answered };
}
