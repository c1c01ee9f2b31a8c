// Finds what an application's module exports for serving.
import type { ApplicationInfo } from "./host.ts";
import { createLambda, type LambdaFunction } from "./lambda.ts";
import { createWeb } from "./web.ts";

/**
 * What serves one request, by the first of these that there is: the function (or the object with `fetch`) of the
 * configured name, the default export or `module.exports` with `fetch` or with such a function, a class of objects with
 * `fetch`, or a function itself.
 *
 * @throws {TypeError} where the module exports nothing that could.
 */
export function createServe(exported: unknown, info: ApplicationInfo): (hasBody: boolean) => void {
  const name = info.function;
  const main = get(exported, "default");
  for (const holder of [exported, main]) {
    const named = get(holder, name);
    if (typeof named === "function") return createLambda(bind(holder, named), info);
    const fetch = get(named, "fetch");
    if (typeof fetch === "function") return createWeb(named, fetch as never, info);
  }
  for (const holder of [main, exported]) {
    const fetch = get(holder, "fetch");
    if (typeof fetch === "function") return createWeb(holder, fetch as never, info);
    const ofClass = typeof holder === "function" ? get(get(holder, "prototype"), "fetch") : undefined;
    if (typeof ofClass === "function") {
      return createWeb(new (holder as new () => object)(), ofClass as never, info);
    }
    if (typeof holder === "function") return createLambda(holder as LambdaFunction, info);
  }
  throw new TypeError(
    `the module exports no function "${name}", and no default with a method "fetch"; it exports ${list(exported)}`,
  );
}

/** Where it is a method, it finds its object as `this`. */
function bind(holder: unknown, named: unknown): LambdaFunction {
  return Object.getPrototypeOf(holder) === Object.prototype
    ? (named as LambdaFunction)
    : (Function.prototype.bind.call(named as never, holder) as LambdaFunction);
}

function get(value: unknown, key: string): unknown {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
  return (value as Record<string, unknown>)[key];
}

function list(exported: unknown): string {
  if (typeof exported !== "object" || exported === null) return `a ${typeof exported}`;
  const names = Object.keys(exported).filter((name) => name !== "__esModule");
  if (names.length === 0) return "nothing";
  return names.map((name) => `${name} (${typeof get(exported, name)})`).join(", ");
}
