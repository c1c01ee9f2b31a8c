// A host-config.yaml of Sora, served as it is: both addresses, every method below the name, and setup where it is allowed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { TABLE_KEYS } from "../../src/config/schema.ts";
import { TestServer } from "../support/command.ts";
import { findFreePort } from "../support/daemon.ts";
import { Http2Client, tlsFile } from "../support/http2-client.ts";

const FUNCTION = `const { greet } = require("greet");
exports.handler = async (event) => ({ statusCode: 200, body: event.httpMethod + " " + greet(event.path) + event.body });
`;
const MAKE_PACKAGE = `mkdir -p node_modules/greet && echo 'exports.greet = (path) => "hello from " + path + ": ";' > node_modules/greet/index.js`;

// Functions in JavaScript are what the files name.
it.runIf(TABLE_KEYS.application.includes("runtime"))(
  "A host-config.yaml is served; a function whose setup fails is not, and the log says why",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "sora-serve-"));
    const [port, securePort] = [await findFreePort(), await findFreePort()];
    const files = {
      "host-config.yaml": `functionPaths: [./hello/, ./bad/]
server: { httpPort: ${port}, httpsPort: ${securePort}, sslCertPath: ${tlsFile("first-cert")}, sslKeyPath: ${tlsFile("first-key")} }
`,
      "hello/sora.yaml": `name: hello\nlanguage: nodejs\nentrypoint: index.js\nhandler: handler\nsetup:\n  - ${JSON.stringify(MAKE_PACKAGE)}\ntrigger: http\n`,
      "hello/index.js": FUNCTION,
      "bad/sora.yaml": 'name: bad\nsetup: "echo trying; exit 7"\n',
      "bad/index.js": "exports.handler = () => ({});\n",
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const config = join(folder, "host-config.yaml");
    const server = await TestServer.open(config, {
      parameters: ["--allow-setup"],
      environment: { XDG_CACHE_HOME: join(folder, "cache") },
    });
    const failure = await server.waitFor(({ event }) => event === "setup");
    expect(failure).toMatchObject({
      code: "SETUP",
      application: "bad",
      command: "echo trying; exit 7",
      output: "trying\n",
    });
    expect(failure.msg).toContain("it ended with exit code 7");
    const plain = await fetch(`http://127.0.0.1:${port}/hello`, { method: "PUT", body: "1" });
    expect(await plain.text()).toBe("PUT hello from /hello: 1");
    using client = await Http2Client.open(securePort);
    expect((await client.request("/hello/deep/er", {}, "2")).text).toBe("POST hello from /hello/deep/er: 2");
    expect((await client.request("/bad")).status).toBe(404);
    server.signal("SIGTERM");
    expect(await server.exited).toBe(0);
    rmSync(folder, { recursive: true });
  },
);
