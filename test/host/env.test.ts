import { describe, expect, it } from "vitest";
import { call, guest, report, SCRATCH, Texts, toNumbers } from "../support/guest.ts";

/** Reports what `db_get` returns for a key and a buffer of `size`, then the first 16 bytes of the buffer, prefilled with `#`. */
function get(key: string | Uint8Array, size: number): string {
  const texts = new Texts();
  return guest(
    `(memory.fill (i32.const ${SCRATCH}) (i32.const 35) (i32.const 16))
     (call $report (call $db_get ${texts.at(key)} (i32.const ${SCRATCH}) (i64.const ${size})))
     (call $report_bytes (i32.const ${SCRATCH}) (i32.const 16))
     (call $answer)`,
    { texts },
  );
}

async function getAnswer(key: string | Uint8Array, size: number, env: string): Promise<[bigint, string]> {
  const { bytes } = await call(get(key, size), env);
  return [bytes.readBigInt64LE(0), bytes.subarray(8).toString("latin1")];
}

describe("db_get", () => {
  it("copies a value that fits and returns its length", async () => {
    expect(await getAnswer("name", 16, 'env = { name = "value" }')).toEqual([5n, "value###########"]);
  });

  it("fills a buffer of the exact length", async () => {
    expect(await getAnswer("name", 5, 'env = { name = "value" }')).toEqual([5n, "value###########"]);
  });

  it("cuts a value that does not fit, returns the full length and writes nothing behind the buffer", async () => {
    expect(await getAnswer("name", 3, 'env = { name = "value" }')).toEqual([5n, "val#############"]);
  });

  it("writes nothing to a buffer of size 0 and returns the full length", async () => {
    expect(await getAnswer("name", 0, 'env = { name = "value" }')).toEqual([5n, "################"]);
  });

  it("gives -1 for a key that is not there and leaves the buffer alone", async () => {
    expect(await getAnswer("other", 16, 'env = { name = "value" }')).toEqual([-1n, "################"]);
  });

  it("gives 0 for an empty value, which is there", async () => {
    expect(await getAnswer("name", 16, 'env = { name = "" }')).toEqual([0n, "################"]);
  });

  it("counts a value in bytes and may cut it within a character", async () => {
    expect(await getAnswer("name", 1, 'env = { name = "é" }')).toEqual([2n, "\u00c3###############"]);
  });

  it.each(["/env/backend", "__proto__", "constructor", "toString", "", "ключ", "a b", "A", "\u{1f600}"])(
    "finds the key %j verbatim",
    async (key) => {
      const env = `env = { ${JSON.stringify(key)} = "found" }`;
      expect(await getAnswer(key, 16, env)).toEqual([5n, "found###########"]);
    },
  );

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", ""])(
    "finds nothing under %j where nothing was written",
    async (key) => {
      expect((await getAnswer(key, 16, 'env = { a = "b" }'))[0]).toBe(-1n);
      expect((await getAnswer(key, 16, ""))[0]).toBe(-1n);
    },
  );

  it.each([
    ["another case", "NAME"],
    ["a space behind", "name "],
    ["a NUL behind", "name\0"],
    ["a byte order mark", "\ufeffname"],
    ["half the key", "nam"],
    ["a longer key", "names"],
  ])("does not find a key with %s", async (_, key) => {
    expect((await getAnswer(key, 16, 'env = { name = "value" }'))[0]).toBe(-1n);
  });

  it("does not take bytes that are no UTF-8 for a replacement character", async () => {
    const env = 'env = { "\ufffd" = "value" }';
    expect((await getAnswer(new Uint8Array([0xff]), 16, env))[0]).toBe(-1n);
    expect((await getAnswer("\ufffd", 16, env))[0]).toBe(5n);
  });

  it("answers the original's first call, pointer 1 with size 0, then the second with a buffer", async () => {
    const texts = new Texts();
    const key = texts.at("/env/backend");
    const text = guest(
      `(local.set $length (call $db_get ${key} (i32.const 1) (i64.const 0)))
       (call $report (local.get $length))
       (call $report (call $db_get ${key} (i32.const ${SCRATCH}) (local.get $length)))
       (call $report_bytes (i32.const ${SCRATCH}) (i32.wrap_i64 (local.get $length)))
       (call $answer)`,
      { texts, locals: "(local $length i64)" },
    );
    const { bytes } = await call(text, 'env = { "/env/backend" = "127.0.0.1:8181" }');
    expect(toNumbers(bytes.subarray(0, 16))).toEqual([14n, 14n]);
    expect(bytes.subarray(16).toString()).toBe("127.0.0.1:8181");
  });

  it("keeps the tables of two applications apart", async () => {
    const text = get("key", 16);
    expect((await call(text, 'env = { key = "one" }')).bytes.subarray(8, 11).toString()).toBe("one");
    expect((await report(text, ""))[0]).toBe(-1n);
  });
});
