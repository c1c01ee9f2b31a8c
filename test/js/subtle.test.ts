// crypto.subtle of JavaScript functions, in the real engine, beside Node's own; and what it refuses to do.
import { createSign, generateKeyPairSync, createHmac } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Allowance } from "../../src/js/allowance.ts";
import { Lane } from "../../src/js/lane.ts";
import { subtleCost } from "../../src/js/subtle-cost.ts";
import { createScript, runScript, toSource } from "../support/script.ts";

const HELPERS = `const hex = (bytes) => Buffer.from(bytes).toString("hex"); const utf8 = (text) => new TextEncoder().encode(text);
  const { subtle } = crypto; const raw = (usages, algorithm) => subtle.importKey("raw", utf8("0123456789abcdef"), algorithm, !/KDF/.test(algorithm), usages); const url64 = (text) => Buffer.from(text.replaceAll("-", "+").replaceAll("_", "/"), "base64");`;

/** The same text in Node and in the engine. */
async function expectSame(body: string): Promise<void> {
  // oxlint-disable-next-line typescript/no-implied-eval -- the same text for both
  const run = new Function(`return (async () => { ${HELPERS} ${body} })()`) as () => Promise<unknown>;
  expect(await runScript(`${HELPERS} ${body}`)).toEqual(JSON.parse(JSON.stringify(await run())));
}

describe("crypto.subtle gives what Node gives", () => {
  it.each([
    `return Promise.all(["SHA-1", "SHA-256", "sha-384", { name: "SHA-512" }].map(async (name) => hex(await subtle.digest(name, utf8("a")))))`,
    `return hex(await subtle.digest("SHA-256", new Uint8Array(3_000_000)))`,
    `const key = await raw(["sign", "verify"], { name: "HMAC", hash: "SHA-256" }); const signature = await subtle.sign("HMAC", key, utf8("a")); return [hex(signature), await subtle.verify("HMAC", key, signature, utf8("a")), await subtle.verify("HMAC", key, signature, utf8("b"))]`,
    `const key = await raw(["encrypt", "decrypt"], "AES-GCM"); const algorithm = { name: "AES-GCM", iv: new Uint8Array(12), additionalData: utf8("x") }; const sealed = await subtle.encrypt(algorithm, key, utf8("secret")); return [hex(sealed), hex(await subtle.decrypt(algorithm, key, sealed))]`,
    `const key = await raw(["deriveBits"], "PBKDF2"); return hex(await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-512", salt: utf8("salt"), iterations: 1000 }, key, 512))`,
    `const key = await raw(["deriveKey"], "PBKDF2"); const derived = await subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt: utf8("salt"), iterations: 1000 }, key, { name: "AES-GCM", length: 256 }, true, ["encrypt"]); return hex(await subtle.exportKey("raw", derived))`,
    `const key = await raw(["deriveBits"], "HKDF"); return hex(await subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: utf8("salt"), info: utf8("info") }, key, 256))`,
    `const { privateKey, publicKey } = await subtle.generateKey({ name: "ECDSA", namedCurve: "P-384" }, true, ["sign", "verify"]); const algorithm = { name: "ECDSA", hash: "SHA-384" }; const signature = await subtle.sign(algorithm, privateKey, utf8("a")); return [signature.byteLength, await subtle.verify(algorithm, publicKey, signature, utf8("a")), (await subtle.exportKey("jwk", publicKey)).crv]`,
    `const [one, other] = await Promise.all([1, 2].map(() => subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]))); const derive = async (own, peer) => hex(await subtle.deriveBits({ name: "ECDH", public: peer.publicKey }, own.privateKey, 256)); return await derive(one, other) === await derive(other, one)`,
    `const { privateKey, publicKey } = await subtle.generateKey("Ed25519", false, ["sign", "verify"]); return subtle.verify("Ed25519", publicKey, await subtle.sign("Ed25519", privateKey, utf8("a")), utf8("a"))`,
    `const { privateKey, publicKey } = await subtle.generateKey({ name: "RSA-OAEP", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }, false, ["encrypt", "decrypt"]); return hex(await subtle.decrypt("RSA-OAEP", privateKey, await subtle.encrypt("RSA-OAEP", publicKey, utf8("secret"))))`,
  ])("%s", expectSame);

  it.each([
    [`subtle.importKey("raw", new Uint8Array(5), "AES-GCM", true, ["encrypt"])`, "DataError"],
    [`subtle.importKey("raw", new Uint8Array(16), "AES-GCM", true, [])`, "SyntaxError"],
    [
      `subtle.decrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, await raw(["decrypt"], "AES-GCM"), new Uint8Array(20))`,
      "OperationError",
    ],
    [
      `subtle.exportKey("raw", await subtle.importKey("raw", utf8("a"), "PBKDF2", false, ["deriveBits"]))`,
      "InvalidAccessError",
    ],
    [
      `subtle.importKey("pkcs8", utf8("no key"), { name: "ECDSA", namedCurve: "P-256" }, true, ["sign"])`,
      "DataError",
    ],
    [`subtle.digest("MD5", utf8("a"))`, "NotSupportedError"],
  ])("%s fails as a DOMException: %s", async (code, name) => {
    const body = `${HELPERS} try { await ${code}; } catch (error) { return [error.name, error instanceof DOMException, typeof error.code] }`;
    expect(await runScript(body)).toEqual([name, true, "number"]);
  });
});

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

function token(algorithm: string, sign: (text: string) => Buffer): string {
  const text = `${encode({ alg: algorithm, typ: "JWT" })}.${encode({ sub: "me", exp: 4_102_444_800 })}`;
  return `${text}.${sign(text).toString("base64url")}`;
}

const jwk = (key: KeyObject): string => JSON.stringify(key.export({ format: "jwk" }));

describe("a JWT", () => {
  const VERIFY = `const verify = async (token, algorithm, key) => { const [head, body, signature] = token.split(".");
    return subtle.verify(algorithm, key, url64(signature), utf8(head + "." + body)); };`;
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const dsaEncoding = "ieee-p1363";

  it.each([
    [
      "HS256",
      token("HS256", (text) => createHmac("sha256", "a secret").update(text).digest()),
      `subtle.importKey("raw", utf8("a secret"), { name: "HMAC", hash: "SHA-256" }, false, ["verify"])`,
      `"HMAC"`,
    ],
    [
      "RS256",
      token("RS256", (text) => createSign("sha256").update(text).sign(rsa.privateKey)),
      `subtle.importKey("jwk", ${jwk(rsa.publicKey)}, { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, false, ["verify"])`,
      `"RSASSA-PKCS1-v1_5"`,
    ],
    [
      "ES256",
      token("ES256", (text) => createSign("sha256").update(text).sign({ key: ec.privateKey, dsaEncoding })),
      `subtle.importKey("jwk", ${jwk(ec.publicKey)}, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"])`,
      `{ name: "ECDSA", hash: "SHA-256" }`,
    ],
  ])("of %s is verified, and one that was changed is not", async (_name, right, key, algorithm) => {
    const wrong = right.replace(/\.[^.]+\./, `.${encode({ sub: "other" })}.`);
    const body = `${HELPERS} ${VERIFY} const key = await ${key}; return Promise.all(["${right}", "${wrong}"].map((token) => verify(token, ${algorithm}, key)))`;
    expect(await runScript(body)).toEqual([true, false]);
  });

  it("is made as Node would make it", async () => {
    const body = `${HELPERS} const key = await subtle.importKey("raw", utf8("a secret"), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
      return hex(await subtle.sign("HMAC", key, utf8("text")))`;
    expect(await runScript(body)).toBe(createHmac("sha256", "a secret").update("text").digest("hex"));
  });
});

const derive = (iterations: number | string, bits = 256): string =>
  `subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: utf8("salt"), iterations: ${iterations} }, await raw(["deriveBits"], "PBKDF2"), ${bits})`;
const rsa = (bits: number, exponent = "[1, 0, 1]"): string =>
  `subtle.generateKey({ name: "RSA-PSS", modulusLength: ${bits}, publicExponent: new Uint8Array(${exponent}), hash: "SHA-256" }, true, ["sign"])`;

describe("crypto.subtle is bounded", () => {
  it.each([
    [derive(10_000_001), "QuotaExceededError"],
    [derive(9_000_000), "QuotaExceededError"],
    [derive(100_000, 524_288), "QuotaExceededError"],
    [derive(1, 524_296), "QuotaExceededError"],
    [rsa(4104), "QuotaExceededError"],
    [rsa(2048, "[1]"), "OperationError"],
    [rsa(2048, "[1, 0, 2]"), "OperationError"],
    [rsa(2048, "[]"), "OperationError"],
    [
      `subtle.generateKey({ name: "HMAC", hash: "SHA-256", length: 2 ** 31 - 1 }, true, ["sign"])`,
      "QuotaExceededError",
    ],
    [
      `subtle.importKey("raw", new Uint8Array(900_000), { name: "HMAC", hash: "SHA-256" }, true, ["sign"]).then((key) => subtle.sign("HMAC", key, utf8("a")))`,
      "QuotaExceededError",
    ],
    [
      `subtle.importKey("spki", new Uint8Array(20_000), { name: "RSA-PSS", hash: "SHA-256" }, true, ["verify"])`,
      "QuotaExceededError",
    ],
    [`subtle.importKey("raw", utf8("a"), "Argon2id", false, ["deriveBits"])`, "NotSupportedError"],
    [`subtle.digest({ name: "cSHAKE128", outputLength: 2 ** 31 }, utf8("a"))`, "NotSupportedError"],
    [`subtle.digest({ name: { toString: 1, valueOf: 1 } }, utf8("a"))`, "TypeError"],
    [`subtle.digest({ name: "SHA-256", a: { $: 9 } }, { $: 9 })`, "TypeError"],
    [`subtle.digest("__proto__", utf8("a"))`, "NotSupportedError"],
    [derive("NaN"), "OperationError"],
  ])("%s: %s", async (code, name) => {
    expect(await runScript(`${HELPERS} await ${code}; return "done"`)).toMatchObject({ thrown: name });
  });

  it("by limits.cpu_ms, in all that one call asks for, and not what the next one does", async () => {
    using script = createScript(
      toSource(
        `${HELPERS} let done = 0; try { for (;;) { await ${derive(100_000)}; done++; } } catch (error) { return [done, error.name, error.message] }`,
      ),
      "limits = { cpu_ms = 200 }",
    );
    for (let round = 0; round < 2; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await (await script.request()).json()).toEqual([
        3,
        "QuotaExceededError",
        "crypto.subtle would take more than limits.cpu_ms = 200",
      ]);
    }
  });

  it("and goes on with others while the function computes or waits", async () => {
    const body = `${HELPERS} return (await Promise.all(Array.from({ length: 20 }, (_, at) => subtle.digest("SHA-256", utf8("" + at))))).length`;
    expect(await runScript(body)).toBe(20);
  });

  it("so that a call with much to do does not hold up another", async () => {
    using script = createScript(
      toSource(`${HELPERS} const path = new URL(request.url).pathname;
        if (path === "/short") { await subtle.digest("SHA-256", utf8("a")); return path; }
        console.log("begun"); await Promise.all(Array.from({ length: 15 }, async () => ${derive(100_000)})); return path;`),
    );
    const ended: string[] = [];
    const call = async (path: string): Promise<void> => {
      ended.push((await (await script.request(path)).json()) as string);
    };
    const long = call("/long");
    while (script.log.guest.length === 0) {
      // oxlint-disable-next-line no-await-in-loop -- until it has begun
      await new Promise(setImmediate);
    }
    await Promise.all([call("/short"), long]);
    expect(ended).toEqual(["/short", "/long"]);
  });

  it("costs about what it takes", () => {
    const algorithm = { name: "PBKDF2", hash: "SHA-256", iterations: 600_000 };
    expect(subtleCost("deriveBits", { algorithm, length: 256 }, 16)).toBeCloseTo(300, -1);
    expect(subtleCost("digest", { algorithm: { name: "SHA-256" } }, 1_000_000)).toBeCloseTo(4, 0);
    const publicExponent = Uint8Array.of(1, 0, 1);
    const cost = (modulusLength: number): number =>
      subtleCost("generateKey", { algorithm: { name: "RSA-PSS", modulusLength, publicExponent } }, 3);
    expect(cost(4096) / cost(2048)).toBeCloseTo(16, 0);
  });
});

describe("an allowance", () => {
  it("lets one piece be as large as it likes, and more of them only within the bound", () => {
    const allowance = new Allowance(1000);
    const release = allowance.hold(100_000_000);
    expect(() => allowance.hold(1)).toThrow("on their way");
    release();
    release();
    allowance.hold(8_000_000);
    allowance.hold(8_000_000);
    expect(() => allowance.hold(8_000_000)).toThrow("on their way");
  });
});

describe("a lane", () => {
  it("runs so much at once, the rest in order, and leaves out what was taken back", async () => {
    const lane = new Lane(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const add = (number: number): (() => boolean) =>
      lane.add(async () => {
        begun.push(number);
        await new Promise<void>((resolve) => ends.push(resolve));
      });
    const leave = [1, 2, 3, 4, 5].map(add);
    expect(begun).toEqual([1, 2]);
    expect([leave[0]?.(), leave[2]?.(), leave[2]?.()]).toEqual([false, true, false]);
    ends[0]?.();
    await new Promise(setImmediate);
    expect(begun).toEqual([1, 2, 4]);
    ends[1]?.();
    ends[2]?.();
    await new Promise(setImmediate);
    expect(begun).toEqual([1, 2, 4, 5]);
  });
});
