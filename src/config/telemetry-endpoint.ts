// The key `otlp_endpoint`: where traces and metrics go.

/** The URL without a slash at its end; undefined where it is none that can be used. */
export function parseEndpoint(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  // A secret in it would stand in messages; behind `?` nothing can be put.
  if (url.username !== "" || url.password !== "" || /[?#]/.test(text)) return undefined;
  return url.href.replace(/\/+$/, "");
}
