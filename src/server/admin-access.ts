// What lets somebody into the admin interface, read before anything listens: the token, of which only a digest goes any
// further, and the certificate. Nothing that is said here repeats the token.
import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { AdminSettings } from "../config/config.ts";
import { isLoopback } from "../config/listen.ts";
import type { Problem } from "../errors.ts";
import { formatPlace } from "./address.ts";
import { loadIdentity } from "./identity.ts";
import type { Identity } from "./identity.ts";

export interface AdminAccess {
  readonly settings: AdminSettings;
  /** SHA-256 of the token. */
  readonly tokenDigest: Uint8Array;
  readonly identity: Identity | undefined;
  /** What an operator should know. */
  readonly warnings: readonly string[];
}

export interface LoadedAdminAccess {
  /** Present when `[admin]` is, and nothing is wrong with what it names. */
  readonly access?: AdminAccess;
  readonly problems: readonly Problem[];
}

export const MIN_TOKEN_CHARACTERS = 16;
/** Where the configuration names the files of the certificate. */
export const ADMIN_KEYS = { table: "admin", prefix: "tls_" } as const;
const MAX_TOKEN_BYTES = 4096;
const OTHERS = 0o077;

export interface LoadAdminAccessOptions {
  /** Default: that of the process. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The user's number, where the system has users. Default: that of the process. */
  readonly user?: number | undefined;
}

/** Reads token and certificate, and says everything that is wrong with them. `configFile`: for messages. */
export function loadAdminAccess(
  settings: AdminSettings | undefined,
  configFile: string,
  { environment = process.env, user = process.getuid?.() }: LoadAdminAccessOptions = {},
): LoadedAdminAccess {
  if (settings === undefined) return { problems: [] };
  const { identity, problems: ofIdentity } = loadIdentity(settings.tls, configFile, ADMIN_KEYS);
  const problems: Problem[] = [...ofIdentity];
  const key = "env" in settings.token ? "token_env" : "token_file";
  const token =
    "env" in settings.token
      ? checkToken(environment[settings.token.env], "the variable", settings.token.env)
      : readToken(settings.token.file, user);
  if ("problem" in token) problems.push({ file: configFile, path: `admin.${key}`, message: token.problem });
  if (problems.length > 0 || "problem" in token) return { problems };
  const warnings = [...findWarnings(settings), ...(identity?.warnings ?? [])];
  return { access: { settings, tokenDigest: token.digest, identity, warnings }, problems };
}

type Token = { readonly digest: Uint8Array } | { readonly problem: string };

/** `name`: undefined where it is part of what is shown already. */
function checkToken(text: string | undefined, what: string, name?: string): Token {
  const advice = "`openssl rand -hex 32` makes one";
  if (text === undefined || text === "") {
    // What stands there as a name could be the token.
    const state = name === undefined ? "is empty" : `that it names is ${text === "" ? "empty" : "not set"}`;
    return { problem: `must lead to a token; ${what} ${state}; ${advice}` };
  }
  if (!/^[\x21-\x7E]+$/.test(text))
    return {
      problem: `must lead to a token of visible ASCII characters; what ${what} holds has others; ${advice}`,
    };
  if (text.length < MIN_TOKEN_CHARACTERS)
    return {
      problem: `must lead to a token of at least ${MIN_TOKEN_CHARACTERS} characters; what ${what} holds has ${text.length}; ${advice}`,
    };
  return { digest: new Uint8Array(createHash("sha256").update(text).digest()) };
}

function readToken(file: string, user: number | undefined): Token {
  let descriptor: number;
  try {
    // What never ends, a pipe for example, is not waited for.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return {
      problem: `must name a file that can be read: ${reasonOf(error as NodeJS.ErrnoException, file)}`,
    };
  }
  try {
    // Of what is open, whatever stands under the name by now.
    const facts = fstatSync(descriptor);
    if (!facts.isFile()) return { problem: `must name a file; ${file} is none` };
    if (user !== undefined && facts.uid !== user && facts.uid !== 0)
      return { problem: `must name a file of this user or of root; ${file} belongs to another; chown it` };
    if (user !== undefined && (facts.mode & OTHERS) !== 0)
      return {
        problem: `must name a file that is for its owner only; ${file} has mode ${(facts.mode & 0o777).toString(8)}; chmod 600 it`,
      };
    if (facts.size > MAX_TOKEN_BYTES)
      return {
        problem: `must name a file of at most ${MAX_TOKEN_BYTES} bytes; ${file} has ${facts.size}`,
      };
    const bytes = Buffer.alloc(MAX_TOKEN_BYTES);
    const length = readSync(descriptor, bytes, 0, MAX_TOKEN_BYTES, 0);
    return checkToken(bytes.toString("latin1", 0, length).replace(/\r?\n$/, ""), file);
  } finally {
    closeSync(descriptor);
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException, file: string): string {
  if (code === "ENOENT") return `${file} does not exist`;
  if (code === "EACCES" || code === "EPERM") return `this user may not read ${file}`;
  return message;
}

function findWarnings({ listen, tls }: AdminSettings): string[] {
  if (tls !== undefined || isLoopback(listen.host)) return [];
  return [
    `the admin interface on ${formatPlace(listen)} is not encrypted, and others than this machine may reach it: set admin.tls_cert_file, or listen on 127.0.0.1`,
  ];
}
