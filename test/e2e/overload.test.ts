// One application gets far more than the thread can serve: what it lets in is answered, the rest refused at once, and
// another application hardly notices.
import { describe, expect, it } from "vitest";
import { TestServer } from "../support/command.ts";
import { RawClient } from "../support/raw-client.ts";
import { guest } from "../support/guest.ts";

/** More at a time than may wait, going by how long each takes. */
const CLIENTS = 150;
const ASKS = 10;
const QUIET_ASKS = 30;

async function ask(server: TestServer, statuses: number[]): Promise<void> {
  using client = await RawClient.open(server.port);
  for (let count = 0; count < ASKS; count++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other on each connection
    const answer = await client.get("/work");
    statuses.push(answer.status);
    if (answer.status === 503) expect(answer.values("retry-after")).toEqual(["1"]);
  }
}

describe("an application that is flooded", () => {
  it("refuses what would be late, answers the rest, and another one is answered before them", async () => {
    await using server = await TestServer.start({
      toml: `
[server]
threads = 1

[[applications]]
file_path = "work.wasm"
method = "GET"
url_path = "/work"
limits = { queue_ms = 20, queue = 100000 }

[[applications]]
file_path = "quiet.wasm"
method = "GET"
url_path = "/quiet"
`,
      guests: {
        work: guest(
          `(loop $again
             (local.set $i (i32.add (local.get $i) (i32.const 1)))
             (br_if $again (i32.lt_u (local.get $i) (i32.const 1000000))))
           (call $answer)`,
          { locals: "(local $i i32)" },
        ),
        quiet: guest("(call $answer)"),
      },
      expectedCodes: ["QUEUE_FULL"],
    });
    const statuses: number[] = [];
    const flood = Promise.all(Array.from({ length: CLIENTS }, () => ask(server, statuses)));
    using quiet = await RawClient.open(server.port);
    for (let count = 0; count < QUIET_ASKS; count++) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await quiet.get("/quiet")).status).toBe(200);
    }
    // The quiet one has had all of its answers, one after the other, while most of the flood still waits for its own.
    expect(statuses.length).toBeLessThan(CLIENTS * ASKS);
    await flood;
    const served = statuses.filter((status) => status === 200).length;
    const refused = statuses.filter((status) => status === 503).length;
    expect(served + refused).toBe(CLIENTS * ASKS);
    expect(served).toBeGreaterThan(32);
    expect(refused).toBeGreaterThan(0);
    using after = await RawClient.open(server.port);
    expect((await after.get("/work")).status).toBe(200);
  });
});
