// What all pages have in common: head, navigation, footer.
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { ServerState } from "../../observe/message.ts";
import { formatZone } from "./text.ts";

export type Place = "/" | "/invocations" | "/live";

export interface Frame {
  readonly title: string;
  /** Where one is in the navigation. */
  readonly place: Place | undefined;
  readonly state: ServerState;
  readonly version: string;
  /** Unix milliseconds. */
  readonly now: number;
  /** Files of `assets`, beside `main.js`. */
  readonly scripts?: readonly string[];
  /** Parts that are marked so are fetched again as often. */
  readonly refreshMs?: number;
}

const PLACES: readonly (readonly [Place, string])[] = [
  ["/", "Overview"],
  ["/invocations", "Invocations"],
  ["/live", "Live"],
];

export function layout(frame: Frame, main: Html): Html {
  const { title, place, state, version, now, scripts = [], refreshMs } = frame;
  return html`<!doctype html>
<html lang="en">
${head(title, ["main.js", ...scripts])}
<body${refreshMs === undefined ? "" : html` data-refresh="${refreshMs}"`}>
<a class="skip" href="#main">Skip to content</a>
<header class="top">
<a class="brand" href="/">${mark()}<span>serverless-wasm</span></a>
<nav aria-label="Main">
<ul>
${PLACES.map(
  ([path, name]) =>
    html`<li><a href="${path}" ${path === place ? html` aria-current="page"` : ""}>${name}</a></li>`,
)}
</ul>
</nav>
<div class="end">
<span id="server-state" data-live>${stateBadge(state)}</span>
<form method="post" action="/sign-out"><button class="plain">Sign out</button></form>
</div>
</header>
<p id="trouble" class="trouble" role="status" hidden></p>
<main id="main" tabindex="-1">
${main}
</main>
<footer>serverless-wasm ${version} · times are the server’s (${formatZone(now)}) · <a href="/api/v1/openapi.json">API</a></footer>
</body>
</html>
`;
}

/** A page for whoever has not signed in. */
export function bareLayout(title: string, main: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      ${head(title, [])}
      <body class="bare">
        <main id="main">
          <p class="brand">${mark()}<span>serverless-wasm</span></p>
          ${main}
        </main>
      </body>
    </html> `;
}

function head(title: string, scripts: readonly string[]): Html {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · serverless-wasm</title>
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
    ${scripts.includes("chart.js") ? html`<link rel="stylesheet" href="/assets/uplot.css" />` : ""}
    <link rel="stylesheet" href="/assets/style.css" />
    ${scripts.map((name) =>
      name === "uplot.js"
        ? html`<script src="/assets/${name}" defer></script>`
        : html`<script src="/assets/${name}" type="module"></script>`,
    )}
  </head>`;
}

function mark(): Html {
  return html`<svg class="mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
    <path d="M3 3h6.2a2.8 2.8 0 0 0 5.6 0H21v18H3z" />
    <path class="cut" d="m7 10 1.7 7L12 11l3.3 6L17 10" />
  </svg>`;
}

export function stateBadge(state: ServerState): Html {
  return html`<span class="badge ${state}">${state}</span>`;
}

/** A table that scrolls on its own where there is little room, with the keyboard as well. */
export function scrolling(label: string, table: Html): Html {
  return html`<div class="scroll" role="group" aria-label="${label}" tabindex="0">${table}</div>`;
}
