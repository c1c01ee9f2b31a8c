// Who gets in: whoever shows the token, or the session that a browser got for it.
import { createHash, timingSafeEqual } from "node:crypto";
import { ADMIN_COOKIE } from "../server/admin-cookie.ts";
import { Attempts } from "./attempts.ts";
import { AdminError } from "./error.ts";
import { SESSION_MS, Sessions } from "./sessions.ts";

export interface AccessOptions {
  /** SHA-256. */
  readonly tokenDigest: Uint8Array;
  readonly secure: boolean;
  /** Milliseconds since any start, never going back. */
  readonly now: () => number;
  /** Called with the address of whoever tried a wrong token. */
  readonly onFailure: (address: string) => void;
}

/** What a request shows. */
export interface Shown {
  readonly address: string;
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
}

export type Entry =
  | { readonly kind: "token"; readonly digest: Uint8Array }
  | { readonly kind: "session"; readonly id: string };

export class Access {
  readonly #options: AccessOptions;
  readonly #attempts: Attempts;
  readonly #sessions: Sessions;
  #digest: Uint8Array;

  constructor(options: AccessOptions) {
    this.#options = options;
    this.#digest = options.tokenDigest;
    this.#attempts = new Attempts(options.now);
    this.#sessions = new Sessions(options.now);
  }

  /** Another token ends all sessions. */
  setTokenDigest(digest: Uint8Array): void {
    if (timingSafeEqual(digest, this.#digest)) return;
    this.#digest = digest;
    this.#sessions.endAll();
  }

  /** Throws 401, or 429 where too many wrong tokens came. A header `Authorization` is all that counts where there is one. */
  enter({ address, authorization, cookie }: Shown): Entry {
    if (authorization !== undefined) {
      const token = /^Bearer +([\x21-\x7E]{1,4096})$/i.exec(authorization)?.[1];
      if (token === undefined) throw refuse();
      this.#checkToken(token, address);
      return { kind: "token", digest: this.#digest };
    }
    const id = this.#idsOf(cookie).find((one) => this.#sessions.has(one));
    if (id === undefined) throw refuse();
    return { kind: "session", id };
  }

  /** True as long as what was entered with still holds. */
  holds(entry: Entry): boolean {
    return entry.kind === "token" ? entry.digest === this.#digest : this.#sessions.has(entry.id);
  }

  /** Returns the cookie of a new session; throws as `enter` does. */
  signIn(token: string, address: string): string {
    this.#checkToken(token, address);
    return this.#toCookie(this.#sessions.begin(), SESSION_MS / 1000);
  }

  /** Returns a cookie that takes the place of the session's. */
  signOut(entry: Entry): string {
    if (entry.kind === "session") this.#sessions.end(entry.id);
    return this.#toCookie("", 0);
  }

  #checkToken(token: string, address: string): void {
    const seconds = this.#attempts.wait(address);
    if (seconds > 0)
      throw new AdminError(429, "TOO_MANY_FAILURES", "too many wrong tokens; try again later", {
        "retry-after": String(seconds),
      });
    // Digests are of one length, and how far they agree tells nothing of the token.
    if (!timingSafeEqual(createHash("sha256").update(token).digest(), this.#digest)) {
      this.#attempts.failed(address);
      this.#options.onFailure(address);
      throw refuse();
    }
    this.#attempts.succeeded(address);
  }

  /** `__Host-`: no other host, and nothing unencrypted, can set it. */
  get #cookieName(): string {
    return this.#options.secure ? `__Host-${ADMIN_COOKIE}` : ADMIN_COOKIE;
  }

  #toCookie(value: string, seconds: number): string {
    const secure = this.#options.secure ? "; Secure" : "";
    return `${this.#cookieName}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
  }

  /** All of the name: a neighbour on another port of the host may have set one as well. */
  #idsOf(cookie: string | undefined): string[] {
    const start = `${this.#cookieName}=`;
    return (cookie ?? "")
      .split(/[;,]/)
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(start))
      .slice(0, 4)
      .map((pair) => pair.slice(start.length));
  }
}

function refuse(): AdminError {
  return new AdminError(401, "UNAUTHORIZED", "the admin interface needs its token", {
    "www-authenticate": 'Bearer realm="serverless-wasm"',
  });
}
