// The dashboard: each page's path, and the data it is made from. What a page looks like stands in `page/`.
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";
import type { Application } from "../config/config.ts";
import type { InvocationRecord } from "../observe/record.ts";
import type { AdminEnvironment } from "./app.ts";
import { AdminError } from "./error.ts";
import type { Range } from "./history.ts";
import { invoke, INVOKE_BODY_BYTES } from "./invoke.ts";
import { applicationPage } from "./page/application.ts";
import type { FigureData } from "./page/figure.ts";
import { invocationPage } from "./page/invocation.ts";
import { invocationsPage, parseFilter } from "./page/invocations.ts";
import type { Invoked, InvokeData } from "./page/invoke-form.ts";
import { livePage } from "./page/live.ts";
import { overviewPage } from "./page/overview.ts";
import { problemPage } from "./page/problem.ts";
import type { Html } from "./page/html.ts";
import { defineRoute, readRequest } from "./route.ts";
import type { AdminState } from "./state.ts";
import { viewLimits } from "./view.ts";

export interface PageSources {
  readonly state: AdminState;
  /** What happened in a call, in words, a line each. */
  readonly explain: (record: InvocationRecord) => readonly string[];
  /** Unix milliseconds. */
  readonly now: () => number;
}

type PageContext = Context<AdminEnvironment>;

/** Shown on pages that are about something else. */
const FAILURES = 8;
const RECENT = 15;

const invokeRoute = defineRoute({
  method: "POST",
  path: "/applications/:name/invoke",
  summary: "",
  maxBodyBytes: INVOKE_BODY_BYTES,
  bodyType: "application/x-www-form-urlencoded",
  body: { method: z.string(), path: z.string(), headers: z.string(), body: z.string() },
  answers: {},
  run: () => new Response(),
});

export function createPages({ state, explain, now }: PageSources): Hono<AdminEnvironment> {
  const app = new Hono<AdminEnvironment>();

  const frame = (): { now: number; version: string; state: AdminState["state"] } => ({
    now: now(),
    version: state.version,
    state: state.state,
  });
  const problem = (title: string, message: string): Html => problemPage({ ...frame(), title, message });
  const names = (): string[] => state.config.applications.map(({ name }) => name);

  const toFigureData = ({ req }: PageContext, application?: string): FigureData => {
    const range: Range = req.query("range") === "4h" ? "4h" : "10m";
    return {
      range,
      application,
      now: now(),
      path: new URL(req.url).pathname,
      summary: state.history.summary(range, application),
      series: state.history.series(range, application),
    };
  };

  const toApplicationPage = (context: PageContext, application: Application, sent: InvokeData): Html => {
    const { name } = application;
    return applicationPage({
      ...frame(),
      application,
      invoke: sent,
      module: state.module(name),
      limits: viewLimits(application),
      figures: toFigureData(context, name),
      invocations: state.store?.list({ application: name, limit: RECENT }),
    });
  };

  const toInvocationPage = (context: PageContext, id: string): Response | Promise<Response> => {
    const invocation = state.store?.find(id);
    if (invocation === undefined)
      return context.html(
        problem(
          "No such invocation",
          state.store === undefined
            ? "Invocations are not kept."
            : `${id} is not, or not any more, among those that are kept.`,
        ),
        404,
      );
    return context.html(
      invocationPage({
        ...frame(),
        invocation,
        explanation: explain(invocation),
        configFile: state.config.file,
      }),
    );
  };

  app.get("/", (context) => {
    const figures = toFigureData(context);
    return context.html(
      overviewPage({
        ...frame(),
        figures,
        node: process.versions.node,
        uptimeMs: process.uptime() * 1000,
        listening: state.listening,
        applications: state.config.applications.map((application) => ({
          application,
          summary: state.history.summary(figures.range, application.name),
        })),
        failures: state.store?.list({ failed: true, limit: FAILURES }),
      }),
    );
  });

  app.get("/applications/:name", (context) => {
    const application = state.application(context.req.param("name"));
    if (application === undefined)
      return context.html(
        problem("No such application", "The configuration has no application of this name."),
        404,
      );
    return context.html(toApplicationPage(context, application, {}));
  });

  app.post("/applications/:name/invoke", async (context) => {
    const application = state.application(context.req.param("name"));
    if (application === undefined)
      return context.html(
        problem("No such application", "The configuration has no application of this name."),
        404,
      );
    let sent: InvokeData = {};
    try {
      const { body } = await readRequest(invokeRoute, context.req.raw, {});
      sent = body as Record<"method" | "path" | "headers" | "body", string>;
      const answer = await invoke({
        application,
        state,
        signal: context.req.raw.signal,
        sent: { ...sent, headers: toHeaders(sent.headers ?? "") },
      });
      return context.html(toApplicationPage(context, application, { ...sent, answer: answer as Invoked }));
    } catch (error) {
      if (!(error instanceof AdminError)) throw error;
      const page = toApplicationPage(context, application, { ...sent, problem: error.message });
      return context.html(page, error.status);
    }
  });

  app.get("/invocations", (context) => {
    const query = new URL(context.req.url).searchParams;
    const id = query.get("id")?.trim() ?? "";
    if (id !== "") return toInvocationPage(context, id);
    const { filter, problems } = parseFilter(query, now());
    return context.html(
      invocationsPage({
        ...frame(),
        query,
        problems,
        applications: names(),
        invocations: state.store?.list(filter),
      }),
    );
  });

  app.get("/invocations/:id", (context) => toInvocationPage(context, context.req.param("id")));

  app.get("/live", (context) =>
    context.html(
      livePage({
        ...frame(),
        applications: names(),
        application: context.req.query("application") ?? "",
        failed: context.req.query("failed") === "true",
      }),
    ),
  );

  app.get("*", (context, next) => {
    if (context.req.path.startsWith("/api/")) return next();
    return context.html(problem("Nothing here", "There is no such page."), 404);
  });
  return app;
}

/** A line each. What is no header the invocation refuses. */
function toHeaders(text: string): [string, string][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, name, value = ""] = /^([^:]*):(.*)$/.exec(line) ?? [];
      if (name === undefined) throw new AdminError(400, "INVALID", "headers: a line is no name: value");
      return [name.trim(), value.trim()];
    });
}
