// What the supervisor decides: how long a thread that dies at its start waits to be tried again.
import { expect, it } from "vitest";
import { pauseMs } from "../../src/server/supervisor.ts";

it("A thread that served is replaced at once; one that dies at its start waits twice as long each time, up to 30 s", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 100].map((failed) => pauseMs(failed))).toEqual([
    0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
});
