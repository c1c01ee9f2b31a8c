// What one call leaves behind is nothing: every byte of memory and every global of the next call is compared with those of
// the first call that a fresh process serves.
import { describe, expect, it } from "vitest";
import { guest, Texts } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";
import type { TestTable } from "../support/table.ts";
import { listenTcp } from "../support/tcp-server.ts";

/** Mutable globals of every type: how each is changed, and how its state is reported as a number. */
const GLOBALS: readonly (readonly [type: string, start: string, changed: string, asInteger: string])[] = [
  ["i32", "i32.const 1", "i32.const -7", "i64.extend_i32_s"],
  ["i64", "i64.const 2", "i64.const -8", ""],
  ["f32", "f32.const 3", "f32.const nan:0x200001", "i64.extend_i32_u (i32.reinterpret_f32"],
  ["f64", "f64.const 4", "f64.const -inf", "i64.reinterpret_f64"],
  ["v128", "v128.const i64x2 5 6", "v128.const i64x2 -1 -2", "i64x2.extract_lane 1"],
  ["funcref", "ref.null func", "ref.func $spoil", "i64.extend_i32_u (ref.is_null"],
  ["externref", "ref.null extern", "ref.null extern", "i64.extend_i32_u (ref.is_null"],
];

interface Shape {
  /** Can be parked; without it, calls are made synchronously. */
  readonly parks?: boolean;
  /** Fields and what spoils what they are, for modules that cannot be reset. */
  readonly fields?: string;
  readonly spoil?: string;
  readonly dump?: string;
  readonly texts?: Texts;
  /** More kinds of calls: a letter and what it does. */
  readonly kinds?: Readonly<Record<string, string>>;
}

/**
 * The first letter of the query says what a call does: `d` answers all memory with the globals in it, `g` grows before;
 * `s` spoils all there is, `t` traps afterwards, `l` loops, `w` waits for ever.
 */
function module({ parks = false, fields = "", spoil = "", dump = "", texts, kinds = {} }: Shape): string {
  const all: Record<string, string> = {
    s: "(call $spoil)",
    t: "(call $spoil) unreachable",
    e: "(call $spoil) (throw $oops)",
    l: "(call $spoil) (loop $l (br $l))",
    g: "(drop (memory.grow (i32.const 3))) (call $dump)",
    d: "(call $dump)",
    ...kinds,
  };
  if (parks) {
    all["w"] = "(call $spoil) (call $clock_sleep_ms (i64.const -1))";
    all["p"] = "(call $spoil) (call $clock_sleep_ms (i64.const 3)) (call $spoil)";
    all["q"] = "(call $clock_sleep_ms (i64.const 3)) (call $dump)";
  }
  const cases = Object.entries(all).map(
    ([letter, body]) => `(if (i32.eq (local.get $kind) (i32.const ${letter.charCodeAt(0)})) (then ${body}))`,
  );
  return guest(
    `(drop (call $request_get_query (i32.const 16) (i64.const 1)))
     (local.set $kind (i32.load8_u (i32.const 16)))
     ${cases.join("\n")}
     (call $response_set_status_line (i32.const 200) (i32.const 0) (i64.const 0))`,
    {
      ...(texts === undefined ? {} : { texts }),
      locals: "(local $kind i32)",
      fields: `(tag $oops) ${fields}
        (data (i32.const 4090) "across the border") (data (i32.const 1048570) "at end")
        ${GLOBALS.map(([type, start], index) => `(global $g${index} (mut ${type}) (${start}))`).join("\n")}
        (global $exported (export "exported") (mut i32) (i32.const 9))
        (func $spoil (local $old i32)
          ${spoil}
          ${GLOBALS.map(([, , changed], index) => `(global.set $g${index} (${changed}))`).join("\n")}
          (global.set $exported (i32.const 77))
          (local.set $old (memory.size))
          (memory.fill (i32.const 0) (i32.const 0xee) (i32.shl (memory.size) (i32.const 16)))
          (drop (memory.grow (i32.const 2)))
          (i32.store8 (i32.shl (local.get $old) (i32.const 16)) (i32.const 1))
          (v128.store (i32.sub (i32.shl (memory.size) (i32.const 16)) (i32.const 16)) (v128.const i64x2 -1 -1))
          (i64.store (i32.const 0) (i64.const 0)))
        (elem declare func $spoil)
        (func $dump
          ${GLOBALS.map(
            ([, , , convert], index) =>
              `(i64.store (i32.const ${24 + 8 * index}) ${convert === "" ? `(global.get $g${index})` : `(${convert} (global.get $g${index}))${convert.includes("(") ? ")" : ""}`})`,
          ).join("\n")}
          (i32.store (i32.const 100) (global.get $exported))
          (i32.store (i32.const 104) (memory.size))
          ${dump}
          (call $response_set_body (i32.const 0) (i64.extend_i32_u (i32.shl (memory.size) (i32.const 16)))))`,
    },
  );
}

const LIMITS = "limits = { cpu_ms = 40, wall_ms = 4000 }";

async function bytesOf(table: TestTable, query: string): Promise<Buffer> {
  const response = await table.request(`/?${query}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** What the first call of a fresh server answers. */
async function fresh(text: string, query: string): Promise<Buffer> {
  using table = createGuest(text, LIMITS);
  return bytesOf(table, query);
}

/** A pointer from which a text reaches over the border of pages of 4 KiB. */
function before(border: number): string {
  return `(i32.const ${border * 4096 - 20})`;
}

/** What initialisation drew by lot. */
function secretOf(bytes: Buffer): string {
  return bytes.toString("hex", 200, 208);
}

/** Fails with the place instead of megabytes. */
function expectSame(found: Buffer, expected: Buffer): void {
  expect(found.length).toBe(expected.length);
  if (found.equals(expected)) return;
  const place = found.findIndex((byte, index) => byte !== expected[index]);
  expect.fail(`byte ${place} is ${found[place]} instead of ${expected[place]}`);
}

const SHAPES: Readonly<Record<string, Shape>> = {
  "called synchronously": {},
  "that can be parked": { parks: true },
  "that writes its table": {
    fields: "(table $t 4 20 funcref)",
    spoil:
      "(table.set $t (i32.const 1) (ref.func $spoil)) (drop (table.grow $t (ref.func $spoil) (i32.const 2)))",
    dump: `(i32.store (i32.const 108) (ref.is_null (table.get $t (i32.const 1))))
      (i32.store (i32.const 112) (table.size $t))`,
  },
  "that drops its segments": {
    fields: '(data $d "dropped") (table $t 4 funcref) (elem $e func $spoil)',
    spoil: "(data.drop $d) (elem.drop $e)",
    dump: "(memory.init $d (i32.const 120) (i32.const 0) (i32.const 7)) (table.init $t $e (i32.const 0) (i32.const 0) (i32.const 1))",
  },
};

describe("a guest", () => {
  it.each(Object.entries(SHAPES))("%s that spoils all it has changes no later call", async (_, shape) => {
    const text = module(shape);
    const [dump, grown] = [await fresh(text, "d"), await fresh(text, "g")];
    expect(grown.length).toBe(dump.length + 3 * 65_536);
    using table = createGuest(text, LIMITS);
    for (let round = 0; round < 10; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      for (const query of ["s", "d", "s", "s", "g", "g", "d"]) {
        // oxlint-disable-next-line no-await-in-loop
        const answer = await bytesOf(table, query);
        if (query !== "s") expectSame(answer, query === "d" ? dump : grown);
      }
    }
    const [pool] = table.service.pools.values();
    expect(pool?.idle).toBe("spoil" in shape ? 0 : 1);
    expect(table.busy).toBe(0);
  });

  it.each([
    ["t", 500],
    ["e", 500],
    ["l", 504],
    ["w", 504],
  ] as const)("that spoils all and ends by ?%s changes no later call", async (query, status) => {
    const text = module({ parks: true });
    const dump = await fresh(text, "d");
    using table = createGuest(text, "limits = { cpu_ms = 40, wall_ms = 300 }");
    for (let round = 0; round < 3; round++) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await table.request(`/?${query}`)).status).toBe(status);
      // oxlint-disable-next-line no-await-in-loop
      expectSame(await bytesOf(table, "d"), dump);
    }
    expect(table.busy).toBe(0);
  });

  it("that spoils all while its client leaves changes no later call", async () => {
    const text = module({ parks: true });
    const dump = await fresh(text, "d");
    using table = createGuest(text, "limits = { cpu_ms = 60000 }");
    const [pool] = table.service.pools.values();
    for (const query of ["w", "l"]) {
      const controller = new AbortController();
      void table.request(`/?${query}`, { signal: controller.signal });
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => pool?.running).toBe(1);
      controller.abort();
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => pool?.running).toBe(0);
      // oxlint-disable-next-line no-await-in-loop
      expectSame(await bytesOf(table, "d"), dump);
    }
    expect(table.log.failures.map(({ fields }) => fields["code"])).toEqual(["CLIENT_GONE", "CLIENT_GONE"]);
  });

  it("is not seen by 63 others in flight, whatever each of them does and however it ends", async () => {
    const text = module({ parks: true });
    const expected = { d: await fresh(text, "d"), q: await fresh(text, "q"), g: await fresh(text, "g") };
    using table = createGuest(text, LIMITS);
    const kinds = ["p", "q", "s", "d", "q", "g", "t", "e", "p", "q", "l", "d"] as const;
    for (let round = 0; round < 3; round++) {
      const calls = Array.from({ length: 64 }, (_, index) => {
        const query = kinds[index % kinds.length] as string;
        return table.request(`/?${query}`).then(async (response) => {
          const found = Buffer.from(await response.arrayBuffer());
          const bytes = expected[query as keyof typeof expected];
          if (bytes === undefined) return;
          expect(response.status).toBe(200);
          expectSame(found, bytes);
        });
      });
      // oxlint-disable-next-line no-await-in-loop
      await Promise.all(calls);
    }
    expect(table.busy).toBe(0);
  });

  it("does not find what the host wrote for an earlier call, at whatever border", async () => {
    await using server = await listenTcp((socket) => socket.end("t".repeat(64)));
    const texts = new Texts();
    const key = texts.at("key");
    const kinds = {
      h: `(drop (call $request_get_path ${before(20)} (i64.const 64)))
        (drop (call $request_get_query ${before(21)} (i64.const 64)))
        (drop (call $request_get_id ${before(22)} (i64.const 64)))
        (drop (call $request_get_headers ${before(23)} (i64.const 5000)))
        (drop (call $request_get_method (i32.const ${24 * 4096 - 1}) (i64.const 64)))
        (drop (call $request_read_body ${before(26)} (i64.const 64)))
        (drop (call $db_get ${key} ${before(27)} (i64.const 64)))
        (call $random_get ${before(28)} (i64.const 9000))
        (drop (call $tcp_read (call $tcp_connect ${texts.at(server.address)}) ${before(32)} (i64.const 64)))
        (call $dump)`,
    };
    const text = module({ parks: true, texts, kinds });
    const lines = `${LIMITS}\ntcp = ["*"]\nenv = { key = "${"v".repeat(60)}" }`;
    using other = createGuest(text, lines);
    const dump = await bytesOf(other, "d");
    using table = createGuest(text, lines);
    for (let round = 0; round < 3; round++) {
      // oxlint-disable-next-line no-await-in-loop
      const written = await table.request(`/${"p".repeat(80)}?h${"q".repeat(80)}`, {
        method: "POST",
        body: "b".repeat(64),
        headers: { "x-filler": "f".repeat(4500) },
      });
      // oxlint-disable-next-line no-await-in-loop
      const bytes = Buffer.from(await written.arrayBuffer());
      for (const [border, letter] of [
        [20, "p"],
        [21, "q"],
        [26, "b"],
        [27, "v"],
        [32, "t"],
      ] as const) {
        expect(bytes.toString("latin1", border * 4096 - 2, border * 4096 + 2)).toBe(letter.repeat(4));
      }
      // oxlint-disable-next-line no-await-in-loop
      expectSame(await bytesOf(table, "d"), dump);
    }
    const [pool] = table.service.pools.values();
    expect(pool?.idle).toBe(1);
  });
});

describe("an initialisation that comes out differently each time", () => {
  it("is each sandbox's own, and set back to what that sandbox had", async () => {
    const text = module({
      parks: true,
      fields: '(func (export "_initialize") (call $random_get (i32.const 200) (i64.const 8)))',
    });
    using table = createGuest(text, LIMITS);
    const first = secretOf(await bytesOf(table, "d"));
    for (let round = 0; round < 5; round++) {
      // oxlint-disable-next-line no-await-in-loop
      await bytesOf(table, "s");
      // oxlint-disable-next-line no-await-in-loop
      expect(secretOf(await bytesOf(table, "d"))).toBe(first);
    }
    const secrets = new Set(
      (await Promise.all(Array.from({ length: 8 }, () => bytesOf(table, "q")))).map(secretOf),
    );
    expect(secrets.size).toBe(8);
    await Promise.all(Array.from({ length: 8 }, () => bytesOf(table, "p")));
    const again = await Promise.all(Array.from({ length: 8 }, () => bytesOf(table, "q")));
    expect(new Set(again.map(secretOf))).toEqual(secrets);
  });

  it("shows no sandbox what another one's larger memory holds", async () => {
    // Every other sandbox or so starts with a page more, and something in it.
    const text = guest(
      `(call $clock_sleep_ms (i64.const 1))
       (local.set $old (memory.grow (i32.const 2)))
       (call $report_bytes (i32.shl (local.get $old) (i32.const 16)) (i32.const 1000))
       (memory.fill (i32.shl (local.get $old) (i32.const 16)) (i32.const 83) (i32.const 131072))
       (call $answer)`,
      {
        locals: "(local $old i32)",
        fields: `(func (export "_initialize")
          (if (f64.lt (call $seed) (f64.const 1.5))
            (then (memory.fill (i32.shl (memory.grow (i32.const 1)) (i32.const 16)) (i32.const 85) (i32.const 65536)))))`,
      },
    );
    using table = createGuest(text);
    for (let round = 0; round < 4; round++) {
      // oxlint-disable-next-line no-await-in-loop
      const answers = await Promise.all(Array.from({ length: 20 }, () => bytesOf(table, "x")));
      for (const answer of answers) expectSame(answer, Buffer.alloc(1000));
    }
  });
});
