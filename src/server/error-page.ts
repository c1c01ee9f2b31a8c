// What `dev` answers instead of the short sentence: the whole error, for the developer at the machine. A page where the
// client takes HTML, otherwise text.
import type { ServerlessWasmError } from "../errors.ts";
import { escapeLines } from "../config/source.ts";
import { wasmStack } from "../sandbox/stack.ts";

export interface ErrorPage {
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** `headers`: the request's, names and values in turn. */
export function toErrorPage(error: ServerlessWasmError, headers: readonly string[], id: string): ErrorPage {
  const title = `${error.status} ${error.code}`;
  const frames = (error.frames ?? wasmStack(error.cause ?? error)).map((frame) => `    at ${frame}`);
  const detail = escapeLines([error.message, ...frames].join("\n"));
  const foot = escapeLines(`Request id: ${id}. This page is shown by serverless-wasm dev only.`);
  if (!acceptsHtml(headers)) {
    return { headers: toHeaders("text/plain"), body: `${title}\n\n${detail}\n\n${foot}\n` };
  }
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<pre>${escapeHtml(detail)}</pre>
<p>${escapeHtml(foot)}</p>
</body>
</html>
`;
  return { headers: [...toHeaders("text/html"), "Content-Security-Policy", POLICY], body };
}

/** Nothing in a page may load or run anything, whatever was not escaped. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const STYLE = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { margin: 3rem auto; max-width: 60rem; padding: 0 1rem; }
h1 { font-size: 1.2rem; color: light-dark(#b00020, #ff8a80); }
pre { padding: 1rem; overflow-x: auto; border: 1px solid; border-radius: 0.4rem; line-height: 1.45; }
p { opacity: 0.7; }`;

function toHeaders(type: string): string[] {
  return ["Content-Type", `${type}; charset=utf-8`, "Cache-Control", "no-store"];
}

function acceptsHtml(headers: readonly string[]): boolean {
  for (let index = 0; index + 1 < headers.length; index += 2) {
    if (headers[index]?.toLowerCase() !== "accept") continue;
    if (/\btext\/html\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(headers[index + 1] ?? "")) return true;
  }
  return false;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
