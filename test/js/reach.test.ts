// Which address a script's connection goes to: the one that was checked.
import { describe, expect, it } from "vitest";
import { parseTcpGrant } from "../../src/config/tcp.ts";
import type { TcpGrant } from "../../src/config/tcp.ts";
import { reach } from "../../src/js/reach.ts";
import { createCall } from "../support/invocation.ts";

interface Tried {
  readonly addresses: string[];
  readonly closed: string[];
  readonly lines: string[];
  /** The address of the connection, or the error. */
  readonly result: string;
}

/** `answers`: what each look-up of the name gives; addresses that begin with `10.` do not answer. */
async function tryReach(
  host: string,
  grants: readonly string[],
  answers: readonly (readonly string[])[] = [],
): Promise<Tried> {
  const { invocation, lines } = createCall();
  const [addresses, closed]: string[][] = [[], []];
  let asked = 0;
  const result = await new Promise<string>((resolve) => {
    reach(
      {
        invocation,
        grants: {
          env: new Map(),
          tcp: grants.map((text) => parseTcpGrant(text) as TcpGrant),
          writeStartLine: () => undefined,
          lookup: async () => answers[asked++] ?? Promise.reject(new Error("ENOTFOUND")),
        },
        call: "fetch",
        host,
        port: 80,
        open(address, whenOpen) {
          addresses?.push(address);
          setImmediate(() => whenOpen(!address.startsWith("10.")));
          return { address, failure: "ECONNREFUSED", close: () => void closed?.push(address) };
        },
      },
      ({ address }) => resolve(address),
      (error) => resolve(String(error)),
    );
  });
  return { addresses: addresses ?? [], closed: closed ?? [], lines: lines.map(([, text]) => text), result };
}

describe("a script's connection", () => {
  it("goes to the very address that was checked: a name is asked for once", async () => {
    const answers = [["127.0.0.1"], ["192.168.0.1"]];
    expect(await tryReach("rebound.example", ["127.0.0.0/8"], answers)).toMatchObject({
      addresses: ["127.0.0.1"],
      result: "127.0.0.1",
    });
  });

  it("leaves out the addresses of a name that are not granted", async () => {
    const answers = [["169.254.169.254", "127.0.0.1", "::1"]];
    expect(await tryReach("mixed.example", ["127.0.0.0/8"], answers)).toMatchObject({
      addresses: ["127.0.0.1"],
    });
    expect(await tryReach("mixed.example", ["192.168.0.0/16"], answers)).toEqual({
      addresses: [],
      closed: [],
      lines: ['fetch to "mixed.example:80" is not granted; name it in the application\'s tcp'],
      result: 'Error: "mixed.example:80" is not granted',
    });
  });

  it("tries one address after the other, and says why none answered", async () => {
    expect(await tryReach("a.example", ["a.example:80"], [["10.0.0.1", "127.0.0.1"]])).toMatchObject({
      addresses: ["10.0.0.1", "127.0.0.1"],
      result: "127.0.0.1",
    });
    expect(await tryReach("a.example", ["a.example:80"], [["10.0.0.1", "10.0.0.2"]])).toMatchObject({
      result: 'Error: cannot connect to "a.example:80": ECONNREFUSED',
    });
    expect(await tryReach("a.example", ["a.example:80"])).toMatchObject({
      result: 'Error: cannot connect to "a.example:80": there is no such name',
    });
  });

  it("is not even looked up where nothing of it could be granted", async () => {
    expect(await tryReach("a.example", ["b.example:80", "127.0.0.1:80"], [["127.0.0.1"]])).toMatchObject({
      result: 'Error: "a.example:80" is not granted',
    });
  });

  it.each(["::1", "[::1]"])("may name %s", async (host) => {
    expect(await tryReach(host, ["[::1]:80"])).toMatchObject({ result: "::1" });
    expect(await tryReach(host, ["127.0.0.0/8"])).toMatchObject({
      result: 'Error: "[::1]:80" is not granted',
    });
  });

  it("is given up with the call, also while the name is looked up", async () => {
    const { invocation } = createCall();
    const addresses: string[] = [];
    const found = Promise.withResolvers<string[]>();
    const giveUp = reach(
      {
        invocation,
        grants: {
          env: new Map(),
          tcp: [parseTcpGrant("*") as TcpGrant],
          writeStartLine: () => undefined,
          lookup: async () => found.promise,
        },
        call: "connect",
        host: "slow.example",
        port: 80,
        open: (address) => {
          addresses.push(address);
          return { failure: "", close: () => undefined };
        },
      },
      () => addresses.push("open"),
      () => addresses.push("failed"),
    );
    giveUp?.();
    found.resolve(["127.0.0.1"]);
    await new Promise(setImmediate);
    expect(addresses).toEqual([]);
  });
});
