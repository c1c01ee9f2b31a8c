// Tokens, sessions, and how often a wrong one may be tried.
import { describe, expect, it } from "vitest";
import { Attempts } from "../../src/admin/attempts.ts";
import { AUTHORIZATION, createTestAdmin, signIn, toDigest, TOKEN } from "../support/admin.ts";
import type { TestAdmin } from "../support/admin.ts";

const WRONG = { authorization: "Bearer wrong-token-0123456789" };

async function statusOf(admin: TestAdmin, headers: Record<string, string>, from?: string): Promise<number> {
  const options = from === undefined ? { headers } : { headers, from };
  return (await admin.request("/api/v1/server", options)).status;
}

async function fail(admin: TestAdmin, times: number, from?: string): Promise<number[]> {
  const statuses: number[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  for (let time = 0; time < times; time++) statuses.push(await statusOf(admin, WRONG, from));
  return statuses;
}

describe("wrong tokens", () => {
  it("are refused, and from the eleventh of an address on not looked at, with the time to wait", async () => {
    const admin = createTestAdmin();
    expect(await fail(admin, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    admin.clock.now += 20_000;
    const answer = await admin.request("/api/v1/server", { headers: AUTHORIZATION });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "40"]);
    expect(await answer.json()).toEqual({
      error: { code: "TOO_MANY_FAILURES", message: "too many wrong tokens; try again later" },
    });
  });

  it("lock nobody out for longer than a minute, however many are tried meanwhile", async () => {
    const admin = createTestAdmin();
    await fail(admin, 10);
    admin.clock.now += 59_999;
    await fail(admin, 1000);
    expect(await statusOf(admin, AUTHORIZATION)).toBe(429);
    admin.clock.now += 1;
    expect(await statusOf(admin, AUTHORIZATION)).toBe(200);
  });

  it("of one address do not lock out another, nor sessions of the same one", async () => {
    const admin = createTestAdmin();
    const cookie = await signIn(admin);
    await fail(admin, 11);
    expect(await statusOf(admin, AUTHORIZATION, "10.0.0.10")).toBe(200);
    expect(await statusOf(admin, { cookie })).toBe(200);
    expect((await admin.request("/healthz")).status).toBe(200);
  });

  it("of many addresses are limited together, but not for those that were right before", async () => {
    const admin = createTestAdmin();
    expect(await statusOf(admin, AUTHORIZATION, "10.0.0.10")).toBe(200);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for (let host = 0; host < 100; host++) await fail(admin, 1, `10.1.0.${host}`);
    expect(await fail(admin, 1, "10.2.0.1")).toEqual([429]);
    expect(await statusOf(admin, AUTHORIZATION, "10.2.0.1")).toBe(429);
    expect(await statusOf(admin, AUTHORIZATION, "10.0.0.10")).toBe(200);
    expect(admin.failures).toHaveLength(100);
  });

  it("count as well where they are tried on the page to sign in on", async () => {
    const admin = createTestAdmin();
    const statuses: number[] = [];
    for (let time = 0; time < 12; time++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await admin.request("/sign-in", {
        method: "POST",
        headers: { "sec-fetch-site": "same-origin" },
        body: new URLSearchParams({ token: "wrong-token-0123456789" }),
      });
      statuses.push(answer.status);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await answer.text()).not.toContain("wrong-token");
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
  });

  it("are told of with the address, and nothing of the token", async () => {
    const admin = createTestAdmin();
    await fail(admin, 2);
    expect(admin.failures).toEqual(["10.0.0.9", "10.0.0.9"]);
  });

  it("do not count where there is none", async () => {
    const admin = createTestAdmin();
    for (let time = 0; time < 50; time++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await statusOf(admin, time % 2 === 0 ? {} : { authorization: "Basic YTpi" })).toBe(401);
    }
    expect(await statusOf(admin, AUTHORIZATION)).toBe(200);
  });
});

describe("Attempts", () => {
  it.each([
    ["2001:db8::1", "2001:db8:0:0:ffff::2", true],
    ["2001:db8::1", "2001:db8:0:1::1", false],
    ["::ffff:10.0.0.1", "10.0.0.1", true],
    ["::1", "::2", true],
    ["fe80::1%eth0", "fe80::2%eth1", true],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::", true],
  ])("takes %s and %s for one: %s", (one, other, same) => {
    const attempts = new Attempts(() => 0);
    for (let time = 0; time < 10; time++) attempts.failed(one);
    expect(attempts.wait(other) > 0).toBe(same);
  });

  it("forgets what is older than a minute, so that nothing grows", () => {
    let now = 0;
    const attempts = new Attempts(() => now);
    for (let host = 0; host < 10; host++) {
      for (let time = 0; time < 10; time++) attempts.failed(`10.0.0.${host}`);
    }
    expect(attempts.wait("10.9.9.9")).toBe(60);
    now += 60_000;
    expect(attempts.wait("10.9.9.9")).toBe(0);
  });
});

describe("a session", () => {
  it("begins with the token, in a cookie that scripts and other sites do not get", async () => {
    const admin = createTestAdmin();
    const answer = await admin.request("/sign-in", {
      method: "POST",
      headers: { origin: "http://127.0.0.1:9090" },
      body: new URLSearchParams({ token: ` ${TOKEN}\n` }),
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
    expect(answer.headers.get("set-cookie")).toMatch(
      /^serverless-wasm-admin=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.headers.get("set-cookie")).not.toContain(TOKEN);
  });

  it("has a cookie for the encrypted host only, where it is encrypted", async () => {
    const admin = createTestAdmin({ secure: true });
    const answer = await admin.request("/sign-in", {
      method: "POST",
      headers: { origin: "https://127.0.0.1:9090" },
      body: new URLSearchParams({ token: TOKEN }),
    });
    expect(answer.headers.get("set-cookie")).toMatch(
      /^__Host-serverless-wasm-admin=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$/,
    );
  });

  it("does not begin from another origin's page", async () => {
    for (const headers of [{}, { origin: "http://evil.example" }, { "sec-fetch-site": "same-site" }]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await createTestAdmin().request("/sign-in", {
        method: "POST",
        headers,
        body: new URLSearchParams({ token: TOKEN }),
      });
      expect([answer.status, answer.headers.get("set-cookie")]).toEqual([403, null]);
    }
  });

  it("ends after twelve hours", async () => {
    const admin = createTestAdmin();
    const cookie = await signIn(admin);
    admin.clock.now += 12 * 3_600_000 - 1;
    expect(await statusOf(admin, { cookie })).toBe(200);
    admin.clock.now += 1;
    expect(await statusOf(admin, { cookie })).toBe(401);
  });

  it("ends with signing out, and no other one with it", async () => {
    const admin = createTestAdmin();
    const [one, other] = [await signIn(admin), await signIn(admin)];
    const headers = { cookie: one, "sec-fetch-site": "same-origin" };
    const answer = await admin.request("/sign-out", { method: "POST", headers });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/sign-in"]);
    expect(answer.headers.get("set-cookie")).toMatch(/^serverless-wasm-admin=; Path=\/; Max-Age=0; /);
    expect(await statusOf(admin, { cookie: one })).toBe(401);
    expect(await statusOf(admin, { cookie: other })).toBe(200);
  });

  it("ends with the token", async () => {
    const admin = createTestAdmin();
    const cookie = await signIn(admin);
    admin.access.setTokenDigest(toDigest(TOKEN));
    expect(await statusOf(admin, { cookie })).toBe(200);
    admin.access.setTokenDigest(toDigest("another-token-0123456789"));
    expect(await statusOf(admin, { cookie })).toBe(401);
    expect(await statusOf(admin, AUTHORIZATION)).toBe(401);
    const another = { authorization: "Bearer another-token-0123456789" };
    expect(await statusOf(admin, another)).toBe(200);
  });

  it("is one of 64: the oldest ends", async () => {
    const admin = createTestAdmin();
    const cookies: string[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for (let count = 0; count < 65; count++) cookies.push(await signIn(admin));
    expect(new Set(cookies).size).toBe(65);
    expect(await statusOf(admin, { cookie: cookies[0] ?? "" })).toBe(401);
    expect(await statusOf(admin, { cookie: cookies[1] ?? "" })).toBe(200);
    expect(await statusOf(admin, { cookie: cookies[64] ?? "" })).toBe(200);
  });

  it("is found among cookies that a neighbour on the host has set", async () => {
    const admin = createTestAdmin();
    const cookie = await signIn(admin);
    expect(await statusOf(admin, { cookie: `a=b; serverless-wasm-admin=tossed; ${cookie}; c` })).toBe(200);
    for (const wrong of [
      "",
      "=",
      `x${cookie}`,
      `${cookie}x`,
      "serverless-wasm-admin=",
      TOKEN,
      `serverless-wasm-admin=${TOKEN}`,
    ])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect([wrong, await statusOf(admin, { cookie: wrong })]).toEqual([wrong, 401]);
  });
});
