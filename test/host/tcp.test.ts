import { once } from "node:events";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { parseTcpGrant } from "../../src/config/tcp.ts";
import type { TcpGrant } from "../../src/config/tcp.ts";
import { createTcpImports } from "../../src/host/tcp.ts";
import type { TcpImports } from "../../src/host/tcp.ts";
import type { Lookup } from "../../src/host/tcp-dial.ts";
import { call, guest, report, SCRATCH, Texts, toNumbers } from "../support/guest.ts";
import type { GuestOptions } from "../support/guest.ts";
import { createCall } from "../support/invocation.ts";
import type { TestCall } from "../support/invocation.ts";
import { createGuest } from "../support/table.ts";
import { listenTcp, unusedPort } from "../support/tcp-server.ts";

/** A guest that connects to `address`, keeps the descriptor in `$fd`, then runs the body and answers with its report. */
function connected(address: string, body: string, options: GuestOptions = {}): string {
  const texts = options.texts ?? new Texts();
  return guest(`(local.set $fd (call $tcp_connect ${texts.at(address)})) ${body} (call $answer)`, {
    ...options,
    texts,
    locals: `(local $fd i32) (local $n i64) (local $i i32) ${options.locals ?? ""}`,
  });
}

const read = (size: number, pointer = SCRATCH): string =>
  `(call $tcp_read (local.get $fd) (i32.const ${pointer}) (i64.const ${size}))`;
/** From the second connection. */
const other = (size: number, pointer: number): string =>
  `(call $tcp_read (i32.const 1) (i32.const ${pointer}) (i64.const ${size}))`;
const tcp = (...grants: string[]): string => `tcp = ${JSON.stringify(grants)}`;

/** Reads to the end and reports the bytes and the last code. */
const READ_ALL = `
  (local.set $i (i32.const ${SCRATCH}))
  (loop $again
    (local.set $n (call $tcp_read (local.get $fd) (local.get $i) (i64.const 1000)))
    (if (i64.gt_s (local.get $n) (i64.const 0))
      (then (local.set $i (i32.add (local.get $i) (i32.wrap_i64 (local.get $n)))) (br $again))))
  (call $report (local.get $n))
  (call $report_bytes (i32.const ${SCRATCH}) (i32.sub (local.get $i) (i32.const ${SCRATCH})))`;

describe("tcp_connect", () => {
  it("gives descriptors from 0, never the same number twice in a call", async () => {
    await using server = await listenTcp();
    const texts = new Texts();
    const address = texts.at(server.address);
    const text = guest(
      `(call $report_i32 (call $tcp_connect ${address}))
       (call $report_i32 (call $tcp_connect ${address}))
       (call $report_i32 (call $tcp_close (i32.const 0)))
       (call $report_i32 (call $tcp_connect ${address}))
       (call $answer)`,
      { texts },
    );
    expect(await report(text, tcp(server.address))).toEqual([0n, 1n, 0n, 2n]);
    await server.allClosed();
  });

  it("gives -1 where nothing listens", async () => {
    const address = `127.0.0.1:${await unusedPort()}`;
    expect(await report(connected(address, "(call $report_i32 (local.get $fd))"), tcp(address))).toEqual([
      -1n,
    ]);
  });

  it("gives -1 for what is not granted, writes a warning that names it, and connects nowhere", async () => {
    await using server = await listenTcp();
    const text = connected(server.address, "(call $report_i32 (local.get $fd))");
    for (const lines of ["", "tcp = []", tcp("127.0.0.1:1"), tcp("localhost:*"), tcp("10.0.0.0/8")]) {
      // oxlint-disable-next-line no-await-in-loop -- one grant after the other
      const { bytes, table } = await call(text, lines);
      expect(toNumbers(bytes)).toEqual([-1n]);
      expect(table.log.lines.filter(({ level }) => level === "warn")).toMatchObject([
        {
          message: `tcp_connect to "${server.address}" is not granted; name it in the application's tcp`,
          fields: { application: "guest" },
        },
      ]);
    }
    expect(server.sockets).toEqual([]);
  });

  it("reaches what stands as a value in env when there is no key tcp", async () => {
    await using server = await listenTcp();
    const text = connected(server.address, "(call $report_i32 (local.get $fd))");
    expect(await report(text, `env = { "/env/backend" = "${server.address}" }`)).toEqual([0n]);
    expect(await report(text, `env = { "/env/backend" = "${server.address}" }\ntcp = []`)).toEqual([-1n]);
    expect(await report(text, `env = { "${server.address}" = "a key is no grant" }`)).toEqual([-1n]);
  });

  it.each([
    "",
    "127.0.0.1",
    "127.0.0.1:",
    ":80",
    "127.0.0.1:0",
    "127.0.0.1:65536",
    "127.0.0.1:-1",
    "127.0.0.1:80x",
    "127.0.0.1: 80",
    " 127.0.0.1:80",
    "127.0.0.1:80\0",
    "127.0.0.1:80\n",
    "http://127.0.0.1:80",
    "::1:80",
    "[::1]",
    "[127.0.0.1]:80",
    "[::1:80",
    "256.0.0.1:80",
    "0x7f.0.0.1:80",
    "0x7f000001:80",
    "2130706433:80",
    "127.1:80",
    "a..b:80",
    "-a:80",
    "*:80",
    "a b:80",
    "user@127.0.0.1:80",
    "127.0.0.1:80/path",
    "\ud800:80",
  ])("gives -1 for %j, which is no address, even with everything granted", async (address) => {
    expect(await report(connected(address, "(call $report_i32 (local.get $fd))"), tcp("*"))).toEqual([-1n]);
  });

  it("gives -1 for a text that is far too long", async () => {
    const text = guest(
      `(call $report_i32 (call $tcp_connect (i32.const 0) (i64.const 1000000))) (call $answer)`,
    );
    expect(await report(text, tcp("*"))).toEqual([-1n]);
  });

  it("gives -2 from the 101st connection on, and the first hundred stay usable", async () => {
    await using server = await listenTcp((socket) => socket.end("x"));
    const texts = new Texts();
    const address = texts.at(server.address);
    const text = guest(
      `(loop $again
         (call $report_i32 (call $tcp_connect ${address}))
         (local.set $i (i32.add (local.get $i) (i32.const 1)))
         (br_if $again (i32.lt_u (local.get $i) (i32.const 102))))
       (call $report (call $tcp_read (i32.const 99) (i32.const ${SCRATCH}) (i64.const 9)))
       (call $answer)`,
      { texts, locals: "(local $i i32)" },
    );
    const codes = await report(text, tcp(server.address));
    expect(codes.slice(0, 100)).toEqual(Array.from({ length: 100 }, (_, index) => BigInt(index)));
    expect(codes.slice(100)).toEqual([-2n, -2n, 1n]);
    await server.allClosed();
    expect(server.sockets).toHaveLength(100);
  });

  it("counts tries, not successes: limits.tcp_connections bounds refused and closed ones too", async () => {
    await using server = await listenTcp();
    const refused = `127.0.0.1:${await unusedPort()}`;
    const texts = new Texts();
    const text = guest(
      `(call $report_i32 (call $tcp_connect ${texts.at(refused)}))
       (call $report_i32 (call $tcp_connect ${texts.at("127.0.0.1:1")}))
       (call $report_i32 (call $tcp_close (call $tcp_connect ${texts.at(server.address)})))
       (call $report_i32 (call $tcp_connect ${texts.at(server.address)}))
       (call $answer)`,
      { texts },
    );
    const lines = `${tcp(refused, server.address)}\nlimits = { tcp_connections = 3 }`;
    expect(await report(text, lines)).toEqual([-1n, -1n, 0n, -2n]);
  });

  it("connects over IPv6", async () => {
    const port = await unusedPort();
    const text = connected(`[::1]:${port}`, "(call $report_i32 (local.get $fd))");
    // Granted and refused by the system: no warning.
    const { bytes, table } = await call(text, tcp(`[::1]:${port}`));
    expect(toNumbers(bytes)).toEqual([-1n]);
    expect(table.log.lines.filter(({ level }) => level === "warn")).toEqual([]);
  });
});

describe("tcp_read", () => {
  it("gives what has arrived, at most the size, then 0 at the end, again and again", async () => {
    await using server = await listenTcp((socket) => socket.end("hello world"));
    const text = connected(
      server.address,
      `(call $report ${read(5)})
       (call $report ${read(3, SCRATCH + 5)})
       (call $report ${read(100, SCRATCH + 8)})
       (call $report ${read(100, SCRATCH + 11)})
       (call $report ${read(100, SCRATCH + 11)})
       (call $report_bytes (i32.const ${SCRATCH}) (i32.const 12))`,
    );
    const { bytes } = await call(text, tcp(server.address));
    expect(toNumbers(bytes.subarray(0, 40))).toEqual([5n, 3n, 3n, 0n, 0n]);
    expect(bytes.subarray(40).toString()).toBe("hello world\0");
  });

  it("parks until something arrives and may be short", async () => {
    await using server = await listenTcp();
    using table = createGuest(
      connected(server.address, `(call $report ${read(100)}) ${READ_ALL}`),
      tcp(server.address),
    );
    const answer = table.request("/");
    await server.arrived(1);
    const [socket] = server.sockets;
    socket?.write("ab");
    // The second piece is sent only once the first one is read, so it cannot be joined with it.
    await setImmediate();
    const [pool] = table.service.pools.values();
    expect(pool?.running).toBe(1);
    socket?.end("cd");
    const bytes = Buffer.from(await (await answer).arrayBuffer());
    const first = Number(bytes.readBigInt64LE(0));
    expect(first).toBeGreaterThanOrEqual(2);
    expect(first).toBeLessThanOrEqual(4);
    expect(bytes.readBigInt64LE(8)).toBe(0n);
  });

  it("passes all 256 byte values unchanged", async () => {
    const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    await using server = await listenTcp((socket) => socket.end(all));
    const { bytes } = await call(connected(server.address, READ_ALL), tcp(server.address));
    expect(bytes.subarray(8).equals(all)).toBe(true);
  });

  it("keeps what two connections sent apart, while nobody reads and while somebody does", async () => {
    let count = 0;
    const second: Socket[] = [];
    await using server = await listenTcp((socket) => {
      const letter = count++ === 0 ? "a" : "b";
      socket.write(letter.repeat(4));
      if (letter === "b") second.push(socket);
      socket.once("data", () => second[0]?.end("cc"));
    });
    const texts = new Texts();
    const text = connected(
      server.address,
      `(drop (call $tcp_connect ${texts.at(server.address)}))
       (call $clock_sleep_ms (i64.const 50))
       (call $report ${read(3)})
       (call $report ${other(3, SCRATCH + 3)})
       (call $report ${read(9, SCRATCH + 6)})
       (call $report ${other(9, SCRATCH + 7)})
       (call $report (call $tcp_write (local.get $fd) (i32.const 0) (i64.const 1)))
       (call $report ${other(9, SCRATCH + 8)})
       (call $report ${other(9, SCRATCH)})
       (call $report_bytes (i32.const ${SCRATCH}) (i32.const 10))`,
      { texts },
    );
    const { bytes } = await call(text, tcp(server.address));
    expect(toNumbers(bytes.subarray(0, 56))).toEqual([3n, 3n, 1n, 1n, 1n, 2n, 0n]);
    expect(Buffer.from(bytes.subarray(56)).toString()).toBe("aaabbbabcc");
  });

  it("gives 0 for size 0 at once, whatever the pointer", async () => {
    await using server = await listenTcp();
    const text = connected(
      server.address,
      "(call $report (call $tcp_read (local.get $fd) (i32.const -1) (i64.const 0)))",
    );
    expect(await report(text, tcp(server.address))).toEqual([0n]);
  });

  it("gives -1 for a connection that is reset, again and again", async () => {
    await using server = await listenTcp((socket) => {
      socket.once("data", () => socket.resetAndDestroy());
    });
    const text = connected(
      server.address,
      `(call $report (call $tcp_write (local.get $fd) (i32.const 0) (i64.const 1)))
       (call $report ${read(10)})
       (call $report ${read(10)})
       (call $report (call $tcp_write (local.get $fd) (i32.const 0) (i64.const 1)))
       (call $report_i32 (call $tcp_close (local.get $fd)))`,
    );
    expect(await report(text, tcp(server.address))).toEqual([1n, -1n, -1n, -1n, 0n]);
  });

  it("takes no more from the peer than the guest asks for, but for a small buffer", async () => {
    const SIZE = 64 << 20;
    let finished = false;
    await using server = await listenTcp((socket) => {
      socket.write(Buffer.alloc(SIZE), () => {
        finished = true;
      });
    });
    const text = connected(
      server.address,
      `(call $report ${read(10)}) (call $clock_sleep_ms (i64.const 100)) (call $report ${read(10)})`,
    );
    expect(await report(text, tcp(server.address))).toEqual([10n, 10n]);
    expect(finished).toBe(false);
  });

  it("ends with 504 at wall_ms when the server never answers, and the socket is closed", async () => {
    await using server = await listenTcp();
    using table = createGuest(
      connected(server.address, `(call $report ${read(10)})`),
      `${tcp(server.address)}\nlimits = { wall_ms = 60 }`,
    );
    const response = await table.request("/");
    expect(response.status).toBe(504);
    expect(table.log.failures[0]?.fields["code"]).toBe("WALL_LIMIT");
    await server.arrived(1);
    await server.allClosed();
    expect(table.busy).toBe(0);
  });
});

describe("tcp_write", () => {
  it("gives the size and sends the bytes unchanged", async () => {
    const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const received: Buffer[] = [];
    await using server = await listenTcp((socket) => {
      socket.on("data", (data) => received.push(data as Buffer));
      socket.on("end", () => socket.end());
    });
    const texts = new Texts();
    const text = connected(
      server.address,
      `(call $report (call $tcp_write (local.get $fd) ${texts.at(all)}))
       (call $report (call $tcp_write (local.get $fd) (i32.const -1) (i64.const 0)))
       (call $report_i32 (call $tcp_close (local.get $fd)))`,
      { texts },
    );
    expect(await report(text, tcp(server.address))).toEqual([256n, 0n, 0n]);
    await server.arrived(1);
    await server.allClosed();
    expect(Buffer.concat(received).equals(all)).toBe(true);
  });

  it("blocks until a slow reader has taken everything, and copies nothing of it ahead", async () => {
    const SIZE = 8 << 20;
    let total = 0;
    let slowly: Socket | undefined;
    await using server = await listenTcp((socket) => {
      slowly = socket;
      socket.pause();
    });
    const text = `(module
      (import "env" "tcp_connect" (func $connect (param i32 i64) (result i32)))
      (import "env" "tcp_write" (func $write (param i32 i32 i64) (result i64)))
      (import "env" "log" (func $log (param i32 i64)))
      (import "env" "response_set_status_line" (func $status (param i32 i32 i64)))
      (import "env" "response_set_body" (func $body (param i32 i64)))
      (memory (export "memory") 200)
      (data (i32.const 64) "${server.address}")
      (func (export "handle")
        (memory.fill (i32.const 131072) (i32.const 97) (i32.const ${SIZE}))
        (i64.store (i32.const 0) (call $write (call $connect (i32.const 64) (i64.const ${server.address.length})) (i32.const 131072) (i64.const ${SIZE})))
        (call $status (i32.const 200) (i32.const 0) (i64.const 0))
        (call $body (i32.const 0) (i64.const 8))))`;
    using table = createGuest(text, tcp(server.address));
    const answer = table.request("/");
    await server.arrived(1);
    await setImmediate();
    const [pool] = table.service.pools.values();
    expect(pool?.running).toBe(1);
    slowly?.on("data", (data) => {
      total += data.length;
    });
    slowly?.resume();
    const bytes = Buffer.from(await (await answer).arrayBuffer());
    expect(bytes.readBigInt64LE(0)).toBe(BigInt(SIZE));
    await once(slowly as Socket, "end");
    expect(total).toBe(SIZE);
  });

  it("does not take the end of an earlier write for that of one that waits", async () => {
    const SIZE = 8 << 20;
    await using server = await listenTcp((socket) => socket.pause());
    const text = `(module
      (import "env" "tcp_connect" (func $connect (param i32 i64) (result i32)))
      (import "env" "tcp_write" (func $write (param i32 i32 i64) (result i64)))
      (memory (export "memory") 200)
      (data (i32.const 64) "${server.address}")
      (func (export "handle") (local $fd i32)
        (local.set $fd (call $connect (i32.const 64) (i64.const ${server.address.length})))
        (drop (call $write (local.get $fd) (i32.const 0) (i64.const 10)))
        (drop (call $write (local.get $fd) (i32.const 0) (i64.const 10)))
        (drop (call $write (local.get $fd) (i32.const 131072) (i64.const ${SIZE})))
        (unreachable)))`;
    const { response, table } = await call(text, `${tcp(server.address)}\nlimits = { wall_ms = 200 }`);
    expect(response.status).toBe(504);
    expect(table.busy).toBe(0);
  });

  it("ends with 504 at wall_ms when the peer never reads", async () => {
    await using server = await listenTcp((socket) => socket.pause());
    const text = connected(
      server.address,
      `(loop $again
         (br_if $again (i64.gt_s (call $tcp_write (local.get $fd) (i32.const 0) (i64.const 1000000)) (i64.const 0))))`,
    );
    const { response, table } = await call(text, `${tcp(server.address)}\nlimits = { wall_ms = 100 }`);
    expect(response.status).toBe(504);
    expect(table.busy).toBe(0);
  });

  it("still works after the peer has closed its side", async () => {
    const received: string[] = [];
    await using server = await listenTcp((socket) => {
      socket.end("bye");
      socket.on("data", (data) => received.push(data.toString()));
    });
    const texts = new Texts();
    const text = connected(
      server.address,
      `(call $report ${read(10)})
       (call $report ${read(10)})
       (call $report (call $tcp_write (local.get $fd) ${texts.at("still here")}))`,
      { texts },
    );
    expect(await report(text, tcp(server.address))).toEqual([3n, 0n, 10n]);
    await server.allClosed();
    expect(received.join("")).toBe("still here");
  });
});

describe("tcp_close", () => {
  it("closes at once: the peer sees the end while the call goes on", async () => {
    await using server = await listenTcp();
    using table = createGuest(
      connected(
        server.address,
        "(call $report_i32 (call $tcp_close (local.get $fd))) (call $clock_sleep_ms (i64.const 100000))",
      ),
      `${tcp(server.address)}\nlimits = { wall_ms = 1000 }`,
    );
    const answer = table.request("/");
    await server.arrived(1);
    await server.allClosed();
    const [pool] = table.service.pools.values();
    expect(pool?.running).toBe(1);
    await answer;
  });

  it("is done by the host for what is left open: at the end, after a trap", async () => {
    for (const body of ["", "unreachable", "(call $response_set_body (i32.const 0) (i64.const -1))"]) {
      // oxlint-disable-next-line no-await-in-loop -- one server after the other
      await using server = await listenTcp();
      // oxlint-disable-next-line no-await-in-loop
      await call(connected(server.address, body), tcp(server.address));
      // oxlint-disable-next-line no-await-in-loop
      await server.arrived(1);
      // oxlint-disable-next-line no-await-in-loop
      await server.allClosed();
    }
  });
});

describe("a bad descriptor", () => {
  it.each([-1, 1, 3, 100, 65_536, 2_147_483_647, -2_147_483_648])(
    "such as %i gives -1",
    async (descriptor) => {
      await using server = await listenTcp();
      const fd = `(i32.const ${descriptor})`;
      const text = connected(
        server.address,
        `(call $report (call $tcp_read ${fd} (i32.const ${SCRATCH}) (i64.const 10)))
       (call $report (call $tcp_write ${fd} (i32.const ${SCRATCH}) (i64.const 10)))
       (call $report (call $tcp_read ${fd} (i32.const ${SCRATCH}) (i64.const 0)))
       (call $report (call $tcp_write ${fd} (i32.const ${SCRATCH}) (i64.const 0)))
       (call $report_i32 (call $tcp_close ${fd}))`,
      );
      expect(await report(text, tcp(server.address))).toEqual([-1n, -1n, -1n, -1n, -1n]);
    },
  );

  it("is one that was closed", async () => {
    await using server = await listenTcp((socket) => socket.end("bytes"));
    const text = connected(
      server.address,
      `(call $report_i32 (call $tcp_close (local.get $fd)))
       (call $report ${read(10)})
       (call $report (call $tcp_write (local.get $fd) (i32.const 0) (i64.const 1)))
       (call $report_i32 (call $tcp_close (local.get $fd)))`,
    );
    expect(await report(text, tcp(server.address))).toEqual([0n, -1n, -1n, -1n]);
  });

  it("is one of another request, even while that runs", async () => {
    await using server = await listenTcp();
    const texts = new Texts();
    const text = guest(
      `(if (i64.gt_s (call $request_get_query (i32.const 0) (i64.const 0)) (i64.const 0))
         (then
           (call $report (call $tcp_read (i32.const 0) (i32.const ${SCRATCH}) (i64.const 1)))
           (call $report (call $tcp_write (i32.const 0) (i32.const ${SCRATCH}) (i64.const 1)))
           (call $report_i32 (call $tcp_close (i32.const 0))))
         (else
           (call $report (call $tcp_read (call $tcp_connect ${texts.at(server.address)}) (i32.const ${SCRATCH}) (i64.const 1)))))
       (call $answer)`,
      { texts },
    );
    using table = createGuest(text, tcp(server.address));
    const first = table.request("/");
    await server.arrived(1);
    const second = await table.request("/?other");
    expect(toNumbers(Buffer.from(await second.arrayBuffer()))).toEqual([-1n, -1n, -1n]);
    server.sockets[0]?.end("x");
    expect(toNumbers(Buffer.from(await (await first).arrayBuffer()))).toEqual([1n]);
  });
});

function setup(
  grants: readonly string[],
  lookup: Lookup,
): { test: TestCall; imports: TcpImports; connect: (address: string) => number | Promise<number> } {
  const test = createCall();
  const parsed = grants.map((text) => parseTcpGrant(text) as TcpGrant);
  const imports = createTcpImports(test.context, parsed, lookup);
  return { test, imports, connect: (address) => imports.tcp_connect(...test.put(address)) };
}

describe("what a name resolves to", () => {
  it("is connected to when the name is granted, wherever it leads", async () => {
    await using server = await listenTcp();
    const { test, connect } = setup([`backend.internal:${server.port}`], async () => ["127.0.0.1"]);
    expect(await connect(`backend.internal:${server.port}`)).toBe(0);
    expect(await connect(`BACKEND.internal.:${server.port}`)).toBe(1);
    test.invocation.closeDescriptors();
    await server.allClosed();
  });

  it("is asked for once, and that very address is connected to", async () => {
    await using server = await listenTcp();
    let asked = 0;
    // The second answer would lead elsewhere: a name that is rebound after the check.
    const { test, connect } = setup(["127.0.0.0/8"], async () => {
      asked++;
      return asked === 1 ? ["127.0.0.1"] : ["10.255.255.1"];
    });
    expect(await connect(`rebound.example:${server.port}`)).toBe(0);
    expect(asked).toBe(1);
    test.invocation.closeDescriptors();
  });

  it("is refused when only a range is granted and the name leads out of it", async () => {
    await using server = await listenTcp();
    const { test, connect } = setup(["10.0.0.0/8"], async () => ["127.0.0.1"]);
    expect(await connect(`evil.example:${server.port}`)).toBe(-1);
    expect(test.lines).toEqual([
      [
        "warn",
        `tcp_connect to "evil.example:${server.port}" is not granted; name it in the application's tcp`,
      ],
    ]);
    expect(server.sockets).toEqual([]);
  });

  it.each(["::ffff:127.0.0.1", "0.0.0.0", "::1", "::"])(
    "is refused out of the range as %s",
    async (address) => {
      const { test, connect } = setup(["10.0.0.0/8"], async () => [address]);
      expect(await connect("evil.example:80")).toBe(-1);
      expect(test.lines).toHaveLength(1);
    },
  );

  it("loses its addresses out of the range and keeps the others", async () => {
    await using server = await listenTcp();
    const { test, connect } = setup(["127.0.0.0/30"], async () => ["10.255.255.1", "127.0.0.1"]);
    expect(await connect(`mixed.example:${server.port}`)).toBe(0);
    test.invocation.closeDescriptors();
  });

  it("is tried one address after the other", async () => {
    await using server = await listenTcp();
    // Nothing listens on the first two.
    const { test, connect } = setup(["*"], async () => ["127.0.0.2", "127.0.0.3", "127.0.0.1"]);
    expect(await connect(`several.example:${server.port}`)).toBe(0);
    test.invocation.closeDescriptors();
  });

  it("is not asked for when no answer could be granted", async () => {
    let asked = 0;
    const { connect } = setup(["other.example:80", "*.internal:80", "10.0.0.0/8:81"], async () => {
      asked++;
      return ["10.0.0.1"];
    });
    expect(await connect("evil.example:80")).toBe(-1);
    expect(await connect("internal:80")).toBe(-1);
    expect(await connect("notinternal:80")).toBe(-1);
    expect(asked).toBe(0);
  });

  it("is -1 without a warning when the name has none", async () => {
    const { test, connect } = setup(["*"], () => Promise.reject(new Error("ENOTFOUND")));
    expect(await connect("nowhere.example:80")).toBe(-1);
    const empty = setup(["*"], async () => []);
    expect(await empty.connect("nowhere.example:80")).toBe(-1);
    expect(test.lines).toEqual([]);
  });

  it("does no harm when it is no address at all", async () => {
    const { connect } = setup(["*"], async () => ["not an address", "", "localhost"]);
    expect(await connect("strange.example:80")).toBe(-1);
  });

  it("comes too late once the call has ended: nothing is connected, nothing logged", async () => {
    await using server = await listenTcp();
    const { promise, resolve } = Promise.withResolvers<readonly string[]>();
    for (const grants of [["*"], ["10.0.0.0/8"]]) {
      const { test, connect } = setup(grants, () => promise);
      const code = connect(`slow.example:${server.port}`);
      test.invocation.leave();
      // oxlint-disable-next-line no-await-in-loop
      await expect(code).rejects.toThrow("the client closed the connection");
      resolve(["127.0.0.1"]);
      // oxlint-disable-next-line no-await-in-loop
      await setImmediate();
      expect(test.invocation.descriptors).toEqual([]);
      expect(test.lines).toEqual([]);
    }
    expect(server.sockets).toEqual([]);
  });

  it("is found by the system for localhost", async () => {
    await using server = await listenTcp();
    const text = connected(`localhost:${server.port}`, "(call $report_i32 (local.get $fd))");
    expect(await report(text, tcp("localhost:*"))).toEqual([0n]);
    expect(await report(text, tcp("127.0.0.0/8", "::1/128"))).toEqual([0n]);
    expect(await report(text, tcp("10.0.0.0/8"))).toEqual([-1n]);
  });
});

describe("a guest that waits while its client leaves", () => {
  it("is ended, and its socket closed", async () => {
    await using server = await listenTcp();
    using table = createGuest(connected(server.address, `(call $report ${read(10)})`), tcp(server.address));
    const controller = new AbortController();
    const answer = table.request("/", { signal: controller.signal });
    await server.arrived(1);
    controller.abort();
    await server.allClosed();
    const [pool] = table.service.pools.values();
    await expect.poll(() => pool?.running).toBe(0);
    expect(table.busy).toBe(0);
    void answer;
  });
});
