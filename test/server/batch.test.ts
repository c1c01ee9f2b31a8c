import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createBatches } from "../../src/server/batch.ts";

interface Request {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse & { destroyed: boolean };
}

function request(url: string): Request {
  return { incoming: { url } as IncomingMessage, outgoing: { destroyed: false } as Request["outgoing"] };
}

describe("a batch", () => {
  it("runs the functions of all requests of a turn before it writes the first answer", async () => {
    const order: string[] = [];
    const add = createBatches(({ url }, _, answers) => {
      order.push(`run ${url}`);
      answers.add({ finish: () => order.push(`answer ${url}`) });
    });
    for (const url of ["a", "b"]) {
      const { incoming, outgoing } = request(url);
      add(incoming, outgoing);
    }
    expect(order).toEqual([]);
    await setImmediate();
    expect(order).toEqual(["run a", "run b", "answer a", "answer b"]);
  });

  it("has nothing of the turn before", async () => {
    const order: string[] = [];
    const add = createBatches(({ url }, _, answers) =>
      answers.add({ finish: () => order.push(String(url)) }),
    );
    for (const url of ["a", "b"]) {
      const { incoming, outgoing } = request(url);
      add(incoming, outgoing);
      // oxlint-disable-next-line no-await-in-loop -- one turn after the other
      await setImmediate();
    }
    expect(order).toEqual(["a", "b"]);
  });

  it("makes no call for a client that left before the turn was over", async () => {
    const order: string[] = [];
    const add = createBatches(({ url }) => order.push(String(url)));
    const [left, stays] = [request("left"), request("stays")];
    for (const { incoming, outgoing } of [left, stays]) add(incoming, outgoing);
    left.outgoing.destroyed = true;
    await setImmediate();
    expect(order).toEqual(["stays"]);
  });
});
