import { describe, expect, it } from "vitest";
import { createHostFunctions } from "../../src/host/import-object.ts";
import { call, guest, report, Texts } from "../support/guest.ts";
import { createCall } from "../support/invocation.ts";
import { createGuest } from "../support/table.ts";

const FAILED = /^The function failed\. Request id: [-0-9a-f]{36}\n$/;

/** A guest that sets this status with this reason, and a body. */
function withStatus(status: number, reason: string | Uint8Array = "Reason"): string {
  const texts = new Texts();
  return guest(
    `(call $response_set_body ${texts.at("body")})
     (call $response_set_status_line (i32.const ${status}) ${texts.at(reason)})`,
    { texts },
  );
}

function withBody(size: number): string {
  return guest(`(call $ok) (call $response_set_body (i32.const 0) (i64.const ${size}))`);
}

function withHeaders(...pairs: [string | Uint8Array, string | Uint8Array][]): string {
  const texts = new Texts();
  const calls = pairs.map(
    ([name, value]) => `(call $response_set_header ${texts.at(name)} ${texts.at(value)})`,
  );
  return guest(`(call $ok) ${calls.join("\n")}`, { texts });
}

async function expectFailure(text: string, code: string): Promise<string> {
  const { response, bytes, table } = await call(text);
  expect(response.status).toBe(500);
  expect(response.statusText).toBe("Internal Server Error");
  expect(bytes.toString()).toMatch(FAILED);
  expect(bytes.toString()).toContain(response.headers.get("x-request-id") ?? "no id");
  expect(table.log.failures).toHaveLength(1);
  expect(table.log.failures[0]?.fields["code"]).toBe(code);
  return table.log.failures[0]?.message ?? "";
}

describe("response_set_status_line", () => {
  it.each([200, 201, 299, 301, 404, 418, 499, 500, 503, 599])("answers with status %i", async (status) => {
    const { response, bytes } = await call(withStatus(status));
    expect(response.status).toBe(status);
    expect(response.statusText).toBe("Reason");
    expect(bytes.toString()).toBe("body");
  });

  it.each([204, 205, 304])("answers with status %i and no body", async (status) => {
    const { response, bytes } = await call(withStatus(status));
    expect(response.status).toBe(status);
    expect(bytes.toString()).toBe("");
  });

  it.each([99, 199, 100, 101, 0, 600, 999, 1000, 70_000, 65_736, -1, -200, 2_147_483_647, -2_147_483_648])(
    "fails the call for status %i",
    async (status) => {
      expect(await expectFailure(withStatus(status), "BAD_STATUS")).toContain(
        `status ${status} is not valid`,
      );
    },
  );

  it("sends the reason phrase as given, empty too", async () => {
    expect((await call(withStatus(200, "Ok"))).response.statusText).toBe("Ok");
    expect((await call(withStatus(200, ""))).response.statusText).toBe("");
    expect((await call(withStatus(404, "  Not\there "))).response.statusText).toBe("  Not\there ");
    expect((await call(withStatus(200, new Uint8Array([0xff, 0x80])))).response.statusText).toBe(
      "\u00ff\u0080",
    );
  });

  it("takes the last of several calls, status and reason together", async () => {
    const texts = new Texts();
    const text = guest(
      `(call $response_set_status_line (i32.const 200) ${texts.at("Ok")})
       (call $response_set_status_line (i32.const 404) ${texts.at("Gone away")})`,
      { texts },
    );
    const { response } = await call(text);
    expect([response.status, response.statusText]).toEqual([404, "Gone away"]);
  });

  it.each(["\r", "\n", "\0", "\x01", "\x0b", "\x1b", "\x7f"])(
    "fails the call for the character %j in a reason",
    async (character) => {
      await expectFailure(withStatus(200, `O${character}k`), "BAD_REASON");
      await expectFailure(withStatus(200, character), "BAD_REASON");
    },
  );

  it("fails the call for a reason of more than 1024 bytes", async () => {
    expect((await call(withStatus(200, "r".repeat(1024)))).response.status).toBe(200);
    await expectFailure(withStatus(200, "r".repeat(1025)), "BAD_REASON");
  });

  it("refuses a reason that could never be sent before it is copied", async () => {
    const text = guest("(call $response_set_status_line (i32.const 200) (i32.const 0) (i64.const 1000000))");
    expect(await expectFailure(text, "RESPONSE_TOO_LARGE")).toContain("1000000 bytes exceeds 65536");
  });
});

describe("no status", () => {
  it.each([
    ["nothing at all", ""],
    ["a body", "(call $response_set_body (i32.const 0) (i64.const 2))"],
    ["a header", "(call $response_set_header (i32.const 0) (i64.const 2) (i32.const 0) (i64.const 2))"],
  ])("answers 500 with the body `wasm failed` when the guest set %s", async (_, body) => {
    const { response, bytes, table } = await call(guest(body));
    expect(response.status).toBe(500);
    expect(bytes.toString()).toBe("wasm failed");
    expect(response.headers.get("content-length")).toBe("11");
    expect(response.headers.get("ok")).toBeNull();
    expect(response.headers.get("x-request-id")).toMatch(/^[-0-9a-f]{36}$/);
    expect(table.log.failures[0]?.fields["code"]).toBe("NO_STATUS");
  });
});

describe("response_set_header", () => {
  it("appends, and keeps repeated names apart", async () => {
    const { response } = await call(
      withHeaders(
        ["Set-Cookie", "a=1; Path=/"],
        ["X-One", "1"],
        ["set-cookie", "b=2"],
        ["SET-COOKIE", "a=1; Path=/"],
      ),
    );
    expect(response.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2", "a=1; Path=/"]);
    expect(response.headers.get("x-one")).toBe("1");
  });

  it.each([
    "Content-Length",
    "content-length",
    "CONTENT-LENGTH",
    "Transfer-Encoding",
    "tRANSFER-eNCODING",
    "Connection",
    "Date",
    "Keep-Alive",
    "Proxy-Connection",
    "TE",
    "Trailer",
    "Upgrade",
    "X-Request-Id",
  ])("drops %s, which is the host's", async (name) => {
    const { response, bytes } = await call(withHeaders([name, "999"], ["X-Kept", "yes"]));
    expect(response.status).toBe(200);
    expect(bytes.length).toBe(0);
    expect(response.headers.get("x-kept")).toBe("yes");
    expect(response.headers.get("content-length")).toBe("0");
    if (name.toLowerCase() !== "content-length") expect(response.headers.get(name)).not.toBe("999");
  });

  it.each(["content-type", "content-encoding", "location", "server", "x-content-length", "date2"])(
    "keeps %s",
    async (name) => {
      expect((await call(withHeaders([name, "value"]))).response.headers.get(name)).toBe("value");
    },
  );

  it("passes every byte that HTTP allows in a value", async () => {
    const allowed = Array.from({ length: 256 }, (_, byte) => byte).filter(
      (byte) => byte === 9 || (byte >= 32 && byte !== 127),
    );
    const value = new Uint8Array([0x61, ...allowed, 0x61]);
    const { response } = await call(withHeaders(["X-Bytes", value]));
    expect(response.headers.get("x-bytes")).toBe(Buffer.from(value).toString("latin1"));
  });

  it("passes every character that HTTP allows in a name", async () => {
    const name = "!#$%&'*+-.^_`|~09AZaz";
    expect((await call(withHeaders([name, "value"]))).response.headers.get(name)).toBe("value");
  });

  it("passes an empty value", async () => {
    expect((await call(withHeaders(["X-Empty", ""]))).response.headers.get("x-empty")).toBe("");
  });

  it.each(
    Array.from({ length: 256 }, (_, byte) => byte).filter(
      (byte) => byte !== 9 && (byte < 32 || byte === 127),
    ),
  )("fails the call for the byte %i in a value", async (byte) => {
    await expectFailure(withHeaders(["X-A", new Uint8Array([0x61, byte, 0x62])]), "BAD_HEADER");
  });

  it.each(["\r\n", "\r", "\n", "\0", " ", "\t", ":", "(", "/", "@", "[", "é", "\x7f"])(
    "fails the call for %j in a name",
    async (text) => {
      await expectFailure(withHeaders([`X${text}A`, "value"]), "BAD_HEADER");
      await expectFailure(withHeaders([text, "value"]), "BAD_HEADER");
    },
  );

  it("fails the call for an empty name", async () => {
    await expectFailure(withHeaders(["", "value"]), "BAD_HEADER");
  });

  it("checks a dropped header like any other", async () => {
    await expectFailure(withHeaders(["Date", "a\r\nX-Evil: 1"]), "BAD_HEADER");
    await expectFailure(withHeaders(["Date\r\nX-Evil: 1\r\nDate", "a"]), "BAD_HEADER");
  });

  it("never lets a header that was refused reach the client, even when the guest catches the failure", async () => {
    const texts = new Texts();
    const text = guest(
      `(call $ok)
       (try (do (call $response_set_header ${texts.at("X-Evil")} ${texts.at("a\r\nX-Split: yes")})) (catch_all))
       (try (do (call $response_set_body ${texts.at("fine")})) (catch_all))`,
      { texts },
    );
    await expectFailure(text, "BAD_HEADER");
  });

  it("lets 65536 bytes of headers through and not one more", async () => {
    const fits = "v".repeat(65_536 - 4 - 1);
    expect((await call(withHeaders(["a", fits]))).response.headers.get("a")).toBe(fits);
    await expectFailure(withHeaders(["a", `${fits}v`]), "RESPONSE_TOO_LARGE");
  });
});

describe("response_set_body", () => {
  it("passes all 256 byte values unchanged", async () => {
    const all = new Uint8Array(256).map((_, byte) => byte);
    const texts = new Texts();
    const { response, bytes } = await call(
      guest(`(call $ok) (call $response_set_body ${texts.at(all)})`, { texts }),
    );
    expect(bytes.equals(all)).toBe(true);
    expect(response.headers.get("content-length")).toBe("256");
  });

  it("takes the last of several calls", async () => {
    const texts = new Texts();
    const text = guest(
      `(call $ok)
       (call $response_set_body ${texts.at("the first one is longer")})
       (call $response_set_body ${texts.at("second")})`,
      { texts },
    );
    const { response, bytes } = await call(text);
    expect(bytes.toString()).toBe("second");
    expect(response.headers.get("content-length")).toBe("6");
  });

  it("can be emptied again", async () => {
    const text = guest(`(call $ok)
      (call $response_set_body (i32.const 0) (i64.const 2))
      (call $response_set_body (i32.const -1) (i64.const 0))`);
    const { response, bytes } = await call(text);
    expect([response.status, bytes.length]).toEqual([200, 0]);
  });

  it("copies: what the guest writes afterwards is not sent", async () => {
    const texts = new Texts();
    const pointer = texts.place(Buffer.from("before"));
    const text = guest(
      `(call $ok)
       (call $response_set_body (i32.const ${pointer}) (i64.const 6))
       (memory.fill (i32.const ${pointer}) (i32.const 35) (i32.const 6))`,
      { texts },
    );
    expect((await call(text)).bytes.toString()).toBe("before");
  });

  it("is empty without a call, with a Content-Length of 0", async () => {
    const { response, bytes } = await call(guest("(call $ok)"));
    expect(bytes.length).toBe(0);
    expect(response.headers.get("content-length")).toBe("0");
  });

  it("fails the call over limits.response_body_bytes", async () => {
    const limits = "limits = { response_body_bytes = 1000 }";
    expect((await call(withBody(1000), limits)).bytes.length).toBe(1000);
    const { response, table } = await call(withBody(1001), limits);
    expect(response.status).toBe(500);
    expect(table.log.failures[0]?.fields["code"]).toBe("RESPONSE_TOO_LARGE");
    expect(table.log.failures[0]?.message).toContain("limits.response_body_bytes = 1000");
  });
});

describe("success, then a fall through to failure", () => {
  it("sends the last status and body, all headers, and one Content-Length", async () => {
    const texts = new Texts();
    const text = guest(
      `(call $ok)
       (call $response_set_header ${texts.at("Content-Type")} ${texts.at("text/plain")})
       (call $response_set_body ${texts.at("a long and happy answer")})
       (call $response_set_status_line (i32.const 500) ${texts.at("Oops")})
       (call $response_set_header ${texts.at("Content-Length")} ${texts.at("23")})
       (call $response_set_body ${texts.at("error")})`,
      { texts },
    );
    const { response, bytes, table } = await call(text);
    expect([response.status, response.statusText, bytes.toString()]).toEqual([500, "Oops", "error"]);
    expect(response.headers.get("content-type")).toBe("text/plain");
    expect(response.headers.get("content-length")).toBe("5");
    expect(table.log.failures).toEqual([]);
  });
});

describe("response_write_body", () => {
  it("sends status and headers with the first call, then streams the bytes", async () => {
    const texts = new Texts();
    const text = guest(
      `(call $response_set_status_line (i32.const 201) ${texts.at("Streaming")})
       (call $response_set_header ${texts.at("X-A")} ${texts.at("1")})
       (drop (call $response_write_body ${texts.at("one ")}))
       (drop (call $response_write_body ${texts.at("two ")}))
       (drop (call $response_write_body ${texts.at("three")}))`,
      { texts },
    );
    const { response, bytes } = await call(text);
    expect([response.status, response.statusText]).toEqual([201, "Streaming"]);
    expect(response.headers.get("x-a")).toBe("1");
    expect(response.headers.get("content-length")).toBeNull();
    expect(bytes.toString()).toBe("one two three");
  });

  it("returns the size each time", async () => {
    const text = guest(`
      (call $ok)
      (i64.store (i32.const 64) (call $response_write_body (i32.const 0) (i64.const 2)))
      (i64.store (i32.const 72) (call $response_write_body (i32.const 0) (i64.const 0)))
      (i64.store (i32.const 80) (call $response_write_body (i32.const 0) (i64.const 1)))
      (drop (call $response_write_body (i32.const 64) (i64.const 24)))`);
    const { bytes } = await call(text);
    const sizes = [0, 8, 16].map((offset) => bytes.readBigInt64LE(3 + offset));
    expect(sizes).toEqual([2n, 0n, 1n]);
  });

  it("passes all 256 byte values and many pieces unchanged", async () => {
    const all = new Uint8Array(256).map((_, byte) => byte);
    const texts = new Texts();
    const text = guest(
      `(call $ok)
       (loop $again
         (drop (call $response_write_body ${texts.at(all)}))
         (local.set $n (i32.add (local.get $n) (i32.const 1)))
         (br_if $again (i32.lt_u (local.get $n) (i32.const 100))))`,
      { texts, locals: "(local $n i32)" },
    );
    const { bytes } = await call(text);
    expect(bytes.equals(Buffer.concat(Array.from({ length: 100 }, () => all)))).toBe(true);
  });

  it("copies: the guest may use its buffer again at once", async () => {
    const text = guest(`
      (call $ok)
      (i32.store8 (i32.const 64) (i32.const 65))
      (drop (call $response_write_body (i32.const 64) (i64.const 1)))
      (i32.store8 (i32.const 64) (i32.const 66))
      (drop (call $response_write_body (i32.const 64) (i64.const 1)))`);
    expect((await call(text)).bytes.toString()).toBe("AB");
  });

  it("with size 0 sends the head alone", async () => {
    const { response, bytes } = await call(
      guest("(call $ok) (drop (call $response_write_body (i32.const -1) (i64.const 0)))"),
    );
    expect([response.status, bytes.length]).toEqual([200, 0]);
  });

  it("before a status fails the call", async () => {
    const { response, bytes, table } = await call(
      guest("(drop (call $response_write_body (i32.const 0) (i64.const 1)))"),
    );
    expect([response.status, bytes.toString()]).toEqual([500, "wasm failed"]);
    expect(table.log.failures[0]?.message).toContain(
      "response_write_body was called before response_set_status_line",
    );
  });

  it.each([
    ["response_set_status_line", "(i32.const 404) (i32.const 0) (i64.const 0)"],
    ["response_set_header", "(i32.const 0) (i64.const 2) (i32.const 0) (i64.const 2)"],
    ["response_set_body", "(i32.const 0) (i64.const 2)"],
  ])("makes a later %s fail the call, and cuts the answer off", async (name, parameters) => {
    using table = createGuest(
      guest(`(call $ok)
        (drop (call $response_write_body (i32.const 0) (i64.const 2)))
        (call $${name} ${parameters})`),
    );
    const response = await table.request("/");
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("cut off");
    expect(table.log.failures[0]?.fields["code"]).toBe("HOST_CALL_ORDER");
  });

  it("discards a prepared body", async () => {
    const texts = new Texts();
    const text = guest(
      `(call $ok)
       (call $response_set_body ${texts.at("prepared")})
       (drop (call $response_write_body ${texts.at("streamed")}))`,
      { texts },
    );
    expect((await call(text)).bytes.toString()).toBe("streamed");
  });

  it("over limits.response_body_bytes in all fails the call and cuts the answer off", async () => {
    const text = guest(`(call $ok)
      (drop (call $response_write_body (i32.const 0) (i64.const 600)))
      (drop (call $response_write_body (i32.const 0) (i64.const 600)))`);
    using table = createGuest(text, "limits = { response_body_bytes = 1000 }");
    const response = await table.request("/");
    await expect(response.text()).rejects.toThrow("cut off");
    expect(table.log.failures[0]?.fields["code"]).toBe("RESPONSE_TOO_LARGE");
  });

  it("cuts the answer off when the guest traps behind it", async () => {
    using table = createGuest(
      guest("(call $ok) (drop (call $response_write_body (i32.const 0) (i64.const 2))) unreachable"),
    );
    const response = await table.request("/");
    await expect(response.text()).rejects.toThrow("cut off");
    expect(table.log.failures[0]?.fields["code"]).toBe("GUEST_TRAP");
  });

  it("gives -1 once the client is gone, and the guest may still end in good order", async () => {
    const texts = new Texts();
    const text = guest(
      `(call $ok)
       (loop $again
         (br_if $again (i64.eq (call $response_write_body ${texts.at("x".repeat(1000))}) (i64.const 1000))))
       (call $log ${texts.at("the client is gone")})
       (call $log_write (i32.const 1) ${texts.at("again: ")})
       (if (i64.eq (call $response_write_body (i32.const 0) (i64.const 1)) (i64.const -1))
         (then (call $log ${texts.at("-1")})))`,
      { texts },
    );
    using table = createGuest(text);
    const response = await table.request("/");
    const reader = response.body!.getReader();
    await reader.read();
    await reader.cancel();
    const [pool] = table.service.pools.values();
    await expect.poll(() => pool?.running).toBe(0);
    expect(table.log.guest).toEqual(["the client is gone", "again: ", "-1"]);
    expect(table.busy).toBe(0);
  });

  it("parks while the client is slow, at most until wall_ms", async () => {
    const text = guest(`(call $ok)
      (loop $again (drop (call $response_write_body (i32.const 0) (i64.const 1000))) (br $again))`);
    using table = createGuest(text, "limits = { wall_ms = 50, response_body_bytes = 1000000000 }");
    const response = await table.request("/");
    expect(response.status).toBe(200);
    // Nothing is read: the wall clock ends it.
    await expect.poll(() => table.log.failures[0]?.fields["code"]).toBe("WALL_LIMIT");
    await expect(response.text()).rejects.toThrow("cut off");
    expect(table.busy).toBe(0);
  });

  it("asks the sink for nothing when the client left before", () => {
    const test = createCall();
    const functions = createHostFunctions(test.context, {
      env: new Map(),
      tcp: [],
      writeStartLine: () => undefined,
    });
    test.invocation.response.setStatus(200, "Ok");
    test.invocation.leave();
    expect(functions.response_write_body(0, 1n)).toBe(-1n);
    expect(test.heads).toEqual([]);
  });
});

describe("a call that failed", () => {
  it("discards what was prepared when the guest traps, and tells the operator what happened", async () => {
    const texts = new Texts();
    const text = guest(
      `(call $ok)
       (call $response_set_header ${texts.at("X-Prepared")} ${texts.at("yes")})
       (call $response_set_body ${texts.at("prepared")})
       (call $outer)`,
      {
        texts,
        fields: "(func $outer (call $inner)) (func $inner (drop (i32.div_u (i32.const 1) (i32.const 0))))",
      },
    );
    const { response, bytes, table } = await call(text);
    const id = response.headers.get("x-request-id");
    expect(response.status).toBe(500);
    expect(bytes.toString()).toBe(`The function failed. Request id: ${id}\n`);
    expect(response.headers.get("x-prepared")).toBeNull();
    expect(table.log.lines).toHaveLength(1);
    expect(table.log.lines[0]).toMatchObject({
      level: "error",
      message: "call failed: divide by zero",
      fields: {
        event: "call",
        application: "guest",
        function: "handle",
        requestId: id,
        status: 500,
        code: "GUEST_TRAP",
      },
    });
    const stack = table.log.lines[0]?.fields["stack"] as string[];
    expect(stack.map((frame) => frame.replace(/ \(wasm-function\[\d+\]:0x[0-9a-f]+\)$/, ""))).toEqual([
      "inner",
      "outer",
      "handle",
    ]);
    expect(stack[0]).toMatch(/^inner \(wasm-function\[\d+\]:0x[0-9a-f]+\)$/);
  });

  it.each([
    ["unreachable", "unreachable", "unreachable"],
    ["a read out of bounds", "(drop (i32.load (i32.const -1)))", "memory access out of bounds"],
    [
      "an overflow",
      "(drop (i32.div_s (i32.const 0x80000000) (i32.const -1)))",
      "divide result unrepresentable",
    ],
    ["a conversion", "(drop (i32.trunc_f64_s (f64.const nan)))", "float unrepresentable in integer range"],
  ])("names the trap: %s", async (_, body, message) => {
    const { response, table } = await call(guest(`(call $ok) ${body}`));
    expect(response.status).toBe(500);
    expect(table.log.failures[0]?.message).toBe(`call failed: ${message}`);
  });

  it("says that a guest's exception was caught nowhere", async () => {
    const { response, table } = await call(
      guest("(call $ok) (throw $oops (i32.const 1))", { fields: "(tag $oops (param i32))" }),
    );
    expect(response.status).toBe(500);
    expect(table.log.failures[0]?.fields["code"]).toBe("GUEST_EXCEPTION");
  });

  it("lets a guest catch its own exception and succeed", async () => {
    const text = guest(
      "(call $ok) (try (do (throw $oops (i32.const 1))) (catch $oops drop) (catch_all unreachable))",
      { fields: "(tag $oops (param i32))" },
    );
    expect((await call(text)).response.status).toBe(200);
  });

  it("lets no guest catch a trap", async () => {
    const { response, table } = await call(guest("(call $ok) (try (do unreachable) (catch_all))"));
    expect(response.status).toBe(500);
    expect(table.log.failures[0]?.fields["code"]).toBe("GUEST_TRAP");
  });

  it("keeps the first failure when a guest rethrows or causes more", async () => {
    const text = guest(`
      (try $a (do (call $response_set_status_line (i32.const 99) (i32.const 0) (i64.const 0))) (catch_all))
      (try (do (call $response_set_body (i32.const 0) (i64.const -1))) (catch_all (rethrow 0)))`);
    const { table } = await call(text);
    expect(table.log.failures[0]?.fields["code"]).toBe("BAD_STATUS");
  });

  it("fails one request alone", async () => {
    using table = createGuest(
      guest(
        `(call $ok)
         (if (i64.gt_s (call $request_get_query (i32.const 0) (i64.const 0)) (i64.const 0)) (then unreachable))`,
      ),
    );
    const statuses = await Promise.all(
      Array.from(
        { length: 20 },
        async (_, index) => (await table.request(index % 2 === 0 ? "/" : "/?fail")).status,
      ),
    );
    expect(statuses).toEqual(Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 200 : 500)));
  });
});

describe("a report", () => {
  it("is what these tests read", async () => {
    expect(
      await report(guest("(call $report (i64.const 7)) (call $report (i64.const -1)) (call $answer)")),
    ).toEqual([7n, -1n]);
  });
});
