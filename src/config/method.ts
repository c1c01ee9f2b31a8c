// The key `method`: which names it takes, and the sentence about one that it does not.
import { nearestName } from "../errors.ts";
import { formatFound } from "./found.ts";

// An import would read all that the module exports, and with it Node's HTTP client (see `server/web-adapter.ts`).
const { METHODS } = process.getBuiltinModule("node:http");

/** Every method that a route may name: what Node's HTTP server hands to an application. CONNECT opens tunnels and never gets there. */
export const ROUTE_METHODS: readonly string[] = METHODS.filter((method) => method !== "CONNECT").toSorted();

const FORMS = 'write "GET", ["GET", "POST"], or "*" for any';

/** What is wrong with a value of `method`, or undefined. */
export function findMethodProblem(value: unknown): string | undefined {
  if (value === undefined) return `is missing; ${FORMS}`;
  if (value === "*") return undefined;
  if (typeof value === "string") return findNameProblem(value);
  if (!Array.isArray(value))
    return `must be a method or an array of methods, found ${formatFound(value)}; ${FORMS}`;
  if (value.length === 0) return `must name at least one method, found []; ${FORMS}`;
  const seen = new Set<unknown>();
  for (const item of value as readonly unknown[]) {
    if (item === "*") return 'must have "*" alone and not in an array; write method = "*"';
    const problem =
      typeof item === "string"
        ? findNameProblem(item)
        : `must be an array of strings, found ${formatFound(item)} in it; ${FORMS}`;
    if (problem !== undefined) return problem;
    if (seen.has(item)) return `must name each method once, found ${formatFound(item)} twice`;
    seen.add(item);
  }
  return undefined;
}

function findNameProblem(name: string): string | undefined {
  if (ROUTE_METHODS.includes(name)) return undefined;
  const upper = name.trim().toUpperCase();
  if (upper === "CONNECT") return 'cannot be "CONNECT": it opens a tunnel and is never handed to a route';
  if (upper === "ANY" || upper === "ALL")
    return `must be the name of a method, found ${formatFound(name)}; write "*"`;
  if (ROUTE_METHODS.includes(upper))
    return `must be in upper case, found ${formatFound(name)}; write "${upper}"`;
  const near = nearestName(name, ROUTE_METHODS);
  const advice = near === undefined ? FORMS : `did you mean "${near}"?`;
  return `must be an HTTP method, found ${formatFound(name)}; ${advice}`;
}
