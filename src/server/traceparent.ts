// The trace that a request belongs to (W3C Trace Context, section 3.2).

/** Version 00, or one that is not known yet and may have more behind it. */
const TRACEPARENT =
  /^(?:00(?=.{53}$)|(?!00|ff)[0-9a-f]{2})-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?=$|-)/;

/** Its header, if there is one that is valid, and no other. `headers`: names and values in turn. */
export function toTraceparent(headers: readonly string[]): string | undefined {
  let found: string | undefined;
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at] as string;
    if (name.length !== 11 || name.toLowerCase() !== "traceparent") continue;
    if (found !== undefined) return undefined;
    found = headers[at + 1] ?? "";
  }
  return found === undefined ? undefined : TRACEPARENT.exec(found)?.[0];
}
