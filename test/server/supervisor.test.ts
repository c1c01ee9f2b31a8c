// What the supervisor decides: how long a thread that dies too soon waits to be tried again, and who listens on what.
import { expect, it } from "vitest";
import { failuresWith, pauseMs, share } from "../../src/server/supervisor.ts";

it("A thread that served is replaced at once; one that dies at its start waits twice as long each time, up to 30 s", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 100].map((failed) => pauseMs(failed))).toEqual([
    0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
});

it("A thread that takes another's place fails when it dies within ten seconds; the first one, and one that lived longer, do not", () => {
  expect(failuresWith(undefined, 0)).toBe(0);
  expect([0, 1, 5].map((before) => failuresWith(before, 9999))).toEqual([1, 2, 6]);
  expect(failuresWith(5, 10_000)).toBe(0);
});

it("Sockets of another server are dealt out to the threads, and none is left over", () => {
  expect(share([], 2)).toEqual([[], []]);
  expect(share([7, 8], 3)).toEqual([[7], [8], []]);
  expect(share([7, 8, 9, 10, 11], 2)).toEqual([
    [7, 9, 11],
    [8, 10],
  ]);
});
