// Guests that open as many connections as they can.
import { describe, expect, it } from "vitest";
import { guest, SCRATCH, Texts, toNumbers } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";
import { listenTcp } from "../support/tcp-server.ts";

describe("a guest that connects 10,000 times", () => {
  it.each([
    ["and keeps all", "(drop (call $tcp_connect ADDRESS))"],
    ["and closes each", "(drop (call $tcp_close (call $tcp_connect ADDRESS)))"],
  ])("%s opens 100 and gets -2 for the rest", async (_, connect) => {
    await using server = await listenTcp();
    const texts = new Texts();
    const address = texts.at(server.address);
    const text = guest(
      `(loop $again
         ${connect.replace("ADDRESS", address)}
         (local.set $i (i32.add (local.get $i) (i32.const 1)))
         (br_if $again (i32.lt_u (local.get $i) (i32.const 10000))))
       (call $report_i32 (call $tcp_connect ${address}))
       (call $answer)`,
      { texts, locals: "(local $i i32)" },
    );
    using table = createGuest(text, `tcp = ["${server.address}"]`);
    const response = await table.request("/");
    expect(toNumbers(Buffer.from(await response.arrayBuffer()))).toEqual([-2n]);
    await server.arrived(100);
    await server.allClosed();
    expect(server.sockets).toHaveLength(100);
    expect(table.log.lines.filter(({ level }) => level === "warn")).toEqual([]);
  });
});

describe("a guest that guesses descriptors", () => {
  it("reaches nothing with ten thousand numbers while another call has connections open", async () => {
    await using server = await listenTcp();
    const texts = new Texts();
    const text = guest(
      `(if (i64.eqz (call $request_get_query (i32.const 0) (i64.const 0)))
         (then
           (drop (call $tcp_connect ${texts.at(server.address)}))
           (drop (call $tcp_read (call $tcp_connect ${texts.at(server.address)}) (i32.const ${SCRATCH}) (i64.const 1)))
           (call $answer)
           (return)))
       (local.set $i (i32.const -100))
       (loop $again
         (local.set $sum (i64.add (local.get $sum) (call $tcp_write (local.get $i) (i32.const 0) (i64.const 2))))
         (local.set $sum (i64.add (local.get $sum) (call $tcp_read (local.get $i) (i32.const 0) (i64.const 2))))
         (local.set $i (i32.add (local.get $i) (i32.const 1)))
         (br_if $again (i32.lt_s (local.get $i) (i32.const 10000))))
       (call $report (local.get $sum))
       (call $answer)`,
      { texts, locals: "(local $i i32) (local $sum i64)" },
    );
    using table = createGuest(text, `tcp = ["${server.address}"]`);
    const parked = table.request("/");
    await server.arrived(2);
    const guesses = await table.request("/?guess");
    expect(toNumbers(Buffer.from(await guesses.arrayBuffer()))).toEqual([-20_200n]);
    server.sockets[1]?.end("x");
    expect((await parked).status).toBe(200);
  });
});
