// Every pointer of every import, made from the table of imports: a new import is held to the same rules.
import { describe, expect, it } from "vitest";
import { ABI_IMPORTS } from "../../src/abi/import.ts";
import type { AbiImportName, AbiType } from "../../src/abi/import.ts";
import { call, guest, Texts } from "../support/guest.ts";

/** The memory of a test guest: 16 pages. */
const MEMORY_BYTES = 1_048_576n;

const RANGES: readonly [string, number, bigint][] = [
  ["a size of one byte too many", 1, MEMORY_BYTES],
  ["the last byte and one more", 1_048_575, 2n],
  ["the first byte behind memory", 1_048_576, 1n],
  ["the highest pointer", -1, 1n],
  ["a negative pointer", -2_147_483_648, 16n],
  ["a size of 2^32", 0, 1n << 32n],
  ["a pointer and size that overflow 32 bits", -8, 16n],
  ["a size of 2^53", 0, 1n << 53n],
  ["a size of 2^63", 0, -(1n << 63n)],
  ["a size of 2^63 - 1", 8, (1n << 63n) - 1n],
  ["a size of 2^64 - 1", 0, -1n],
  ["a pointer and size that overflow 64 bits", 16, -8n],
];

interface PointerPlace {
  readonly name: AbiImportName;
  /** Index of the pointer among the parameters; its size follows. */
  readonly index: number;
}

/** A pointer is an i32 with an i64 size behind it. */
const PLACES: readonly PointerPlace[] = (Object.keys(ABI_IMPORTS) as AbiImportName[]).flatMap((name) => {
  const { parameters } = ABI_IMPORTS[name];
  return parameters.flatMap((type, index) =>
    type === "i32" && parameters[index + 1] === "i64" ? [{ name, index }] : [],
  );
});

/** A call with every range right but the one at `index`. */
function callWith({ name, index }: PointerPlace, pointer: number, size: bigint, texts: Texts): string {
  const { parameters, results } = ABI_IMPORTS[name];
  const values = parameters.map((type: AbiType, position) => {
    if (position === index) return `(i32.const ${pointer})`;
    if (position === index + 1) return `(i64.const ${size})`;
    if (type === "i32" && parameters[position + 1] === "i64")
      return `(i32.const ${texts.place(Buffer.from("x"))})`;
    if (type === "i64") return "(i64.const 1)";
    // A status, a level or a descriptor.
    return `(i32.const 200)`;
  });
  const text = `(call $${name} ${values.join(" ")})`;
  return results.length === 0 ? text : `(drop ${text})`;
}

describe("every pointer of every import", () => {
  it("is known to these tests", () => {
    expect(PLACES.map(({ name, index }) => `${name} ${index}`).toSorted()).toMatchInlineSnapshot(`
      [
        "db_get 0",
        "db_get 2",
        "log 0",
        "log_write 1",
        "random_get 0",
        "request_get_header 0",
        "request_get_header 2",
        "request_get_headers 0",
        "request_get_id 0",
        "request_get_method 0",
        "request_get_param 0",
        "request_get_param 2",
        "request_get_path 0",
        "request_get_query 0",
        "request_read_body 0",
        "response_set_body 0",
        "response_set_header 0",
        "response_set_header 2",
        "response_set_status_line 1",
        "response_write_body 0",
        "tcp_connect 0",
        "tcp_read 1",
        "tcp_write 1",
      ]
    `);
  });

  for (const place of PLACES) {
    describe(`${place.name}, parameter ${place.index}`, () => {
      it.each(RANGES)("fails the one call with 500 for %s", async (_, pointer, size) => {
        const texts = new Texts();
        const text = guest(`(call $ok) ${callWith(place, pointer, size, texts)}`, { texts });
        const before = process.memoryUsage().arrayBuffers;
        const { response, bytes, table } = await call(text);
        expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 << 20);
        expect(response.status).toBe(500);
        expect(bytes.toString()).toMatch(/^The function failed\. Request id: [-0-9a-f]{36}\n$/);
        expect(table.log.failures).toHaveLength(1);
        expect(table.log.failures[0]?.fields["code"]).toBe("OUT_OF_BOUNDS");
        expect(table.log.failures[0]?.message).toContain(
          `pointer ${pointer >>> 0} with size ${Number(BigInt.asUintN(64, size))} is outside the guest's memory of 1048576 bytes`,
        );
      });

      it("may be anything when the size is 0", async () => {
        const texts = new Texts();
        // A header needs a name: its value alone may be empty.
        const pointer = place.name === "response_set_header" && place.index === 0 ? "fails" : "passes";
        const text = guest(
          `(call $ok) ${[1, -1, 1_048_576, 1_048_577, -2_147_483_648]
            .map((garbage) => callWith(place, garbage, 0n, texts))
            .join("\n")}`,
          { texts },
        );
        const { response, table } = await call(text);
        if (pointer === "fails") {
          expect(table.log.failures[0]?.fields["code"]).toBe("BAD_HEADER");
        } else {
          expect(table.log.failures).toEqual([]);
          expect(response.status).toBe(200);
        }
      });

      it("may reach to the last byte of memory", async () => {
        const texts = new Texts();
        // The last byte becomes a letter: some imports refuse a NUL.
        const text = guest(
          `(call $ok) (i32.store8 (i32.const 1048575) (i32.const 120)) ${callWith(place, 1_048_575, 1n, texts)}`,
          { texts },
        );
        const { response } = await call(text);
        expect(response.status).toBe(200);
      });
    });
  }

  it("leaves the server answering after a call that failed", async () => {
    const texts = new Texts();
    const bad = guest(`(call $ok) (call $response_set_body (i32.const 0) (i64.const -1))`, { texts });
    expect((await call(bad)).response.status).toBe(500);
    expect((await call(guest("(call $answer)"))).response.status).toBe(200);
  });
});

describe("a module without a memory", () => {
  it("calls imports that take no pointer", async () => {
    const text = `(module (import "env" "clock_sleep_ms" (func $sleep (param i64)))
      (func (export "handle") (call $sleep (i64.const 0))))`;
    const { response, bytes } = await call(text);
    expect(response.status).toBe(500);
    expect(bytes.toString()).toBe("wasm failed");
  });
});
