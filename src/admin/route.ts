// One row of the table of everything that the admin interface answers: from it come the route, the checks of what is
// sent, and the OpenAPI document.
import { z } from "zod";
import type { Entry } from "./access.ts";
import { AdminError } from "./error.ts";

/** What a request comes with, beside itself. */
export interface AdminBindings {
  /** Of the client. */
  readonly address: string;
  /** The address of this machine that it came to. */
  readonly localAddress: string;
  /** `:authority` of HTTP/2. */
  readonly authority?: string | undefined;
  readonly outgoing?: { destroy(): unknown } | undefined;
}

export interface RouteRequest<P, Q, B> {
  readonly parameters: P;
  readonly query: Q;
  readonly body: B;
  readonly bindings: AdminBindings;
  /** Who asks; undefined on routes that are open. */
  readonly entry: Entry | undefined;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}

/** An answer: JSON with its schema, or anything else with its type. */
export type AnswerKind =
  | { readonly description: string; readonly schema: z.ZodType }
  | { readonly description: string; readonly type?: string };

type Shape = Readonly<Record<string, z.ZodType>>;
type Values<S extends Shape> = { readonly [K in keyof S]: z.output<S[K]> };

export interface RouteOptions<P extends Shape, Q extends Shape, B extends Shape> {
  readonly method: "GET" | "POST";
  /** Hono's syntax. */
  readonly path: string;
  readonly summary: string;
  /** Neither token nor session is needed. */
  readonly open?: boolean;
  readonly parameters?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Default: JSON. */
  readonly bodyType?: "application/json" | "application/x-www-form-urlencoded";
  readonly maxBodyBytes?: number;
  /** By status. Those that any route may give are not repeated. */
  readonly answers: Readonly<Record<number, AnswerKind>>;
  readonly run: (request: RouteRequest<Values<P>, Values<Q>, Values<B>>) => Response | Promise<Response>;
}

/** The same for the table, where the kinds of values do not matter. */
export interface Route extends Omit<RouteOptions<Shape, Shape, Shape>, "run"> {
  readonly run: (request: RouteRequest<unknown, unknown, unknown>) => Response | Promise<Response>;
}

const MAX_BODY_BYTES = 16_384;

export function defineRoute<P extends Shape = {}, Q extends Shape = {}, B extends Shape = {}>(
  options: RouteOptions<P, Q, B>,
): Route {
  return options as unknown as Route;
}

/** What was sent, as the route's schemas make it. Throws `AdminError` for anything else. */
export async function readRequest(
  route: Route,
  request: Request,
  parameters: Readonly<Record<string, string>>,
): Promise<Pick<RouteRequest<unknown, unknown, unknown>, "parameters" | "query" | "body">> {
  return {
    parameters: check("path", route.parameters ?? {}, Object.entries(parameters)),
    query: check("query", route.query ?? {}, [...new URL(request.url).searchParams]),
    body: route.body === undefined ? undefined : await readBody(route, route.body, request),
  };
}

function check(where: string, shape: Shape, pairs: readonly (readonly [string, unknown])[]): object {
  const values = new Map<string, unknown>();
  for (const [name, value] of pairs) {
    // Of the shape itself: `__proto__` and `constructor` are not among them.
    if (!Object.hasOwn(shape, name)) throw invalid(where, `there is no "${name}"`);
    if (values.has(name)) throw invalid(where, `"${name}" is there twice`);
    values.set(name, value);
  }
  const result = z.object(shape).safeParse(Object.fromEntries(values));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(where, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

async function readBody(
  { bodyType = "application/json", maxBodyBytes = MAX_BODY_BYTES }: Route,
  shape: Shape,
  request: Request,
): Promise<object> {
  const sent = (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase();
  if (sent !== bodyType)
    throw new AdminError(415, "UNSUPPORTED_MEDIA_TYPE", `the body has to be ${bodyType}`);
  const text = await readText(request, maxBodyBytes);
  if (bodyType !== "application/json") return check("body", shape, [...new URLSearchParams(text)]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid("body", "it is no JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalid("body", "it is no JSON object");
  return check("body", shape, Object.entries(value));
}

/** No more of it than may come is ever held. */
async function readText(request: Request, maximum: number): Promise<string> {
  const tooLarge = new AdminError(413, "BODY_TOO_LARGE", `the body may have at most ${maximum} bytes`, {
    connection: "close",
  });
  if (Number(request.headers.get("content-length") ?? 0) > maximum) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > maximum) break;
      chunks.push(chunk);
    }
  } catch {
    // The client is gone, or was too slow.
    throw invalid("body", "it broke off");
  }
  if (length > maximum) throw tooLarge;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw invalid("body", "it is no UTF-8");
  }
}

function invalid(where: string, reason: string): AdminError {
  return new AdminError(400, "INVALID", `${where}: ${reason}`.slice(0, 300));
}
