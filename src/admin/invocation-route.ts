// The API about invocations: those that were kept, and those that end now.
import { z } from "zod";
import { applicationName } from "./application-route.ts";
import { AdminError } from "./error.ts";
import { defineRoute } from "./route.ts";
import type { Route } from "./route.ts";
import { errorCode, failedAnswer, invocationAnswer, invocationsAnswer } from "./schema.ts";
import type { AdminState } from "./state.ts";
import type { InvocationStore, StoredInvocation } from "../observe/store.ts";
import { viewInvocation, viewWhole } from "./view.ts";
import type { Access } from "./access.ts";

const MAX_LISTED = 500;
const DEFAULT_LISTED = 50;

/** As clients may choose it, and `redact` may make of that. */
const requestId = z.string().regex(/^[A-Za-z0-9._:@+/=~*-]{1,128}$/, { error: "is no request id" });
const flag = z.enum(["true", "false"]).transform((text) => text === "true");
const number = (minimum: number, maximum: number): z.ZodType<number> =>
  z
    .string()
    .regex(/^\d{1,15}$/, { error: "is no whole number" })
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, {
      error: `must be from ${minimum} to ${maximum}`,
    });
const time = z
  .string()
  .max(40)
  .refine((text) => !Number.isNaN(toTime(text)), { error: "is no time" })
  .transform(toTime)
  .meta({ description: "Unix milliseconds, or an ISO 8601 date and time." });

const notKept = { description: "It is not kept, or nothing is.", schema: failedAnswer };

export function createInvocationRoutes(state: AdminState, access: Access): readonly Route[] {
  const find = (id: string): StoredInvocation => {
    const record = openStore(state).find(id);
    if (record === undefined) throw new AdminError(404, "NOT_FOUND", "there is no such invocation");
    return record;
  };
  return [
    defineRoute({
      method: "GET",
      path: "/api/v1/invocations",
      summary: "Invocations that were kept, the newest first",
      query: {
        application: applicationName.optional(),
        failed: flag.optional(),
        code: errorCode.optional(),
        status: number(0, 599).optional(),
        method: z.string().max(20).optional(),
        path: z.string().max(8192).optional().meta({ description: "How it begins." }),
        since: time.optional(),
        until: time.optional(),
        before: number(0, Number.MAX_SAFE_INTEGER)
          .optional()
          .meta({ description: "A sequence number: those before it." }),
        limit: number(1, MAX_LISTED)
          .optional()
          .meta({ description: `Default: ${DEFAULT_LISTED}.` }),
      },
      answers: { 200: { description: "The invocations.", schema: invocationsAnswer }, 404: notKept },
      run({ query: { limit = DEFAULT_LISTED, ...filter } }) {
        const given = Object.entries(filter).filter(([, value]) => value !== undefined);
        const found = openStore(state).list({ ...Object.fromEntries(given), limit });
        const before = found.length < limit ? null : (found.at(-1)?.sequence ?? null);
        return Response.json({ invocations: found.map(viewInvocation), before });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/v1/invocations/:id",
      summary: "One invocation, with what it logged and called, and its stack",
      parameters: { id: requestId },
      answers: { 200: { description: "The invocation.", schema: invocationAnswer }, 404: notKept },
      run: ({ parameters: { id } }) => Response.json(viewWhole(find(id))),
    }),
    defineRoute({
      method: "GET",
      path: "/api/v1/invocations/:id/recording",
      summary: "What `replay` needs to run the invocation again",
      parameters: { id: requestId },
      answers: {
        200: { description: "The recording.", type: "application/octet-stream" },
        404: { description: "There is none.", schema: failedAnswer },
      },
      run({ parameters: { id } }) {
        const { recording } = find(id);
        if (recording === undefined)
          throw new AdminError(404, "NOT_FOUND", "the invocation was not recorded");
        const name = id.replaceAll(/[^A-Za-z0-9-]/g, "_");
        return new Response(recording, {
          headers: {
            "content-type": "application/octet-stream",
            "content-disposition": `attachment; filename="${name}.recording"`,
          },
        });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/v1/events",
      summary:
        "Invocations and the server's state as they happen: server-sent events `invocation`, `state`, and `skipped` with a count",
      query: { application: applicationName.optional(), failed: flag.optional() },
      answers: {
        200: { description: "The stream.", type: "text/event-stream" },
        503: { description: "Too many listen.", schema: failedAnswer },
      },
      run({ query, entry, bindings }) {
        const holds = (): boolean => entry !== undefined && access.holds(entry);
        const cut = (): void => void bindings.outgoing?.destroy();
        const stream = state.events.listen({ ...query, holds, cut }, state.state);
        return new Response(stream, { headers: { "content-type": "text/event-stream" } });
      },
    }),
  ];
}

function openStore({ store }: AdminState): InvocationStore {
  if (store === undefined) throw new AdminError(404, "NOT_KEPT", "invocations are not kept");
  return store;
}

function toTime(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(text) ? Date.parse(text) : Number.NaN;
}
