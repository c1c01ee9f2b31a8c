// What a module must not use, because no limit of this server could hold it.
import type { ModuleInfo } from "./module.ts";
import { RESERVED_NAME } from "./runtime.ts";

export interface Uncontainable {
  /** Standard name of the proposal. */
  readonly proposal: string;
  /** A sentence for the operator. */
  readonly reason: string;
  /** The byte where the module first uses it. */
  readonly offset: number;
}

const REASONS = {
  threads: "shared memories and atomics can block the thread that serves everyone",
  memory64: "memories and tables with 64-bit addresses are not limited or reset",
  "multi-memory": "only one memory per module is limited and reset",
} as const;

/** Everything the server refuses in a module, in file order; empty for a module that can be contained. */
export function findUncontainable(info: ModuleInfo): Uncontainable[] {
  const found: Uncontainable[] = [];
  const refuse = (proposal: keyof typeof REASONS, offset: number | undefined): void => {
    if (offset !== undefined) found.push({ proposal, reason: REASONS[proposal], offset });
  };
  refuse("threads", info.features.get("threads"));
  refuse("memory64", info.features.get("memory64"));
  // Naming memory 0 in the form of the multi-memory proposal does no harm: what counts is a second memory.
  refuse("multi-memory", info.spaces.memories[1]?.offset);
  // Casts, i31 and the abstract types of the gc proposal allocate nothing: only structs and arrays fill V8's heap.
  const aggregate = info.types.find((type) => type.kind !== "function");
  if (aggregate !== undefined) {
    const reason = `${aggregate.kind} types live on the garbage-collected heap, which has no limit per function`;
    found.push({ proposal: "gc", reason, offset: aggregate.offset });
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}

export interface ReservedName {
  /** `import` or `export`, and the name as the module writes it. */
  readonly what: string;
  readonly offset: number;
}

/** Imports and exports whose names are the instrumenter's own: a module with one could reach what measures and resets it. */
export function findReservedNames(info: ModuleInfo): ReservedName[] {
  const imports = info.imports.flatMap(({ module, name, offset }) =>
    isReserved(module) ? [{ what: `import ${JSON.stringify(module)} ${JSON.stringify(name)}`, offset }] : [],
  );
  const exports = info.exports.flatMap(({ name, offset }) =>
    isReserved(name) ? [{ what: `export ${JSON.stringify(name)}`, offset }] : [],
  );
  return [...imports, ...exports];
}

function isReserved(name: string): boolean {
  return name === RESERVED_NAME || name.startsWith(`${RESERVED_NAME}:`);
}
