// The API about the server itself: its state, and what an operator may have it do; and its health, for which nobody has to
// sign in.
import { answerHealth } from "../server/health.ts";
import type { HealthState } from "../server/health.ts";
import { defineRoute } from "./route.ts";
import type { Route } from "./route.ts";
import { outcomeAnswer, routesAnswer, serverAnswer } from "./schema.ts";
import type { AdminState } from "./state.ts";
import { compareRoutes } from "../config/route.ts";

export function createServerRoutes(state: AdminState): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/v1/server",
      summary: "State, version and addresses of the server",
      answers: { 200: { description: "The server.", schema: serverAnswer } },
      run() {
        const { version, listening, config, store } = state;
        const { http = null, https = null, threads = null } = listening ?? {};
        return Response.json({
          version,
          node: process.versions.node,
          state: state.state,
          uptimeMs: Math.round(process.uptime() * 1000),
          threads,
          listening: listening === undefined ? null : { http, https },
          applications: config.applications.length,
          keeps: store !== undefined,
        });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/v1/routes",
      summary: "All routes, the most specific first",
      answers: { 200: { description: "The routes.", schema: routesAnswer } },
      run() {
        const routes = state.config.applications
          .toSorted(compareRoutes)
          .map(({ name: application, methods, urlPath: path }) => ({ application, methods, path }));
        return Response.json({ routes });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/v1/reload",
      summary: "Reads the configuration again, as at SIGHUP",
      answers: {
        200: { description: "It is served.", schema: outcomeAnswer },
        409: { description: "It is wrong, and what was served is served on.", schema: outcomeAnswer },
      },
      async run() {
        const outcome = await state.ask("reload");
        return Response.json(outcome, { status: outcome.done ? 200 : 409 });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/v1/drain",
      summary: "Stops the server, as at SIGTERM: what runs is finished",
      answers: {
        202: { description: "It accepts no more requests.", schema: outcomeAnswer },
        409: { description: "It cannot be stopped yet.", schema: outcomeAnswer },
      },
      async run() {
        const outcome = await state.ask("drain");
        return Response.json(outcome, { status: outcome.done ? 202 : 409 });
      },
    }),
    ...["/healthz", "/readyz"].map((path) =>
      defineRoute({
        method: "GET",
        path,
        summary: path === "/healthz" ? "Whether the process is alive" : "Whether requests are served",
        open: true,
        answers: {
          200: { description: "Yes.", type: "text/plain; charset=utf-8" },
          ...(path === "/readyz" ? { 503: { description: "No.", type: "text/plain; charset=utf-8" } } : {}),
        },
        run() {
          const { status = 503, body = "" } = answerHealth(path, toHealth(state)) ?? {};
          return new Response(body, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
        },
      }),
    ),
  ];
}

function toHealth({ state }: AdminState): HealthState {
  return state === "serving" ? "ready" : state;
}
