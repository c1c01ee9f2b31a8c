// The cookie of the admin interface's sessions. Browsers send a host's cookies to all of its ports, so this one comes along
// with requests to functions, too; no function is to see it.

export const ADMIN_COOKIE = "serverless-wasm-admin";

/** `headers`: names and values in turn; `cookie`: what they have of that name. The same where the cookie is not among them. */
export function withoutAdminCookie(
  headers: readonly string[],
  cookie: string | undefined,
): readonly string[] {
  if (cookie === undefined || !cookie.includes(ADMIN_COOKIE)) return headers;
  const kept: string[] = [];
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at] ?? "";
    const value = headers[at + 1] ?? "";
    if (name.toLowerCase() !== "cookie") {
      kept.push(name, value);
      continue;
    }
    const pairs = value.split(";").filter((pair) => !pair.includes(ADMIN_COOKIE));
    if (pairs.length > 0) kept.push(name, pairs.join(";").trim());
  }
  return kept;
}
