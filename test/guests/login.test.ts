import { createHmac, pbkdf2Sync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createSample } from "../support/sample.ts";
import type { TestTable } from "../support/table.ts";

const SECRET = "a secret of more than thirty-two characters";

function hash(password: string, iterations: number, salt = "some salt"): string {
  const key = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  return `pbkdf2-sha256$${iterations}$${Buffer.from(salt).toString("base64")}$${key.toString("base64")}`;
}

const env = {
  "/env/jwt_secret": SECRET,
  "/users/ada": hash("correct horse", 1000),
  "/users/Gr\u00e2ce & co": hash("p\u00e4ssw\u00f6rd=&+%", 1, "s".repeat(100)),
  "/users/long": hash("x".repeat(200), 3),
};

function createLogin(secret: string = SECRET): TestTable {
  return createSample(
    "login",
    { method: "POST", path: "/login", env: { ...env, "/env/jwt_secret": secret } },
    { method: "GET", path: "/verify", function: "verify", env: { "/env/jwt_secret": secret } },
  );
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function sign(header: unknown, claims: unknown, secret: string = SECRET): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

async function login(table: TestTable, user: string, password: string): Promise<Response> {
  return table.request("/login", { method: "POST", body: new URLSearchParams({ user, password }) });
}

async function verify(table: TestTable, token: string, scheme = "Bearer"): Promise<Response> {
  return table.request("/verify", { headers: { authorization: `${scheme} ${token}` } });
}

const later = Math.floor(Date.now() / 1000) + 600;
const HS256 = { typ: "JWT", alg: "HS256" };

describe("login", () => {
  it.each([
    ["ada", "correct horse"],
    ["Gr\u00e2ce & co", "p\u00e4ssw\u00f6rd=&+%"],
    ["long", "x".repeat(200)],
  ])("gives %s a token that node:crypto finds valid", async (user, password) => {
    using table = createLogin();
    const response = await login(table, user, password);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { token, expires_in } = (await response.json()) as { token: string; expires_in: number };
    const [header, claims, signature] = token.split(".");
    expect(signature).toBe(createHmac("sha256", SECRET).update(`${header}.${claims}`).digest("base64url"));
    expect(JSON.parse(Buffer.from(header!, "base64url").toString())).toEqual(HS256);
    const { sub, iat, exp } = JSON.parse(Buffer.from(claims!, "base64url").toString()) as Record<
      string,
      unknown
    >;
    expect(sub).toBe(user);
    expect(Math.abs(Number(iat) - Date.now() / 1000)).toBeLessThan(5);
    expect(Number(exp) - Number(iat)).toBe(expires_in);

    const verified = await verify(table, token);
    expect(verified.status).toBe(200);
    expect(await verified.json()).toEqual({ sub, iat, exp });
  });

  it("takes JSON too", async () => {
    using table = createLogin();
    const body = '{ "remember": true, "password": "correct\\u0020horse", "user" : "ada" }';
    const headers = { "content-type": "application/json; charset=utf-8" };
    expect((await table.request("/login", { method: "POST", headers, body })).status).toBe(200);
  });

  it.each([
    ["ada", "wrong"],
    ["ada", ""],
    ["nobody", "correct horse"],
    ["../env/jwt_secret", SECRET],
  ])("refuses %s with the password %j, and says no more than that", async (user, password) => {
    using table = createLogin();
    const response = await login(table, user, password);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: "Wrong user or password." });
  });

  it("answers 400 without user or password", async () => {
    using table = createLogin();
    for (const body of ["", "user=ada", "password=x", "{}"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await table.request("/login", { method: "POST", body })).status, body).toBe(400);
    }
  });

  it("fails with a secret that is too short", async () => {
    using table = createLogin("short");
    expect((await login(table, "ada", "correct horse")).status).toBe(500);
  });
});

describe("verify", () => {
  it("takes a token of another library", async () => {
    using table = createLogin();
    const claims = { exp: later, scopes: undefined, sub: "x" };
    const response = await verify(table, sign(HS256, claims), "bearer");
    expect(await response.json()).toEqual({ exp: later, sub: "x" });
  });

  const valid = sign(HS256, { sub: "ada", exp: later });
  const wrong: Record<string, string> = {
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
    "one cut short": valid.slice(0, -1),
    "one with a changed claim": valid.replace(/\.(.)/, (_, first) => `.${first === "e" ? "f" : "e"}`),
    "one with four parts": `${valid}.x`,
    "an empty one": "",
    "one that is no Base64": "a.b.c!",
  };
  it.each(Object.entries(wrong))("refuses %s", async (_, token) => {
    using table = createLogin();
    const response = await verify(table, token);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("refuses a request without a token, or with another scheme", async () => {
    using table = createLogin();
    expect((await table.request("/verify")).status).toBe(401);
    expect((await verify(table, valid, "Basic")).status).toBe(401);
    expect((await verify(table, valid)).status).toBe(200);
  });
});
