// Guests that send as many headers, or as large ones, as they can.
import { describe, expect, it } from "vitest";
import { call, guest, Texts } from "../support/guest.ts";

function repeats(name: string, value: string, count: number): string {
  const texts = new Texts();
  return guest(
    `(call $ok)
     (loop $again
       (call $response_set_header ${texts.at(name)} ${texts.at(value)})
       (local.set $i (i32.add (local.get $i) (i32.const 1)))
       (br_if $again (i32.lt_u (local.get $i) (i32.const ${count}))))`,
    { texts, locals: "(local $i i32)" },
  );
}

describe("a guest that floods its headers", () => {
  it.each([
    ["a million small ones", repeats("a", "", 1_000_000)],
    ["a million that the host drops", repeats("Date", "", 1_000_000)],
    ["some large ones", repeats("x-large", "v".repeat(20_000), 10)],
    ["one of a long name", repeats("n".repeat(65_536), "", 1)],
    [
      "one that is as large as its memory",
      guest(
        "(call $ok) (call $response_set_header (i32.const 0) (i64.const 2) (i32.const 0) (i64.const 1048576))",
      ),
    ],
  ])("fails with 500 for %s", async (_, text) => {
    const { response, table } = await call(text);
    expect(response.status).toBe(500);
    expect(table.log.failures[0]?.fields["code"]).toBe("RESPONSE_TOO_LARGE");
    expect([...response.headers].length).toBeLessThan(6);
  });

  it("may send 10,000 small ones", async () => {
    const { response } = await call(repeats("a", "", 10_000));
    expect(response.status).toBe(200);
  });

  it("may set its status as often as it likes", async () => {
    const text = guest(
      `(loop $again
         (call $ok)
         (local.set $i (i32.add (local.get $i) (i32.const 1)))
         (br_if $again (i32.lt_u (local.get $i) (i32.const 100000))))`,
      { locals: "(local $i i32)" },
    );
    expect((await call(text)).response.status).toBe(200);
  });
});
