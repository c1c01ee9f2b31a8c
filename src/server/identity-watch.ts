// Follows the files of a certificate and its key while they are served: a new pair is taken over when it is whole, and a
// wrong one changes nothing. It looks at the files again and again instead of having the system tell: what is replaced,
// linked to or mounted in another way, file or folder, shows there always, and a look costs next to nothing.
import type { Log } from "../log.ts";
import { formatSubject, parseChain, toDay } from "./certificate-chain.ts";
import { findIdentityWarnings, loadIdentity } from "./identity.ts";
import type { Identity, IdentityFiles, LoadIdentityOptions } from "./identity.ts";

const LOOK_MS = 2000;
/** How often the served certificate is looked at: its end comes nearer, whatever the files do. */
const WARN_MS = 3_600_000;

export interface IdentityWatchOptions {
  /** As the configuration has them now. */
  readonly files: () => IdentityFiles | undefined;
  readonly served: () => Identity | undefined;
  /** Has another one served everywhere. From then on `served` gives it. */
  readonly renew: (identity: Identity) => Promise<void>;
  /** For messages: the file of the configuration, and where in it the files are named. */
  readonly configFile: string;
  readonly keys?: Pick<LoadIdentityOptions, "table" | "prefix">;
  readonly log: Log;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
}

export class IdentityWatch {
  readonly #options: IdentityWatchOptions;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  #looks = false;
  /** What was served at the last look: a reload may have brought another. */
  #known: Identity | undefined;
  /** The files as they were when they were the same as what is served. */
  #settled: string | undefined;
  /** The files as they were when something was wrong with them. */
  #suspect: string | undefined;
  /** What was said of that. */
  #said: string | undefined;
  #warned: ReadonlySet<string> = new Set();
  #warnedAt = 0;

  constructor(options: IdentityWatchOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  start(): this {
    // The listeners keep the process alive.
    this.#timer = setInterval(() => void this.look(), LOOK_MS).unref();
    return this;
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
  }

  async look(): Promise<void> {
    const { files: find, served: findServed } = this.#options;
    const [files, served] = [find(), findServed()];
    if (this.#looks || files === undefined || served === undefined) return;
    this.#looks = true;
    try {
      // Before they are read: what changes meanwhile is seen next time.
      const state = `${await stateOf(files.certFile)} ${await stateOf(files.keyFile)}`;
      // A reload brought another one meanwhile: the next look begins with that.
      if (this.#closed || served !== findServed()) return;
      this.#meet(served);
      if (state !== this.#settled) await this.#read(files, served, state);
      this.#warn(files);
    } finally {
      this.#looks = false;
    }
  }

  #meet(served: Identity): void {
    if (served === this.#known) return;
    this.#known = served;
    this.#settled = undefined;
    this.#warned = new Set(served.warnings);
    this.#warnedAt = this.#now();
  }

  async #read(files: IdentityFiles, served: Identity, state: string): Promise<void> {
    const { configFile, keys, log, renew } = this.#options;
    const { identity, problems } = loadIdentity(files, configFile, { ...keys, served, now: this.#now() });
    const fields = { event: "certificate" };
    if (identity === undefined) {
      // Who writes both files, one after the other, has a moment for that.
      const isSure = this.#suspect === state;
      this.#suspect = state;
      const text = problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
      if (!isSure || text === this.#said) return;
      this.#said = text;
      const message = `certificate not renewed, the one before is served on: ${text}`;
      log.write("error", { ...fields, code: "CONFIGURATION", problems }, message);
      return;
    }
    const wasWrong = this.#said !== undefined;
    this.#suspect = undefined;
    this.#said = undefined;
    if (identity.certificate === served.certificate && identity.key === served.key) {
      this.#settled = state;
      if (wasWrong) log.write("info", fields, "the files of the certificate are again those that are served");
      return;
    }
    await renew(identity);
    this.#meet(identity);
    this.#settled = state;
    const [leaf] = parseChain(identity.certificate, files.certFile);
    const until = toDay(Date.parse(leaf.validTo));
    log.write("info", fields, `certificate renewed: ${formatSubject(leaf)}, valid until ${until}`);
    for (const warning of identity.warnings) log.write("warn", { event: "warning" }, warning);
  }

  /** Says once what a reader of the log does not know yet. */
  #warn({ certFile }: IdentityFiles): void {
    const { log } = this.#options;
    const now = this.#now();
    if (this.#known === undefined || now - this.#warnedAt < WARN_MS) return;
    this.#warnedAt = now;
    const warnings = findIdentityWarnings(this.#known, certFile, now);
    for (const warning of warnings) {
      if (!this.#warned.has(warning)) log.write("warn", { event: "warning" }, warning);
    }
    this.#warned = new Set(warnings);
  }
}

/** Another text when a file is another, or was written to: links are followed. */
async function stateOf(file: string): Promise<string> {
  try {
    // An import would load it at every start.
    const { stat } = process.getBuiltinModule("node:fs/promises");
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return [file, dev, ino, size, mtimeNs, ctimeNs].join(":");
  } catch (error) {
    return `${file}:${String((error as NodeJS.ErrnoException).code)}`;
  }
}
