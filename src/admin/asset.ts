// The files of the dashboard: a fixed list, so that no path of a request ever becomes a path on disk. Nothing of them is
// secret; the page to sign in on needs them as well.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { defineRoute } from "./route.ts";
import type { Route } from "./route.ts";

const load = createRequire(import.meta.url);

const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";

/** By name below `/assets/`. */
const ASSETS: readonly { readonly name: string; readonly type: string; readonly find: () => string | URL }[] =
  [
    ...["main.js", "chart.js", "live.js"].map((name) => ({ name, type: SCRIPT, find: () => own(name) })),
    { name: "style.css", type: STYLE, find: () => own("style.css") },
    { name: "icon.svg", type: "image/svg+xml", find: () => own("icon.svg") },
    { name: "uplot.js", type: SCRIPT, find: () => load.resolve("uplot/dist/uPlot.iife.min.js") },
    { name: "uplot.css", type: STYLE, find: () => load.resolve("uplot/dist/uPlot.min.css") },
  ];

export function createAssetRoutes(): readonly Route[] {
  return ASSETS.map(({ name, type, find }) => {
    let content: string | undefined;
    return defineRoute({
      method: "GET",
      path: `/assets/${name}`,
      summary: "A file of the dashboard",
      open: true,
      answers: { 200: { description: "The file.", type } },
      run() {
        // Read once, when somebody asks for it: so it stays what the program started with.
        content ??= readFileSync(find(), "utf8");
        return new Response(content, { headers: { "content-type": type } });
      },
    });
  });
}

function own(name: string): URL {
  return new URL(`./assets/${name}`, import.meta.url);
}
