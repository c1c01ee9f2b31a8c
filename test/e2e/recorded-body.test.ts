// Bodies that come over a connection, as the recording of a call that failed has them.
import { expect, it } from "vitest";
import { join } from "node:path";
import { runCommand, TestServer } from "../support/command.ts";
import type { CommandResult } from "../support/command.ts";
import { guest, REPORT_POINTER } from "../support/guest.ts";
import { RawClient } from "../support/raw-client.ts";

/** Reads the body in ever larger parts, answers with it, and fails. */
const FAILS = guest(
  `(local.set $size (i32.const 700))
  (local.set $end (i32.const ${REPORT_POINTER}))
  (loop $next
    (local.set $got (i32.wrap_i64 (call $request_read_body (local.get $end) (i64.extend_i32_u (local.get $size)))))
    (local.set $end (i32.add (local.get $end) (local.get $got)))
    (local.set $size (i32.mul (local.get $size) (i32.const 2)))
    (br_if $next (i32.gt_s (local.get $got) (i32.const 0))))
  (call $response_set_body (i32.const ${REPORT_POINTER}) (i64.extend_i32_u (i32.sub (local.get $end) (i32.const ${REPORT_POINTER}))))
  (unreachable)`,
  { locals: "(local $got i32) (local $size i32) (local $end i32)" },
);

const SIZES = [5, 1024, 3000, 70_000, 100_000];

it("runs again with the bytes of each of many calls at once, however they came", async () => {
  await using server = await TestServer.start({
    toml: `[server]
threads = 1
[[applications]]
name = "fails"
file_path = "fails.wasm"
method = "POST"
url_path = "/"`,
    guests: { fails: FAILS },
    expectedCodes: ["GUEST_TRAP"],
  });
  const halves: RawClient[] = [];
  for (const [index, size] of SIZES.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one connection after the other
    const client = await RawClient.open(server.port);
    halves.push(client);
    const head = `POST / HTTP/1.1\r\nHost: a\r\nx-request-id: id-${index}\r\nContent-Length: ${size}\r\n\r\n`;
    // oxlint-disable-next-line no-await-in-loop
    await client.send(head + String(index).repeat(Math.floor(size / 2)));
  }
  for (const [index, size] of SIZES.entries()) {
    // oxlint-disable-next-line no-await-in-loop
    await halves[index]?.send("x".repeat(size - Math.floor(size / 2)));
  }
  await Promise.all(
    SIZES.map(async (_, index) => server.waitFor(({ requestId }) => requestId === `id-${index}`)),
  );
  for (const client of halves) client[Symbol.dispose]();
  await server.kept();
  for (const index of SIZES.keys()) {
    // oxlint-disable-next-line no-await-in-loop -- one process at a time
    const { stdout, code } = await replayKept(server.folder, `id-${index}`);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^the same: /m)]);
  }
});

/** The observer writes shortly after the answer. */
async function replayKept(folder: string, id: string): Promise<CommandResult> {
  const environment = { XDG_STATE_HOME: join(folder, "state") };
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- until it is there
    const result = await runCommand(["replay", id, "-c", join(folder, "config.toml")], { environment });
    if (result.code === 0 || !/no call/.test(result.stderr)) return result;
  }
}
