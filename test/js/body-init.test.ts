// What a body can be made of, by the Fetch standard: the same bytes and the same type as in Node, and on their way to the
// client.
import { describe, expect, it } from "vitest";
import { createJs } from "../support/js.ts";
import { expectSame } from "./same-as-node.ts";

const VIEWS = [
  "Int8Array",
  "Uint8Array",
  "Uint8ClampedArray",
  "Int16Array",
  "Uint16Array",
  "Int32Array",
  "Uint32Array",
  "BigInt64Array",
  "BigUint64Array",
  "Float16Array",
  "Float32Array",
  "Float64Array",
];
const BYTES = "const { buffer } = Uint8Array.from({ length: 48 }, (_, i) => i * 5);";
const PLAIN: readonly string[] = [
  `"aé€😀\\uD800"`,
  `""`,
  "buffer",
  "buffer.slice(3, 7)",
  "new ArrayBuffer(0)",
  "new DataView(buffer)",
  "new DataView(buffer, 3, 5)",
  "new DataView(buffer, 48)",
  ...VIEWS.flatMap((name) => [`new ${name}(buffer)`, `new ${name}(buffer, 8, 2)`]),
  `Buffer.from("abcdef").subarray(2)`,
  `new Blob(["ab", new DataView(buffer, 1, 2), new Uint16Array(buffer, 4, 3), new Blob(["x"])], { type: "Text/X" })`,
  `new Blob(["ab"])`,
  `new File(["ab"], "n")`,
  `new URLSearchParams({ "ä b": "&=" })`,
  `new ReadableStream({ start(c) { c.enqueue(new Uint8Array(buffer, 2, 3)); c.enqueue(new Uint8Array(0)); c.enqueue(new Uint8Array(buffer, 9, 1)); c.close(); } })`,
  `new ReadableStream({ start(c) { c.close(); } })`,
  "5",
  "true",
  `{ toString: () => "own" }`,
  "[1, 2]",
];
const FORM = `(() => { const f = new FormData(); f.append("a", "ä\\r\\n\\"b"); f.append("f", new Blob(["x\\r\\ny"], { type: "a/b" }), "n\\"m"); return f; })()`;

describe("a Response and a Request hold what Node's hold", () => {
  it.each(PLAIN)("of %s", async (init) => {
    await expectSame(`${BYTES} const r = new Response(${init}); const q = new Request("http://a", { method: "POST", body: ${init}, duplex: "half" });
      return [[...await r.bytes()], r.headers.get("content-type"), [...new Uint8Array(await q.arrayBuffer())], q.headers.get("content-type")]`);
  });

  it("of a form", async () => {
    await expectSame(`const r = new Response(${FORM}); const type = r.headers.get("content-type"); const mark = type.split("boundary=")[1];
      const text = await r.clone().text(); const f = await r.formData();
      return [type.split(";")[0], text.replaceAll(mark, "MARK"), [...f.keys()], f.get("a"), await f.get("f").text(), f.get("f").name, f.get("f").type]`);
  });

  it.each([
    "new ReadableStream({ start(c) { c.enqueue('text'); c.close(); } })",
    "new ReadableStream({ start(c) { c.enqueue(new ArrayBuffer(2)); c.close(); } })",
    "new ReadableStream({ start(c) { c.enqueue(null); } })",
    "(() => { const s = new ReadableStream(); s.getReader(); return s; })()",
    "(() => { const { body } = new Response('x'); new Response(body); return body; })()",
    "Symbol()",
  ])("and refuse %s as it does", async (init) => {
    await expectSame(`return (await new Response(${init}).text()).length`);
  });
});

describe("an answer with a body", () => {
  it.each([...PLAIN, FORM])("of %s is sent as it is", async (init) => {
    const js = await createJs(
      `${BYTES} let form; export default { async fetch() {
         const made = new Response(${init}); if (made.headers.get("content-type")?.startsWith("multipart/")) return made;
         const copy = made.clone(); const expected = [...await copy.bytes()];
         return new Response(made.body, { headers: { x: JSON.stringify(expected) } }); } }`,
    );
    const { status, headers, bytes, body, failure } = await js.request();
    expect([status, failure]).toEqual([200, undefined]);
    const expected = headers.find(([name]) => name === "x")?.[1];
    if (expected === undefined)
      expect(body).toContain(`name="f"; filename="n%22m"\r\nContent-Type: a/b\r\n\r\nx\r\ny\r\n`);
    else expect([...bytes]).toEqual(JSON.parse(expected));
  });

  it.each(PLAIN.filter((init) => /^new \w*(?:Array|View)|^buffer|^Buffer/.test(init)))(
    "of %s is its bytes, as a Response and as an object",
    async (init) => {
      const expected = `const view = ${init}; const bytes = [...(view instanceof ArrayBuffer ? new Uint8Array(view) : new Uint8Array(view.buffer, view.byteOffset, view.byteLength))];`;
      const js = await createJs(
        `${BYTES} export const handler = async (event) => { ${expected} const headers = { x: JSON.stringify(bytes) };
           return event.query ? new Response(view, { headers }) : { headers, body: view }; };`,
      );
      for (const query of ["", "response"]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const { headers, bytes } = await js.request({ query });
        expect([...bytes]).toEqual(JSON.parse(headers.find(([name]) => name === "x")?.[1] ?? ""));
      }
    },
  );
});

describe("a TextDecoder reads any view", () => {
  it.each([
    "new DataView(buffer, 1, 2)",
    "new Uint16Array(buffer, 2, 2)",
    "buffer",
    "new Float64Array(buffer)",
  ])("%s", async (view) => {
    await expectSame(
      `${BYTES} const d = new TextDecoder("latin1"); return [d.decode(${view}), d.decode(${view}, { stream: true }), d.decode()]`,
    );
  });
});
