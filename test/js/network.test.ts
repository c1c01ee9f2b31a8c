// fetch and connect of JavaScript functions, in the real engine, to servers of 127.0.0.1.
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createSecureHttpServer } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import { readFileSync } from "node:fs";
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from "node:tls";
import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createScript, runScript, toSource } from "../support/script.ts";
import { endWithPeer, listenTcp, unusedPort } from "../support/tcp-server.ts";

const read = (name: string): string =>
  readFileSync(new URL(`../support/tls/${name}.pem`, import.meta.url), "utf8");
const KNOWN = { cert: read("first-cert"), key: read("first-key") };
const UNKNOWN = { cert: read("second-cert"), key: read("second-key") };
const authorities = getCACertificates();

beforeAll(() => setDefaultCACertificates([...authorities, KNOWN.cert]));
afterAll(() => setDefaultCACertificates(authorities));

interface Web extends AsyncDisposable {
  readonly port: number;
  readonly sockets: Set<Socket>;
  /** Resolves when every connection so far is closed. */
  allClosed(): Promise<void>;
}

async function listen(server: Server): Promise<Web> {
  const sockets = new Set<Socket>();
  const closed: Promise<unknown>[] = [];
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    closed.push(once(socket, "close"));
    socket.on("error", () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    sockets,
    async allClosed() {
      await Promise.all(closed);
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

type Serve = (request: IncomingMessage, response: ServerResponse) => void;
const web = async (serve: Serve): Promise<Web> => listen(createServer(serve));
const tcp = (...grants: string[]): string => `tcp = ${JSON.stringify(grants)}`;
const local = (port: number): string => tcp(`127.0.0.1:${port}`);

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

const RANDOM = `const random = (length) => { const bytes = new Uint8Array(length); const piece = crypto.getRandomValues(new Uint8Array(65_521));
    for (let at = 0; at < length; at += piece.length) bytes.set(piece.subarray(0, length - at), at); return bytes; };
  const same = async (...both) => { const [one, other] = await Promise.all(both.map((bytes) => crypto.subtle.digest("SHA-256", bytes))); return Buffer.from(one).equals(Buffer.from(other)); };`;

const tellHost: Serve = (request, response) => response.end(`secret at ${request.headers.host}`);
const secret = (host: string, port: number): string =>
  `return await (await fetch("https://${host}:${port}/")).text()`;

describe("fetch", () => {
  it("sends what it is given, and gives what it is answered", async () => {
    await using server = await web((request, response) => {
      void textOf(request).then((body) => {
        const { method, url, rawHeaders } = request;
        response.writeHead(
          201,
          "Made",
          [
            ["x-a", "1"],
            ["set-cookie", "a=1"],
            ["set-cookie", "b=2"],
          ].flat(),
        );
        response.end(JSON.stringify({ method, url, rawHeaders, body }));
      });
    });
    const answer = await runScript(
      `const response = await fetch("http://127.0.0.1:${server.port}/a%20b?c=%C3%A9#hash", {
         method: "POST", body: "bödy", headers: { "x-own": "\\xe9", connection: "keep-alive", "content-length": "3", "transfer-encoding": "chunked" } });
       return [response.status, response.statusText, response.headers.getSetCookie(), response.headers.get("x-a"), response.url, await response.json()];`,
      local(server.port),
    );
    expect(answer).toEqual([
      201,
      "Made",
      ["a=1", "b=2"],
      "1",
      `http://127.0.0.1:${server.port}/a%20b?c=%C3%A9#hash`,
      expect.objectContaining({ method: "POST", url: "/a%20b?c=%C3%A9", body: "bödy" }),
    ]);
    const { rawHeaders } = (answer as [0, 0, 0, 0, 0, { rawHeaders: string[] }])[5];
    const sent = Object.fromEntries(
      rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name, rawHeaders[at + 1]]] : [])),
    );
    expect(sent).toEqual({
      host: `127.0.0.1:${server.port}`,
      "x-own": "\xe9",
      "content-type": "text/plain;charset=UTF-8",
      accept: "*/*",
      "accept-encoding": "gzip, deflate, br",
      "user-agent": expect.any(String),
      "content-length": "5",
      connection: "close",
    });
  });

  it("reaches nothing that is not granted, and says in the log what to write", async () => {
    await using server = await web((_request, response) => response.end("x"));
    for (const lines of ["", "tcp = []", tcp("127.0.0.1:1"), tcp("example.org:*"), tcp("10.0.0.0/8")]) {
      using script = createScript(
        toSource(`return (await fetch("http://127.0.0.1:${server.port}/")).status`),
        lines,
      );
      // oxlint-disable-next-line no-await-in-loop -- one grant after the other
      expect(await (await script.request()).json()).toEqual({
        thrown: "TypeError",
        message: "fetch failed",
        cause: `"127.0.0.1:${server.port}" is not granted`,
      });
      expect(script.log.lines.filter(({ level }) => level === "warn")).toMatchObject([
        { message: `fetch to "127.0.0.1:${server.port}" is not granted; name it in the application's tcp` },
      ]);
    }
    expect(server.sockets.size).toBe(0);
  });

  it("looks a name up, and reaches it where the address is granted", async () => {
    await using server = await web((_request, response) => response.end("x"));
    const body = `return await (await fetch("http://localhost:${server.port}/")).text()`;
    expect(await runScript(body, tcp(`localhost:${server.port}`))).toBe("x");
    expect(await runScript(body, tcp("127.0.0.0/8"))).toBe("x");
    expect(await runScript(body, tcp("10.0.0.0/8"))).toMatchObject({
      cause: `"localhost:${server.port}" is not granted`,
    });
    expect(await runScript(body, tcp("*.localhost:*"))).toMatchObject({ thrown: "TypeError" });
  });

  it.each(["2130706433", "0x7f.1", "0177.0.0.1", "[::ffff:127.0.0.1]", "127.1"])(
    "checks the address that %s is",
    async (host) => {
      await using server = await web((_request, response) => response.end("x"));
      const body = `return await (await fetch("http://${host}:${server.port}/")).text()`;
      expect(await runScript(body, tcp("10.0.0.0/8", "example.org:*"))).toMatchObject({
        thrown: "TypeError",
      });
      expect(await runScript(body, tcp("127.0.0.0/8"))).toBe("x");
    },
  );

  it("asks for the grant of each redirect", async () => {
    await using other = await web((_request, response) => response.end("other"));
    await using server = await web((request, response) => {
      if (request.url === "/2") return response.end(`at ${request.headers.host}`);
      const location = request.url === "/1" ? "/2" : `http://127.0.0.1:${other.port}/`;
      return response.writeHead(302, { location }).end("moved");
    });
    const fetches = (path: string): string =>
      `const r = await fetch("http://127.0.0.1:${server.port}${path}"); return [r.redirected, r.url, await r.text()]`;
    const url = `http://127.0.0.1:${server.port}/2`;
    expect(await runScript(fetches("/1"), local(server.port))).toEqual([
      true,
      url,
      `at 127.0.0.1:${server.port}`,
    ]);
    expect(await runScript(fetches("/elsewhere"), local(server.port))).toMatchObject({
      cause: `"127.0.0.1:${other.port}" is not granted`,
    });
    expect(other.sockets.size).toBe(0);
  });

  it.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
    ["zstd", zstdCompressSync],
    ["deflate, zstd", (text: string) => zstdCompressSync(deflateRawSync(text))],
    ["zstd, deflate", (text: string) => deflateRawSync(zstdCompressSync(text))],
    ["GZIP , br", (text: string) => brotliCompressSync(gzipSync(text))],
    ["identity", (text: string) => Buffer.from(text)],
    ["some-other", (text: string) => Buffer.from(text)],
  ] as const)("decodes a body in %s", async (coding, encode) => {
    const text = "a text that repeats ".repeat(20_000);
    await using server = await web((_request, response) => {
      response.writeHead(200, { "content-encoding": coding }).end(encode(text));
    });
    const body = `const text = await (await fetch("http://127.0.0.1:${server.port}/")).text(); return [text.length, text.slice(-20)]`;
    expect(await runScript(body, local(server.port))).toEqual([text.length, "a text that repeats "]);
  });

  it("decodes deflate whose first byte comes late, and none at all", async () => {
    await using server = await web((request, response) => {
      response.writeHead(200, { "content-encoding": "deflate" });
      response.flushHeaders();
      if (request.url === "/none") response.end();
      else {
        const bytes = deflateRawSync("late");
        setImmediate(() => response.write(bytes.subarray(0, 1), () => response.end(bytes.subarray(1))));
      }
    });
    const body = `const text = async (path) => (await fetch("http://127.0.0.1:${server.port}" + path)).text(); return [await text("/late"), await text("/none")]`;
    expect(await runScript(body, local(server.port))).toEqual(["late", ""]);
  });

  it("tells a body in deflate or zstd that is neither, breaks off before its first byte, or needs a large window", async () => {
    const params = { [constants.ZSTD_c_windowLog]: 27, [constants.ZSTD_c_enableLongDistanceMatching]: 1 };
    const bodies: Readonly<Record<string, Buffer | undefined>> = {
      "/deflate": Buffer.from("not deflate at all"),
      "/zstd": Buffer.from("not zstd at all"),
      "/large/zstd": zstdCompressSync(Buffer.alloc(20_000_000, "ab"), { params }),
      "/gone/deflate": undefined,
    };
    await using server = await web((request, response) => {
      const path = request.url ?? "";
      response.writeHead(200, { "content-encoding": path.split("/").at(-1), "content-length": "1000" });
      const bytes = bodies[path];
      if (bytes === undefined) {
        response.flushHeaders();
        setImmediate(() => response.socket?.destroy());
      } else
        response.socket?.end(
          Buffer.concat([
            Buffer.from(`HTTP/1.1 200 OK\r\ncontent-encoding: ${path.split("/").at(-1)}\r\n\r\n`),
            bytes,
          ]),
        );
    });
    const body = `const results = [];
      for (const path of ${JSON.stringify(Object.keys(bodies))}) try { results.push((await (await fetch("http://127.0.0.1:${server.port}" + path)).text()).length) } catch (error) { results.push(error.cause.message) }
      return results`;
    expect(await runScript(body, local(server.port))).toEqual(
      Object.keys(bodies).map(() => "the request failed: the body is not complete"),
    );
  });

  it("gives no body where there is none, whatever its coding is said to be", async () => {
    await using server = await web((request, response) => {
      response.writeHead(request.url === "/304" ? 304 : 200, { "content-encoding": "gzip" }).end();
    });
    const body = `const text = async (path, method) => (await fetch("http://127.0.0.1:${server.port}" + path, { method })).text();
      return [await text("/", "GET"), await text("/", "HEAD"), await text("/304", "GET")]`;
    expect(await runScript(body, local(server.port))).toEqual(["", "", ""]);
  });

  it("tells a body that is no gzip, breaks off, or has too many codings", async () => {
    await using server = await web((request, response) => {
      if (request.url === "/broken")
        response.writeHead(200, { "content-encoding": "gzip" }).end("no gzip at all");
      else if (request.url === "/many")
        response.writeHead(200, { "content-encoding": "gzip,".repeat(6) + "gzip" }).end("x");
      else {
        response.writeHead(200, { "content-length": "100" });
        response.write("half", () => response.socket?.destroy());
      }
    });
    const body = `const results = [];
      for (const path of ["broken", "many", "half"]) try { results.push(await (await fetch("http://127.0.0.1:${server.port}/" + path)).text()) } catch (error) { results.push([error.name, error.cause.message]) }
      return results`;
    expect(await runScript(body, local(server.port))).toEqual([
      ["TypeError", "the request failed: the body is not complete"],
      ["TypeError", "the request failed: more than 5 content codings"],
      ["TypeError", "the request failed: the body is not complete"],
    ]);
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateRawSync],
    ["zstd", zstdCompressSync],
  ])(
    "takes of a body in %s only what the function reads, so that a bomb is never unpacked",
    async (coding, pack) => {
      const bomb = pack(Buffer.alloc(200_000_000));
      await using server = await web((_request, response) => {
        response.writeHead(200, { "content-encoding": coding }).end(bomb);
      });
      const body = `const reader = (await fetch("http://127.0.0.1:${server.port}/")).body.getReader();
      const { value } = await reader.read(); await reader.cancel(); return value.length`;
      expect(await runScript(body, local(server.port))).toBeLessThanOrEqual(65_536);
      await server.allClosed();
    },
  );

  it("streams a body as it comes", async () => {
    const waiting: ServerResponse[] = [];
    await using server = await web((request, response) => {
      if (request.url === "/more") {
        waiting[0]?.end("second");
        response.end();
      } else {
        waiting.push(response);
        response.write("first");
      }
    });
    const body = `const url = "http://127.0.0.1:${server.port}/";
      const reader = (await fetch(url)).body.getReader(); const decoder = new TextDecoder(); const parts = [];
      parts.push(decoder.decode((await reader.read()).value));
      await fetch(url + "more");
      parts.push(decoder.decode((await reader.read()).value));
      parts.push((await reader.read()).done);
      return parts`;
    expect(await runScript(body, local(server.port))).toEqual(["first", "second", true]);
  });

  it("gives a body of megabytes whole, in both directions", async () => {
    await using server = await web((request, response) => void request.pipe(response));
    const body = `${RANDOM} const sent = random(5_000_000);
      const got = await (await fetch("http://127.0.0.1:${server.port}/", { method: "PUT", body: sent })).bytes();
      return [got.length, await same(sent, got)]`;
    expect(await runScript(body, local(server.port))).toEqual([5_000_000, true]);
  });

  it("goes on at the same time as others", async () => {
    const waiting: ServerResponse[] = [];
    await using server = await web((_request, response) => {
      // Nobody is answered before all have come.
      if (waiting.push(response) === 5)
        for (const [index, each] of waiting.entries()) each.end(String(index));
    });
    const body = `return (await Promise.all(Array.from({ length: 5 }, async () => (await fetch("http://127.0.0.1:${server.port}/")).text()))).sort()`;
    expect(await runScript(body, local(server.port))).toEqual(["0", "1", "2", "3", "4"]);
  });

  it("keeps no connection for the next request or call", async () => {
    await using server = await web((_request, response) => response.end("x"));
    using script = createScript(
      toSource(
        `const url = "http://127.0.0.1:${server.port}/"; await (await fetch(url)).text(); return (await fetch(url)).text()`,
      ),
      local(server.port),
    );
    await script.request();
    await script.request();
    expect(server.sockets.size).toBe(4);
    await server.allClosed();
  });

  it("is closed when the call ends, whatever is still going on", async () => {
    const arrived: (() => void)[] = [];
    await using server = await web((request, response) => {
      if (request.url === "/body") response.write("some");
      arrived.shift()?.();
    });
    const both = Promise.all([
      new Promise<void>((go) => arrived.push(go)),
      new Promise<void>((go) => arrived.push(go)),
    ]);
    await using gate = await listenTcp((socket) => void both.then(() => socket.end("go")));
    const body = `const url = "http://127.0.0.1:${server.port}/";
      fetch(url + "head").catch(() => {}); const response = await fetch(url + "body"); response.body.getReader().read();
      for await (const chunk of connect("${gate.address}").readable); return "left"`;
    expect(await runScript(body, tcp(`127.0.0.1:${server.port}`, gate.address))).toBe("left");
    await server.allClosed();
  });

  it("is closed when the function fails, and when its time is up", async () => {
    await using server = await web((_request, response) => void response.write("some"));
    const begin = `const response = await fetch("http://127.0.0.1:${server.port}/"); const reader = response.body.getReader(); await reader.read();`;
    using failing = createScript(
      `export const handler = async () => { ${begin} throw new Error("x") }`,
      local(server.port),
    );
    expect((await failing.request()).status).toBe(500);
    using late = createScript(
      `export const handler = async () => { ${begin} await reader.read() }`,
      `${local(server.port)}\nlimits = { wall_ms = 300 }`,
    );
    expect((await late.request()).status).toBe(504);
    await server.allClosed();
  });

  it("is aborted by its signal: before the answer, in the body, and before it began", async () => {
    await using server = await web((request, response) => {
      if (request.url === "/body") response.write("some");
    });
    // The call goes on until the server has seen that its connections are closed.
    await using gate = await listenTcp((socket) => void server.allClosed().then(() => socket.end()));
    const body = `const url = "http://127.0.0.1:${server.port}/"; const results = [];
      const told = async (work) => { try { await work(); results.push("done") } catch (error) { results.push(error.name) } };
      await told(() => fetch(url + "head", { signal: AbortSignal.timeout(20) }));
      await told(async () => { const own = new AbortController(); const response = await fetch(url + "body", { signal: own.signal });
        const reader = response.body.getReader(); await reader.read(); setTimeout(() => own.abort(), 5); await reader.read(); });
      await told(async () => { const own = new AbortController(); const response = await fetch(url + "body", { signal: own.signal });
        own.abort(); await response.text(); });
      await told(() => fetch(url, { signal: AbortSignal.abort() }));
      for await (const chunk of connect("${gate.address}").readable);
      return results`;
    expect(await runScript(body, tcp("*"))).toEqual([
      "TimeoutError",
      "AbortError",
      "AbortError",
      "AbortError",
    ]);
    expect(server.sockets.size).toBe(3);
  });

  it("counts towards limits.tcp_connections, with connect", async () => {
    await using server = await web((_request, response) => response.end("x"));
    const body = `const url = "http://127.0.0.1:${server.port}/"; await fetch(url); await connect("127.0.0.1:${server.port}").opened;
      await fetch("http://127.0.0.1:1/").catch(() => {}); await fetch(url)`;
    expect(await runScript(body, `${local(server.port)}\nlimits = { tcp_connections = 3 }`)).toEqual({
      thrown: "TypeError",
      message: "fetch failed",
      cause: "more than limits.tcp_connections = 3",
    });
    expect(server.sockets.size).toBe(2);
  });

  it("says why there is no answer, without an address or a path of the host's", async () => {
    const port = await unusedPort();
    await using silent = await listenTcp((socket) => socket.end());
    await using strange = await listenTcp((socket) => socket.end("SSH-2.0-OpenSSH\r\n"));
    await using endless = await listenTcp((socket) => {
      endWithPeer(socket);
      socket.write(`HTTP/1.1 200 OK\r\na: ${"x".repeat(70_000)}`);
    });
    for (const [target, reason] of [
      [port, `cannot connect to "127.0.0.1:${port}": ECONNREFUSED`],
      [silent.port, "the request failed: ECONNRESET"],
      [strange.port, "the request failed: HPE_INVALID_CONSTANT"],
      [endless.port, "the request failed: HPE_HEADER_OVERFLOW"],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await runScript(`await fetch("http://127.0.0.1:${target}/")`, tcp("*"))).toMatchObject({
        thrown: "TypeError",
        cause: reason,
      });
    }
    await endless.allClosed();
    expect(await runScript(`await fetch("http://no-such-name.invalid/")`, tcp("*"))).toMatchObject({
      cause: 'cannot connect to "no-such-name.invalid:80": there is no such name',
    });
  });

  it.each([
    `fetch("http://127.0.0.1:0/")`,
    `fetch("ftp://127.0.0.1/")`,
    `fetch("http://127.0.0.1:PORT/", { method: "CONNECT" })`,
    `fetch("http://127.0.0.1:PORT/", { method: "G T" })`,
    `fetch("http://127.0.0.1:PORT/", { headers: { "x": "a\\r\\nb: c" } })`,
    `fetch("http://a b/")`,
  ])("refuses %s", async (code) => {
    await using server = await web((_request, response) => response.end("x"));
    expect(await runScript(`await ${code.replace("PORT", String(server.port))}`, tcp("*"))).toMatchObject({
      thrown: "TypeError",
    });
    expect(server.sockets.size).toBe(0);
  });

  it("asks for the certificate of the host in its URL", async () => {
    await using known = await listen(createSecureHttpServer(KNOWN, tellHost));
    await using unknown = await listen(createSecureHttpServer(UNKNOWN, tellHost));
    expect(await runScript(secret("localhost", known.port), tcp("*"))).toBe(
      `secret at localhost:${known.port}`,
    );
    expect(await runScript(secret("127.0.0.1", known.port), tcp("*"))).toBe(
      `secret at 127.0.0.1:${known.port}`,
    );
    expect(await runScript(secret("127.0.0.2", known.port), tcp("*"))).toMatchObject({ thrown: "TypeError" });
    expect(await runScript(secret("localhost", unknown.port), tcp("*"))).toMatchObject({
      cause: `cannot connect to "localhost:${unknown.port}": DEPTH_ZERO_SELF_SIGNED_CERT`,
    });
  });
});

/** Reads nothing before its peer is gone. */
const deaf = (socket: Socket): void => {
  socket.pause().on("end", () => socket.end());
};
const ECHO = (socket: Socket): void => void socket.pipe(socket);
const LINES = `const text = async (readable) => { let all = ""; const decoder = new TextDecoder(); for await (const chunk of readable) all += decoder.decode(chunk, { stream: true }); return all; };`;

const readSecret = (host: string, port: number): string =>
  `${LINES} return text(connect("${host}:${port}", { tls: true }).readable)`;

describe("the URL of a request", () => {
  it("says how it came", async () => {
    using script = createScript(toSource("return request.url"));
    const serve: Serve = (request, response) => void script.service.serve(request, response);
    await using plain = await web(serve);
    await using secure = await listen(createSecureHttpServer(KNOWN, serve));
    for (const url of [`http://localhost:${plain.port}/a?b`, `https://localhost:${secure.port}/a?b`]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await runScript(`return (await fetch("${url}")).json()`, tcp("*"))).toBe(url);
    }
    expect(await (await script.request("https://own.example/c")).json()).toBe("https://localhost/c");
  });
});

describe("connect", () => {
  it("writes and reads, and half-closes", async () => {
    await using server = await listenTcp((socket) => {
      let all = "";
      socket.on("data", (chunk) => (all += String(chunk)));
      socket.on("end", () => socket.end(`heard ${all}`));
    });
    const body = `${LINES} const socket = connect("${server.address}"); const writer = socket.writable.getWriter();
      await writer.write("one "); await writer.write(new TextEncoder().encode("two")); await writer.close();
      return [await text(socket.readable), await socket.opened]`;
    expect(await runScript(body, tcp(server.address))).toEqual([
      "heard one two",
      { hostname: "127.0.0.1", port: server.port },
    ]);
    await server.allClosed();
  });

  it("gives megabytes back whole, over TLS as well", async () => {
    await using plain = await listenTcp(ECHO);
    await using secure = await listen(createTlsServer({ ...KNOWN, allowHalfOpen: true }, ECHO));
    const body = `${RANDOM} const sent = random(3_000_000); const got = new Uint8Array(3_000_000);
      const socket = connect(TARGET); const writer = socket.writable.getWriter();
      const writing = writer.write(sent).then(() => writer.close());
      let at = 0; for await (const chunk of socket.readable) { got.set(chunk, at); at += chunk.length; }
      await writing; return [at, await same(sent, got)]`;
    const run = async (target: string): Promise<unknown> =>
      runScript(body.replace("TARGET", target), tcp("*"));
    expect(await run(`"${plain.address}"`)).toEqual([3_000_000, true]);
    expect(await run(`"localhost:${secure.port}", { tls: true }`)).toEqual([3_000_000, true]);
  });

  it("gives what has come when the function asks late", async () => {
    const sent = Promise.withResolvers<void>();
    const send = (socket: Socket): void => void socket.end("x".repeat(50_000), sent.resolve);
    await using server = await listenTcp(send);
    await using secure = await listen(createTlsServer(KNOWN, send));
    await using gate = await listenTcp((socket) => void sent.promise.then(() => socket.end()));
    const body = (target: string): string =>
      `${LINES} const socket = connect(${target}); await socket.opened; await text(connect("${gate.address}").readable); return (await text(socket.readable)).length`;
    expect(await runScript(body(`"${server.address}"`), tcp("*"))).toBe(50_000);
    expect(await runScript(body(`"localhost:${secure.port}", { tls: true }`), tcp("*"))).toBe(50_000);
  });

  it("accepts only the certificate of the host, signed by an authority", async () => {
    await using known = await listen(createTlsServer(KNOWN, (socket) => void socket.end("secret")));
    await using unknown = await listen(createTlsServer(UNKNOWN, (socket) => void socket.end("secret")));
    await using plain = await listenTcp((socket) => socket.end("no TLS at all"));
    expect(await runScript(readSecret("127.0.0.1", known.port), tcp("*"))).toBe("secret");
    expect(await runScript(readSecret("127.0.0.2", known.port), tcp("*"))).toMatchObject({ thrown: "Error" });
    expect(await runScript(readSecret("localhost", unknown.port), tcp("*"))).toMatchObject({
      message: `cannot connect to "localhost:${unknown.port}": DEPTH_ZERO_SELF_SIGNED_CERT`,
    });
    expect(await runScript(readSecret("localhost", plain.port), tcp("*"))).toMatchObject({
      message: expect.stringMatching(/^cannot connect to "localhost:\d+": ERR_SSL_/),
    });
  });

  it("refuses what is not granted, with a line in the log", async () => {
    await using server = await listenTcp();
    using script = createScript(
      toSource(`await connect("${server.address}").opened`),
      tcp("10.0.0.0/8", "localhost:*"),
    );
    expect(await (await script.request()).json()).toMatchObject({
      message: `"${server.address}" is not granted`,
    });
    expect(script.log.lines.filter(({ level }) => level === "warn")).toMatchObject([
      { message: `connect to "${server.address}" is not granted; name it in the application's tcp` },
    ]);
    expect(server.sockets).toEqual([]);
  });

  it.each([
    `{ hostname: "a b", port: 80 }`,
    `{ hostname: "127.0.0.1:80", port: 80 }`,
    `{ hostname: "", port: 1 }`,
    `{ hostname: "a".repeat(100_000), port: 80 }`,
    `{ hostname: "\\ud800", port: 80 }`,
  ])("knows that %s is no address", async (target) => {
    expect(await runScript(`await connect(${target}).opened`, tcp("*"))).toMatchObject({
      thrown: "TypeError",
      message: expect.stringMatching(/is no address$/),
    });
  });

  it("ends a read and a write that wait when the function closes the socket", async () => {
    await using server = await listenTcp(deaf);
    const body = `const socket = connect("${server.address}"); await socket.opened;
      const reading = socket.readable.getReader().read();
      const writing = socket.writable.getWriter().write(new Uint8Array(16_000_000)).catch((error) => error.message);
      await connect("${server.address}").opened; await socket.close();
      return [(await reading).done, await writing]`;
    expect(await runScript(body, tcp("*"))).toEqual([true, "the connection failed: it was closed"]);
    for (const socket of server.sockets) socket.resume();
    await server.allClosed();
  });

  it("does not let a call hand over more than it may while nobody takes it", async () => {
    await using server = await listenTcp(deaf);
    const body = `const piece = new Uint8Array(10_000_000);
      const write = async () => { const socket = connect("${server.address}"); await socket.opened; socket.writable.getWriter().write(piece).catch((error) => failures.push(error.name)) };
      const failures = []; for (let at = 0; at < 4; at++) await write(); await connect("${server.address}").opened; return failures`;
    expect(await runScript(body, tcp("*"))).toEqual([
      "QuotaExceededError",
      "QuotaExceededError",
      "QuotaExceededError",
    ]);
    for (const socket of server.sockets) socket.resume();
    await server.allClosed();
  });

  it("tells a connection that breaks", async () => {
    await using server = await listenTcp(
      (socket) => void socket.once("data", () => socket.resetAndDestroy()),
    );
    const body = `const socket = connect("${server.address}"); await socket.writable.getWriter().write("x"); await socket.readable.getReader().read()`;
    expect(await runScript(body, tcp("*"))).toMatchObject({
      thrown: "Error",
      message: "the connection failed: ECONNRESET",
    });
  });

  it("says nothing of one call to the next", async () => {
    await using server = await listenTcp(ECHO);
    using script = createScript(
      toSource(
        `const socket = connect("${server.address}"); await socket.writable.getWriter().write(request.url.slice(-1)); return new TextDecoder().decode((await socket.readable.getReader().read()).value)`,
      ),
      tcp("*"),
    );
    for (const name of ["1", "2", "3"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await (await script.request(`/${name}`)).json()).toBe(name);
    }
    await server.allClosed();
  });
});
