// Which proposals a module uses, each with the byte of its first use. Names are those of the proposals' repositories.

export const FEATURES = [
  "mutable-globals",
  "sign-extension",
  "saturating-float-to-int",
  "multi-value",
  "bulk-memory",
  "reference-types",
  "simd",
  "relaxed-simd",
  "tail-call",
  "extended-const",
  "exception-handling",
  "threads",
  "memory64",
  "multi-memory",
  "function-references",
  "gc",
] as const;

/** `exception-handling` stands for both forms: `try`/`catch` of 2019 and `try_table` of wasm 3.0. */
export type Feature = (typeof FEATURES)[number];

/** Collects first uses. Sections and bodies are not read in file order, so the smallest offset wins. */
export class FeatureLog {
  /** First use by position in `FEATURES`; Infinity when unused. Public because the hot loop compares before it calls. */
  readonly first: Float64Array = new Float64Array(FEATURES.length).fill(Infinity);

  use(feature: Feature, offset: number): void {
    this.useAt(FEATURES.indexOf(feature), offset);
  }

  useAt(position: number, offset: number): void {
    if (offset < (this.first[position] ?? 0)) this.first[position] = offset;
  }

  /** In the order of first use. */
  toMap(): ReadonlyMap<Feature, number> {
    const used: [Feature, number][] = [];
    for (const [position, feature] of FEATURES.entries()) {
      const offset = this.first[position] ?? Infinity;
      if (offset !== Infinity) used.push([feature, offset]);
    }
    return new Map(used.toSorted((a, b) => a[1] - b[1]));
  }
}
