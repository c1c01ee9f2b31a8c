// Signing in with a browser: a page that takes the token, and gives a session for it.
import { z } from "zod";
import type { Access } from "./access.ts";
import { AdminError } from "./error.ts";
import { signInPage } from "./page/sign-in.ts";
import { defineRoute } from "./route.ts";
import type { Route } from "./route.ts";

const HTML = "text/html; charset=utf-8";

/** The page, with what went wrong. */
export function createSignInPage(error?: AdminError, problem?: string): Response {
  const said = problem ?? toProblem(error);
  const headers = { ...error?.headers, "content-type": HTML };
  return new Response(String(signInPage(said)), { status: error?.status ?? 200, headers });
}

function toProblem(error: AdminError | undefined): string | undefined {
  if (error === undefined || error.status === 401) return undefined;
  return error.status === 429 ? "Too many wrong tokens. Try again later." : "That did not work.";
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
          return createSignInPage(error, error.status === 401 ? "That is not the token." : undefined);
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
