// Extism's JavaScript SDK behind `node:http`: `node extism.ts <port> <module> <fresh | kept> [instances to hold]`. The
// guest is compiled once; `fresh` makes a new instance for each request, `kept` calls the same one again and again, so
// that one request sees what the last one left.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { JSON_TYPE, TEXT } from "./work.ts";

interface Plugin {
  call(name: string, input?: Uint8Array): Promise<{ bytes(): Uint8Array } | null>;
  reset(): Promise<boolean>;
  close(): Promise<void>;
}

interface Sdk {
  createPlugin(manifest: object, options: object): Promise<Plugin>;
}

const [port, file = "", kind, held = "0"] = process.argv.slice(2);
// The package is not there where types are checked.
const path = createRequire(import.meta.url)
  .resolve("@extism/extism")
  .replace("/cjs/index.js", "/esm/mod.js");
const sdk = (await import(pathToFileURL(path).href)) as Sdk;
const module = new WebAssembly.Module(readFileSync(file));

const create = (): Promise<Plugin> =>
  sdk.createPlugin(
    { wasm: [{ module }] },
    {
      useWasi: false,
      functions: {
        env: {
          abort() {
            throw new Error("the guest gave up");
          },
        },
      },
    },
  );

const kept = await create();
const idle = await Promise.all(Array.from({ length: Number(held) }, create));

async function call(name: string, input?: Uint8Array): Promise<Buffer> {
  const plugin = kind === "fresh" ? await create() : kept;
  const output = await plugin.call(name, input);
  // What comes out lies in a block that a reset frees.
  const bytes = Buffer.from(output?.bytes() ?? []);
  await (kind === "fresh" ? plugin.close() : plugin.reset());
  return bytes;
}

async function answer(response: ServerResponse, name: string, input?: Uint8Array): Promise<void> {
  try {
    const body = await call(name, input);
    response.writeHead(200, {
      "content-type": name === "echo" ? JSON_TYPE : TEXT,
      "content-length": body.length,
    });
    response.end(body);
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    response.writeHead(500).end();
  }
}

createServer((request, response) => {
  const name = (request.url ?? "/").slice(1);
  if (name === "held") {
    response.end(String(idle.length));
  } else if (request.method === "POST") {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    // A copy of its own: the SDK takes the whole buffer that lies behind the bytes, and that of a small `Buffer` is
    // shared with others.
    request.on("end", () => void answer(response, name, new Uint8Array(Buffer.concat(chunks))));
  } else {
    void answer(response, name);
  }
}).listen({ port: Number(port), host: "127.0.0.1", backlog: 1024 });
