import { describe, expect, it } from "vitest";
import { guest } from "../support/guest.ts";
import { createRecorded, createRecordedGuest, recordingOf, replayOften } from "../support/recorded.ts";

describe("a recorded call", () => {
  it("of hello", async () => {
    using table = createRecorded(`[invocations]\nrecord = "all"\n[[applications]]\nfile_path = "samples/hello.wasm"\nfunction="hello"\nmethod = "*"\nurl_path = "/*"\n`);
    expect((await table.request("/hello")).status).toBe(200);
    const [record] = table.take();
    console.log(record?.calls);
    const recording = recordingOf(record);
    console.log(record?.recording?.length);
    for (const r of replayOften(recording, 3)) { console.log(r); }
  });
  it("of js", async () => {
    using table = createRecorded(`[invocations]\nrecord = "all"\n[[applications]]\nfile_path = "samples/js-hello.js"\nmethod = "*"\nurl_path = "/*"\n`);
    expect((await table.request("/hello")).status).toBe(200);
    const [record] = table.take();
    console.log(record?.calls);
    const recording = recordingOf(record);
    console.log(record?.recording?.length, recording.start);
    for (const r of replayOften(recording, 3)) { console.log(r); }
  });
  it("of a trap", async () => {
    using table = createRecordedGuest(guest("(drop (call $clock_now_ns)) (call $clock_sleep_ms (i64.const 1)) (unreachable)"));
    expect((await table.request("/hello")).status).toBe(500);
    const [record] = table.take();
    console.log(record?.calls);
    for (const r of replayOften(recordingOf(record), 3)) { console.log(r); }
  });
});
