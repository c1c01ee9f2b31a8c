// Who this server is to clients of its encrypted address: certificate and private key, read, checked against each other,
// and carried to the threads as text. Listens to nothing.
import { createPrivateKey, randomBytes, X509Certificate } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import type { TlsSettings } from "../config/config.ts";
import type { Problem } from "../errors.ts";

export interface Identity {
  /** PEM: the server's certificate, then those that lead from it to one that clients know. */
  readonly certificate: string;
  /** PEM. */
  readonly key: string;
  /** What resumes a session in any thread; new ones with each load. */
  readonly ticketKeys: Uint8Array;
  /** What an operator should know, and what is served nevertheless. */
  readonly warnings: readonly string[];
}

export interface LoadedIdentity {
  /** Present when `[tls]` is, and has no problem. */
  readonly identity?: Identity;
  readonly problems: readonly Problem[];
}

/** Certificates and keys are a few kilobytes; a device or a log is not read to its end. */
const MAX_PEM_BYTES = 1_048_576;
const DAY_MS = 86_400_000;
/** So long before its end a certificate should have been renewed. */
const SOON_DAYS = 7;

export type IdentityFiles = Pick<TlsSettings, "certFile" | "keyFile"> & Partial<TlsSettings>;

export interface LoadIdentityOptions {
  /** The table of the configuration that names the files, for messages. Default: `tls`. */
  readonly table?: string;
}

/** Reads both files, and says everything that is wrong with them. `configFile`: for messages. */
export function loadIdentity(
  tls: IdentityFiles | undefined,
  configFile: string,
  { table = "tls" }: LoadIdentityOptions = {},
): LoadedIdentity {
  if (tls === undefined) return { problems: [] };
  const problems: Problem[] = [];
  const attempt = <T>(key: string, action: () => T): T | undefined => {
    try {
      return action();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems.push({ file: configFile, path: `${table}.${key}`, message });
      return undefined;
    }
  };
  const certificate = attempt("cert_file", () => readPem(tls.certFile, "CERTIFICATE"));
  const key = attempt("key_file", () => readPem(tls.keyFile, "PRIVATE KEY"));
  const parsed =
    certificate === undefined ? undefined : attempt("cert_file", () => toX509(certificate, tls.certFile));
  const secret = key === undefined ? undefined : attempt("key_file", () => toKey(key, tls.keyFile));
  if (certificate === undefined || key === undefined || parsed === undefined || secret === undefined)
    return { problems };
  attempt("key_file", () => checkPair(parsed, secret, tls));
  if (problems.length === 0) attempt("cert_file", () => checkUsable(certificate, key, tls));
  if (problems.length > 0) return { problems };
  const warnings = findWarnings(parsed, tls.certFile, Date.now());
  return { identity: { certificate, key, ticketKeys: randomBytes(48), warnings }, problems };
}

/** The text of a file that holds a PEM block of the kind. */
function readPem(file: string, kind: "CERTIFICATE" | "PRIVATE KEY"): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Error(`must name a file that can be read: ${reasonOf(error as NodeJS.ErrnoException, file)}`, {
      cause: error,
    });
  }
  const text = bytes.length > MAX_PEM_BYTES ? "" : bytes.toString("latin1");
  // `EC PRIVATE KEY`, `RSA PRIVATE KEY` and `ENCRYPTED PRIVATE KEY` are keys, too.
  if (!new RegExp(`^-----BEGIN (?:[A-Z]+ )?${kind}-----`, "m").test(text)) {
    const what = kind === "CERTIFICATE" ? "a certificate" : "a private key";
    throw new Error(
      `must name a file with ${what} in PEM, which begins with "-----BEGIN ${kind}-----"; ${file} has none`,
    );
  }
  return text;
}

function reasonOf({ code, message }: NodeJS.ErrnoException, file: string): string {
  switch (code) {
    case "ENOENT":
      return `${file} does not exist`;
    case "EACCES":
    case "EPERM":
      return `this user may not read ${file}`;
    case "EISDIR":
      return `${file} is a directory`;
    default:
      return message;
  }
}

function toX509(text: string, file: string): X509Certificate {
  try {
    return new X509Certificate(text);
  } catch (error) {
    throw new Error(`must name a file that begins with the server's certificate; ${file} is damaged`, {
      cause: error,
    });
  }
}

function toKey(text: string, file: string): KeyObject {
  try {
    return createPrivateKey(text);
  } catch (error) {
    const reason = text.includes("ENCRYPTED")
      ? `${file} is encrypted; write it without a passphrase, readable for the server's user only`
      : `${file} is damaged`;
    throw new Error(`must name a private key that can be used; ${reason}`, { cause: error });
  }
}

function checkPair(certificate: X509Certificate, key: KeyObject, tls: IdentityFiles): void {
  if (certificate.checkPrivateKey(key)) return;
  throw new Error(
    `must name the key of the certificate: ${tls.keyFile} does not belong to ${tls.certFile}, whose first certificate is that of ${formatSubject(certificate)}`,
  );
}

/** OpenSSL has rules of its own, such as the least length of a key. */
function checkUsable(certificate: string, key: string, tls: IdentityFiles): void {
  try {
    // Loaded where there is something to encrypt.
    process.getBuiltinModule("node:tls").createSecureContext({ cert: certificate, key });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`must name a certificate that can be used; ${tls.certFile} cannot: ${reason}`, {
      cause: error,
    });
  }
}

/** `now`: Unix time in milliseconds. */
export function findWarnings(
  certificate: Pick<X509Certificate, "validFrom" | "validTo" | "subject" | "subjectAltName">,
  file: string,
  now: number,
): string[] {
  const subject = formatSubject(certificate);
  const from = Date.parse(certificate.validFrom);
  const to = Date.parse(certificate.validTo);
  if (now < from)
    return [`the certificate of ${subject} in ${file} is not valid before ${toDay(from)}: clients refuse it`];
  if (now > to)
    return [`the certificate of ${subject} in ${file} expired on ${toDay(to)}: clients refuse it`];
  if (to - now < SOON_DAYS * DAY_MS)
    return [`the certificate of ${subject} in ${file} expires on ${toDay(to)}: renew it`];
  return [];
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function formatSubject({
  subject,
  subjectAltName,
}: Pick<X509Certificate, "subject" | "subjectAltName">): string {
  return (subjectAltName ?? subject ?? "nobody").replaceAll("\n", ", ");
}
