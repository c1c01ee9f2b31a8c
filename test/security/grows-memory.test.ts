// Guests that take all the memory they can get.
import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Observer } from "../../src/observe/observer.ts";
import type { Notice } from "../../src/observe/message.ts";
import { loadTable } from "../../src/server/app.ts";
import { createService } from "../../src/server/service.ts";
import { call, guest, report } from "../support/guest.ts";
import { MemoryLog } from "../support/log.ts";
import { createGuest, writeTable } from "../support/table.ts";

/** Grows to the limit in the largest steps that are left, and writes to every page. */
const GROWS = guest(
  `(local.set $step (i32.const 65536))
   (loop $again
     (if (i32.eq (memory.grow (local.get $step)) (i32.const -1))
       (then (local.set $step (i32.shr_u (local.get $step) (i32.const 1))))
       (else (local.set $grown (i32.add (local.get $grown) (local.get $step)))))
     (br_if $again (local.get $step)))
   (local.set $step (i32.const 0))
   (loop $touch
     (i32.store8 offset=1048576 (i32.mul (local.get $step) (i32.const 65536)) (i32.const 1))
     (local.set $step (i32.add (local.get $step) (i32.const 1)))
     (br_if $touch (i32.lt_u (local.get $step) (local.get $grown))))
   (call $report_i32 (memory.size))
   (call $answer)`,
  { locals: "(local $step i32) (local $grown i32)" },
);

describe("a guest that grows its memory", () => {
  it("gets limits.memory_mb and no page more", async () => {
    expect(await report(GROWS, "limits = { memory_mb = 16 }")).toEqual([256n]);
  });

  it("gives it back: 200 calls of 32 MiB do not add up", async () => {
    using table = createGuest(GROWS, "limits = { memory_mb = 32, concurrency = 4 }");
    for (let round = 0; round < 50; round++) {
      // oxlint-disable-next-line no-await-in-loop -- four at a time
      const answers = await Promise.all(Array.from({ length: 4 }, () => table.request("/")));
      for (const answer of answers) expect(answer.status).toBe(200);
    }
    expect(table.service.cap.live).toBe(0);
    expect(process.memoryUsage().rss).toBeLessThan(2000 << 20);
  });

  it("gives it back when it fails, however small it begins: 100 calls of 32 MiB do not add up", async () => {
    using table = createGuest(
      `(module
        (memory (export "memory") 1)
        (func (export "handle") (local $at i32)
          (drop (memory.grow (i32.const 511)))
          (loop $touch
            (i32.store8 (local.get $at) (i32.const 1))
            (local.set $at (i32.add (local.get $at) (i32.const 4096)))
            (br_if $touch (i32.lt_u (local.get $at) (i32.const 0x2000000))))
          unreachable))`,
      "limits = { memory_mb = 32 }",
    );
    let most = 0;
    for (let round = 0; round < 100; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await table.request("/")).status).toBe(500);
      most = Math.max(most, process.memoryUsage.rss());
    }
    expect(most).toBeLessThan(1500 << 20);
  });

  it("in its start function is held to the same limit", async () => {
    const text = guest("(call $report_i32 (memory.size)) (call $answer)", {
      fields: `(func (export "_initialize")
        (loop $again (br_if $again (i32.ne (memory.grow (i32.const 16)) (i32.const -1)))))`,
    });
    expect(await report(text, "limits = { memory_mb = 8 }")).toEqual([128n]);
  });
});

describe("the record of a guest whose memory could not grow", () => {
  /** Grows by the query's length in pages of 1 MiB, and traps unless it is a POST. */
  const text = guest(
    `(drop (memory.grow (i32.mul (i32.wrap_i64 (call $request_get_query (i32.const 0) (i64.const 0))) (i32.const 16))))
     (if (i64.eq (call $request_get_method (i32.const 0) (i64.const 0)) (i64.const 3)) (then unreachable))
     (call $answer)`,
  );

  it("has what it asked for last, where the call failed, and nothing of earlier calls", async () => {
    const application = `[[applications]]
name = "guest"
file_path = "guest.wasm"
method = "*"
url_path = "/*"
limits = { memory_mb = 4, concurrency = 1 }
`;
    const { folder, configFile } = writeTable(application, { guest: text });
    const notices: Notice[] = [];
    const observer = new Observer(() => undefined);
    observer.connect({ postMessage: (notice) => void notices.push(notice as Notice) });
    try {
      const table = loadTable(configFile, { workingDirectory: folder });
      const service = createService({ ...table, log: new MemoryLog(), direct: false, observer });
      const status = async (query: string, method: string): Promise<number> =>
        (await service.app.request(`/?${query}`, { method })).status;
      // Refused, and answered nevertheless; then the same sandbox again, which asks for what there is.
      expect([await status("1234", "POST"), await status("1", "POST"), await status("1", "GET")]).toEqual([
        200, 200, 500,
      ]);
      expect(await status("12345", "GET")).toBe(500);
      observer.flush();
      const used = notices.flatMap(({ records }) => records).map(({ usage }) => usage?.refused);
      const refused = { bytes: 5 << 20, maximumBytes: 4 << 20 };
      expect(used).toEqual([undefined, undefined, undefined, refused]);
      service.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a guest that makes the host copy", () => {
  it("sets a large body a thousand times: only the last is kept", async () => {
    const text = guest(
      `(call $ok)
       (loop $again
         (call $response_set_body (i32.const 0) (i64.const 1000000))
         (local.set $i (i32.add (local.get $i) (i32.const 1)))
         (br_if $again (i32.lt_u (local.get $i) (i32.const 1000))))`,
      { locals: "(local $i i32)" },
    );
    const { response, bytes } = await call(text);
    expect([response.status, bytes.length]).toEqual([200, 1_000_000]);
    expect(process.memoryUsage().rss).toBeLessThan(2000 << 20);
  });

  it("asks for names as large as its memory: each call gives -1", async () => {
    const all = "(i32.const 0) (i64.const 1048576)";
    const text = guest(
      `(call $report (call $db_get ${all} ${all}))
       (call $report (call $request_get_header ${all} ${all}))
       (call $report (call $request_get_param ${all} ${all}))
       (call $report_i32 (call $tcp_connect ${all}))
       (call $answer)`,
    );
    expect(await report(text, 'tcp = ["*"]')).toEqual([-1n, -1n, -1n, -1n]);
  });
});
