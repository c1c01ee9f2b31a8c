// Files with certificates and keys: read with care, and told apart from what else such a file may hold.
import { readFileSync, statSync } from "node:fs";

export type PemKind = "CERTIFICATE" | "PRIVATE KEY";

/** Certificates and keys are a few kilobytes; a log is not read. */
const MAX_PEM_BYTES = 1_048_576;
/** The first bytes of a certificate, a key or PKCS #12 without the text around it: a sequence of more than 127 bytes. */
const DER_START = /^0[\u0081-\u0083]/;

/** The text of a file that holds a PEM block of the kind; throws the sentence that says what is wrong with it. */
export function readPem(file: string, kind: PemKind): string {
  const text = readText(file);
  // `EC PRIVATE KEY`, `RSA PRIVATE KEY` and `ENCRYPTED PRIVATE KEY` are keys, too.
  if (new RegExp(`^-----BEGIN (?:[A-Z0-9]+ )?${kind}-----`, "m").test(text)) return text;
  const what = kind === "CERTIFICATE" ? "a certificate" : "a private key";
  const found = describe(text);
  throw new Error(
    `must name a file with ${what} in PEM, which begins with "-----BEGIN ${kind}-----"; ${file}${found === "" ? "" : `, ${found},`} has none`,
  );
}

function readText(file: string): string {
  try {
    const status = statSync(file);
    if (status.isDirectory()) throw new Error(`${file} is a directory`);
    // A pipe would be waited for, and a device has no end.
    if (!status.isFile()) throw new Error(`${file} is no regular file`);
    return status.size > MAX_PEM_BYTES ? "" : readFileSync(file, "latin1");
  } catch (error) {
    throw new Error(`must name a file that can be read: ${reasonOf(error as NodeJS.ErrnoException, file)}`, {
      cause: error,
    });
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException, file: string): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return `${file} does not exist`;
    case "EACCES":
    case "EPERM":
      return `this user may not read ${file}`;
    default:
      return message;
  }
}

/** What stands in its place. */
function describe(text: string): string {
  if (text === "") return "";
  if (DER_START.test(text)) return "which is binary (DER or PKCS #12; openssl writes it as PEM)";
  const label = /^-----BEGIN ([A-Z0-9 ]{1,40})-----/m.exec(text)?.[1];
  return label === undefined ? "" : `which begins with ${label}`;
}
