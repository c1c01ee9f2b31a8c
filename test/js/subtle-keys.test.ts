// Keys of crypto.subtle as a function sees them: the same shapes, bytes and errors as in Node.
import { expect, it } from "vitest";
import { createJs } from "../support/js.ts";

const KDF = `["PBKDF2", "HKDF"]`;
const SOURCE = `const { subtle } = crypto; const hex = (b) => Buffer.from(b).toString("hex"); const utf8 = (t) => new TextEncoder().encode(t);
  const show = (k) => k.privateKey ? [show(k.publicKey), show(k.privateKey)] : [String(k), k.type, k.extractable, k.algorithm.publicExponent ? { ...k.algorithm, publicExponent: [...k.algorithm.publicExponent] } : k.algorithm, k.usages];
  const raw = (algorithm, usages, extractable = true, bytes = 16) => subtle.importKey("raw", new Uint8Array(bytes).fill(7), algorithm, extractable, usages);
  const same = async (format, key, algorithm, usages) => { const made = await subtle.exportKey(format, key); const again = await subtle.importKey(format, made, algorithm, true, usages); const second = await subtle.exportKey(format, again); return [show(again), format === "jwk" ? JSON.stringify(Object.entries(made).sort()) === JSON.stringify(Object.entries(second).sort()) : hex(made) === hex(second)]; };
  const pair = (algorithm, usages) => subtle.generateKey(algorithm, true, usages); const EC = { name: "ECDSA", namedCurve: "P-256" }; const DH = { name: "ECDH", namedCurve: "P-256" };
  const RSA = (name) => ({ name, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" });
  const derive = (name, usages, extra, bits) => raw(name, usages, false).then((k) => subtle.deriveBits({ name, hash: "SHA-256", salt: utf8("salt"), info: utf8("i"), iterations: 10, ...extra }, k, bits));
  const run = async (text) => { try { const made = await new Function("subtle", "hex", "utf8", "show", "raw", "same", "pair", "EC", "DH", "RSA", "derive", "return (async () => (" + text + "))()")(subtle, hex, utf8, show, raw, same, pair, EC, DH, RSA, derive); return made ?? null; } catch (error) { return { thrown: error.name, dom: error instanceof DOMException }; } };`;

const EXPRESSIONS: readonly string[] = [
  ...["PBKDF2", "HKDF"].flatMap((name) => [
    `show(await raw("${name}", ["deriveBits"], false))`,
    `show(await raw({ name: "${name.toLowerCase()}" }, ["deriveKey", "deriveBits"], false))`,
    `show(await raw("${name}", ["deriveBits"], true))`,
    `show(await raw("${name}", [], false))`,
    `show(await raw("${name}", ["sign"], false))`,
    `show(await raw("${name}", ["deriveBits"], false, 0))`,
    `await subtle.importKey("jwk", { kty: "oct", k: "AA" }, "${name}", false, ["deriveBits"])`,
    ...[0, 8, 256, 520, 7, "null", "undefined", -8].map(
      (bits) => `hex(await derive("${name}", ["deriveBits"], {}, ${bits}))`,
    ),
    ...["SHA-1", "SHA-384", "SHA-512"].map(
      (hash) => `hex(await derive("${name}", ["deriveBits"], { hash: "${hash}" }, 256))`,
    ),
    `hex(await derive("${name}", ["deriveKey"], {}, 256))`,
    `hex(await derive("${name}", ["deriveBits"], { salt: undefined }, 256))`,
    `hex(await derive("${name}", ["deriveBits"], { salt: new DataView(new ArrayBuffer(4)) }, 256))`,
    `hex(await derive("${name}", ["deriveBits"], { salt: "text" }, 256))`,
    `hex(await derive("${name}", ["deriveBits"], { hash: undefined }, 256))`,
    ...[
      `{ name: "AES-GCM", length: 256 }`,
      `{ name: "AES-CBC", length: 128 }`,
      `{ name: "AES-GCM", length: 100 }`,
      `{ name: "AES-GCM" }`,
    ].map(
      (made) =>
        `show(await subtle.deriveKey({ name: "${name}", hash: "SHA-256", salt: utf8("s"), info: utf8(""), iterations: 5 }, await raw("${name}", ["deriveKey"], false), ${made}, true, ["encrypt"]))`,
    ),
    ...[
      `{ name: "HMAC", hash: "SHA-256" }`,
      `{ name: "HMAC", hash: "SHA-512" }`,
      `{ name: "HMAC", hash: { name: "SHA-1" }, length: 80 }`,
    ].map(
      (made) =>
        `await subtle.deriveKey({ name: "${name}", hash: "SHA-256", salt: utf8("s"), info: utf8(""), iterations: 5 }, await raw("${name}", ["deriveKey"], false), ${made}, true, ["sign"]).then(async (k) => [show(k), hex(await subtle.exportKey("raw", k))])`,
    ),
  ]),
  ...["0", "-1", "1.5", `"10"`, "undefined"].map(
    (count) => `hex(await derive("PBKDF2", ["deriveBits"], { iterations: ${count} }, 256))`,
  ),
  ...["AES-GCM", "AES-CBC", "AES-CTR", "AES-KW"].flatMap((name) => {
    const usage = name === "AES-KW" ? "wrapKey" : "encrypt";
    return [
      `show(await raw("${name}", ["${usage}"]))`,
      `show(await raw({ name: "${name}", length: 99 }, ["${usage}"], false, 32))`,
      `show(await raw("${name}", ["${usage}", "${usage}"], true, 24))`,
      `show(await raw("${name}", ["${usage}"], true, 15))`,
      `show(await raw("${name}", []))`,
      `show(await raw("${name}", ["sign"]))`,
      `show(await raw("${name}", ["nonsense"]))`,
      `await same("jwk", await raw("${name}", ["${usage}"]), "${name}", ["${usage}"])`,
      `await subtle.exportKey("jwk", await raw("${name}", ["${usage}"], true, 32))`,
      `await subtle.exportKey("spki", await raw("${name}", ["${usage}"]))`,
      `show(await subtle.generateKey({ name: "${name}", length: 192 }, false, ["${usage}"]))`,
      `show(await subtle.generateKey({ name: "${name}", length: 100 }, false, ["${usage}"]))`,
      `show(await subtle.generateKey({ name: "${name}", length: 128 }, false, []))`,
    ];
  }),
  ...["SHA-1", "SHA-256", "SHA-384", "SHA-512"].flatMap((hash) => [
    `show(await raw({ name: "HMAC", hash: "${hash}" }, ["sign", "verify"]))`,
    `show(await raw({ name: "hmac", hash: { name: "${hash.toLowerCase()}" } }, ["verify"]))`,
    `await subtle.exportKey("jwk", await raw({ name: "HMAC", hash: "${hash}" }, ["sign"]))`,
    `show(await subtle.generateKey({ name: "HMAC", hash: "${hash}" }, true, ["sign"]))`,
  ]),
  `show(await raw("HMAC", ["sign"]))`,
  `show(await raw({ name: "HMAC", hash: "MD5" }, ["sign"]))`,
  `show(await raw({ name: "HMAC", hash: "SHA-256" }, ["sign"], true, 0))`,
  `show(await raw({ name: "HMAC", hash: "SHA-256", length: 100 }, ["sign"]))`,
  `show(await raw({ name: "HMAC", hash: "SHA-256", length: 128 }, ["sign"]))`,
  `show(await subtle.importKey("jwk", { kty: "oct", k: "AAEC", alg: "HS256", ext: false }, { name: "HMAC", hash: "SHA-256" }, true, ["sign"]))`,
  `show(await subtle.importKey("jwk", { kty: "oct", k: "AAEC", alg: "HS512" }, { name: "HMAC", hash: "SHA-256" }, true, ["sign"]))`,
  `show(await subtle.importKey("jwk", { kty: "oct", k: "AAEC", key_ops: ["verify"] }, { name: "HMAC", hash: "SHA-256" }, true, ["sign"]))`,
  `show(await subtle.importKey("jwk", { kty: "RSA", k: "AAEC" }, { name: "HMAC", hash: "SHA-256" }, true, ["sign"]))`,
  `show(await subtle.importKey("raw", { kty: "oct" }, { name: "HMAC", hash: "SHA-256" }, true, ["sign"]))`,
  `show(await subtle.importKey("nonsense", new Uint8Array(3), { name: "HMAC", hash: "SHA-256" }, true, ["sign"]))`,
  ...[
    ["EC", `["sign", "verify"]`, `["verify"]`, `["sign"]`],
    ["DH", `["deriveBits"]`, `[]`, `["deriveBits"]`],
    [`"Ed25519"`, `["sign", "verify"]`, `["verify"]`, `["sign"]`],
    [`"X25519"`, `["deriveBits"]`, `[]`, `["deriveBits"]`],
  ].flatMap(([algorithm, usages, ofPublic, ofPrivate]) => [
    `show(await pair(${algorithm}, ${usages}))`,
    `show(await subtle.generateKey(${algorithm}, false, ${usages}))`,
    `show(await pair(${algorithm}, []))`,
    `show(await pair(${algorithm}, ["encrypt"]))`,
    ...["raw", "spki", "jwk"].map(
      (format) =>
        `await same("${format}", (await pair(${algorithm}, ${usages})).publicKey, ${algorithm}, ${ofPublic})`,
    ),
    ...["pkcs8", "jwk"].map(
      (format) =>
        `await same("${format}", (await pair(${algorithm}, ${usages})).privateKey, ${algorithm}, ${ofPrivate})`,
    ),
    `await subtle.exportKey("raw", (await pair(${algorithm}, ${usages})).privateKey)`,
    `await subtle.exportKey("pkcs8", (await pair(${algorithm}, ${usages})).publicKey)`,
    `Object.keys(await subtle.exportKey("jwk", (await pair(${algorithm}, ${usages})).privateKey)).sort()`,
    `Object.keys(await subtle.exportKey("jwk", (await pair(${algorithm}, ${usages})).publicKey)).sort()`,
  ]),
  ...["RSASSA-PKCS1-v1_5", "RSA-PSS", "RSA-OAEP"].flatMap((name) => {
    const [one, other] = name === "RSA-OAEP" ? ["decrypt", "encrypt"] : ["sign", "verify"];
    return [
      `show(await pair(RSA("${name}"), ["${one}", "${other}"]))`,
      `await same("jwk", (await pair(RSA("${name}"), ["${one}", "${other}"])).privateKey, RSA("${name}"), ["${one}"])`,
      `await same("spki", (await pair(RSA("${name}"), ["${one}", "${other}"])).publicKey, RSA("${name}"), ["${other}"])`,
    ];
  }),
  `await subtle.sign("HMAC", await raw({ name: "HMAC", hash: "SHA-256" }, ["verify"]), utf8("a"))`,
  `await subtle.sign("AES-GCM", await raw({ name: "HMAC", hash: "SHA-256" }, ["sign"]), utf8("a"))`,
  `await subtle.encrypt({ name: "AES-CBC", iv: new Uint8Array(16) }, await raw("AES-GCM", ["encrypt"]), utf8("a"))`,
  `await subtle.encrypt({ name: "AES-CBC", iv: new Uint8Array(5) }, await raw("AES-CBC", ["encrypt"]), utf8("a"))`,
  `hex(await subtle.encrypt({ name: "AES-CTR", counter: new Uint8Array(16), length: 64 }, await raw("AES-CTR", ["encrypt"]), utf8("a")))`,
  `hex(await subtle.wrapKey("raw", await raw("AES-GCM", ["encrypt"]), await raw("AES-KW", ["wrapKey"]), "AES-KW"))`,
  `show(await subtle.unwrapKey("raw", await subtle.wrapKey("raw", await raw("AES-GCM", ["encrypt"]), await raw("AES-KW", ["wrapKey"]), "AES-KW"), await raw("AES-KW", ["unwrapKey"]), "AES-KW", "AES-GCM", true, ["decrypt"]))`,
  `await subtle.wrapKey("raw", await raw("AES-GCM", ["encrypt"], false), await raw("AES-KW", ["wrapKey"]), "AES-KW")`,
  `await subtle.unwrapKey("raw", new Uint8Array(24), await raw("AES-KW", ["unwrapKey"]), "AES-KW", "AES-GCM", true, ["decrypt"])`,
  `await subtle.wrapKey("raw", await subtle.importKey("raw", new Uint8Array(13), { name: "HMAC", hash: "SHA-256" }, true, ["sign"]), await raw("AES-KW", ["wrapKey"]), "AES-KW")`,
  `await subtle.exportKey("raw", {})`,
  `await subtle.digest("SHA-256", "text")`,
  `${KDF}.length`,
];

it("Keys have the shapes, bytes and errors that Node gives", async () => {
  const js = await createJs(
    `${SOURCE} export const handler = async (event) => { const made = []; for (const text of event.body) made.push(await run(text)); return { body: made }; };`,
    {
      limits: { cpu_ms: 20_000, wall_ms: 20_000 },
    },
  );
  const answer = await js.request({ method: "POST", body: JSON.stringify(EXPRESSIONS) });
  expect(answer).toMatchObject({ status: 200, failure: undefined });
  const made = JSON.parse(answer.body) as unknown[];
  // oxlint-disable-next-line typescript/no-implied-eval -- the same text for both
  const run = new Function(`${SOURCE} return run;`)() as (text: string) => Promise<unknown>;
  const differing: string[] = [];
  for (const [index, text] of EXPRESSIONS.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const expected = JSON.stringify(await run(text));
    if (JSON.stringify(made[index]) !== expected)
      differing.push(`${text}: ${JSON.stringify(made[index])}, in Node ${expected}`);
  }
  expect(differing).toEqual([]);
});
