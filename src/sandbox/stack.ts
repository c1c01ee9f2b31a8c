// The guest's part of a stack trace, with function names from the module's name section.

/** `name (wasm-function[3]:0x45)` for each wasm frame, innermost first; empty when the error carries none. */
export function wasmStack(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const frames: string[] = [];
  for (const line of error.stack.split("\n")) {
    const match = /^\s*at (?:(.*) \()?wasm:\/\/[^)]*?(wasm-function\[\d+\]:0x[0-9a-f]+)\)?$/.exec(line);
    if (match !== null) frames.push(`${match[1] ?? "?"} (${match[2]})`);
  }
  return frames.length === 0 ? wasmStack(error.cause) : frames;
}
