import { describe, expect, it } from "vitest";
import { EVENT_SLOTS, KEPT_EVENTS, OUTCOME, Recorder, Recorders, SLOT } from "../../src/abi/recorder.ts";

function create(maximumBytes: number): Recorder {
  const recorder = new Recorder();
  recorder.reset(maximumBytes);
  return recorder;
}

function add(recorder: Recorder, number: number, label = "", data = 0): void {
  const at = recorder.begin(0);
  recorder.floats[at + SLOT.parameters] = number;
  if (label !== "") recorder.label(label);
  if (data > 0) recorder.keep(new Uint8Array(data).fill(number));
  recorder.floats[at + SLOT.outcome] = OUTCOME.nothing;
}

function labels(recorder: Recorder): string[] {
  const found: string[] = [];
  for (let at = 0; at < recorder.end; at += EVENT_SLOTS) {
    const start = recorder.floats[at + SLOT.dataStart] ?? 0;
    found.push(
      Buffer.from(recorder.bytes).toString(
        "utf8",
        start,
        start + (recorder.floats[at + SLOT.labelBytes] ?? 0),
      ),
    );
  }
  return found;
}

describe("a recorder", () => {
  it("keeps every event and its bytes while there is room", () => {
    const recorder = create(1_048_576);
    for (let number = 0; number < 1000; number++) add(recorder, number, `label ${number}`, 100);
    expect([recorder.total, recorder.end / EVENT_SLOTS, recorder.isCut]).toEqual([1000, 1000, false]);
    expect(labels(recorder)[999]).toBe("label 999");
    expect(recorder.floats[500 * EVENT_SLOTS + SLOT.parameters]).toBe(500);
    expect(recorder.bytesEnd).toBe(1000 * 100 + labels(recorder).join("").length);
  });

  it.each([
    ["its events", 0],
    ["its bytes", 5000],
    ["one of its values", 100_000],
  ])("that grows too large by %s has the last ones with their labels, and stays small", (_, data) => {
    const recorder = create(65_536);
    for (let number = 0; number < 5000; number++) add(recorder, number, `label ${number}`, data);
    expect([recorder.total, recorder.isCut]).toEqual([5000, true]);
    const kept = labels(recorder);
    expect(kept.length).toBeGreaterThanOrEqual(KEPT_EVENTS / 2);
    expect(kept.at(-1)).toBe("label 4999");
    expect(kept.at(-20)).toBe("label 4980");
    expect(recorder.floats.byteLength + recorder.bytes.length).toBeLessThanOrEqual(65_536);
  });

  it("keeps numbers that are none bit for bit when it grows", () => {
    const recorder = create(1_048_576);
    const at = recorder.begin(0);
    recorder.i64s[at + SLOT.parameters] = 0x7ff0_0000_dead_beefn;
    for (let number = 0; number < 100; number++) add(recorder, number);
    expect(recorder.i64s[SLOT.parameters]).toBe(0x7ff0_0000_dead_beefn);
  });

  it("cuts a label, and puts a second one behind it", () => {
    const recorder = create(65_536);
    recorder.begin(0);
    recorder.label("one ");
    recorder.label("two");
    recorder.label("x".repeat(1000));
    expect(labels(recorder)[0]).toBe(`one two${"x".repeat(193)}`);
  });

  it("is used again without what it had, unless it grew large", () => {
    const recorders = new Recorders();
    const first = recorders.take(1_048_576);
    add(first, 1, "secret", 10);
    first.fault = new Error("of the last call") as never;
    first.release();
    const second = recorders.take(1_048_576);
    expect(second).toBe(first);
    expect([second.total, second.end, second.bytesEnd, second.fault]).toEqual([0, 0, 0, undefined]);
    for (let number = 0; number < 2000; number++) add(second, number);
    second.release();
    expect(recorders.take(1_048_576)).not.toBe(second);
  });
});
