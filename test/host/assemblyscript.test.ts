import { describe, expect, it } from "vitest";
import { call, guest, Texts } from "../support/guest.ts";

async function abortLine(parameters: (texts: Texts) => string): Promise<string> {
  const texts = new Texts();
  const { response, table } = await call(guest(`(call $ok) (call $abort ${parameters(texts)})`, { texts }));
  expect(response.status).toBe(500);
  expect(table.log.failures).toHaveLength(1);
  expect(table.log.failures[0]?.fields["code"]).toBe("GUEST_ABORT");
  return table.log.failures[0]?.message ?? "";
}

const i32 = (...values: number[]): string => values.map((value) => `(i32.const ${value})`).join(" ");

describe("abort", () => {
  it("fails the call and logs message, file, line and column", async () => {
    const line = await abortLine((texts) =>
      i32(texts.assemblyScript("Ünexpected \u{1f600}"), texts.assemblyScript("assembly/index.ts"), 12, 34),
    );
    expect(line).toBe("call failed: abort: Ünexpected \u{1f600} at assembly/index.ts:12:34");
  });

  it("does without message and file", async () => {
    expect(await abortLine(() => i32(0, 0, 0, 0))).toBe(
      "call failed: abort: (no message) at (unknown file):0:0",
    );
  });

  it("takes line and column as unsigned", async () => {
    expect(await abortLine(() => i32(0, 0, -1, -1))).toBe(
      "call failed: abort: (no message) at (unknown file):4294967295:4294967295",
    );
  });

  it.each([-1, 1, 3, 1_048_576, 1_048_577, 2_147_483_647, -2_147_483_648])(
    "takes the pointer %i, where no string can be, for no message",
    async (pointer) => {
      expect(await abortLine(() => i32(pointer, pointer, 1, 2))).toBe(
        "call failed: abort: (no message) at (unknown file):1:2",
      );
    },
  );

  it("does not follow a length that leads out of memory", async () => {
    const line = await abortLine((texts) => {
      const pointer = texts.place(new Uint8Array([0xff, 0xff, 0xff, 0xff, 0x41, 0])) + 4;
      return i32(pointer, pointer, 1, 2);
    });
    expect(line).toBe("call failed: abort: (no message) at (unknown file):1:2");
  });

  it("cuts a long message", async () => {
    const line = await abortLine((texts) => i32(texts.assemblyScript("m".repeat(10_000)), 0, 1, 2));
    expect(line).toBe(`call failed: abort: ${"m".repeat(2048)} at (unknown file):1:2`);
  });

  it("drops the half character of an odd length", async () => {
    const line = await abortLine((texts) =>
      i32(texts.place(new Uint8Array([3, 0, 0, 0, 0x41, 0, 0x42])) + 4, 0, 1, 2),
    );
    expect(line).toBe("call failed: abort: A at (unknown file):1:2");
  });

  it("counts even when the guest catches it", async () => {
    const texts = new Texts();
    const text = guest(
      `(try (do (call $abort ${i32(texts.assemblyScript("caught"), 0, 0, 0)})) (catch_all)) (call $answer)`,
      { texts },
    );
    const { response, table } = await call(text);
    expect(response.status).toBe(500);
    expect(table.log.failures[0]?.message).toContain("abort: caught");
  });
});

async function traced(count: number): Promise<{ level: string; message: string } | undefined> {
  const texts = new Texts();
  const text = guest(
    `(call $trace ${i32(texts.assemblyScript("values"), count)}
      (f64.const 1) (f64.const 2.5) (f64.const -3) (f64.const nan) (f64.const inf))
     (call $answer)`,
    { texts },
  );
  const { table } = await call(text);
  return table.log.lines.find(({ fields }) => fields["event"] === "guest");
}

describe("trace", () => {
  it.each([
    [0, "values"],
    [1, "values 1"],
    [3, "values 1 2.5 -3"],
    [5, "values 1 2.5 -3 NaN Infinity"],
    [6, "values 1 2.5 -3 NaN Infinity"],
    [-1, "values"],
    [2_147_483_647, "values 1 2.5 -3 NaN Infinity"],
  ])("with the count %i writes %j as a debug line", async (count, message) => {
    expect(await traced(count)).toMatchObject({ level: "debug", message });
  });
});
