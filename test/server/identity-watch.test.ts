// A certificate whose files change while it is served: what is whole is taken over, and what is wrong changes nothing.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadIdentity } from "../../src/server/identity.ts";
import type { Identity } from "../../src/server/identity.ts";
import { IdentityWatch } from "../../src/server/identity-watch.ts";
import { tlsFile } from "../support/http2-client.ts";
import { MemoryLog } from "../support/log.ts";

const DAY_MS = 86_400_000;

class Watched implements Disposable {
  readonly folder: string = mkdtempSync(join(tmpdir(), "op-tls-watch-"));
  readonly certFile: string = join(this.folder, "cert.pem");
  readonly keyFile: string = join(this.folder, "key.pem");
  readonly log = new MemoryLog();
  readonly watch: IdentityWatch;
  served: Identity;
  now: number = Date.now();
  renewals = 0;
  /** Called while another certificate is being taken over. */
  meanwhile: () => void = () => undefined;

  constructor(name = "first") {
    this.use(name);
    this.served = this.load();
    this.watch = new IdentityWatch({
      files: () => ({ certFile: this.certFile, keyFile: this.keyFile }),
      served: () => this.served,
      renew: async (identity) => {
        this.renewals++;
        this.meanwhile();
        this.served = identity;
      },
      configFile: "config.toml",
      log: this.log,
      now: () => this.now,
    });
  }

  load(): Identity {
    const { identity } = loadIdentity({ certFile: this.certFile, keyFile: this.keyFile }, "config.toml");
    if (identity === undefined) throw new Error("the pair is wrong");
    return identity;
  }

  /** Copies one or both files over those that are served. */
  use(name: string, only?: "cert" | "key"): void {
    if (only !== "key") copyFileSync(tlsFile(`${name}-cert`), this.certFile);
    if (only !== "cert") copyFileSync(tlsFile(`${name}-key`), this.keyFile);
  }

  async look(times = 1): Promise<void> {
    for (let count = 0; count < times; count++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await this.watch.look();
    }
  }

  /** Which of the certificates of the tests is served. */
  get name(): string | undefined {
    const known = ["first", "second", "chain", "expired"];
    return known.find((name) => readFileSync(tlsFile(`${name}-cert`), "utf8") === this.served.certificate);
  }

  /** What was logged: level and message, without the folder. */
  get lines(): string[] {
    return this.log.lines.map(({ level, message }) => `${level} ${message.replaceAll(this.folder, "")}`);
  }

  [Symbol.dispose](): void {
    this.watch.close();
    rmSync(this.folder, { recursive: true });
  }
}

const RENEWED = expect.stringMatching(
  /^info certificate renewed: DNS:localhost, IP Address:127\.0\.0\.1, valid until 2126-10-28$/,
);
const MISMATCH =
  "error certificate not renewed, the one before is served on: tls.key_file: must name the key of the certificate: /key.pem does not belong to /cert.pem, whose first certificate is that of DNS:localhost, IP Address:127.0.0.1";

describe("a pair that is whole", () => {
  it("is taken over once, with a line", async () => {
    using watched = new Watched();
    await watched.look(2);
    expect([watched.renewals, watched.lines]).toEqual([0, []]);
    watched.use("second");
    await watched.look(3);
    expect([watched.name, watched.renewals, watched.lines]).toEqual(["second", 1, [RENEWED]]);
    watched.use("first");
    await watched.look();
    expect([watched.name, watched.renewals]).toEqual(["first", 2]);
  });

  it("is taken over also when it came between the start and the first look", async () => {
    using watched = new Watched();
    watched.use("second");
    await watched.look();
    expect(watched.name).toBe("second");
  });

  it("is taken over after an atomic rename", async () => {
    using watched = new Watched();
    await watched.look();
    copyFileSync(tlsFile("second-cert"), join(watched.folder, "new-cert"));
    copyFileSync(tlsFile("second-key"), join(watched.folder, "new-key"));
    renameSync(join(watched.folder, "new-cert"), watched.certFile);
    renameSync(join(watched.folder, "new-key"), watched.keyFile);
    await watched.look();
    expect(watched.name).toBe("second");
  });

  it.each(["files", "folder"])("is taken over when a link is set to another of %s", async (kind) => {
    using watched = new Watched();
    const { folder } = watched;
    for (const name of ["first", "second"]) {
      mkdirSync(join(folder, name));
      copyFileSync(tlsFile(`${name}-cert`), join(folder, name, "cert.pem"));
      copyFileSync(tlsFile(`${name}-key`), join(folder, name, "key.pem"));
    }
    const set = (name: string): void => {
      if (kind === "folder") link(name, join(folder, "live"));
      else for (const file of ["cert.pem", "key.pem"]) link(join(name, file), join(folder, file));
    };
    if (kind === "folder") {
      for (const file of ["cert.pem", "key.pem"]) link(join("live", file), join(folder, file));
    }
    set("first");
    await watched.look();
    expect([watched.name, watched.renewals]).toEqual(["first", 0]);
    set("second");
    await watched.look();
    expect(watched.name).toBe("second");
  });

  it("has its warnings written", async () => {
    using watched = new Watched();
    const [leaf = "", issuer = "", root = ""] = readFileSync(tlsFile("chain-cert"), "utf8").split(
      /(?<=END CERTIFICATE-----\n)/,
    );
    writeFileSync(watched.certFile, leaf + root + issuer);
    watched.use("chain", "key");
    await watched.look();
    expect(watched.lines).toEqual([
      expect.stringMatching(/^info certificate renewed/),
      expect.stringMatching(/^warn the certificates in \/cert\.pem are out of order/),
    ]);
  });

  it("is taken over again when a reload had read the one before", async () => {
    using watched = new Watched();
    const before = watched.load();
    watched.use("second");
    await watched.look();
    watched.served = before;
    await watched.look();
    expect([watched.name, watched.renewals]).toEqual(["second", 2]);
  });
});

describe("a pair that is wrong", () => {
  it("says nothing when the second file follows the first one in time", async () => {
    using watched = new Watched();
    await watched.look();
    watched.use("second", "cert");
    await watched.look();
    watched.use("second", "key");
    await watched.look();
    expect([watched.name, watched.lines]).toEqual(["second", [RENEWED]]);
  });

  it("changes nothing, is reported once, and what comes after it is taken over", async () => {
    using watched = new Watched();
    watched.use("second", "cert");
    await watched.look(5);
    expect([watched.name, watched.lines]).toEqual(["first", [MISMATCH]]);
    expect(watched.log.lines[0]?.fields).toMatchObject({ event: "certificate", code: "CONFIGURATION" });
    watched.use("second", "key");
    await watched.look();
    expect([watched.name, watched.lines]).toEqual(["second", [MISMATCH, RENEWED]]);
  });

  it("is reported as over when the files are again those that are served", async () => {
    using watched = new Watched();
    watched.use("second", "cert");
    await watched.look(2);
    watched.use("first");
    await watched.look(3);
    expect(watched.renewals).toBe(0);
    expect(watched.lines).toEqual([
      MISMATCH,
      "info the files of the certificate are again those that are served",
    ]);
  });

  it.each<[string, (watched: Watched) => void, RegExp]>([
    [
      "a half of a file",
      (watched) => truncate(watched.certFile),
      /begins with the server's certificate; \/cert\.pem is damaged$/,
    ],
    [
      "an empty file",
      (watched) => writeFileSync(watched.keyFile, ""),
      /tls\.key_file: .*; \/key\.pem has none$/,
    ],
    ["no file", (watched) => unlinkSync(watched.certFile), /\/cert\.pem does not exist$/],
    ["no PEM", (watched) => writeFileSync(watched.certFile, "no"), /\/cert\.pem has none$/],
    [
      "an encrypted key",
      (watched) => copyFileSync(tlsFile("encrypted-key"), watched.keyFile),
      /\/key\.pem is encrypted/,
    ],
    [
      "an expired one",
      (watched) => watched.use("expired"),
      /tls\.cert_file: must name a certificate that is valid now, .* expired on 2020-02-01/,
    ],
    [
      "a folder",
      (watched) => {
        unlinkSync(watched.keyFile);
        mkdirSync(watched.keyFile);
      },
      /\/key\.pem is a directory$/,
    ],
    [
      "a link that leads to itself",
      (watched) => {
        unlinkSync(watched.keyFile);
        symlinkSync("key.pem", watched.keyFile);
      },
      /tls\.key_file: must name a file that can be read/,
    ],
  ])("may be %s", async (_, harm, message) => {
    using watched = new Watched();
    await watched.look();
    harm(watched);
    await watched.look(3);
    expect([watched.name, watched.lines]).toEqual(["first", [expect.stringMatching(message)]]);
    rmSync(watched.keyFile, { recursive: true, force: true });
    watched.use("second");
    await watched.look();
    expect(watched.name).toBe("second");
  });

  it("is reported again when it is wrong in another way", async () => {
    using watched = new Watched();
    unlinkSync(watched.keyFile);
    await watched.look(3);
    watched.use("second", "key");
    await watched.look(3);
    expect(watched.lines).toEqual([expect.stringMatching(/does not exist$/), MISMATCH]);
  });

  it("is taken over when time makes it right", async () => {
    using watched = new Watched("expired");
    watched.now = Date.parse("2020-01-10T00:00:00Z");
    watched.use("first");
    await watched.look(2);
    expect(watched.lines).toEqual([expect.stringMatching(/is not valid before 2026-11-21/)]);
    watched.now = Date.parse("2026-11-22T00:00:00Z");
    await watched.look();
    expect(watched.name).toBe("first");
  });
});

it("What is served is warned of as its end comes near, once for each stage", async () => {
  using watched = new Watched();
  const end = Date.parse("2126-10-28T16:15:43Z");
  await watched.look();
  for (const days of [8, 6, 5, 0, -1, -2]) {
    watched.now = end - days * DAY_MS;
    // oxlint-disable-next-line no-await-in-loop -- one day after the other
    await watched.look(2);
  }
  expect(watched.lines).toEqual([
    expect.stringMatching(/^warn .* expires on 2126-10-28: renew it$/),
    expect.stringMatching(/^warn .* expired on 2126-10-28: clients refuse it$/),
  ]);
});

it("Two looks at the same time are one", async () => {
  using watched = new Watched();
  watched.use("second");
  await Promise.all([watched.look(), watched.look(), watched.look()]);
  expect(watched.renewals).toBe(1);
});

it("A closed watch takes nothing over, also when it was closed in the middle of a look", async () => {
  using watched = new Watched();
  watched.use("second");
  const look = watched.look();
  watched.watch.close();
  await look;
  expect([watched.name, watched.lines]).toEqual(["first", []]);
});

it("Nothing is looked at without files, or without a certificate that is served", async () => {
  const log = new MemoryLog();
  const common = { renew: refuseToRenew, configFile: "config.toml", log };
  const files = { certFile: tlsFile("first-cert"), keyFile: tlsFile("first-key") };
  await new IdentityWatch({ ...common, files: () => undefined, served: () => undefined }).look();
  await new IdentityWatch({ ...common, files: () => files, served: () => undefined }).look();
  expect(log.lines).toEqual([]);
});

/** As certbot does it with each file, and Kubernetes with the folder. */
function link(target: string, place: string): void {
  symlinkSync(target, `${place}.next`);
  renameSync(`${place}.next`, place);
}

async function refuseToRenew(): Promise<void> {
  throw new Error("nothing is to be renewed");
}

function truncate(file: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.slice(0, text.length / 2));
}
