// Signing in with a browser: a page that takes the token, and gives a session for it.
import { z } from "zod";
import type { Access } from "./access.ts";
import { AdminError } from "./error.ts";
import { defineRoute } from "./route.ts";
import type { Route } from "./route.ts";

const HTML = "text/html; charset=utf-8";

const STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 24rem; margin: 15vh auto; padding: 0 1rem; }
form { display: grid; gap: 0.75rem; }
input, button { font: inherit; padding: 0.5rem; }
[role="alert"] { color: light-dark(#a00, #f99); }
`;

/** The page, with what went wrong. */
export function createSignInPage(error?: AdminError): Response {
  const said =
    error === undefined || error.status === 401
      ? ""
      : `<p role="alert">${error.status === 429 ? "Too many wrong tokens. Try again later." : "That did not work."}</p>`;
  return toPage(said, error?.status ?? 200, error?.headers);
}

function toPage(said: string, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>serverless-wasm: sign in</title>
<link rel="stylesheet" href="/sign-in.css">
</head>
<body>
<main>
<h1>Sign in</h1>
${said}
<form method="post" action="/sign-in">
<label for="token">The token of the admin interface</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<button>Sign in</button>
</form>
</main>
</body>
</html>
`;
  return new Response(html, { status, headers: { ...headers, "content-type": HTML } });
}

export function createSignInRoutes(access: Access): readonly Route[] {
  const page = { description: "The page.", type: HTML };
  return [
    defineRoute({
      method: "GET",
      path: "/sign-in",
      summary: "The page to sign in on",
      open: true,
      answers: { 200: page },
      run: () => createSignInPage(),
    }),
    defineRoute({
      method: "GET",
      path: "/sign-in.css",
      summary: "How the page to sign in on looks",
      open: true,
      answers: { 200: { description: "Style.", type: "text/css; charset=utf-8" } },
      run: () => new Response(STYLE, { headers: { "content-type": "text/css; charset=utf-8" } }),
    }),
    defineRoute({
      method: "POST",
      path: "/sign-in",
      summary: "Begins a session for the token",
      open: true,
      body: { token: z.string().trim().max(4096) },
      bodyType: "application/x-www-form-urlencoded",
      answers: {
        303: { description: "Signed in: the cookie of the session comes along." },
        401: { ...page, description: "Another token is needed." },
        429: { ...page, description: "Too many wrong tokens." },
      },
      run({ body: { token }, bindings }) {
        try {
          const cookie = access.signIn(token, bindings.address);
          return new Response(null, { status: 303, headers: { location: "/", "set-cookie": cookie } });
        } catch (error) {
          if (!(error instanceof AdminError)) throw error;
          if (error.status !== 401) return createSignInPage(error);
          return toPage(`<p role="alert">That is not the token.</p>`, 401, error.headers);
        }
      },
    }),
    defineRoute({
      method: "POST",
      path: "/sign-out",
      summary: "Ends the session",
      answers: { 303: { description: "Signed out." } },
      run({ entry }) {
        const headers = new Headers({ location: "/sign-in", "clear-site-data": '"cache", "storage"' });
        if (entry !== undefined) headers.set("set-cookie", access.signOut(entry));
        return new Response(null, { status: 303, headers });
      },
    }),
  ];
}
