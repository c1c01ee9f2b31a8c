// The admin interface as a Hono application: who may ask is decided here, before any route is looked at.
import { Hono } from "hono";
import type { Context } from "hono";
import type { Access, Entry } from "./access.ts";
import { AdminError } from "./error.ts";
import { checkSameOrigin, checkSource } from "./guard.ts";
import type { Asked } from "./guard.ts";
import { SECURITY_HEADERS } from "./header.ts";
import { readRequest } from "./route.ts";
import type { AdminBindings, Route } from "./route.ts";
import { createSignInPage } from "./sign-in.ts";

export interface AdminAppOptions {
  readonly access: Access;
  readonly routes: readonly Route[];
  /** Files of the dashboard, which are no part of the API. */
  readonly files?: readonly Route[];
  /** Names and addresses that may be asked for, beside those of this machine's loopback. */
  readonly hosts: () => ReadonlySet<string>;
  /** What is thrown and no `AdminError`: a bug. */
  readonly onFault: (error: unknown) => void;
  /** The dashboard: pages for whoever has got in. */
  readonly pages?: Hono<AdminEnvironment>;
}

export interface AdminEnvironment {
  Bindings: AdminBindings;
  Variables: { entry: Entry | undefined };
}

type AdminRequest = Context<AdminEnvironment>;

export function createAdminApp(options: AdminAppOptions): Hono<AdminEnvironment> {
  const { access, hosts, onFault, pages } = options;
  const routes = [...options.routes, ...(options.files ?? [])];
  const app = new Hono<AdminEnvironment>();
  const open = new Set(routes.filter((route) => route.open === true).map(({ path }) => path));

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.res.headers.set(name, value);
  });
  app.use(async (context, next) => {
    const asked = toAsked(context);
    checkSource(asked, new Set([...hosts(), context.env.localAddress]));
    context.set("entry", undefined);
    if (open.has(context.req.path)) {
      // Nobody is to be signed in by another origin's page.
      checkSameOrigin(asked);
    } else {
      const entry = access.enter({
        address: context.env.address,
        authorization: context.req.header("authorization"),
        cookie: context.req.header("cookie"),
      });
      if (entry.kind === "session") checkSameOrigin(asked);
      context.set("entry", entry);
    }
    await next();
  });

  for (const route of routes) app.on(route.method, route.path, (context) => answer(route, context));
  for (const [path, methods] of methodsByPath(routes)) {
    app.all(path, () => {
      throw new AdminError(405, "METHOD_NOT_ALLOWED", "this path has other methods", {
        allow: methods.join(", "),
      });
    });
  }
  if (pages !== undefined) app.route("/", pages);
  app.notFound(() => new AdminError(404, "NOT_FOUND", "there is nothing here").toResponse());
  app.onError((error, context) => {
    if (!(error instanceof AdminError)) {
      onFault(error);
      return new AdminError(500, "HOST_FAULT", "the admin interface failed").toResponse();
    }
    if (error.status === 401 && wantsPage(context)) return createSignInPage(error);
    return error.toResponse();
  });
  return app;
}

async function answer(route: Route, context: AdminRequest): Promise<Response> {
  const { raw } = context.req;
  const values = await readRequest(route, raw, context.req.param());
  const entry = context.get("entry");
  const response = await route.run({ ...values, entry, bindings: context.env, signal: raw.signal });
  // Nobody is going to read it.
  if (raw.method === "HEAD") void response.body?.cancel();
  return response;
}

function toAsked({ req, env }: AdminRequest): Asked {
  return {
    method: req.method,
    url: req.url,
    host: toHost(env.authority, req.header("host")),
    origin: req.header("origin"),
    fetchSite: req.header("sec-fetch-site"),
    fetchMode: req.header("sec-fetch-mode"),
  };
}

/** Over HTTP/2 that of `:authority`, and no other (RFC 9113, section 8.3.1). */
function toHost(authority: string | undefined, host: string | undefined): string | undefined {
  if (authority === undefined || host === undefined || host === authority) return authority ?? host;
  return `${authority}, ${host}`;
}

/** A person with a browser, and no program. */
function wantsPage({ req }: AdminRequest): boolean {
  if (req.header("authorization") !== undefined || req.path.startsWith("/api/")) return false;
  return (req.header("accept") ?? "").includes("text/html");
}

/** Of each path, HEAD with GET. */
export function methodsByPath(routes: readonly Route[]): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>();
  for (const { method, path } of routes) {
    const known = methods.get(path) ?? [];
    known.push(...(method === "GET" ? ["GET", "HEAD"] : [method]));
    methods.set(path, known);
  }
  return methods;
}
