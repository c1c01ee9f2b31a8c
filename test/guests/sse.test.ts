import { describe, expect, it } from "vitest";
import { createSample } from "../support/sample.ts";

interface Tick {
  readonly id: number;
  readonly number: number;
  readonly time: number;
}

function parse(text: string): Tick[] {
  return [...text.matchAll(/id: (\d+)\nevent: tick\ndata: (.+)\n\n/g)].map(([, id, data]) => {
    const { number, time } = JSON.parse(data!) as { number: number; time: string };
    return { id: Number(id), number, time: Date.parse(time) };
  });
}

describe("sse", () => {
  it("sends events with a pause between them", async () => {
    using table = createSample("sse");
    const response = await table.request("/?count=3&interval=40");
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const ticks = parse(await response.text());
    expect(ticks.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(ticks.map(({ number }) => number)).toEqual([1, 2, 3]);
    // A timer may fire a millisecond early.
    expect(ticks[2]!.time - ticks[0]!.time).toBeGreaterThanOrEqual(78);
  });

  it("goes on from the event that the browser saw last", async () => {
    using table = createSample("sse");
    const response = await table.request("/?count=1", { headers: { "last-event-id": "41" } });
    expect(parse(await response.text()).map(({ id }) => id)).toEqual([42]);
  });

  it("sends the first event at once and ends when the client leaves", async () => {
    using table = createSample("sse");
    const client = new AbortController();
    const response = await table.request("/", { signal: client.signal });
    const reader = response.body!.getReader();
    const { value } = await reader.read();
    expect(parse(new TextDecoder().decode(value)).map(({ id }) => id)).toEqual([1]);
    await reader.cancel();
    client.abort();
  });
});
