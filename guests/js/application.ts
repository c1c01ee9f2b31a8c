// Finds what an application's module exports for serving.
import type { ApplicationInfo } from "./host.ts";
import { createLambda, type LambdaFunction } from "./lambda.ts";

type Module = Record<string, unknown>;

/** What serves one request. Throws where the module exports nothing that could. */
export function createServe(exported: unknown, info: ApplicationInfo): () => void {
  const name = info.function;
  const named = get(exported, name);
  if (typeof named === "function") return createLambda(named as LambdaFunction, info);
  const main = get(exported, "default");
  if (typeof named === "object" && typeof get(named, "fetch") === "function") throw new Error("TODO");
  const inner = get(main, name);
  if (typeof inner === "function") return createLambda(inner as LambdaFunction, info);
  if (typeof main === "function") return createLambda(main as LambdaFunction, info);
  if (typeof exported === "function") return createLambda(exported as LambdaFunction, info);
  throw new TypeError(
    `the module exports no function "${name}" and no default with a method "fetch"; it exports ${list(exported)}`,
  );
}

function get(value: unknown, key: string): unknown {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
  return (value as Module)[key];
}

function list(exported: unknown): string {
  if (typeof exported !== "object" || exported === null) return `a ${typeof exported}`;
  const names = Object.keys(exported);
  if (names.length === 0) return "nothing";
  return names.map((name) => `${name} (${typeof (exported as Module)[name]})`).join(", ");
}
