// The OpenAPI document (3.1), from the same table as the routes.
import { z } from "zod";
import { ADMIN_COOKIE } from "../server/admin-cookie.ts";
import { defineRoute } from "./route.ts";
import type { AnswerKind, Route } from "./route.ts";
import { failedAnswer } from "./schema.ts";

/** What any route may answer that needs a token or a session, and those that are open. */
const REFUSALS: Readonly<Record<number, string>> = {
  401: "Neither token nor session.",
  429: "Too many wrong tokens; `Retry-After` says when to try again.",
};
const OF_ALL: Readonly<Record<number, string>> = {
  403: "From a page of another origin.",
  421: "For a host name that is not the admin interface's.",
};

/** The row of the table that answers with the document. */
export function createOpenApiRoute(version: string, table: () => readonly Route[]): Route {
  let document: object | undefined;
  return defineRoute({
    method: "GET",
    path: "/api/v1/openapi.json",
    summary: "This document",
    answers: { 200: { description: "OpenAPI 3.1.", schema: z.looseObject({ openapi: z.literal("3.1.0") }) } },
    run: () => Response.json((document ??= toOpenApi(version, table()))),
  });
}

export function toOpenApi(version: string, table: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of table) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    (paths[path] ??= {})[route.method.toLowerCase()] = toOperation(route);
  }
  return {
    openapi: "3.1.0",
    info: { title: "serverless-wasm: the admin interface", version },
    servers: [{ url: "/" }],
    security: [{ token: [] }, { session: [] }],
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: ADMIN_COOKIE },
      },
    },
    paths,
  };
}

function toOperation(route: Route): object {
  const { summary, open = false, parameters = {}, query = {}, body, bodyType = "application/json" } = route;
  const described = [
    ...Object.entries(parameters).map(([name, schema]) => toParameter("path", name, schema)),
    ...Object.entries(query).map(([name, schema]) => toParameter("query", name, schema)),
  ];
  return {
    summary,
    ...(open ? { security: [] } : {}),
    ...(described.length === 0 ? {} : { parameters: described }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { [bodyType]: { schema: toSchema(z.object(body), "input") } },
          },
        }),
    responses: toResponses(route, described.length > 0 || body !== undefined),
  };
}

function toParameter(place: "path" | "query", name: string, schema: z.ZodType): object {
  const { description, ...rest } = toSchema(schema, "input");
  return {
    name,
    in: place,
    required: place === "path",
    ...(description === undefined ? {} : { description }),
    schema: rest,
  };
}

function toResponses({ open = false, body, answers }: Route, takes: boolean): object {
  const failures: Record<number, string> = {
    ...OF_ALL,
    ...(open ? {} : REFUSALS),
    ...(takes ? { 400: "What was sent is wrong." } : {}),
    ...(body === undefined ? {} : { 413: "The body is too large.", 415: "The body is of another type." }),
  };
  const responses: Record<string, object> = {};
  for (const [status, description] of Object.entries(failures))
    responses[status] = toAnswer({ description, schema: failedAnswer });
  for (const [status, answer] of Object.entries(answers)) responses[status] = toAnswer(answer);
  return responses;
}

function toAnswer(answer: AnswerKind): object {
  const { description } = answer;
  if ("schema" in answer)
    return { description, content: { "application/json": { schema: toSchema(answer.schema, "output") } } };
  return answer.type === undefined ? { description } : { description, content: { [answer.type]: {} } };
}

function toSchema(schema: z.ZodType, io: "input" | "output"): { description?: string } {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, reused: "inline", unrepresentable: "any" });
  return rest;
}
