// Guests that catch the exception of a failed host call and go on as if nothing had happened.
import { describe, expect, it } from "vitest";
import { ABI_IMPORTS } from "../../src/abi/import.ts";
import type { AbiImportName } from "../../src/abi/import.ts";
import { ServerlessWasmError } from "../../src/errors.ts";
import { createHostFunctions } from "../../src/host/import-object.ts";
import { createCall } from "../support/invocation.ts";
import { call, guest, SCRATCH, Texts } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";
import { listenTcp } from "../support/tcp-server.ts";

/** Every failure that a guest can cause by itself. */
const FAILURES: Readonly<Record<string, string>> = {
  "a status": "(call $response_set_status_line (i32.const 999) (i32.const 0) (i64.const 0))",
  "a reason": "(call $response_set_status_line (i32.const 200) (i32.const 32) (i64.const 2))",
  "a header": "(call $response_set_header (i32.const 32) (i64.const 2) (i32.const 0) (i64.const 0))",
  "a large body": "(call $response_set_body (i32.const 0) (i64.const 100000))",
  "a range": "(call $log (i32.const -1) (i64.const 1))",
  "an abort": "(call $abort (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0))",
  "streaming without a status": "(drop (call $response_write_body (i32.const 0) (i64.const 1)))",
};

describe("a guest that catches a failure", () => {
  it.each(Object.keys(FAILURES))("of %s has failed all the same", async (name) => {
    const text = guest(
      `(i32.store16 (i32.const 32) (i32.const 0x0a0d))
       (try (do ${FAILURES[name]}) (catch_all))
       (try (do (call $ok)) (catch_all))
       (try (do (call $response_set_body (i32.const 0) (i64.const 2))) (catch_all))`,
    );
    const { response, bytes, table } = await call(text, "limits = { response_body_bytes = 1000 }");
    expect(response.status).toBe(500);
    expect(bytes.toString()).not.toBe("Ok");
    expect(table.log.failures).toHaveLength(1);
  });

  it("gets a failure from every later host call that could change or tell anything", () => {
    const test = createCall();
    const functions = createHostFunctions(test.context, {
      env: new Map(),
      tcp: [],
      writeStartLine: () => undefined,
    });
    test.invocation.abort(new ServerlessWasmError("WALL_LIMIT", "too long"));
    const passing = (Object.keys(ABI_IMPORTS) as AbiImportName[]).filter((name) => {
      const values = ABI_IMPORTS[name].parameters.map((type) => (type === "i64" ? 1n : 1));
      try {
        Reflect.apply(functions[name], undefined, values);
        return true;
      } catch (error) {
        expect(error).toMatchObject({ message: "too long" });
        return false;
      }
    });
    expect(passing.toSorted()).toEqual([
      "clock_monotonic_ns",
      "clock_now_ns",
      "db_get",
      "random_get",
      "seed",
    ]);
    expect(test.lines).toEqual([]);
  });

  it("of the wall clock and reads again a thousand times ends at the wall clock", async () => {
    await using server = await listenTcp();
    const texts = new Texts();
    const text = guest(
      `(local.set $fd (call $tcp_connect ${texts.at(server.address)}))
       (loop $again
         (try (do (drop (call $tcp_read (local.get $fd) (i32.const ${SCRATCH}) (i64.const 1)))) (catch_all))
         (local.set $i (i32.add (local.get $i) (i32.const 1)))
         (br_if $again (i32.lt_u (local.get $i) (i32.const 1000))))
       (try (do (call $answer)) (catch_all))`,
      { texts, locals: "(local $fd i32) (local $i i32)" },
    );
    using table = createGuest(text, `tcp = ["*"]\nlimits = { wall_ms = 60 }`);
    const started = performance.now();
    expect((await table.request("/")).status).toBe(504);
    expect(performance.now() - started).toBeLessThan(2000);
    await server.allClosed();
    expect(table.busy).toBe(0);
  });

  it("and opens connections afterwards opens none", async () => {
    await using server = await listenTcp();
    const texts = new Texts();
    const text = guest(
      `(try (do (call $clock_sleep_ms (i64.const -1))) (catch_all))
       (try (do (drop (call $tcp_connect ${texts.at(server.address)}))) (catch_all))`,
      { texts },
    );
    const { response } = await call(text, `tcp = ["*"]\nlimits = { wall_ms = 30 }`);
    expect(response.status).toBe(504);
    expect(server.sockets).toEqual([]);
  });
});
