// Decisions about routes, all pure: which paths are Hono's route syntax, which two routes are the same one, and in which
// order routes are registered so that the most specific one answers. Matching itself is Hono's work.

import { addFound } from "./found.ts";
import { quote } from "./source.ts";

/** One part of a path between slashes. */
export type Segment =
  | { readonly kind: "static"; readonly text: string }
  /** `:name` or `:name{pattern}`; `optional` for a trailing `?`, allowed in the last segment only. */
  | { readonly kind: "param"; readonly name: string; readonly pattern?: string; readonly optional: boolean }
  /** `*`: any one segment; as the last one: any rest, also none. */
  | { readonly kind: "wildcard"; readonly last: boolean };

export interface Route {
  readonly segments: readonly Segment[];
  /** The path to give to Hono. */
  readonly urlPath: string;
}

/** What routing needs of an application. */
export interface Routed {
  readonly methods: readonly string[];
  readonly urlPath: string;
}

/** Two applications that answer the same method and path; `second` stands later in the file. */
export interface RouteConflict<T extends Routed> {
  readonly method: string;
  readonly first: T;
  readonly second: T;
}

/** Parses Hono's route syntax; a string is the sentence that says what is wrong with it. */
export function parseRoute(text: string): Route | string {
  const result = parseSegments(text === "*" ? "/*" : text);
  if (typeof result === "string") return addFound(result, text);
  return { segments: result, urlPath: `/${result.map(formatSegment).join("/")}` };
}

function parseSegments(text: string): Segment[] | string {
  if (!text.startsWith("/")) {
    const path = text.replace(/^[a-z]+:\/\/[^/]*\/?/i, "");
    return `must be a path that starts with a slash; write ${quote(`/${path}`)}`;
  }
  if (/[\p{Cc}\\]/u.test(text.replaceAll(/\{.*\}/g, "")))
    return "must be a path without control characters and backslashes";
  const parts = splitPath(text);
  if (parts === undefined) return "must close every { of a parameter's pattern with }";

  const segments: Segment[] = [];
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const segment = part === "" && !last ? "must not have an empty segment" : parseSegment(part, last);
    if (typeof segment === "string") return segment;
    segments.push(segment);
  }
  return findAmbiguity(segments) ?? segments;
}

/** The path with the parameters' names left out: two routes with the same form answer exactly the same paths. */
export function toCanonicalPath(urlPath: string): string {
  return `/${parsed(urlPath)
    .map((segment) => formatSegment(segment.kind === "param" ? { ...segment, name: "" } : segment))
    .join("/")}`;
}

/** Every pair that answers the same method on the same path. `*` beside a named method is no conflict: the named one goes first. */
export function findRouteConflicts<T extends Routed>(applications: readonly T[]): RouteConflict<T>[] {
  const owners = new Map<string, T>();
  const conflicts: RouteConflict<T>[] = [];
  for (const second of applications) {
    const path = toCanonicalPath(second.urlPath);
    for (const method of second.methods) {
      const key = `${method} ${path}`;
      const first = owners.get(key);
      if (first === undefined) owners.set(key, second);
      else conflicts.push({ method, first, second });
    }
  }
  return conflicts;
}

/**
 * The order in which routes are given to Hono, which calls the first one that matches: segment by segment from the left, static before
 * parameter with a pattern before parameter before optional parameter before wildcard; then a named method before `*`; a stable
 * sort keeps the order of the file for the rest.
 */
export function compareRoutes(a: Routed, b: Routed): number {
  const left = parsed(a.urlPath).map(toRank);
  const right = parsed(b.urlPath).map(toRank);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    // A path that ends here goes first: the longer one also matches it when its rest is optional.
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return Number(a.methods.includes("*")) - Number(b.methods.includes("*"));
}

/** Cuts at the slashes that are not inside a pattern; undefined when a brace stays open. */
function splitPath(text: string): string[] | undefined {
  const parts = [""];
  let depth = 0;
  for (const character of text.slice(1)) {
    if (character === "{") depth++;
    if (character === "}") depth--;
    if (depth < 0) return undefined;
    if (character === "/" && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + character);
  }
  return depth === 0 ? parts : undefined;
}

function parseSegment(part: string, last: boolean): Segment | string {
  if (part === "*") return { kind: "wildcard", last };
  if (part.startsWith(":")) return parseParam(part, last);
  if (part.includes("*"))
    return 'must have "*" as a whole segment; write a pattern for a part of one, as in "/:name{file.*}"';
  if (part.includes("{")) return 'must have patterns behind a parameter only; write it as in "/:id{[0-9]+}"';
  if (/[?#]/.test(part)) return 'must be a path without "?" and "#", which never reach a route';
  if (part === "." || part === "..")
    return 'must not have "." or ".." as a segment, which clients resolve before they send';
  return { kind: "static", text: decodeSegment(part) };
}

function parseParam(part: string, last: boolean): Segment | string {
  const match = /^:([^{}?]*)(?:\{(.*)\})?(\?)?$/s.exec(part);
  const name = match?.[1] ?? "";
  if (match === null || !/^\w[\w-]*$/.test(name))
    return 'must have letters, digits, "_" or "-" as a parameter\'s name; write the rest of the segment as a pattern, as in "/:name{.+\\\\.png}"';
  const optional = match[3] !== undefined;
  if (optional && !last) return "must have an optional parameter as its last segment only";
  const pattern = match[2];
  if (pattern === undefined) return { kind: "param", name, optional };
  const problem = findPatternProblem(pattern, optional);
  if (problem !== undefined) return problem;
  // Hono's slower router would read a|b as (^a)|(b$).
  const whole = hasAlternatives(pattern) ? `(?:${pattern})` : pattern;
  return { kind: "param", name, pattern: whole, optional };
}

/** What Hono refuses, or what its two routers answer differently, so that a route would work or not for what other routes there are. */
function findAmbiguity(segments: readonly Segment[]): string | undefined {
  const names = segments.flatMap((segment) => (segment.kind === "param" ? [segment.name] : []));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `must not have two parameters named :${twice}`;

  const spanning = segments
    .slice(0, -1)
    .find((segment) => segment.kind === "param" && canSpan(segment.pattern ?? ""));
  if (spanning !== undefined)
    return "must have a pattern that matches slashes in its last segment only; write [^/] for what is not a slash";

  const required = segments.filter((segment) => segment.kind !== "param" || !segment.optional);
  if (required.at(-1)?.kind === "wildcard" && required.at(-2)?.kind === "wildcard")
    return 'must not have "*" before the last "*"; write "/:name/*"';

  const isOdd = segments.some((segment) => segment.kind === "static" && /[:|]|@\d/.test(segment.text));
  if (isOdd && segments.some((segment) => segment.kind !== "static"))
    return 'must not have ":", "|" or "@" with a digit inside a segment beside parameters or wildcards; write a pattern, as in "/:name{user:[0-9]+}"';
  return undefined;
}

/** True when a pattern may match a slash; told from its text, in doubt true. */
function canSpan(pattern: string): boolean {
  const classes = /\[(?:\\.|[^\]\\])*\]/g;
  if ((pattern.match(classes) ?? []).some((text) => RegExp(text).test("/"))) return true;
  const rest = pattern.replaceAll(classes, "x");
  return /\\[SDWPpuxc/]/.test(rest) || /[./]/.test(rest.replaceAll(/\\./g, "x"));
}

function findPatternProblem(pattern: string, optional: boolean): string | undefined {
  if (pattern === "") return "must not have an empty pattern";
  try {
    RegExp(`^${pattern}$`);
  } catch {
    return "must have a regular expression as a parameter's pattern";
  }
  if (pattern.startsWith("^") || /(?:^|[^\\])\$$/.test(pattern))
    return "must have patterns without ^ and $, as they always cover the whole parameter";
  if (/\{(?![\d,]+\})|\}.*\//.test(pattern))
    return "must have braces in a pattern only as in [0-9]{4}, and no slash behind them";
  if (optional && pattern.includes("/")) return "must have no slash in the pattern of an optional parameter";
  return undefined;
}

/** True when a | stands outside of all groups and classes. */
function hasAlternatives(pattern: string): boolean {
  let depth = 0;
  for (const character of pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]/g, "")) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (character === "|" && depth === 0) return true;
  }
  return false;
}

/** Hono decodes a request's path, but for %25, before it compares: an encoded literal or a bare % in a route would never match. */
function decodeSegment(segment: string): string {
  try {
    return decodeURI(segment.replaceAll(/%(?![0-9a-f]{2})/gi, "%25").replaceAll("%25", "%2525"));
  } catch {
    return segment;
  }
}

function formatSegment(segment: Segment): string {
  if (segment.kind === "static") return segment.text;
  if (segment.kind === "wildcard") return "*";
  const pattern = segment.pattern === undefined ? "" : `{${segment.pattern}}`;
  return `:${segment.name}${pattern}${segment.optional ? "?" : ""}`;
}

function parsed(urlPath: string): readonly Segment[] {
  const route = parseRoute(urlPath);
  return typeof route === "string" ? [{ kind: "static", text: urlPath }] : route.segments;
}

function toRank(segment: Segment): number {
  if (segment.kind === "static") return 0;
  if (segment.kind === "wildcard") return segment.last ? 6 : 4;
  if (segment.optional) return 3;
  if (segment.pattern === undefined) return 2;
  // A pattern that takes everything, slashes too, is a wildcard with a name.
  return /^(?:\.|\[\^\]|\[\\s\\S\])[*+]$/.test(segment.pattern) ? 5 : 1;
}

/** Of a route's path, each once. */
export function parameterNames(urlPath: string): string[] {
  const route = parseRoute(urlPath);
  if (typeof route === "string") return [];
  return route.segments.flatMap((segment) => (segment.kind === "param" ? [segment.name] : []));
}

/** What `Allow` names for each path: the methods of its applications, and HEAD where there is GET. */
export function methodsByPath(
  applications: readonly { readonly urlPath: string; readonly methods: readonly string[] }[],
): Map<string, readonly string[]> {
  const methods = new Map<string, readonly string[]>();
  for (const { urlPath, methods: own } of applications) {
    const added = own.includes("GET") ? [...own, "HEAD"] : own;
    methods.set(urlPath, [...new Set([...(methods.get(urlPath) ?? []), ...added])]);
  }
  return methods;
}
