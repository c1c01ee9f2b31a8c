// What a server needs only for odd requests is not loaded before one comes.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { alreadySent, loadWebAdapter } from "../../src/server/web-adapter.ts";

const SRC: string = join(import.meta.dirname, "../../src");

function toLiteral(file: string): string {
  return JSON.stringify(join(SRC, file));
}

it("Node's HTTP client is loaded with the adapter, and not before", async () => {
  const script = `
    const has = () => process.moduleLoadList.includes("NativeModule internal/deps/undici/undici");
    await import(${toLiteral("cli/program.ts")});
    await import(${toLiteral("cli/serve.ts")});
    const before = has();
    (await import(${toLiteral("server/web-adapter.ts")})).loadWebAdapter();
    process.stdout.write(JSON.stringify([before, has()]));`;
  const parameters = ["--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, parameters);
  expect(JSON.parse(stdout)).toEqual([false, true]);
});

it("what the adapter takes for an answer that was sent has no body and says so", () => {
  expect(alreadySent().body).toBeNull();
  expect([...alreadySent().headers.keys()]).toEqual(["x-hono-already-sent"]);
  expect(loadWebAdapter().RequestError.prototype).toBeInstanceOf(Error);
});
