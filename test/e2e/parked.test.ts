// Many calls that wait for a backend at the same time, up to the cap on live sandboxes and beyond it.
import { describe, expect, it } from "vitest";
import { TestServer } from "../support/command.ts";
import { RawClient } from "../support/raw-client.ts";
import type { RawResponse } from "../support/raw-client.ts";
import { relayGuest } from "../support/relay-guest.ts";
import { SilentBackend } from "../support/silent-backend.ts";

const INSTANCES = 300;
const BEYOND = 20;

async function ask(server: TestServer, number: number): Promise<RawResponse> {
  using client = await RawClient.open(server.port);
  return await client.get(`/parked?call-${number}`);
}

describe("300 calls parked in tcp_read, as many as [server] instances allows", () => {
  it("all get their own answer; those beyond get 503; and so it goes again", async () => {
    using backend = await SilentBackend.start();
    await using server = await TestServer.start({
      toml: `
[server]
threads = 1
instances = ${INSTANCES}

[[applications]]
name = "parked"
file_path = "relay.wasm"
method = "GET"
url_path = "/parked"
function = "handle"
tcp = ["${backend.address}"]
limits = { concurrency = 1000 }
`,
      guests: { relay: relayGuest(backend.address) },
      expectedCodes: ["INSTANCE_CAP"],
    });
    for (let wave = 0; wave < 3; wave++) {
      const first = wave * INSTANCES;
      const answers = Array.from({ length: INSTANCES }, (_, index) => ask(server, first + index));
      // oxlint-disable-next-line no-await-in-loop -- one wave after the other
      await backend.waitToHear(first + INSTANCES);
      const refused = Array.from({ length: BEYOND }, () => ask(server, -1));
      // oxlint-disable-next-line no-await-in-loop
      for (const answer of await Promise.all(refused)) {
        expect([answer.status, answer.values("retry-after")]).toEqual([503, ["1"]]);
      }
      backend.echo();
      // oxlint-disable-next-line no-await-in-loop
      const texts = (await Promise.all(answers)).map(({ status, text }) => `${status} ${text}`);
      expect(texts).toEqual(Array.from({ length: INSTANCES }, (_, index) => `200 call-${first + index}`));
    }
  });
});
