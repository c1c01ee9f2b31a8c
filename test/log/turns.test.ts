// The turns in which threads write their lines.
import { describe, expect, it } from "vitest";
import { LogTurns } from "../../src/log/turns.ts";

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

  it("know who has a line to end, until it is ended or the thread is gone", () => {
    const shared = LogTurns.share(2);
    const [own, other] = [new LogTurns(shared, 1), new LogTurns(shared, 2)];
    own.unfinished = "own";
    expect([own.unfinished, other.unfinished]).toEqual(["own", "other"]);
    own.unfinished = undefined;
    expect([own.unfinished, other.unfinished]).toEqual([undefined, undefined]);
    other.unfinished = "own";
    new LogTurns(shared, 0).forget(2);
    expect([own.unfinished, other.unfinished]).toEqual(["nobody", "nobody"]);
  });

  it("let one thread tell the operator, and none again before long", () => {
    const shared = LogTurns.share(2);
    const [own, other] = [new LogTurns(shared, 1), new LogTurns(shared, 2)];
    expect([own.mayTell(1000), other.mayTell(1000), own.mayTell(1000)]).toEqual([true, false, false]);
    other.recovered(1001);
    expect([own.mayTell(1030), other.mayTell(1062), own.mayTell(1062)]).toEqual([false, true, false]);
  });

  it("let the operator be told again at once where the reason is another one", () => {
    const turns = new LogTurns(LogTurns.share(0), 0);
    const [full, gone] = [-28, -2];
    expect(turns.mayTell(1000, full)).toBe(true);
    turns.recovered(1001);
    expect([turns.mayTell(1002, full), turns.mayTell(1002, gone)]).toEqual([false, true]);
    turns.recovered(1003);
    expect(turns.mayTell(1004, gone)).toBe(false);
  });
});
