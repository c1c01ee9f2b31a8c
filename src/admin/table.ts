// Everything that the admin interface answers, in one table: the routes and the OpenAPI document are made from it.
import type { Access } from "./access.ts";
import { createApplicationRoutes } from "./application-route.ts";
import { createFigureRoutes } from "./figure-route.ts";
import { createInvocationRoutes } from "./invocation-route.ts";
import { createOpenApiRoute } from "./openapi.ts";
import { defineRoute } from "./route.ts";
import type { Route } from "./route.ts";
import { createServerRoutes } from "./server-route.ts";
import { createSignInRoutes } from "./sign-in.ts";
import type { AdminState } from "./state.ts";

export interface Exposition {
  readonly type: string;
  readonly text: string;
}

export interface RouteSources {
  readonly state: AdminState;
  /** Metrics in Prometheus's format, where they are gathered. */
  readonly metrics?: (() => Promise<Exposition>) | undefined;
}

export function createAdminRoutes(sources: RouteSources & { readonly access: Access }): readonly Route[] {
  const { state, access, metrics } = sources;
  const table: Route[] = [
    createOpenApiRoute(state.version, () => table),
    ...createServerRoutes(state),
    ...createApplicationRoutes(state),
    ...createInvocationRoutes(state, access),
    ...createFigureRoutes(state),
    ...createSignInRoutes(access),
    ...(metrics === undefined ? [] : [createMetricsRoute(metrics)]),
  ];
  return table;
}

function createMetricsRoute(metrics: () => Promise<Exposition>): Route {
  return defineRoute({
    method: "GET",
    path: "/metrics",
    summary: "Metrics, for Prometheus",
    answers: { 200: { description: "The exposition.", type: "text/plain; version=0.0.4; charset=utf-8" } },
    async run() {
      const { type, text } = await metrics();
      return new Response(text, { headers: { "content-type": type } });
    },
  });
}
