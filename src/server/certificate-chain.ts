// The certificates of one file: the server's, and those that lead from it to one that clients know. Pure.
import { X509Certificate } from "node:crypto";

const BEGIN = /^-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/gm;
const WHOLE = /^-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE)-----[^-]*-----END \1-----/gm;
const DAY_MS = 86_400_000;
/** So long before its end a certificate should have been renewed. */
const SOON_DAYS = 7;

type Described = Pick<X509Certificate, "validFrom" | "validTo" | "subject" | "subjectAltName">;

/** All of them, in the order of the file; throws the sentence that says which one is damaged. */
export function parseChain(text: string, file: string): readonly [X509Certificate, ...X509Certificate[]] {
  const count = text.match(BEGIN)?.length ?? 0;
  const blocks = text.match(WHOLE) ?? [];
  const chain = blocks.map((block, index) => {
    try {
      return new X509Certificate(block);
    } catch (error) {
      throw damaged(index, count, file, error);
    }
  });
  const [first, ...others] = chain;
  if (first === undefined || chain.length < count) throw damaged(chain.length, count, file);
  return [first, ...others];
}

function damaged(index: number, count: number, file: string, cause?: unknown): Error {
  const message =
    index === 0
      ? `must name a file that begins with the server's certificate; ${file} is damaged`
      : `must name a file with whole certificates; number ${index + 1} of the ${count} in ${file} is damaged or cut off`;
  return new Error(message, { cause });
}

/** Whether clients take it at this time, in milliseconds of Unix time. */
export function isValid({ validFrom, validTo }: Described, now: number): boolean {
  return now >= Date.parse(validFrom) && now <= Date.parse(validTo);
}

/** What an operator should know, and what is served nevertheless. `now`: Unix time in milliseconds. */
export function findChainWarnings(chain: readonly X509Certificate[], file: string, now: number): string[] {
  const order = findDisorder(chain, file);
  return [
    ...chain.flatMap((certificate) => findWarnings(certificate, file, now)),
    ...(order === undefined ? [] : [order]),
  ];
}

export function findWarnings(certificate: Described, file: string, now: number): string[] {
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

/** Each is signed by the next one (RFC 8446 section 4.4.2 forgives it, older clients do not). What belongs to none is let be. */
function findDisorder(chain: readonly X509Certificate[], file: string): string | undefined {
  for (const [index, certificate] of chain.entries()) {
    const issuers = chain.flatMap((other, at) =>
      at !== index && certificate.checkIssued(other) ? [at] : [],
    );
    const [issuer] = issuers;
    if (issuer === undefined || issuers.includes(index + 1) || certificate.checkIssued(certificate)) continue;
    return `the certificates in ${file} are out of order: number ${issuer + 1} signed number ${index + 1}, and has to stand right behind it; some clients refuse that`;
  }
  return undefined;
}

export function toDay(time: number): string {
  return Number.isNaN(time) ? "an unknown day" : new Date(time).toISOString().slice(0, 10);
}

/** Its names. */
export function formatSubject({ subject, subjectAltName }: Described): string {
  return (subjectAltName ?? subject ?? "nobody").replaceAll("\n", ", ");
}
