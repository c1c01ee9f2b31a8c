// The turns in which threads write their lines.
import { describe, expect, it } from "vitest";
import { LogTurns } from "../src/log.ts";

describe("LogTurns", () => {
  it("shows who writes, until that ends, also by an error", () => {
    const shared = LogTurns.share(2);
    const own = new LogTurns(shared, 1);
    const other = new LogTurns(shared, 2);
    own.take(() => expect([other.isBusy(1), other.isBusy(2)]).toEqual([true, false]));
    expect(() =>
      own.take(() => {
        throw new Error("no room on the disk");
      }),
    ).toThrow("no room on the disk");
    expect(own.isBusy(1)).toBe(false);
    other.take(() => undefined);
  });

  it("are taken from a thread that died in its own", () => {
    const shared = LogTurns.share(2);
    const supervisor = new LogTurns(shared, 0);
    const written: string[] = [];
    new LogTurns(shared, 1).take(() => {
      // Nothing of thread 1 runs any more.
      supervisor.forget(1);
      new LogTurns(shared, 2).take(() => written.push("second"));
    });
    expect(written).toEqual(["second"]);
  });

  it("do not keep the supervisor from saying that the thread died which has the turn", () => {
    const shared = LogTurns.share(1);
    const written: string[] = [];
    new LogTurns(shared, 1).take(() => {
      new LogTurns(shared, 0).take(() => written.push("supervisor"));
    });
    expect(written).toEqual(["supervisor"]);
  });
});
