// Guests that try to fill the operator's disk through the log.
import { describe, expect, it } from "vitest";
import { call, guest, Texts } from "../support/guest.ts";

function repeats(body: (texts: Texts) => string, count: number): string {
  const texts = new Texts();
  return guest(
    `(loop $again
       ${body(texts)}
       (local.set $i (i32.add (local.get $i) (i32.const 1)))
       (br_if $again (i32.lt_u (local.get $i) (i32.const ${count}))))
     (call $answer)`,
    { texts, locals: "(local $i i32)" },
  );
}

const NUMBERS = "(f64.const 0)".repeat(5);

describe("a guest that floods the log", () => {
  it.each([
    ["with long lines", repeats((texts) => `(call $log ${texts.at("x".repeat(10_000))})`, 1000)],
    ["with short lines", repeats((texts) => `(call $log ${texts.at("x")})`, 20_000)],
    ["with empty lines", repeats(() => "(call $log (i32.const 0) (i64.const 0))", 20_000)],
    [
      "with lines of a level",
      repeats((texts) => `(call $log_write (i32.const 1) ${texts.at("x".repeat(10_000))})`, 1000),
    ],
    [
      "with traces",
      repeats(
        (texts) =>
          `(call $trace (i32.const ${texts.assemblyScript("x".repeat(2000))}) (i32.const 5) ${NUMBERS})`,
        1000,
      ),
    ],
    ["with empty traces", repeats(() => `(call $trace (i32.const 0) (i32.const 0) ${NUMBERS})`, 20_000)],
    [
      "with one line as large as its memory",
      repeats(() => "(call $log (i32.const 0) (i64.const 1048576))", 1),
    ],
  ])("%s is cut at limits.log_bytes and told so once", async (_, text) => {
    const { response, table } = await call(text, "limits = { log_bytes = 10000 }");
    expect(response.status).toBe(200);
    const lines = table.log.guest;
    expect(lines.filter((line) => line.startsWith("log cut: "))).toHaveLength(1);
    expect(lines.length).toBeLessThanOrEqual(10_001);
    expect(lines.reduce((sum, line) => sum + line.length, 0)).toBeLessThan(10_200);
  });

  it("with addresses that are not granted is warned about as often as it may connect", async () => {
    const text = repeats((texts) => `(drop (call $tcp_connect ${texts.at("10.0.0.1:80")}))`, 10_000);
    const { table } = await call(text);
    expect(table.log.lines.filter(({ level }) => level === "warn")).toHaveLength(100);
  });

  it("with texts that are no address writes nothing", async () => {
    const text = repeats((texts) => `(drop (call $tcp_connect ${texts.at("no address")}))`, 10_000);
    const { table } = await call(text);
    expect(table.log.lines.filter(({ level }) => level === "warn")).toEqual([]);
  });

  it("with its failures gets one short record for each call", async () => {
    const name = `a${"\r\nforged: line".repeat(1000)}`;
    const texts = new Texts();
    const { table } = await call(
      guest(`(call $response_set_header ${texts.at(name)} ${texts.at("v")})`, { texts }),
    );
    expect(table.log.lines).toHaveLength(1);
    expect(table.log.lines[0]?.message.length).toBeLessThan(200);
    expect(table.log.lines[0]?.message).not.toContain("\n");
  });
});
