// Trades a password for a signed token: `handle` checks the password and answers a JSON Web Token (RFC 7519, HS256),
// `verify` checks the token of a request. Users and the signing key stand in `env`:
//
//     "/env/jwt_secret" = at least 32 characters, known to nobody else
//     "/users/<name>"   = "pbkdf2-sha256$<iterations>$<salt, Base64>$<hash, Base64>"
import { clock, env, log, request, response, utf8 } from "serverless-wasm/guests/sdk";
import { fromBase64, toBase64Url } from "./lib/base64";
import { equalInConstantTime } from "./lib/bytes";
import { hmac, pbkdf2 } from "./lib/hmac";
import { field, quote } from "./lib/json";
import { formField } from "./lib/url";

const TOKEN_SECONDS: i64 = 3600;
const MIN_SECRET_BYTES = 32;
const HEADER = '{"alg":"HS256","typ":"JWT"}';
/** What an unknown user's password is checked against: names cannot be told apart by how long the answer takes. */
const NOBODY = "pbkdf2-sha256$100000$bm9ib2R5bm9ib2R5$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

/** POST /login with the form fields, or the JSON fields, `user` and `password`. */
export function handle(): void {
  const body = request.text();
  const type = request.header("content-type");
  const isJson = type != null && type.startsWith("application/json");
  const user = isJson ? field(body, "user") : formField(body, "user");
  const password = isJson ? field(body, "password") : formField(body, "password");
  if (user == null || password == null) return refuse(400, "Send the fields user and password.");

  const stored = env.get("/users/" + user);
  const matches = checkPassword(password, stored == null ? NOBODY : stored);
  if (stored == null || !matches) {
    log.warn("wrong user or password");
    return refuse(401, "Wrong user or password.");
  }
  const now = clock.now() / 1000;
  const claims = `{"sub":${quote(user)},"iat":${now},"exp":${now + TOKEN_SECONDS}}`;
  const signed = toBase64Url(utf8.encode(HEADER)) + "." + toBase64Url(utf8.encode(claims));
  const token = signed + "." + toBase64Url(hmac(secret(), utf8.encode(signed)));
  response.status(200);
  response.header("content-type", "application/json");
  response.header("cache-control", "no-store");
  response.body(`{"token": "${token}", "token_type": "Bearer", "expires_in": ${TOKEN_SECONDS}}\n`);
}

/** GET /verify with `Authorization: Bearer <token>`: the token's claims, or 401. */
export function verify(): void {
  const authorization = request.header("authorization");
  if (authorization == null || !authorization.substring(0, 7).toLowerCase().startsWith("bearer "))
    return refuse(401, "Send a token.");
  const claims = checkToken(authorization.substring(7).trim());
  if (claims == null) return refuse(401, "The token is not valid.");
  response.status(200);
  response.header("content-type", "application/json");
  response.body(claims + "\n");
}

/** The claims of a token that this key signed and that has not expired, or null. */
function checkToken(token: string): string | null {
  const parts = token.split(".");
  if (parts.length != 3) return null;
  // The signature first: nothing of a token is looked at before it is known who wrote it.
  const signature = fromBase64(parts[2]);
  const expected = hmac(secret(), utf8.encode(parts[0] + "." + parts[1]));
  if (!signature || !equalInConstantTime(signature, expected)) return null;
  const header = fromBase64(parts[0]);
  const claims = fromBase64(parts[1]);
  if (!header || !claims) return null;
  if (field(utf8.decode(header), "alg") != "HS256") return null;
  const text = utf8.decode(claims);
  const expiry = field(text, "exp");
  // Written so that a missing or unreadable expiry is refused.
  if (expiry == null || !(parseInt(expiry) > <f64>(clock.now() / 1000))) return null;
  return text;
}

function checkPassword(password: string, stored: string): bool {
  const parts = stored.split("$");
  const iterations = parts.length == 4 ? parseInt(parts[1]) : NaN;
  if (parts[0] != "pbkdf2-sha256" || !(iterations >= 1 && iterations <= 10_000_000))
    throw new Error('a user\'s entry must be "pbkdf2-sha256$<iterations>$<salt>$<hash>"');
  const salt = fromBase64(parts[2]);
  const hash = fromBase64(parts[3]);
  if (!salt || !hash) throw new Error("salt and hash of a user's entry must be Base64");
  return equalInConstantTime(pbkdf2(utf8.encode(password), salt, <i32>iterations), hash);
}

function secret(): Uint8Array {
  const key = env.getBytes("/env/jwt_secret");
  if (!key || key.length < MIN_SECRET_BYTES)
    throw new Error(`"/env/jwt_secret" must have at least ${MIN_SECRET_BYTES} characters`);
  return key;
}

function refuse(status: i32, message: string): void {
  response.status(status);
  if (status == 401) response.header("www-authenticate", "Bearer");
  response.header("content-type", "application/json");
  response.body(`{"error": ${quote(message)}}\n`);
}
