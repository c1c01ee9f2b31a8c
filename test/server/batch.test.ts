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
  it("runs the functions of all requests of a turn but the first before it writes their first answer", async () => {
    const order: string[] = [];
    const add = createBatches(({ url }, _, answers) => {
      order.push(`run ${url}`);
      answers?.add({ finish: () => order.push(`answer ${url}`) });
    });
    for (const url of ["first", "a", "b"]) {
      const { incoming, outgoing } = request(url);
      add(incoming, outgoing);
    }
    expect(order).toEqual(["run first"]);
    await setImmediate();
    expect(order).toEqual(["run first", "run a", "run b", "answer a", "answer b"]);
  });

  it("has nothing of the turn before", async () => {
    const order: string[] = [];
    const add = createBatches(({ url }, _, answers) => {
      if (answers === undefined) order.push(`${url} at once`);
      else answers.add({ finish: () => order.push(String(url)) });
    });
    for (const url of ["a", "b"]) {
      for (const { incoming, outgoing } of [request(url), request(`${url}2`)]) add(incoming, outgoing);
      // oxlint-disable-next-line no-await-in-loop -- one turn after the other
      await setImmediate();
    }
    expect(order).toEqual(["a at once", "a2", "b at once", "b2"]);
  });

  it("makes no call for a client that left before the turn was over", async () => {
    const order: string[] = [];
    const add = createBatches(({ url }) => order.push(String(url)));
    const [first, left, stays] = [request("first"), request("left"), request("stays")];
    for (const { incoming, outgoing } of [first, left, stays]) add(incoming, outgoing);
    left.outgoing.destroyed = true;
    await setImmediate();
    expect(order).toEqual(["first", "stays"]);
  });

  it("lets a microtask pass after a call that has not ended, and none after others", async () => {
    const order: string[] = [];
    const add = createBatches(({ url }, _, answers) => {
      order.push(`run ${url}`);
      queueMicrotask(() => order.push(`microtask ${url}`));
      if (url !== "parks") answers?.add({ finish: () => order.push(`answer ${url}`) });
    });
    for (const url of ["first", "a", "parks", "b"]) {
      const { incoming, outgoing } = request(url);
      add(incoming, outgoing);
    }
    await setImmediate();
    expect(order.slice(2)).toEqual([
      "run a",
      "run parks",
      "microtask a",
      "microtask parks",
      "run b",
      "answer a",
      "answer b",
      "microtask b",
    ]);
  });
});
