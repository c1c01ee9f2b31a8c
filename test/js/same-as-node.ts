// Runs the same snippet in Node and in the engine: the body of an async function that returns something JSON can show.
import { expect } from "vitest";
import { createJs, type JsOptions } from "../support/js.ts";

export async function runInEngine(snippet: string, options: JsOptions = {}): Promise<unknown> {
  const source = `export const handler = async () => {
    const run = async () => { ${snippet} };
    try { return { body: JSON.stringify({ value: await run() }) }; }
    catch (error) { return { body: JSON.stringify({ thrown: error.name }) }; }
  }`;
  const answer = await (await createJs(source, options)).request();
  expect(answer).toMatchObject({ failure: undefined, status: 200 });
  return JSON.parse(answer.body);
}

export async function runInNode(snippet: string): Promise<unknown> {
  // oxlint-disable-next-line typescript/no-implied-eval -- the same text for both
  const run = new Function(`return (async () => { ${snippet} })()`) as () => Promise<unknown>;
  try {
    return JSON.parse(JSON.stringify({ value: await run() }));
  } catch (error) {
    return { thrown: (error as Error).name };
  }
}

export async function expectSame(snippet: string, options?: JsOptions): Promise<void> {
  expect(await runInEngine(snippet, options)).toEqual(await runInNode(snippet));
}
