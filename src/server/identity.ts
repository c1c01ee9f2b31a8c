// Who this server is to clients of an encrypted address: certificate and private key, read, checked against each other,
// and carried to the threads as text. Listens to nothing.
import { createPrivateKey, randomBytes } from "node:crypto";
import type { KeyObject, X509Certificate } from "node:crypto";
import type { TlsSettings } from "../config/config.ts";
import type { Problem } from "../errors.ts";
import { findChainWarnings, findWarnings, formatSubject, isValid, parseChain } from "./certificate-chain.ts";
import { readPem } from "./pem-file.ts";

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
  /** Present when there are files, and no problem. */
  readonly identity?: Identity;
  readonly problems: readonly Problem[];
}

export type IdentityFiles = Pick<TlsSettings, "certFile" | "keyFile">;

export interface LoadIdentityOptions {
  /** The table of the configuration that names the files, for messages. Default: `tls`. */
  readonly table?: string;
  /** How the keys that name the files begin there. Default: with nothing. */
  readonly prefix?: string;
  /** One that clients refuse does not take the place of one that they take. */
  readonly served?: Identity | undefined;
  /** Unix time in milliseconds. */
  readonly now?: number;
}

/** Reads both files, and says everything that is wrong with them. `configFile`: for messages. */
export function loadIdentity(
  files: IdentityFiles | undefined,
  configFile: string,
  { table = "tls", prefix = "", served, now = Date.now() }: LoadIdentityOptions = {},
): LoadedIdentity {
  if (files === undefined) return { problems: [] };
  const { certFile, keyFile } = files;
  const problems: Problem[] = [];
  const attempt = <T>(key: "cert_file" | "key_file", action: () => T): T | undefined => {
    try {
      return action();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems.push({ file: configFile, path: `${table}.${prefix}${key}`, message });
      return undefined;
    }
  };
  const certificate = attempt("cert_file", () => readPem(certFile, "CERTIFICATE"));
  const key = attempt("key_file", () => readPem(keyFile, "PRIVATE KEY"));
  const chain =
    certificate === undefined ? undefined : attempt("cert_file", () => parseChain(certificate, certFile));
  const secret = key === undefined ? undefined : attempt("key_file", () => toKey(key, keyFile));
  if (certificate === undefined || key === undefined || chain === undefined || secret === undefined)
    return { problems };
  attempt("cert_file", () => checkFirst(chain, secret, files));
  if (problems.length === 0) attempt("key_file", () => checkPair(chain[0], secret, files));
  if (problems.length === 0) attempt("cert_file", () => checkUsable(certificate, key, certFile));
  if (problems.length === 0 && served !== undefined)
    attempt("cert_file", () => checkProgress(chain[0], served, { certFile, now }));
  if (problems.length > 0) return { problems };
  const warnings = findChainWarnings(chain, certFile, now);
  return { identity: { certificate, key, ticketKeys: randomBytes(48), warnings }, problems };
}

/** What has become worth knowing since it was loaded. */
export function findIdentityWarnings({ certificate }: Identity, file: string, now: number): string[] {
  return findChainWarnings(parseChain(certificate, file), file, now);
}

function toKey(text: string, file: string): KeyObject {
  try {
    return createPrivateKey(text);
  } catch (error) {
    const reason = text.includes("ENCRYPTED")
      ? `${file} is encrypted; write it without a passphrase, readable for the server's user only`
      : text.includes("BEGIN OPENSSH")
        ? `${file} is a key for SSH`
        : `${file} is damaged`;
    throw new Error(`must name a private key that can be used; ${reason}`, { cause: error });
  }
}

function checkFirst(
  chain: readonly X509Certificate[],
  key: KeyObject,
  { certFile, keyFile }: IdentityFiles,
): void {
  const place = chain.findIndex((certificate) => certificate.checkPrivateKey(key));
  if (place < 1) return;
  throw new Error(
    `must name a file that begins with the server's certificate: ${keyFile} is the key of number ${place + 1} of the ${chain.length} in ${certFile}; put that one first`,
  );
}

function checkPair(certificate: X509Certificate, key: KeyObject, { certFile, keyFile }: IdentityFiles): void {
  if (certificate.checkPrivateKey(key)) return;
  throw new Error(
    `must name the key of the certificate: ${keyFile} does not belong to ${certFile}, whose first certificate is that of ${formatSubject(certificate)}`,
  );
}

/** OpenSSL has rules of its own, such as the least length of a key. */
function checkUsable(certificate: string, key: string, certFile: string): void {
  try {
    // Loaded where there is something to encrypt.
    process.getBuiltinModule("node:tls").createSecureContext({ cert: certificate, key });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`must name a certificate that can be used; ${certFile} cannot: ${reason}`, {
      cause: error,
    });
  }
}

function checkProgress(
  certificate: X509Certificate,
  served: Identity,
  { certFile, now }: { certFile: string; now: number },
): void {
  if (isValid(certificate, now) || !isValid(parseChain(served.certificate, certFile)[0], now)) return;
  const [reason] = findWarnings(certificate, certFile, now);
  throw new Error(`must name a certificate that is valid now, as the one that is served is: ${reason}`);
}
