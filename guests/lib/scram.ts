// The client's side of SCRAM-SHA-256 (RFC 5802, RFC 7677), without channel binding. Passwords that are not ASCII are
// used as they are, without SASLprep.
import { random, utf8 } from "serverless-wasm/guests/sdk";
import { fromBase64, toBase64 } from "./base64";
import { equalInConstantTime } from "./bytes";
import { hmac, pbkdf2 } from "./hmac";
import { sha256 } from "./sha256";

/** A server may ask for more; then it is no server to spend the time on. */
const MAX_ITERATIONS = 1_000_000;

export class Scram {
  private readonly nonce: string = toBase64(random.bytes(18));
  private serverSignature: Uint8Array = new Uint8Array(0);

  constructor(
    private readonly user: string,
    private readonly password: string,
  ) {}

  /** client-first-message */
  first(): string {
    return "n,," + this.firstBare();
  }

  /** client-final-message for the server's first, or null when that is not acceptable. */
  final(serverFirst: string): string | null {
    const nonce = attribute(serverFirst, "r=");
    const salt = fromBase64(attribute(serverFirst, "s="));
    const iterations = parseInt(attribute(serverFirst, "i="));
    if (!nonce.startsWith(this.nonce) || nonce.length == this.nonce.length || !salt) return null;
    if (!(iterations >= 1 && iterations <= MAX_ITERATIONS)) return null;

    const withoutProof = "c=biws,r=" + nonce;
    const message = utf8.encode(this.firstBare() + "," + serverFirst + "," + withoutProof);
    const salted = pbkdf2(utf8.encode(this.password), salt, <i32>iterations);
    const clientKey = hmac(salted, utf8.encode("Client Key"));
    const proof = hmac(sha256(clientKey), message);
    for (let index = 0; index < proof.length; index++) proof[index] ^= clientKey[index];
    this.serverSignature = hmac(hmac(salted, utf8.encode("Server Key")), message);
    return withoutProof + ",p=" + toBase64(proof);
  }

  /** Whether the server's final message proves that it knows the password too. */
  accepts(serverFinal: string): bool {
    const signature = fromBase64(attribute(serverFinal, "v="));
    return signature != null && signature.length > 0 && equalInConstantTime(signature, this.serverSignature);
  }

  private firstBare(): string {
    return "n=" + this.user.replaceAll("=", "=3D").replaceAll(",", "=2C") + ",r=" + this.nonce;
  }
}

function attribute(message: string, name: string): string {
  const parts = message.split(",");
  for (let index = 0; index < parts.length; index++)
    if (parts[index].startsWith(name)) return parts[index].substring(name.length);
  return "";
}
