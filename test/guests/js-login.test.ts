import { createHmac, pbkdf2Sync } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redisMissing, startRedis } from "../support/redis.ts";
import type { Redis } from "../support/redis.ts";
import { createSample } from "../support/sample.ts";
import type { TestTable } from "../support/table.ts";

const SECRET = "a secret of more than thirty-two characters";

function createLogin(redis: string, secret: string = SECRET): TestTable {
  return createSample(
    "js-login.js",
    { method: "POST", path: "/js/login", env: { REDIS: redis, JWT_SECRET: secret } },
    { method: "GET", path: "/js/verify", function: "verify", env: { JWT_SECRET: secret } },
  );
}

function hash(password: string, iterations: number): string {
  const key = pbkdf2Sync(password, "some salt", iterations, 32, "sha256");
  return `pbkdf2-sha256$${iterations}$${Buffer.from("some salt").toString("base64")}$${key.toString("base64")}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function sign(header: unknown, claims: unknown, secret: string = SECRET): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

async function login(table: TestTable, user: unknown, password: unknown): Promise<Response> {
  return table.request("/js/login", { method: "POST", body: JSON.stringify({ user, password }) });
}

async function verify(table: TestTable, authorization: string): Promise<Response> {
  return table.request("/js/verify", { headers: { authorization } });
}

/** Sets keys, as any client does. */
async function set(address: string, values: Readonly<Record<string, string>>): Promise<void> {
  const [host = "", port] = address.split(":");
  const socket = connect(Number(port), host);
  for (const [key, value] of Object.entries(values)) {
    const words = ["SET", key, value].map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
    socket.write(`*3\r\n${words.join("")}`);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(String(await once(socket, "data"))).toBe("+OK\r\n");
  }
  socket.destroy();
}

describe.skipIf(redisMissing !== undefined)(
  `login against a real Redis (${redisMissing ?? "installed"})`,
  () => {
    let redis: Redis;
    let table: TestTable;
    beforeAll(async () => {
      redis = await startRedis();
      table = createLogin(redis.address);
      await set(redis.address, {
        "user:ada": hash("correct horse", 1000),
        "user:Gr\u00e2ce\r\nFLUSHALL": hash("p\u00e4ssw\u00f6rd=&+%", 1),
        "user:broken": "no hash",
        "user:large": "x".repeat(5000),
        secret: "not a user",
      });
    });
    afterAll(async () => {
      table[Symbol.dispose]();
      await redis.stop();
    });

    it.each([
      ["ada", "correct horse"],
      ["Gr\u00e2ce\r\nFLUSHALL", "p\u00e4ssw\u00f6rd=&+%"],
    ])("gives %j a token that node:crypto and verify find valid", async (user, password) => {
      const response = await login(table, user, password);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
      const { token } = (await response.json()) as { token: string };
      const [header, claims, signature] = token.split(".");
      expect(signature).toBe(createHmac("sha256", SECRET).update(`${header}.${claims}`).digest("base64url"));
      expect(JSON.parse(Buffer.from(header!, "base64url").toString())).toEqual({ alg: "HS256", typ: "JWT" });
      const verified = await verify(table, `Bearer ${token}`);
      expect(verified.status).toBe(200);
      expect(await verified.json()).toMatchObject({ sub: user });
    });

    it.each([
      ["ada", "wrong"],
      ["ada", ""],
      ["nobody", "correct horse"],
    ])("refuses %s with the password %j, and says no more than that", async (user, password) => {
      const response = await login(table, user, password);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ error: "Wrong user or password." });
    });

    it("fails on an entry that is none, and answers 503 where Redis answers too much", async () => {
      expect((await login(table, "broken", "x")).status).toBe(500);
      expect((await login(table, "large", "x")).status).toBe(503);
    });

    it("fails with a secret that is too short", async () => {
      using short = createLogin(redis.address, "short");
      expect((await login(short, "ada", "correct horse")).status).toBe(500);
    });
  },
);

describe("login", () => {
  it("answers 400 without user or password", async () => {
    using table = createLogin("127.0.0.1:1");
    for (const body of ["", "user=ada", "{}", "[]", "null", '{"user":1,"password":"x"}']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await table.request("/js/login", { method: "POST", body })).status, body).toBe(400);
    }
  });

  it("answers 503 when nothing listens", async () => {
    using table = createLogin("127.0.0.1:1");
    expect((await login(table, "ada", "correct horse")).status).toBe(503);
    expect(table.log.guest).toEqual([expect.stringMatching(/^Redis: /)]);
  });
});

describe("verify", () => {
  const later = Math.floor(Date.now() / 1000) + 600;
  const HS256 = { alg: "HS256", typ: "JWT" };
  const valid = sign(HS256, { sub: "ada", exp: later });

  it("takes a token of another library", async () => {
    using table = createLogin("127.0.0.1:1");
    const response = await verify(table, `bearer ${valid}`);
    expect([response.status, await response.json()]).toEqual([200, { sub: "ada", exp: later }]);
  });

  it.each(
    Object.entries({
      "an expired one": sign(HS256, { sub: "ada", exp: later - 1200 }),
      "one that never expires": sign(HS256, { sub: "ada" }),
      "one whose expiry is no number": sign(HS256, { sub: "ada", exp: "soon" }),
      "one of another secret": sign(
        HS256,
        { sub: "ada", exp: later },
        "another secret of thirty-two characters",
      ),
      "one of algorithm none": sign({ alg: "none" }, { sub: "ada", exp: later }),
      "one without a signature": `${valid.split(".").slice(0, 2).join(".")}.`,
      "one cut short": valid.slice(0, -2),
      "one with four parts": `${valid}.x`,
      "one that is no Base64": "a.b.c!",
    }),
  )("refuses %s", async (_, token) => {
    using table = createLogin("127.0.0.1:1");
    const response = await verify(table, `Bearer ${token}`);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("refuses a request without a token, or with another scheme", async () => {
    using table = createLogin("127.0.0.1:1");
    expect((await table.request("/js/verify")).status).toBe(401);
    expect((await verify(table, `Basic ${valid}`)).status).toBe(401);
  });
});
