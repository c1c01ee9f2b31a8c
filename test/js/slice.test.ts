// Scripts that are parked and made again: wherever their fuel is up, the answer is the same, and nothing happens twice.
import { describe, expect, it } from "vitest";
import { createJs } from "../support/js.ts";
import type { JsRequest } from "../support/exchange.ts";

const SOURCE = `
  let calls = 0;
  export const handler = async (event, context) => {
    calls++;
    console.log("before", { a: [1, 2, "ä€😀"] });
    if (event.query === "wait") await new Promise((resolve) => setTimeout(resolve, 1));
    const url = new URL("../x?y=" + encodeURIComponent(event.body.text.replaceAll("\\uD800", "")), "http://a/b/c");
    url.searchParams.append("z", "1");
    const bytes = new TextEncoder().encode(event.body.text);
    const text = new TextDecoder("utf-8").decode(bytes.subarray(0));
    const random = crypto.getRandomValues(new Uint8Array(8));
    Promise.reject(new Error("lost"));
    const late = Promise.reject(5);
    late.catch(() => {});
    let thrown;
    try { crypto.getRandomValues(new Uint8Array(70000)); } catch (error) { thrown = error.name; }
    if (event.query === "wait") await new Promise((resolve) => setTimeout(resolve, 1));
    console.log("after");
    return { statusCode: 201, headers: { a: ["1", "2"] }, body: [calls, url.href, bytes.length, text, random.length, thrown, event.headers.x] };
  };`;

const REQUEST: JsRequest = {
  method: "POST",
  headers: [["x", "y".repeat(500)]],
  body: JSON.stringify({ text: "ä€😀\uD800".repeat(50) }),
};

describe("a call whose slices are tiny", () => {
  it.each(["", "wait"])("answers as any other, and logs once %s", async (query) => {
    const js = await createJs(SOURCE, { limits: { cpu_ms: 10_000, wall_ms: 20_000 } });
    const expected = await js.request({ ...REQUEST, query });
    expect(expected).toMatchObject({ status: 201, failure: undefined });
    expect(expected.log.map(([, text]) => text.split("\n")[0])).toEqual([
      "before { a: [ 1, 2, 'ä€😀' ] }",
      ...(query === "wait"
        ? ["unhandled rejection: Error: lost", "after"]
        : ["after", "unhandled rejection: Error: lost"]),
    ]);
    // Primes, so that a slice ends at another place each time.
    for (const fuel of [97, 211, 503, 1009, 2003, 4001, 8009, 16_001, 32_003, 64_007]) {
      js.state.adjustSlice = () => undefined;
      js.state.sliceFuel = fuel;
      for (let offset = 0; offset < 6; offset++) {
        js.state.sliceFuel = fuel + offset * 7;
        // Every other one is made again from the start, at whatever place.
        js.state.parkingCalls = offset % 2;
        // oxlint-disable-next-line no-await-in-loop -- one slice size after the other
        expect(await js.request({ ...REQUEST, query })).toEqual(expected);
      }
    }
  });
});
