// The platform of JavaScript functions: each snippet gives in the engine what it gives in Node.
import { describe, expect, it } from "vitest";
import { createJs } from "../support/js.ts";
import { expectSame } from "./same-as-node.ts";

const SNIPPETS: Readonly<Record<string, readonly string[]>> = {
  "TextEncoder and TextDecoder": [
    `return [...new TextEncoder().encode("aé€😀\\uD800")]`,
    `const target = new Uint8Array(5); return [new TextEncoder().encodeInto("a€😀", target), [...target]]`,
    `return [new TextDecoder().encoding, new TextDecoder("latin1").encoding, new TextDecoder("UTF-16").encoding]`,
    `const d = new TextDecoder(); const b = new TextEncoder().encode("€😀x");
     return [...b].map((x) => d.decode(new Uint8Array([x]), { stream: true })).concat(d.decode())`,
    `const d = new TextDecoder("utf-16le"); const b = [0x3d, 0xd8, 0x00, 0xde, 0x41, 0];
     return b.map((x) => d.decode(new Uint8Array([x]), { stream: true })).concat(d.decode())`,
    `return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([0xff]))`,
    `return [new TextDecoder().decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])).length,
       new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])).length]`,
    `return new TextDecoder("no such")`,
    `const d = new TextDecoder(); return [d.decode(new Uint8Array([0xe2, 0x82]), { stream: true }), d.decode()]`,
    `return new TextDecoder().decode(new Uint8Array([0xff, 0x61, 0xc0]))`,
  ],
  "atob and btoa": [
    `return [btoa("héllo"), atob("aGVsbG8="), atob(" aGVs bG8 ")]`,
    `return btoa("€")`,
    `return atob("***")`,
  ],
  URL: [
    `const u = new URL("../b?x=1#h", "https://u:p@example.com:8443/a/c/d"); return [u.href, u.origin, u.host, u.username, u.port, u.pathname, u.search, u.hash, JSON.stringify(u), String(u)]`,
    `const u = new URL("http://a.b/c"); u.searchParams.append("q", "ä b"); u.searchParams.set("z", "1"); u.hash = "x"; u.protocol = "https"; u.port = "81"; return u.href`,
    `const u = new URL("http://a.b/?a=1"); const p = u.searchParams; u.search = "?b=2"; return [[...p], p === u.searchParams]`,
    `return new URL("nonsense")`,
    `return [URL.canParse("a:b"), URL.canParse("x"), URL.parse("x"), URL.parse("/x", "http://h").href]`,
    `const u = new URL("http://a/"); u.href = "::"; return u.href`,
  ],
  URLSearchParams: [
    `return String(new URLSearchParams({ a: "1 2", "ü": "&=+~!'()*" }))`,
    `return [...new URLSearchParams("?a=1&a=2&b=%zz&c=a+b&=x&d&e=%ff")]`,
    `const p = new URLSearchParams([["b", "1"], ["a", "2"], ["b", "3"]]); p.sort(); p.delete("b", "1"); return [p.toString(), p.size, p.has("b", "3"), p.getAll("b"), p.get("none")]`,
    `const p = new URLSearchParams("a=1&b=2&a=3"); p.set("a", "9"); const seen = []; p.forEach((v, k) => seen.push(k + v)); return [seen, [...p.keys()], [...p.values()]]`,
    `return new URLSearchParams([["a"]])`,
  ],
  Headers: [
    `const h = new Headers({ "X-B": "2", "x-a": " 1 " }); h.append("x-b", "3"); h.append("Set-Cookie", "a=1"); h.append("set-cookie", "b=2"); return [[...h], h.get("X-B"), h.getSetCookie(), h.has("x-c"), h.get("x-c")]`,
    `const h = new Headers([["a", "1"], ["b", "2"], ["a", "3"]]); h.set("a", "4"); h.delete("b"); return [[...h.keys()], [...h.values()]]`,
    `return new Headers({ "a b": "1" })`,
    `return new Headers({ a: "1\\n2" })`,
    `return new Headers({ a: "€" })`,
    `const h = new Headers(); h.set("a", null); h.set("b", 5); return [...h]`,
  ],
  Request: [
    `const r = new Request("http://a/b#c", { method: "post", body: "x", headers: { a: "1" } }); return [r.method, r.url, [...r.headers], await r.text(), r.bodyUsed]`,
    `const r = new Request("http://a", { method: "PATCH", body: new URLSearchParams("a=1") }); return [r.headers.get("content-type"), await r.clone().text(), [...await r.formData()]]`,
    `return new Request("http://a", { body: "x" }).url`,
    `return new Request("/a").url`,
    `return new Request("http://a", { method: "TRACE" }).method`,
    `const a = new Request("http://a", { method: "PUT", body: "1" }); const b = new Request(a, { headers: { x: "1" } }); return [await b.text(), b.method, a.bodyUsed, b.headers.get("x")]`,
    `const r = new Request("http://a", { method: "POST", body: "1" }); await r.text(); await r.text(); return 1`,
  ],
  Response: [
    `const r = new Response("é", { status: 201, statusText: "Made", headers: { a: "b" } }); return [r.status, r.ok, r.statusText, [...r.headers], await r.arrayBuffer().then((b) => b.byteLength), r.bodyUsed]`,
    `const r = Response.json({ a: 1 }, { status: 202 }); return [r.status, r.headers.get("content-type"), await r.json()]`,
    `const r = Response.redirect("http://a/b", 303); return [r.status, r.headers.get("location"), Response.error().type]`,
    `return new Response("x", { status: 204 }).status`,
    `return new Response(null, { status: 100 }).status`,
    `const r = new Response("abc"); const c = r.clone(); return [await r.text(), await c.text()]`,
    `const r = new Response("abc"); const parts = []; for await (const p of r.body) parts.push(...p); return [parts, r.bodyUsed]`,
    `const r = new Response(new ReadableStream({ start(c) { c.enqueue(new Uint8Array([104, 105])); c.close(); } })); const c = r.clone(); return [await r.text(), await c.text()]`,
    `const r = new Response(new Uint8Array([1, 2, 3]).subarray(1)); return [[...await r.bytes()], r.headers.get("content-type")]`,
    `return await new Response("{").json()`,
    `const r = new Response("x"); r.body.getReader(); return await r.text()`,
    `return [new Response().body, await new Response().text(), await new Response("\\uFEFFa").text()]`,
    `const r = new Response(new Blob(["ab"], { type: "text/x" })); const b = await r.blob(); return [b.type, b.size, r.headers.get("content-type")]`,
  ],
  "Blob and File": [
    `const b = new Blob(["a", new Uint8Array([98]), new Blob(["c"])], { type: "Text/Plain" }); return [b.size, b.type, await b.text(), await b.slice(1, -1).text(), await b.slice(-2).text()]`,
    `const f = new File(["x"], "n.txt", { type: "a/b", lastModified: 5 }); return [f.name, f.size, f.lastModified, f instanceof Blob, await new Response(f.stream()).text()]`,
  ],
  FormData: [
    `const f = new FormData(); f.append("a", "1"); f.append("a", "2"); f.append("b", new Blob(["x"], { type: "t/x" }), "f.x"); f.set("a", "3"); const r = new Response(f); const g = await r.formData(); return [[...g.keys()], g.get("a"), g.get("b").name, g.get("b").type, await g.get("b").text()]`,
    `const body = '--x\\r\\nContent-Disposition: form-data; name="a"\\r\\n\\r\\n1\\r\\n--x\\r\\ncontent-disposition: form-data; name="f"; filename="q%22.bin"\\r\\ncontent-type: a/b\\r\\n\\r\\n\\0\\r\\n--x--\\r\\n'; const f = await new Response(body, { headers: { "content-type": "multipart/form-data; boundary=x" } }).formData(); return [f.get("a"), f.get("f").name, f.get("f").size, f.get("f").type]`,
    `return await new Response("x", { headers: { "content-type": "multipart/form-data; boundary=x" } }).formData()`,
    `return await new Response("x").formData()`,
  ],
  streams: [
    `const t = new TransformStream({ transform(c, k) { k.enqueue(c * 2); } }); const w = t.writable.getWriter(); w.write(1); w.write(2); w.close(); const out = []; for await (const x of t.readable) out.push(x); return out`,
    `const s = new ReadableStream({ pull(c) { c.enqueue("é"); c.close(); } }).pipeThrough(new TextEncoderStream()).pipeThrough(new TextDecoderStream()); const out = []; for await (const x of s) out.push(x); return out.join("")`,
    `const [a, b] = new Response("xy").body.tee(); return [await new Response(a).text(), await new Response(b).text()]`,
    `const out = []; await new ReadableStream({ start(c) { c.enqueue(1); c.close(); } }).pipeTo(new WritableStream({ write(x) { out.push(x); } })); return out`,
  ],
  "events and aborting": [
    `const t = new EventTarget(); const seen = []; const f = (e) => seen.push(e.type, e.detail, e.target === t); t.addEventListener("x", f, { once: true }); t.addEventListener("x", f); t.dispatchEvent(new CustomEvent("x", { detail: 1 })); t.dispatchEvent(new Event("x")); return seen`,
    `const t = new EventTarget(); const c = new AbortController(); let n = 0; t.addEventListener("x", () => n++, { signal: c.signal }); t.dispatchEvent(new Event("x")); c.abort(); t.dispatchEvent(new Event("x")); return n`,
    `const t = new EventTarget(); t.addEventListener("x", (e) => { e.preventDefault(); e.stopImmediatePropagation(); }); let late = 0; t.addEventListener("x", () => late++); return [t.dispatchEvent(new Event("x", { cancelable: true })), late]`,
    `const c = new AbortController(); let seen = 0; c.signal.onabort = () => seen++; c.abort(); c.abort(); return [seen, c.signal.aborted, c.signal.reason.name, c.signal.reason.code]`,
    `AbortSignal.abort(new TypeError("x")).throwIfAborted()`,
    `const s = AbortSignal.timeout(1); await new Promise((r) => s.addEventListener("abort", r)); return s.reason.name`,
    `const c = new AbortController(); const s = AbortSignal.any([c.signal, AbortSignal.timeout(9999)]); c.abort("why"); return s.reason`,
    `return new AbortSignal()`,
  ],
  structuredClone: [
    `const o = { d: new Date(5), m: new Map([[1, { a: 1 }]]), s: new Set([1]), r: /x/gi, n: null, u: undefined, a: [1, , 3] }; o.self = o; const c = structuredClone(o); return [c.d.getTime(), [...c.m], [...c.s], String(c.r), c.self === c, c.a.length, 1 in c.a, "u" in c, c !== o]`,
    `return structuredClone(() => 1)`,
    `return structuredClone({ s: Symbol("x") })`,
    `const e = structuredClone(new TypeError("x", { cause: 1 })); return [e instanceof TypeError, e.message, e.cause]`,
    `const b = new Uint8Array([1, 2]); const c = structuredClone(b, { transfer: [b.buffer] }); return [[...c], b.length]`,
    `class A { x = 1; get y() { return 2; } } const c = structuredClone(new A()); return [c.constructor === Object, c.x, "y" in c]`,
    `return structuredClone(Promise.resolve())`,
    `return [structuredClone(new Boolean(false)) == false, structuredClone(1n) === 1n]`,
  ],
  timers: [
    `const seen = []; setTimeout(() => { seen.push("b"); Promise.resolve().then(() => seen.push("b2")).then(() => seen.push("b3")); }, 1); setTimeout(() => seen.push("c"), 1); queueMicrotask(() => seen.push("a")); await new Promise((r) => setTimeout(r, 20)); return seen`,
    `let n = 0; await new Promise((r) => { const id = setInterval(() => { n++; if (n === 3) { clearInterval(id); r(); } }, 1); }); await new Promise((r) => setTimeout(r, 10)); return n`,
    `let n = 0; const id = setTimeout(() => n++, 1); clearTimeout(id); clearTimeout(undefined); clearTimeout(null); await new Promise((r) => setTimeout(r, 10)); return n`,
    `return await new Promise((r) => setTimeout((a, b) => r([a, b]), 1, 1, 2))`,
    `const seen = []; const id = setTimeout(() => seen.push("own"), 5); for (let i = 0; i < 50; i++) if (i !== Number(id)) clearTimeout(1e6 + i); const r = new Response(new Blob(["x"]).stream()); seen.push(await r.text()); await new Promise((f) => setTimeout(f, 20)); return seen`,
    `return setTimeout("code", 1)`,
    `return queueMicrotask("code")`,
    `return await new Promise((r) => setImmediate(r, 7))`,
  ],
  crypto: [
    `const b = crypto.getRandomValues(new Uint8Array(16)); return [b.length, new Set(b).size > 4, /^[\\da-f]{8}-[\\da-f]{4}-4[\\da-f]{3}-[89ab][\\da-f]{3}-[\\da-f]{12}$/.test(crypto.randomUUID())]`,
    `return crypto.getRandomValues(new Uint8Array(65537))`,
    `return crypto.getRandomValues(new Float32Array(1))`,
    `return [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode("abc")))]`,
    `return await crypto.subtle.digest("MD5", new Uint8Array(1))`,
    `const k = await crypto.subtle.importKey("raw", new TextEncoder().encode("secret"), { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]); const s = await crypto.subtle.sign("HMAC", k, new Uint8Array([1])); return [[...new Uint8Array(s)], await crypto.subtle.verify("HMAC", k, s, new Uint8Array([1])), await crypto.subtle.verify("HMAC", k, s, new Uint8Array([2])), k.type, k.extractable, k.usages, k.algorithm]`,
    `const k = await crypto.subtle.importKey("raw", new Uint8Array(32), "AES-GCM", true, ["encrypt", "decrypt"]); const p = { name: "AES-GCM", iv: new Uint8Array(12), additionalData: new Uint8Array(3) }; const c = await crypto.subtle.encrypt(p, k, new Uint8Array([1, 2, 3])); return [[...new Uint8Array(c)], [...new Uint8Array(await crypto.subtle.decrypt(p, k, c))], (await crypto.subtle.exportKey("jwk", k)).k]`,
    `const k = await crypto.subtle.importKey("raw", new TextEncoder().encode("pw"), "PBKDF2", false, ["deriveBits", "deriveKey"]); const p = { name: "PBKDF2", salt: new Uint8Array(8), iterations: 10, hash: "SHA-256" }; const d = await crypto.subtle.deriveKey(p, k, { name: "AES-GCM", length: 128 }, true, ["encrypt"]); return [[...new Uint8Array(await crypto.subtle.deriveBits(p, k, 64))], [...new Uint8Array(await crypto.subtle.exportKey("raw", d))]]`,
    `const { privateKey, publicKey } = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]); const p = { name: "ECDSA", hash: "SHA-256" }; const s = await crypto.subtle.sign(p, privateKey, new Uint8Array(4)); const j = await crypto.subtle.exportKey("jwk", publicKey); const q = await crypto.subtle.importKey("jwk", j, { name: "ECDSA", namedCurve: "P-256" }, true, ["verify"]); return [await crypto.subtle.verify(p, q, s, new Uint8Array(4)), await crypto.subtle.verify(p, q, s, new Uint8Array(5)), j.crv, publicKey.type, privateKey.algorithm]`,
    `const { privateKey, publicKey } = await crypto.subtle.generateKey({ name: "RSASSA-PKCS1-v1_5", modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }, false, ["sign", "verify"]); const s = await crypto.subtle.sign("RSASSA-PKCS1-v1_5", privateKey, new Uint8Array(4)); return [await crypto.subtle.verify("RSASSA-PKCS1-v1_5", publicKey, s, new Uint8Array(4)), publicKey.extractable, privateKey.extractable]`,
    `const k = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]); return await crypto.subtle.exportKey("raw", k)`,
    `const k = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["verify"]); return await crypto.subtle.sign("HMAC", k, new Uint8Array(1))`,
    `return await crypto.subtle.decrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, await crypto.subtle.generateKey({ name: "AES-GCM", length: 128 }, false, ["decrypt"]), new Uint8Array(32))`,
  ],
  names: [
    `return ["AbortController", "AbortSignal", "Blob", "CustomEvent", "Event", "EventTarget", "File", "FormData", "Headers", "ReadableStream", "Request", "Response", "TextDecoder", "TextEncoder", "TransformStream", "URL", "URLSearchParams", "WritableStream", "fetch", "setTimeout", "structuredClone"].map((n) => [n, typeof globalThis[n], globalThis[n].name, Object.keys(globalThis).includes("console")])`,
    `return [new Headers(), new URL("a:"), new Request("http://a"), new Response(), new Blob(), new FormData(), new TextEncoder()].map(String)`,
    `return Object.getOwnPropertyNames(CryptoKey).concat(Object.getOwnPropertyNames(Headers), Object.getOwnPropertyNames(Blob), Object.getOwnPropertyNames(URL).sort().filter((n) => !/Object/.test(n)), Object.getOwnPropertyNames(Response).sort())`,
  ],
};

for (const [title, snippets] of Object.entries(SNIPPETS)) {
  describe(title, () => {
    it.each(snippets)("gives what Node gives: %s", async (snippet) => expectSame(snippet));
  });
}

it("import() gives a module of the platform, and says of others that there are none", async () => {
  const js = await createJs(
    `export const handler = async () => {
      const { default: whole, Buffer } = await import("node:buffer");
      const name = ["no", "such"].join("-");
      const wrong = await import(name).catch((error) => error.message);
      return { body: [whole.Buffer === Buffer, Buffer.from("x").length, wrong, (await import("./lazy.js")).lazy] };
    }`,
    { files: { "lazy.js": "export const lazy = 5;" } },
  );
  expect(JSON.parse((await js.request()).body)).toEqual([
    true,
    1,
    expect.stringContaining("no-such") as unknown,
    5,
  ]);
});
