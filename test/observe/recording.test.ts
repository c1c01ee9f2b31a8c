// The file of a recording, what is read of files that anybody may have written, and what is left out.
import { afterEach, describe, expect, it } from "vitest";
import { compressRecording, decodeRecording, encodeRecording } from "../../src/observe/recording.ts";
import { toApplication } from "../../src/observe/replay-application.ts";
import { replay } from "../../src/observe/replay.ts";
import { ServerlessWasmError } from "../../src/errors.ts";
import { guest, Texts } from "../support/guest.ts";
import {
  createRecorded,
  createRecordedGuest,
  expectSameAgain,
  loadFor,
  recordingOf,
} from "../support/recorded.ts";
import type { RecordedTable } from "../support/recorded.ts";

const tables: RecordedTable[] = [];
afterEach(() => {
  for (const table of tables.splice(0)) table[Symbol.dispose]();
});

function create(body: string, settings = 'record = "all"', lines = "", texts?: Texts): RecordedTable {
  const table = createRecorded(
    `[invocations]\n${settings}\n[[applications]]\nname = "guest"\nfile_path = "guest.wasm"\nmethod = "*"\nurl_path = "/*"\n${lines}`,
    { "guest.wasm": guest(body, texts === undefined ? {} : { texts }) },
  );
  tables.push(table);
  return table;
}

const BODY = `(drop (call $clock_now_ns)) (call $random_get (i32.const 512) (i64.const 20))
  (drop (call $request_read_body (i32.const 600) (i64.const 9))) (unreachable)`;

async function recorded(): Promise<Uint8Array> {
  const table = create(BODY);
  await table.request("/a?b", { method: "POST", body: "some body", headers: { "x-one": "1" } });
  return table.take()[0]?.recording ?? new Uint8Array(0);
}

/** What reading it comes to: an error of this program's, or a recording. */
function read(bytes: Uint8Array): "read" | "refused" {
  try {
    decodeRecording(bytes);
    return "read";
  } catch (error) {
    if (error instanceof ServerlessWasmError && error.code === "USAGE") return "refused";
    throw error;
  }
}

describe("a recording", () => {
  it("is the same when it was written and read, compressed or not", async () => {
    const bytes = await recorded();
    const recording = decodeRecording(bytes);
    expect(recording.header.request).toMatchObject({ method: "POST", path: "/a", query: "b" });
    expect(recording.events.map(({ name }) => name)).toEqual([
      "clock_now_ns",
      "random_get",
      "request_read_body",
    ]);
    expect(Buffer.from(recording.events[2]?.data ?? []).toString()).toBe("some body");
    expect(decodeRecording(compressRecording(bytes))).toEqual(recording);
    expect(compressRecording(compressRecording(bytes))).toEqual(compressRecording(bytes));
    expect(compressRecording(bytes).length).toBeLessThan(bytes.length);
    expect(decodeRecording(encodeRecording(recording))).toEqual(recording);
  });

  it("is refused when it is cut anywhere, or something stands behind it", async () => {
    const bytes = await recorded();
    for (const whole of [bytes, compressRecording(bytes)]) {
      for (let length = 0; length < whole.length; length++)
        expect(read(whole.subarray(0, length))).toBe("refused");
      expect(read(whole)).toBe("read");
    }
    expect(read(Buffer.concat([bytes, Buffer.alloc(1)]))).toBe("refused");
  });

  it("is read or refused with any byte changed, and what is read can be run", async () => {
    const bytes = await recorded();
    const module = loadFor(decodeRecording(bytes));
    for (const change of [0x01, 0xff]) {
      for (let at = 0; at < bytes.length; at++) {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        if (read(changed) === "refused") continue;
        try {
          const recording = decodeRecording(changed);
          // Whether it has such a function is looked at when it is loaded.
          if (toApplication(recording.header).function !== "handle") continue;
          const { failure } = replay(recording, module, { isOther: change === 0x01 });
          expect(failure).toBeDefined();
        } catch (error) {
          expect(error).toBeInstanceOf(ServerlessWasmError);
        }
      }
    }
    const compressed = compressRecording(bytes);
    for (let at = 0; at < compressed.length; at++) {
      const changed = Uint8Array.from(compressed);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      // Bits that fill up the last byte of a block mean nothing.
      if (read(changed) === "read") expect(decodeRecording(changed)).toEqual(decodeRecording(bytes));
    }
  });

  it("that grows when it is unpacked is refused", () => {
    const prefix = Buffer.from("SWREPLAY\u0001\u0000", "latin1");
    const bomb = compressRecording(Buffer.concat([prefix, Buffer.alloc(80 * 1024 * 1024)]));
    expect(bomb.length).toBeLessThan(200_000);
    expect(read(bomb)).toBe("refused");
  });
});

it("The host calls of a script carry the moment of each, however short the call is", async () => {
  const source = `const spend = () => { for (let n = 0; n < 300; n++); };
    export default { fetch() { for (const n of [1, 2, 3]) { console.log(n); spend(); } throw new Error("x"); } };`;
  const table = createRecordedGuest(source, "", "f.js");
  tables.push(table);
  await table.request("/");
  table.take();
  await table.request("/");
  const [record] = table.take();
  const [first, second, third] = (record?.calls?.last ?? []).filter(({ name }) => name === "log");
  const times = [0, first, second, third, record?.wallMs].map((one) =>
    typeof one === "object" ? one.ms : (one ?? 0),
  );
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(new Set(times).size).toBe(5);
});

describe("[invocations]", () => {
  it("records calls that fail by default, all with all, and none with off", async () => {
    const body =
      "(if (i64.eqz (call $request_get_query (i32.const 0) (i64.const 0))) (then unreachable)) (call $answer)";
    const kept: Record<string, boolean[]> = {};
    for (const record of ["", 'record = "failures"', 'record = "all"', 'record = "off"']) {
      const table = create(body, record);
      // oxlint-disable-next-line no-await-in-loop
      for (const path of ["/", "/?fine"]) await table.request(path);
      kept[record] = table
        .take()
        .flatMap(({ recording, calls }) => [recording !== undefined, calls !== undefined]);
    }
    expect(kept).toEqual({
      "": [true, true, false, false],
      'record = "failures"': [true, true, false, false],
      'record = "all"': [true, true, true, true],
      'record = "off"': [false, false, false, false],
    });
  });

  it("record_bytes leaves the last host calls of one that would be larger, and no recording", async () => {
    const other = createRecorded(
      `[invocations]\nrecord_bytes = 65536\n[[applications]]\nname = "guest"\nfile_path = "guest.wasm"\nmethod = "*"\nurl_path = "/*"`,
      {
        "guest.wasm": guest(
          `(loop $l (call $random_get (i32.const 512) (i64.const 1000)) (call $response_set_header (i32.const 0) (i64.const 2) (i32.const 0) (i64.const 0))
            (br_if $l (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const 3000))))
           (drop (call $clock_monotonic_ns)) (unreachable)`,
          { locals: "(local $n i32)" },
        ),
      },
    );
    tables.push(other);
    await other.request("/");
    const [record] = other.take();
    expect(record?.failure?.code).toBe("GUEST_TRAP");
    expect(record?.recording).toBeUndefined();
    expect(record?.calls?.total).toBe(6001);
    expect(record?.calls?.last.length).toBeGreaterThanOrEqual(31);
    expect(record?.calls?.last.slice(-3)).toMatchObject([
      { name: "random_get", detail: "1000 bytes" },
      { name: "response_set_header", detail: "Ok, 0 bytes" },
      { name: "clock_monotonic_ns" },
    ]);
  });

  it("of a script's larger one as well, the host calls that are left are those of the script alone", async () => {
    const other = createRecorded(
      `[invocations]\nrecord_bytes = 65536\n[[applications]]\nname = "js"\nfile_path = "own.js"\nmethod = "*"\nurl_path = "/*"`,
      {
        "own.js": `export const handler = ({ body }) => { console.log(body.length); throw new Error("no"); };`,
      },
    );
    tables.push(other);
    await other.request("/", { method: "POST", body: "x".repeat(200_000) });
    const [record] = other.take();
    expect(record?.recording).toBeUndefined();
    const names = record?.calls?.last.map(({ name }) => name) ?? [];
    expect(new Set(names)).toEqual(new Set(["body", "log"]));
    expect(names.at(-1)).toBe("log");
  });

  it("secrets = redact replaces secret headers and values of env, and says so", async () => {
    const texts = new Texts();
    const lines = 'env = { TOKEN = "geheim", "/env/db" = "postgres://me:pass@db:1/x", plain = "seen" }';
    const table = create(
      `(drop (call $db_get ${texts.at("TOKEN")} (i32.const 512) (i64.const 20))) (unreachable)`,
      "",
      lines,
      texts,
    );
    await table.request("/", {
      headers: { Authorization: "Bearer hush", cookie: "a=hush", "x-own": "seen", "X-Auth-Token": "hush" },
    });
    const records = table.take();
    const { header } = recordingOf(records[0]);
    expect(header.redacted.toSorted()).toEqual([
      "env /env/db",
      "env TOKEN",
      "header authorization",
      "header cookie",
      "header x-auth-token",
    ]);
    const text = Buffer.from(records[0]?.recording ?? []).toString("latin1");
    for (const secret of ["geheim", "hush", "me:pass"]) expect(text).not.toContain(secret);
    expect(text).toContain("seen");
    expect(header.request.headers).toContain("xxxxxxxxxxx");
    expect(JSON.stringify(records[0]?.calls)).not.toContain("geheim");
    await expectSameAgain(records);
  });

  it("secrets = redact also replaces them in what the function threw, and it runs again the same", async () => {
    const table = createRecorded(
      `[invocations]\nrecord = "all"\n[[applications]]\nname = "js"\nfile_path = "own.js"\nmethod = "*"\nurl_path = "/*"\nenv = { API_TOKEN = "geheim-\u00e9", LONGER_TOKEN = "geheim-\u00e9-hush" }`,
      {
        "own.js": `export const handler = async ({ headers: { authorization, cookie } }) => {
          const { API_TOKEN, LONGER_TOKEN } = process.env;
          throw new Error([API_TOKEN, LONGER_TOKEN, authorization.split(" ")[1], cookie.split("sid=")[1]].join(" for "));
        };`,
      },
    );
    tables.push(table);
    await table.request("/", {
      headers: { authorization: "Bearer of-a-client", cookie: "b=1; sid=session-1" },
    });
    const records = table.take();
    const { failure, guest: ended } = recordingOf(records[0]).header.result;
    expect(failure?.message).toMatch(/^Error: x{9} for x{14} for x{11} for x{9}\n/);
    expect(ended).toEqual(failure);
    const text = Buffer.from(records[0]?.recording ?? []).toString("utf8");
    for (const secret of ["geheim", "hush", "of-a-client", "session-1"]) expect(text).not.toContain(secret);
    await expectSameAgain(records);
  });

  it("secrets = refuse makes no recording of a call with secrets, and one of any other", async () => {
    const table = create("(unreachable)", 'secrets = "refuse"');
    await table.request("/", { headers: { Cookie: "a=b" } });
    await table.request("/");
    expect(table.take().map(({ recording, calls }) => [recording !== undefined, calls?.total])).toEqual([
      [false, 0],
      [true, 0],
    ]);
  });

  it("is none of a call whose function answered that it failed, but its host calls are kept", async () => {
    const texts = new Texts();
    const status = (code: number): string =>
      `(call $response_set_status_line (i32.const ${code}) ${texts.at("x")})`;
    for (const [code, calls] of [
      [503, 1],
      [499, undefined],
    ] as const) {
      const table = create(status(code), 'record = "failures"', "", texts);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await table.request("/")).status).toBe(code);
      expect(table.take().map((one) => [one.calls?.total, one.recording])).toEqual([[calls, undefined]]);
    }
  });
});
