// Pages for whoever has got in: so far one, which says what is served.
import { Hono } from "hono";
import { html } from "hono/html";
import { compareRoutes } from "../config/route.ts";
import type { AdminEnvironment } from "./app.ts";
import type { AdminState } from "./state.ts";

export function createPages(state: AdminState): Hono<AdminEnvironment> {
  const pages = new Hono<AdminEnvironment>();
  pages.get("/", (context) => {
    const routes = state.config.applications.toSorted(compareRoutes);
    const rows = routes.map(
      ({ name, methods, urlPath }) => html`<li>${name}: ${methods.join(", ")} ${urlPath}</li>`,
    );
    return context.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>serverless-wasm</title>
            <link rel="stylesheet" href="/sign-in.css" />
          </head>
          <body>
            <main>
              <h1>serverless-wasm ${state.version}</h1>
              <p>The server is ${state.state}.</p>
              <ul>
                ${rows}
              </ul>
              <p><a href="/api/v1/openapi.json">The API</a></p>
              <form method="post" action="/sign-out"><button>Sign out</button></form>
            </main>
          </body>
        </html>`,
    );
  });
  return pages;
}
