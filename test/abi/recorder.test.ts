import { describe, expect, it } from "vitest";
import { EVENT_SLOTS, OUTCOME, SLOT } from "../../src/abi/event-slot.ts";
import { hashBytes } from "../../src/abi/memory.ts";
import { KEPT_EVENTS, Recorder, Recorders } from "../../src/abi/recorder.ts";

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

  it("keeps what nobody writes to any more where it is, and copies anything else", () => {
    const recorder = create(1_048_576);
    const bytes = new Uint8Array(10_000).fill(1);
    const places = [true, false].map((isFinal) => {
      const at = recorder.begin(0);
      recorder.keep(bytes, isFinal);
      return at;
    });
    bytes.fill(2);
    expect(recorder.piece(places[0] ?? 0)).toBe(bytes);
    expect(recorder.piece(places[1] ?? 0)).toEqual(new Uint8Array(10_000).fill(1));
    expect(recorder.bytesEnd).toBe(0);
  });

  it("keeps no large buffer in memory for the sake of a small part of it", () => {
    const recorder = create(65_536);
    const buffer = new Uint8Array(50_000);
    for (let part = 0; part < 20; part++) {
      const at = recorder.begin(0);
      // Of another buffer each.
      recorder.keep(buffer.slice().subarray(0, 1100), true);
      expect(recorder.piece(at)?.buffer.byteLength).toBe(1100);
    }
    const at = recorder.begin(0);
    recorder.keep(new Uint8Array(8000).subarray(0, 4000), true);
    expect(recorder.piece(at)?.buffer.byteLength).toBe(8000);
    expect(recorder.isCut).toBe(false);
  });

  it("counts a buffer once that came in parts, and lets go of all when it grows too large", () => {
    const recorder = create(65_536);
    const buffer = new Uint8Array(40_000);
    const places: number[] = [];
    const take = (from: Uint8Array, start: number): void => {
      places.push(recorder.begin(0));
      recorder.keep(from.subarray(start, start + 10_000), true);
    };
    for (let start = 0; start < 40_000; start += 10_000) take(buffer, start);
    expect(places.map((at) => recorder.piece(at)?.byteOffset)).toEqual([0, 10_000, 20_000, 30_000]);
    expect(recorder.isCut).toBe(false);
    take(buffer.slice(), 0);
    expect(recorder.isCut).toBe(true);
    expect(places.map((at) => recorder.piece(at))).toEqual(places.map(() => undefined));
    take(new Uint8Array(10_000), 0);
    expect([recorder.total, recorder.piece(places.at(-1) ?? 0)]).toEqual([6, undefined]);
  });

  it.each([0, 1, 96, 97, 1023, 1024, 50_000])(
    "hashes %i bytes that the host took as it would at once",
    (size) => {
      const bytes = Uint8Array.from({ length: size }, (_, index) => index * 7);
      for (const own of [bytes, Buffer.from(bytes).toString("latin1")]) {
        const [later, once] = [create(1_048_576), create(1_048_576)];
        const at = later.begin(0);
        later.took(own);
        later.begin(0);
        later.hash();
        once.begin(0);
        if (size > 0) once.mix(hashBytes(bytes, 0, size));
        expect(later.floats[at + SLOT.hash]).toBe(once.floats[at + SLOT.hash]);
        expect(later.floats[at + EVENT_SLOTS + SLOT.hash]).toBe(0);
      }
    },
  );

  it("hashes what the host took at once where there is no room for it, which is taken from no value", () => {
    const recorder = create(65_536);
    const places = [30_000, 30_000, 100_000].map((size) => {
      const at = recorder.begin(0);
      recorder.took(new Uint8Array(size).fill(size));
      return at;
    });
    add(recorder, 1, "", 50_000);
    expect(recorder.isCut).toBe(false);
    const hashes = [30_000, 30_000, 100_000].map((size) =>
      hashBytes(new Uint8Array(size).fill(size), 0, size),
    );
    expect(places.map((at) => recorder.floats[at + SLOT.hash])).toEqual(hashes);
  });

  it("is the same for another thread, also what is large", () => {
    const recorder = create(1_048_576);
    add(recorder, 7, "a label", 2000);
    const image = Recorder.fromImage(structuredClone(recorder.toImage()));
    expect(image.piece(0)).toEqual(new Uint8Array(2000).fill(7));
    expect(labels(image)).toEqual(["a label"]);
  });

  it("has nothing large of the call before", () => {
    const recorders = new Recorders();
    const first = recorders.take(1_048_576);
    add(first, 1, "", 5000);
    first.release();
    const second = recorders.take(1_048_576);
    expect(second).toBe(first);
    const at = second.begin(0);
    expect(second.piece(at)).toBeUndefined();
    expect(second.toImage().pieces).toEqual([]);
  });
});
