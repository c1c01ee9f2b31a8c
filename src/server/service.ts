// The route table at work: each route of the configuration as a Hono route over its application's pool.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Hono } from "hono";
import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import { findTargetHandler } from "hono/utils/handler";
import type { HttpBindings } from "@hono/node-server";
import type { Application, Config } from "../config/config.ts";
import { compareRoutes, methodsByPath, parameterNames } from "../config/route.ts";
import type { LogLevel } from "../abi/invocation.ts";
import { ERROR_TABLE, ServerlessWasmError } from "../errors.ts";
import { createRedactor } from "../log/redact.ts";
import type { Log } from "../log.ts";
import { encodeEnv } from "../host/env.ts";
import { CallRecorders } from "../observe/call-recorder.ts";
import type { Observer } from "../observe/observer.ts";
import type { Module } from "../registry/module.ts";
import { Engine } from "../sandbox/engine.ts";
import { InstanceCap } from "../sandbox/instance-cap.ts";
import { Pool } from "../sandbox/pool.ts";
import type { Program } from "../sandbox/program.ts";
import type { Answers } from "./batch.ts";
import { sendError, serveCall } from "./call.ts";
import type { CallOptions } from "./call.ts";
import { CallLog } from "./call-log.ts";
import { DirectRoutes } from "./direct.ts";
import type { Match } from "./direct.ts";
import type { Development } from "./development.ts";
import type { Exchange } from "./exchange.ts";
import { Http2Exchange } from "./http2-exchange.ts";
import type { Http2Request } from "./http2-request.ts";
import { NodeExchange } from "./node-exchange.ts";
import type { NodeExchangeOptions } from "./node-exchange.ts";
import { writeStartLines } from "./start-line.ts";
import type { Started } from "./start-line.ts";
import { alreadySent } from "./web-adapter.ts";
import { Refusals } from "./refusals.ts";
import type { Tracing } from "./tracing.ts";
import { WebExchange } from "./web-exchange.ts";

/** Node's request and response stand here when @hono/node-server carries the request. */
type Bindings = Partial<HttpBindings>;
/** What stands there when the listener of HTTP/2 carries it. */
export interface Http2Bindings {
  readonly http2: Http2Request;
}
type Find = (name: string) => string | undefined;
/** Answers a request, and says when nothing more will come. */
type Action = (exchange: Exchange, done: () => void) => void;
/** What the short way needs of a route. */
interface Target {
  readonly names: ReadonlySet<string>;
  readonly call: CallOptions;
  readonly exchange: NodeExchangeOptions;
}
type FunctionContext = Context<{ Bindings: Bindings }>;

const noParameter: Find = () => undefined;

export interface ServiceOptions {
  readonly config: Config;
  /** The module of each application, by the application. */
  readonly modules: ReadonlyMap<Application, Module>;
  /** What trying each module gave: the snapshot that its sandboxes are made from, and what it logged. */
  readonly starts: ReadonlyMap<Application, Started>;
  readonly log: Log;
  /**
   * True to write answers straight to Node's response, with the guest's reason phrase and header spelling. Middleware
   * of an outer Hono application sees nothing of such an answer, so a mounted application leaves it off.
   */
  readonly direct: boolean;
  /** Default: one of its own. */
  readonly engine?: Engine;
  readonly development?: Development | undefined;
  readonly observer?: Observer | undefined;
  /** Where calls are traced. */
  readonly tracing?: Tracing | undefined;
}

export interface Service {
  readonly app: Hono<{ Bindings: Bindings }>;
  readonly pools: ReadonlyMap<Application, Pool>;
  readonly cap: InstanceCap;
  /**
   * Serves a request of `node:http` if it can go the short way, and its path is a function's. A call that is over at
   * once leaves its answer to `answers`, where there are some.
   */
  serve(incoming: IncomingMessage, outgoing: ServerResponse, answers?: Answers): boolean;
  /** The same for HTTP/2; the long way is `app` with `Http2Bindings`. */
  serveHttp2(request: Http2Request): boolean;
  /** From now on every answer closes its connection. */
  startDraining(): void;
  /** Frees the idle sandboxes; those of calls that still run are freed when these end. */
  close(): void;
}

export function createService(options: ServiceOptions): Service {
  const { config, modules, starts, direct, development, observer, tracing } = options;
  const redactor = createRedactor(config);
  const log = redactor?.wrap(options.log) ?? options.log;
  const app = new Hono<{ Bindings: Bindings }>();
  const { engine = new Engine(new InstanceCap(config.server.instances)) } = options;
  const { cap } = engine;
  const pools = new Map<Application, Pool>();
  let draining = false;

  const closing = (): boolean => draining;

  /** A bug in this program: the log tells all, the client nothing. */
  const reportFault = (error: unknown): void => {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    log.write("error", { event: "call", code: "HOST_FAULT", stack }, `host fault: ${message}`);
  };

  /** Lets `action` answer the request, and gives Hono what it wants to have. */
  const withExchange = (
    context: FunctionContext,
    requestBodyBytes: number,
    parameter: Find,
    action: Action,
  ): Promise<Response> => {
    const { incoming, outgoing, http2 } = (context.env ?? {}) as Bindings & Partial<Http2Bindings>;
    if (direct && http2 !== undefined) {
      return new Promise((resolve) => {
        const exchange = new Http2Exchange(http2, requestBodyBytes, parameter);
        action(exchange, () => resolve(alreadySent()));
      });
    }
    if (direct && incoming !== undefined && outgoing !== undefined && "rawHeaders" in incoming) {
      return new Promise((resolve) => {
        const exchange = new NodeExchange(incoming, outgoing, { requestBodyBytes, closing }, parameter);
        action(exchange, () => resolve(alreadySent()));
      });
    }
    const exchange = new WebExchange(context.req.raw, requestBodyBytes, parameter);
    // A streamed answer goes on after its head is out.
    action(exchange, () => undefined);
    return exchange.response;
  };

  writeStartLines(starts, log);
  const recorders = new CallRecorders(
    observer === undefined ? undefined : config.invocations,
    config.log.redact,
  );
  for (const application of config.applications) {
    const module = modules.get(application);
    if (module === undefined) {
      throw new ServerlessWasmError("HOST_FAULT", `no module was loaded for ${application.path}`);
    }
    const writeStartLine = (level: LogLevel, text: string): void =>
      log.write(level, { event: "start", application: application.name }, text);
    const { state } = starts.get(application) ?? {};
    const pool = new Pool({
      program: recorders.toProgram(toProgram(application, module, writeStartLine)),
      ...(state === undefined ? {} : { state }),
      concurrency: application.limits.concurrency,
      queue: application.limits.queue,
      queueMs: application.limits.queueMs,
      engine,
      maxIdle: application.limits.maxIdle,
      idleMs: application.limits.idleMs,
    });
    pools.set(application, pool);
  }

  const routes = new DirectRoutes<Target>(app.router);
  const refusals: Refusals[] = [];
  const allowed = new Map<unknown, readonly string[]>();
  for (const route of config.applications.toSorted(compareRoutes)) {
    const pool = pools.get(route);
    if (pool === undefined) continue;
    const names = new Set(parameterNames(route.urlPath));
    const { requestBodyBytes } = route.limits;
    const own = new Refusals(log, route.name);
    refusals.push(own);
    const shown = { log: options.log, settings: config.log, redactor };
    const recorder = recorders.create(route, modules.get(route));
    const callLog = new CallLog({ application: route, refusals: own, observer, recorder, ...shown });
    const call = { application: route, pool, callLog, reportFault, development, tracing };
    const handle = (context: FunctionContext): Promise<Response> => {
      const parameter: Find = (name) => (names.has(name) ? context.req.param(name) : undefined);
      return withExchange(context, requestBodyBytes, parameter, (exchange, done) =>
        serveCall(exchange, call, done),
      );
    };
    const exchange = { requestBodyBytes, closing };
    routes.add(handle, { names, call, exchange }, !/[:*]/.test(route.urlPath));
    register(app, route, handle);
  }

  // Behind all routes of a path: the method is not among them.
  for (const [path, methods] of methodsByPath(config.applications)) {
    const refuse = (context: FunctionContext): Promise<Response> => {
      const known = new Set(
        // Mounted in another application, the handlers are wrapped.
        matchedRoutes(context).flatMap((route) => allowed.get(findTargetHandler(route.handler)) ?? []),
      );
      return withExchange(context, 0, noParameter, (exchange, done) =>
        refuseRequest(exchange, "METHOD_NOT_ALLOWED", {
          done,
          development,
          headers: ["Allow", [...known].toSorted().join(", ")],
        }),
      );
    };
    allowed.set(refuse, methods);
    app.all(path, refuse);
  }
  app.notFound((context) =>
    withExchange(context, 0, noParameter, (exchange, done) =>
      refuseRequest(exchange, "ROUTE_NOT_FOUND", { done, development }),
    ),
  );
  app.onError((error, context) => {
    reportFault(error);
    return context.text(`${ERROR_TABLE.HOST_FAULT.sentence}\n`, 500);
  });

  return {
    app,
    pools,
    cap,
    serve(incoming, outgoing, answers) {
      const match = routes.find(incoming);
      if (match === undefined) return false;
      const { call, exchange } = match.target;
      serveCall(new NodeExchange(incoming, outgoing, exchange, toFind(match)), call, undefined, answers);
      return true;
    },
    serveHttp2(request) {
      const match = routes.find(request);
      if (match === undefined) return false;
      const { call, exchange } = match.target;
      serveCall(new Http2Exchange(request, exchange.requestBodyBytes, toFind(match)), call);
      return true;
    },
    startDraining() {
      draining = true;
    },
    close() {
      for (const pool of pools.values()) pool.close();
      for (const own of refusals) own.close();
    },
  };
}

/** What an application calls, with what it is granted. */
export function toProgram(
  application: Application,
  module: Module,
  writeStartLine: Program["grants"]["writeStartLine"],
): Program {
  const grants = { env: encodeEnv(application.env), tcp: application.tcp, writeStartLine };
  return { module, function: application.function, grants, cpuMs: application.limits.cpuMs };
}

/**
 * Registers the route for its methods. Hono looks a HEAD request up under GET, so a route for HEAD stands there and
 * lets everything else pass.
 */
function register(
  app: Hono<{ Bindings: Bindings }>,
  route: Application,
  handle: (context: FunctionContext) => Promise<Response>,
): void {
  for (const method of route.methods) {
    if (method === "*") app.all(route.urlPath, handle);
    else if (method !== "HEAD") app.on(method, route.urlPath, handle);
    else if (!route.methods.includes("GET")) {
      app.on("GET", route.urlPath, (context, next) =>
        context.req.method === "HEAD" ? handle(context) : next(),
      );
    }
  }
}

function refuseRequest(
  exchange: Exchange,
  code: "ROUTE_NOT_FOUND" | "METHOD_NOT_ALLOWED",
  options: { done: () => void; development: Development | undefined; headers?: readonly string[] },
): void {
  const { method, path, id: requestId } = exchange;
  const error = new ServerlessWasmError(code, path);
  const { status, sentence } = error;
  sendError(exchange, error, options.headers);
  options.development?.log.write("info", { event: "call", requestId, method, path, status, code }, sentence);
  exchange.onFinished(options.done);
}

/** A route's parameters, and nothing else that the router knows. */
function toFind({ target: { names }, parameter }: Match<Target>): Find {
  return (name) => (names.has(name) ? parameter(name) : undefined);
}
