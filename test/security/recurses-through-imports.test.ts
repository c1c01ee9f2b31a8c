// Guests that run out of stack while they are in the host's code.
import { describe, expect, it } from "vitest";
import { call, guest, Texts } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";

/** Calls the import once more on each level, on the way down and on the way up. */
function recurses(texts: Texts): string {
  return `(func $deep
    (call $log ${texts.at("down")})
    (drop (call $request_get_path (i32.const 64) (i64.const 8)))
    (call $deep)
    (call $log ${texts.at("up")}))`;
}

describe("a guest that recurses and calls the host on every level", () => {
  it("fails alone, and the next call finds the host as it was", async () => {
    const texts = new Texts();
    const text = guest(
      `(if (i64.gt_s (call $request_get_query (i32.const 0) (i64.const 0)) (i64.const 0)) (then (call $deep)))
       (call $log ${texts.at("fine")})
       (call $answer)`,
      { texts, fields: recurses(texts) },
    );
    using table = createGuest(text, "limits = { log_bytes = 1000 }");
    for (let round = 0; round < 3; round++) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await table.request("/?deep")).status).toBe(500);
      // oxlint-disable-next-line no-await-in-loop
      expect((await table.request("/")).status).toBe(200);
      expect(table.log.guest.at(-1)).toBe("fine");
    }
    expect(new Set(table.log.failures.map(({ fields }) => fields["code"]))).toEqual(new Set(["GUEST_TRAP"]));
    expect(table.busy).toBe(0);
  });

  it("gets no further when it catches everything on every level", async () => {
    const texts = new Texts();
    const text = guest("(call $deep) (call $answer)", {
      texts,
      fields: `(func $deep (try (do
        (call $response_set_header ${texts.at("X-Level")} ${texts.at("1")})
        (call $deep)) (catch_all)))`,
    });
    const { response } = await call(text);
    expect(response.status).toBe(500);
  });
});
