// Trades a password for a signed token: `handler` looks the user up in Redis and answers a JSON Web Token (RFC 7519,
// HS256), `verify` checks the token of a request. Redis has, under user:<name>,
// pbkdf2-sha256$<iterations>$<salt, Base64>$<hash, Base64>; the signing key and Redis's address stand in `env`.
import { Buffer } from "node:buffer";
import { connect } from "serverless-wasm/sockets";

const TOKEN_SECONDS = 3600;
const MIN_SECRET_BYTES = 32;
const MAX_ITERATIONS = 1_000_000;
const MAX_REPLY_BYTES = 4096;
/** What an unknown user's password is checked against: names cannot be told apart by how long the answer takes. */
const NOBODY = "pbkdf2-sha256$100000$bm9ib2R5bm9ib2R5$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

/** POST /js/login with `{ "user": ..., "password": ... }`. */
export async function handler({ body }) {
  const { user, password } = Object(body);
  if (typeof user !== "string" || typeof password !== "string")
    return refuse(400, "Send the fields user and password.");
  let stored;
  try {
    stored = await askRedis("GET", `user:${user}`);
  } catch (error) {
    console.error(`Redis: ${error.message}`);
    return refuse(503, "Try again later.");
  }
  const matches = await checkPassword(password, stored ?? NOBODY);
  if (stored === undefined || !matches) return refuse(401, "Wrong user or password.");
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: user, iat: now, exp: now + TOKEN_SECONDS };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  const signature = await crypto.subtle.sign("HMAC", await importSecret("sign"), Buffer.from(signed));
  const token = `${signed}.${toBase64Url(signature)}`;
  return answer(200, { token, token_type: "Bearer", expires_in: TOKEN_SECONDS });
}

/** GET /js/verify with `Authorization: Bearer <token>`: the token's claims, or 401. */
export async function verify({ headers }) {
  const name = Object.keys(headers).find((key) => key.toLowerCase() === "authorization");
  const [, token] = /^bearer +(\S+)$/i.exec(headers[name] ?? "") ?? [];
  if (token === undefined) return refuse(401, "Send a token.");
  const claims = await checkToken(token);
  return claims === undefined ? refuse(401, "The token is not valid.") : answer(200, claims);
}

/** The claims of a token that this key signed and that has not expired. */
async function checkToken(token) {
  const [, header, claims, signature] = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(token) ?? [];
  if (signature === undefined) return undefined;
  // The signature first: nothing of a token is looked at before it is known who wrote it.
  const signed = Buffer.from(`${header}.${claims}`);
  const isOurs = await crypto.subtle.verify("HMAC", await importSecret("verify"), decode(signature), signed);
  if (!isOurs || JSON.parse(decode(header)).alg !== "HS256") return undefined;
  const content = JSON.parse(decode(claims));
  // Written so that a missing or unreadable expiry is refused.
  return content.exp > Date.now() / 1000 ? content : undefined;
}

async function checkPassword(password, stored) {
  const [, rounds, salt, hash] = /^pbkdf2-sha256\$(\d+)\$([^$]+)\$([^$]+)$/.exec(stored) ?? [];
  const iterations = Number(rounds);
  if (!(iterations >= 1 && iterations <= MAX_ITERATIONS)) throw new Error("a user's entry cannot be read");
  const key = await crypto.subtle.importKey("raw", Buffer.from(password), "PBKDF2", false, ["deriveBits"]);
  const parameters = { name: "PBKDF2", hash: "SHA-256", salt: Buffer.from(salt, "base64"), iterations };
  const derived = new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256));
  const expected = Buffer.from(hash, "base64");
  // All bytes are compared, wherever the first difference is.
  let difference = derived.length ^ expected.length;
  for (const [index, byte] of derived.entries()) difference |= byte ^ expected[index];
  return difference === 0;
}

function importSecret(use) {
  const secret = Buffer.from(process.env.JWT_SECRET ?? "");
  if (secret.length < MIN_SECRET_BYTES) throw new Error(`JWT_SECRET must have at least ${MIN_SECRET_BYTES} bytes`);
  return crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, [use]);
}

/** One command, whatever bytes its words are; the text of the answer, or undefined where there is none. */
async function askRedis(...words) {
  const socket = connect(process.env.REDIS);
  try {
    const bytes = words.map((word) => Buffer.from(word));
    const command = bytes.flatMap((word) => [Buffer.from(`$${word.length}\r\n`), word, Buffer.from("\r\n")]);
    await socket.writable.getWriter().write(Buffer.concat([Buffer.from(`*${words.length}\r\n`), ...command]));
    let reply = Buffer.alloc(0);
    for await (const chunk of socket.readable) {
      reply = Buffer.concat([reply, chunk]);
      if (reply.length > MAX_REPLY_BYTES) throw new Error("the answer is too long");
      const end = reply.indexOf("\r\n");
      if (end === -1) continue;
      const [, kind, rest] = /^([$-])(.*)$/.exec(reply.toString("latin1", 0, end)) ?? [];
      if (kind !== "$") throw new Error(rest ?? "the answer is of another kind");
      if (rest === "-1") return undefined;
      const start = end + 2;
      if (reply.length >= start + Number(rest) + 2) return reply.toString("utf8", start, start + Number(rest));
    }
    throw new Error("it ended without an answer");
  } finally {
    socket.close();
  }
}

function encode(value) {
  return toBase64Url(JSON.stringify(value));
}

function toBase64Url(content) {
  const text = Buffer.from(content).toString("base64");
  return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** It takes both alphabets. */
function decode(text) {
  return Buffer.from(text, "base64");
}

function answer(statusCode, body) {
  return { statusCode, headers: { "cache-control": "no-store" }, body };
}

function refuse(statusCode, error) {
  const headers = statusCode === 401 ? { "www-authenticate": "Bearer" } : {};
  return { statusCode, headers, body: { error } };
}
