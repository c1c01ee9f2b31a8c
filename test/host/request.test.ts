import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { RequestBody } from "../../src/abi/invocation.ts";
import { ServerlessWasmError } from "../../src/errors.ts";
import { createRequestImports } from "../../src/host/request.ts";
import { call, guest, report, SCRATCH, Texts } from "../support/guest.ts";
import { createCall } from "../support/invocation.ts";
import type { TestCall } from "../support/invocation.ts";
import { createGuest, createTable } from "../support/table.ts";

type Getter =
  | "request_get_method"
  | "request_get_path"
  | "request_get_query"
  | "request_get_id"
  | "request_get_headers";

/** Answers with what a getter gives: its return code, then the bytes. */
function getAll(name: Getter): string {
  return guest(
    `(local.set $length (call $${name} (i32.const ${SCRATCH}) (i64.const 65536)))
     (call $report (local.get $length))
     (call $report_bytes (i32.const ${SCRATCH}) (i32.wrap_i64 (local.get $length)))
     (call $answer)`,
    { locals: "(local $length i64)" },
  );
}

/** The same for a getter by name; an absent value gives its code alone. */
function getNamed(name: "request_get_header" | "request_get_param", key: string | Uint8Array): string {
  const texts = new Texts();
  return guest(
    `(local.set $length (call $${name} ${texts.at(key)} (i32.const ${SCRATCH}) (i64.const 65536)))
     (call $report (local.get $length))
     (if (i64.gt_s (local.get $length) (i64.const 0))
       (then (call $report_bytes (i32.const ${SCRATCH}) (i32.wrap_i64 (local.get $length)))))
     (call $answer)`,
    { texts, locals: "(local $length i64)" },
  );
}

async function answer(text: string, path = "/", init?: RequestInit): Promise<[bigint, string]> {
  const { bytes } = await call(text, "", path, init);
  return [bytes.readBigInt64LE(0), bytes.subarray(8).toString("latin1")];
}

describe("request_get_method", () => {
  it.each(["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("gives %s", async (method) => {
    expect(await answer(getAll("request_get_method"), "/", { method })).toEqual([
      BigInt(method.length),
      method,
    ]);
  });

  it("cuts to the buffer and gives the full length", async () => {
    const text = guest(`
      (call $report (call $request_get_method (i32.const ${SCRATCH}) (i64.const 2)))
      (call $report_bytes (i32.const ${SCRATCH}) (i32.const 4))
      (call $answer)`);
    expect(await answer(text, "/", { method: "DELETE" })).toEqual([6n, "DE\0\0"]);
  });
});

describe("request_get_path and request_get_query", () => {
  it.each([
    ["/", "/", ""],
    ["/a/b", "/a/b", ""],
    ["/a?b=c", "/a", "b=c"],
    ["/a?", "/a", ""],
    ["/a??b?c", "/a", "?b?c"],
    ["/%41%2f%20/%C3%A9?%3F=%26&+", "/%41%2f%20/%C3%A9", "%3F=%26&+"],
    ["/a//b///", "/a//b///", ""],
    ["/a;x=1,2?y=//z", "/a;x=1,2", "y=//z"],
  ])("give %s as %s and %j, as sent", async (target, path, query) => {
    expect((await answer(getAll("request_get_path"), target))[1]).toBe(path);
    expect(await answer(getAll("request_get_query"), target)).toEqual([BigInt(query.length), query]);
  });
});

describe("request_get_id", () => {
  it("gives the id of the log and of the answer's x-request-id", async () => {
    const { response, bytes } = await call(getAll("request_get_id"));
    expect(bytes.subarray(8).toString()).toBe(response.headers.get("x-request-id"));
    expect(bytes.readBigInt64LE(0)).toBe(36n);
  });

  it("gives a sane id that the client sent", async () => {
    const init = { headers: { "X-Request-Id": "proxy-7" } };
    expect(await answer(getAll("request_get_id"), "/", init)).toEqual([7n, "proxy-7"]);
  });
});

describe("request_get_header", () => {
  const headers = new Headers([
    ["Accept", "a"],
    ["X-Empty", ""],
    ["accept", "b, c"],
    ["X-Bytes", "\u00e9\u00ff\t\u0080"],
  ]);

  it.each([
    ["X-Bytes", "\u00e9\u00ff\t\u0080"],
    ["x-bytes", "\u00e9\u00ff\t\u0080"],
    ["X-BYTES", "\u00e9\u00ff\t\u0080"],
    ["accept", "a, b, c"],
  ])("finds %s", async (name, value) => {
    expect(await answer(getNamed("request_get_header", name), "/", { headers })).toEqual([
      BigInt(value.length),
      value,
    ]);
  });

  it("gives 0 for an empty value and -1 for a name that is not there", async () => {
    expect(await answer(getNamed("request_get_header", "x-empty"), "/", { headers })).toEqual([0n, ""]);
    expect(await answer(getNamed("request_get_header", "x-none"), "/", { headers })).toEqual([-1n, ""]);
  });

  it.each(["", "constructor", "__proto__", "x-byte", "x-bytess", "accept:", "accept\0", "\u00fcmlaut"])(
    "does not find %j",
    async (name) => {
      expect((await answer(getNamed("request_get_header", name), "/", { headers }))[0]).toBe(-1n);
    },
  );

  it("joins repeated lines in their order, empty ones too, and never lines of another name", () => {
    const test = createCall({
      request: { headers: ["Accept", "one", "accept-language", "x", "ACCEPT", "", "accept", "three"] },
    });
    const imports = createRequestImports(test.context);
    const [pointer, size] = test.put("Accept");
    expect(imports.request_get_header(pointer, size, 2048, 100n)).toBe(12n);
    expect(Buffer.from(test.memory.buffer, 2048, 12).toString()).toBe("one, , three");
  });

  it("does not confuse letters whose lower case is longer", () => {
    const test = createCall({ request: { headers: ["k", "plain"] } });
    const imports = createRequestImports(test.context);
    // The Kelvin sign becomes `k` in lower case; as bytes it is something else.
    const [pointer, size] = test.put("\u212a");
    expect(imports.request_get_header(pointer, size, 2048, 100n)).toBe(-1n);
  });
});

describe("request_get_headers", () => {
  it("gives all lines in the client's order and spelling, repeated ones apart", () => {
    const test = createCall({
      request: { headers: ["Host", "a", "X-One", "1", "x-ONE", "", "Cookie", "\u00ff"] },
    });
    const imports = createRequestImports(test.context);
    const text = "Host: a\r\nX-One: 1\r\nx-ONE: \r\nCookie: \u00ff\r\n";
    expect(imports.request_get_headers(2048, 1000n)).toBe(BigInt(text.length));
    expect(Buffer.from(test.memory.buffer, 2048, text.length).toString("latin1")).toBe(text);
    expect(imports.request_get_headers(-1, 0n)).toBe(BigInt(text.length));
  });

  it("is empty without headers", async () => {
    expect(await answer(getAll("request_get_headers"))).toEqual([0n, ""]);
  });
});

async function param(route: string, path: string, key: string): Promise<[bigint, string]> {
  using table = createTable(
    `listen_address = "127.0.0.1:0"\n[[applications]]\nfile_path = "guest.wasm"\nmethod = "GET"\nurl_path = "${route}"\n`,
    { guest: getNamed("request_get_param", key) },
  );
  const response = await table.request(path);
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  return [bytes.readBigInt64LE(0), bytes.subarray(8).toString("utf8")];
}

describe("request_get_param", () => {
  it.each([
    ["/a/x", "x"],
    ["/a/J%C3%BCrgen", "J\u00fcrgen"],
    ["/a/%F0%9F%98%80", "\u{1f600}"],
    ["/a/a%2Fb", "a/b"],
    ["/a/a%20b+c", "a b+c"],
    ["/a/%00", "\0"],
    ["/a/%25%32%35", "%25"],
  ])("of %s is %j", async (path, value) => {
    expect(await param("/a/:name", path, "name")).toEqual([BigInt(Buffer.byteLength(value)), value]);
  });

  it.each(["constructor", "__proto__", "toString", "", "Name", "0", "*"])(
    "of the name %j is -1",
    async (key) => {
      expect(await param("/a/:name", "/a/x", key)).toEqual([-1n, ""]);
    },
  );

  it("of an optional segment that is missing is -1", async () => {
    expect(await param("/a/:name?", "/a", "name")).toEqual([-1n, ""]);
    expect(await param("/a/:name?", "/a/b", "name")).toEqual([1n, "b"]);
  });

  it("keeps what cannot be decoded as it is", async () => {
    expect(await param("/a/:name", "/a/100%", "name")).toEqual([4n, "100%"]);
  });

  it("has several, each by its name", async () => {
    expect(await param("/:one/:two", "/1/2", "one")).toEqual([1n, "1"]);
    expect(await param("/:one/:two", "/1/2", "two")).toEqual([1n, "2"]);
  });

  it("may be called constructor", async () => {
    expect(await param("/:constructor", "/x", "constructor")).toEqual([1n, "x"]);
  });
});

/** Reads pieces of `size` until the end: each return code, then all bytes as one response. */
function readAll(size: number): string {
  return guest(
    `(local.set $at (i32.const ${SCRATCH}))
     (loop $again
       (local.set $n (call $request_read_body (local.get $at) (i64.const ${size})))
       (call $report (local.get $n))
       (local.set $at (i32.add (local.get $at) (i32.wrap_i64 (local.get $n))))
       (br_if $again (i64.gt_s (local.get $n) (i64.const 0))))
     (call $report_bytes (i32.const ${SCRATCH}) (i32.sub (local.get $at) (i32.const ${SCRATCH})))
     (call $answer)`,
    { locals: "(local $n i64) (local $at i32)" },
  );
}

function stream(...pieces: (string | Uint8Array)[]): RequestInit {
  const body = new ReadableStream({
    pull(controller) {
      const next = pieces.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(typeof next === "string" ? Buffer.from(next) : next);
    },
  });
  return { method: "POST", body, duplex: "half" };
}

describe("request_read_body", () => {
  it("gives the bytes in pieces of at most the size, then 0", async () => {
    const { bytes } = await call(readAll(4), "", "/", { method: "POST", body: "0123456789" });
    expect([0, 8, 16, 24].map((at) => bytes.readBigInt64LE(at))).toEqual([4n, 4n, 2n, 0n]);
    expect(bytes.subarray(32).toString()).toBe("0123456789");
  });

  it("may give less than was asked for, passes over empty pieces and joins none", async () => {
    const { bytes } = await call(readAll(100), "", "/", stream("ab", "", "c"));
    expect([0, 8, 16].map((at) => bytes.readBigInt64LE(at))).toEqual([2n, 1n, 0n]);
    expect(bytes.subarray(24).toString()).toBe("abc");
  });

  it("passes all 256 byte values unchanged", async () => {
    const all = new Uint8Array(256).map((_, byte) => byte);
    const { bytes } = await call(readAll(1000), "", "/", { method: "POST", body: all });
    expect(bytes.subarray(16).equals(all)).toBe(true);
  });

  it("gives 0 without a body, again and again", async () => {
    const text = guest(`
      (call $report (call $request_read_body (i32.const ${SCRATCH}) (i64.const 10)))
      (call $report (call $request_read_body (i32.const ${SCRATCH}) (i64.const 10)))
      (call $answer)`);
    expect(await report(text)).toEqual([0n, 0n]);
    expect(await report(text, "", "/", { method: "POST", body: "" })).toEqual([0n, 0n]);
  });

  it("gives 0 for size 0 and reads nothing", async () => {
    const text = guest(`
      (call $report (call $request_read_body (i32.const -1) (i64.const 0)))
      (call $report (call $request_read_body (i32.const ${SCRATCH}) (i64.const 10)))
      (call $answer)`);
    expect(await report(text, "", "/", { method: "POST", body: "abc" })).toEqual([0n, 3n]);
  });

  it("fails the call with 413 past limits.request_body_bytes, for a body of unknown length", async () => {
    const limits = "limits = { request_body_bytes = 5 }";
    expect((await call(readAll(4), limits, "/", stream("123", "45"))).response.status).toBe(200);
    const { response, bytes } = await call(readAll(4), limits, "/", stream("123", "456"));
    expect(response.status).toBe(413);
    expect(bytes.toString()).toBe("The request body is too large.\n");
  });

  it("answers 413 even when the guest catches the failure and answers", async () => {
    const text = guest(`
      (try (do (drop (call $request_read_body (i32.const ${SCRATCH}) (i64.const 100)))) (catch_all))
      (try (do (call $answer)) (catch_all))`);
    const { response } = await call(text, "limits = { request_body_bytes = 5 }", "/", stream("1234567"));
    expect(response.status).toBe(413);
  });

  it("answers 413 to a body that announces too much, before the guest runs", async () => {
    const texts = new Texts();
    const text = guest(`(call $log ${texts.at("ran")}) (call $answer)`, { texts });
    const init = { method: "POST", body: "123456", headers: { "Content-Length": "6" } };
    const { response, table } = await call(text, "limits = { request_body_bytes = 5 }", "/", init);
    expect(response.status).toBe(413);
    expect(table.log.guest).toEqual([]);
  });

  it("gives -1 when the body breaks off, and the guest may still answer", async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error("the client closed the connection"));
      },
    });
    const text = guest(`
      (call $report (call $request_read_body (i32.const ${SCRATCH}) (i64.const 100)))
      (call $report (call $request_read_body (i32.const ${SCRATCH}) (i64.const 100)))
      (call $answer)`);
    expect(await report(text, "", "/", { method: "POST", body, duplex: "half" })).toEqual([-1n, -1n]);
  });

  it("parks until bytes arrive, and lets other calls go on meanwhile", async () => {
    const { readable: body, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    using table = createGuest(readAll(100));
    const parked = table.request("/", { method: "POST", body, duplex: "half" });
    await setImmediate();
    expect((await table.request("/")).status).toBe(200);
    void writer.write(Buffer.from("late"));
    void writer.close();
    expect(await (await parked).text()).toContain("late");
  });

  it("ends with 504 at wall_ms when nothing arrives", async () => {
    const body = new ReadableStream();
    const init = { method: "POST", body, duplex: "half" } as const;
    const { response } = await call(readAll(100), "limits = { wall_ms = 30 }", "/", init);
    expect(response.status).toBe(504);
  });
});

function read(body: RequestBody): { test: TestCall; read: () => bigint | Promise<bigint> } {
  const test = createCall({ request: { body } });
  const imports = createRequestImports(test.context);
  return { test, read: () => imports.request_read_body(2048, 10n) };
}

describe("request_read_body over a body of its own", () => {
  it("gives bytes at hand without parking", () => {
    expect(read({ read: () => Buffer.from("abc") }).read()).toBe(3n);
  });

  it("asks for no more than the size", () => {
    let asked = 0;
    void read({
      read(maximum) {
        asked = maximum;
        return undefined;
      },
    }).read();
    expect(asked).toBe(10);
  });

  it("gives -1 for a client that is found gone at once", () => {
    const gone = read({
      read() {
        throw new ServerlessWasmError("CLIENT_GONE", "gone");
      },
    });
    expect(gone.read()).toBe(-1n);
    expect(gone.test.invocation.fault).toBeUndefined();
  });

  it("fails the call for a body that is found too large at once, whatever the guest catches", () => {
    const large = read({
      read() {
        throw new ServerlessWasmError("REQUEST_BODY_TOO_LARGE", "too large");
      },
    });
    expect(() => large.read()).toThrow("too large");
    expect(large.test.invocation.fault?.code).toBe("REQUEST_BODY_TOO_LARGE");
  });

  it("takes any other error of the body for a fault of the host, at once or later", async () => {
    const now = read({
      read() {
        throw new TypeError("broken");
      },
    });
    expect(() => now.read()).toThrow("broken");
    expect(now.test.invocation.fault?.code).toBe("HOST_FAULT");
    const later = read({ read: () => Promise.reject(new TypeError("broken")) });
    await expect(later.read()).rejects.toThrow("broken");
    expect(later.test.invocation.fault?.code).toBe("HOST_FAULT");
  });

  it("gives -1 to a guest that waits when the client leaves, and writes late bytes nowhere", async () => {
    const { promise, resolve } = Promise.withResolvers<Uint8Array>();
    const late = read({ read: () => promise });
    const code = late.read();
    late.test.invocation.leave();
    expect(await code).toBe(-1n);
    resolve(Buffer.from("late bytes"));
    await setImmediate();
    expect(Buffer.from(late.test.memory.buffer, 2048, 10).every((byte) => byte === 0)).toBe(true);
    expect(late.test.invocation.requestBytes).toBe(0);
  });

  it("writes late bytes nowhere when the call was ended", async () => {
    const { promise, resolve } = Promise.withResolvers<Uint8Array>();
    const late = read({ read: () => promise });
    const code = late.read();
    late.test.invocation.abort(new ServerlessWasmError("WALL_LIMIT", "too long"));
    await expect(code).rejects.toThrow("too long");
    resolve(Buffer.from("late bytes"));
    await setImmediate();
    expect(Buffer.from(late.test.memory.buffer, 2048, 10).every((byte) => byte === 0)).toBe(true);
  });

  it("gives -1 from then on once the client has left", () => {
    const gone = read({ read: () => Buffer.from("abc") });
    gone.test.invocation.leave();
    expect(gone.read()).toBe(-1n);
  });

  it("writes to the memory as it is when the bytes come, even if it grew meanwhile", async () => {
    const { promise, resolve } = Promise.withResolvers<Uint8Array>();
    const slow = read({ read: () => promise });
    const code = slow.read();
    slow.test.memory.grow(1);
    resolve(Buffer.from("grown"));
    expect(await code).toBe(5n);
    expect(Buffer.from(slow.test.memory.buffer, 2048, 5).toString()).toBe("grown");
  });
});
