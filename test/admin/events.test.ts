// The stream of events: who gets what, and what becomes of those that do not read.
import { describe, expect, it } from "vitest";
import { Events, MAX_CLIENTS } from "../../src/admin/events.ts";
import type { ListenOptions } from "../../src/admin/events.ts";
import { AUTHORIZATION, createTestAdmin, FAILED, signIn, toDigest, toRecord } from "../support/admin.ts";

/** Reads the stream's events one by one. */
class Reader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = "";

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  /** Event and data; the comment of a heartbeat; undefined at the end. */
  async next(): Promise<[string, unknown] | string | undefined> {
    for (;;) {
      const end = this.#text.indexOf("\n\n");
      if (end !== -1) {
        const [first = "", second] = this.#text.slice(0, end).split("\n");
        this.#text = this.#text.slice(end + 2);
        if (second === undefined) return first;
        return [first.slice("event: ".length), JSON.parse(second.slice("data: ".length))];
      }
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#text += this.#decoder.decode(value, { stream: true });
    }
  }

  cancel(): Promise<void> {
    return this.#reader.cancel();
  }
}

function listen(events: Events, options: Partial<ListenOptions> = {}): Reader {
  const stream = events.listen({ holds: () => true, cut: () => undefined, ...options }, "serving");
  return new Reader(stream);
}

describe("the stream of events", () => {
  it("begins with the state, and has what happens from then on", async () => {
    const events = new Events();
    const reader = listen(events);
    events.tell([toRecord("a"), FAILED], 3);
    events.tellState("draining");
    events.beat();
    expect(await reader.next()).toEqual(["state", { state: "serving" }]);
    expect(await reader.next()).toMatchObject(["invocation", { id: "a", failure: null, lines: [] }]);
    expect(await reader.next()).toMatchObject(["invocation", { id: "failed-1", moreLines: 0 }]);
    expect(await reader.next()).toEqual(["skipped", { count: 3 }]);
    expect(await reader.next()).toEqual(["state", { state: "draining" }]);
    expect(await reader.next()).toBe(": beat");
    events.close();
    expect(await reader.next()).toBeUndefined();
  });

  it("has only what was asked for", async () => {
    const events = new Events();
    const failed = listen(events, { failed: true });
    const greet = listen(events, { application: "greet", failed: false });
    events.tell([toRecord("a"), FAILED, toRecord("b", { application: "greet" })], 0);
    events.close();
    for (const [reader, id] of [
      [failed, "failed-1"],
      [greet, "b"],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const got = [await reader.next(), await reader.next(), await reader.next()];
      expect(got).toMatchObject([["state", {}], ["invocation", { id }], undefined]);
    }
  });

  it("takes what a function itself answered with 500 or more for failed, as what is kept is", async () => {
    const events = new Events();
    const [failed, fine] = [listen(events, { failed: true }), listen(events, { failed: false })];
    events.tell([toRecord("answered", { status: 503 }), toRecord("not found", { status: 404 })], 0);
    events.close();
    for (const [reader, id] of [
      [failed, "answered"],
      [fine, "not found"],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const got = [await reader.next(), await reader.next(), await reader.next()];
      expect(got).toMatchObject([["state", {}], ["invocation", { id }], undefined]);
    }
  });

  it("lets no text of a guest make an event, and cuts many and long lines", async () => {
    const events = new Events();
    const reader = listen(events);
    const text = "x\n\nevent: state\ndata: {}\r\n\r\n\u2028";
    const lines = Array.from({ length: 30 }, () => ({
      level: "info" as const,
      text: text + "y".repeat(5000),
      ms: 0,
    }));
    events.tell([toRecord("a", { lines, path: text })], 0);
    events.close();
    await reader.next();
    const event = (await reader.next()) as [string, { lines: { text: string }[]; moreLines: number }];
    expect(event[0]).toBe("invocation");
    expect(event[1].lines).toHaveLength(20);
    expect(event[1].moreLines).toBe(10);
    expect(event[1].lines[0]?.text).toHaveLength(2000);
    expect(await reader.next()).toBeUndefined();
  });

  it("skips what does not fit into the buffer of whoever does not read, and says how much", async () => {
    const events = new Events();
    const [slow, fast] = [listen(events), listen(events)];
    const lines = [{ level: "info" as const, text: "z".repeat(1900), ms: 0 }];
    await fast.next();
    for (let count = 0; count < 500; count++) {
      events.tell([toRecord(`r${count}`, { lines })], 0);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await fast.next()).toMatchObject(["invocation", { id: `r${count}` }]);
    }
    let received = -1;
    let event = await slow.next();
    while (received < 50) {
      received++;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      event = await slow.next();
    }
    events.tell([toRecord("last")], 0);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    while (Array.isArray(event) && event[0] === "invocation") {
      received++;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      event = await slow.next();
    }
    expect(event).toEqual(["skipped", { count: 500 - received }]);
    expect(await slow.next()).toMatchObject(["invocation", { id: "last" }]);
  });

  it("is cut for whoever takes nothing for three heartbeats", () => {
    const events = new Events();
    const cuts: string[] = [];
    void listen(events, { cut: () => cuts.push("slow") });
    const lines = [{ level: "info" as const, text: "z".repeat(1900), ms: 0 }];
    for (let count = 0; count < 200; count++) events.tell([toRecord("r", { lines })], 0);
    events.beat();
    events.beat();
    expect([cuts, events.clients]).toEqual([[], 1]);
    events.beat();
    expect([cuts, events.clients]).toEqual([["slow"], 0]);
  });

  it("is for a few at a time, and has room again when one leaves", async () => {
    const admin = createTestAdmin();
    const ask = (): Promise<Response> => admin.request("/api/v1/events", { headers: AUTHORIZATION });
    const streams: Response[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for (let count = 0; count < MAX_CLIENTS; count++) streams.push(await ask());
    const refused = await ask();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "15"]);
    await streams[0]?.body?.cancel();
    expect((await ask()).status).toBe(200);
  });

  it("has no place for HEAD, which reads nothing", async () => {
    const admin = createTestAdmin();
    const answer = await admin.request("/api/v1/events", { method: "HEAD", headers: AUTHORIZATION });
    expect([answer.status, admin.state.events.clients]).toEqual([200, 0]);
  });

  it("ends with the session, and with the token", async () => {
    const admin = createTestAdmin();
    const cookie = await signIn(admin);
    const ask = async (headers: Record<string, string>): Promise<Reader> => {
      const { body } = await admin.request("/api/v1/events", { headers });
      if (body === null) throw new Error("no stream");
      return new Reader(body);
    };
    const [session, token] = [await ask({ cookie }), await ask(AUTHORIZATION)];
    expect(await session.next()).toEqual(["state", { state: "serving" }]);
    expect(await token.next()).toEqual(["state", { state: "serving" }]);
    await admin.request("/sign-out", {
      method: "POST",
      headers: { cookie, "sec-fetch-site": "same-origin" },
    });
    admin.state.events.beat();
    expect(await session.next()).toBeUndefined();
    expect(await token.next()).toBe(": beat");
    admin.access.setTokenDigest(toDigest("another-token-0123456789"));
    admin.state.events.beat();
    expect(await token.next()).toBeUndefined();
    expect(admin.state.events.clients).toBe(0);
  });
});
