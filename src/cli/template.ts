// The files of a new project, as text.
import { DEFAULT_MODULE } from "./build.ts";

export interface ProjectOptions {
  /** The package's name, as npm accepts it. */
  readonly name: string;
  /** npm's specification of this package: a version range, or `file:` and a path. */
  readonly server: string;
  readonly assemblyscript: string;
  readonly node: string;
}

export type Language = "assemblyscript" | "js";

/** Paths in the project, with `/`, and their contents. */
export function toProjectFiles(language: Language, options: ProjectOptions): Record<string, string> {
  if (language === "js") {
    return {
      "package.json": toPackageJson(options, {}, {}),
      "config.toml": JS_CONFIG,
      "function.js": JS_SOURCE,
      ".gitignore": "node_modules\n",
      "README.md": toJsReadme(options.name),
    };
  }
  // AssemblyScript is here for the editor, which needs its types.
  const types = { assemblyscript: options.assemblyscript };
  return {
    "package.json": toPackageJson(
      options,
      { build: `serverless-wasm build . --out ${DEFAULT_MODULE}` },
      types,
    ),
    "config.toml": CONFIG,
    "assembly/index.ts": SOURCE,
    "assembly/tsconfig.json": TSCONFIG,
    ".gitignore": "build\nnode_modules\n",
    "README.md": toReadme(options.name),
  };
}

function toPackageJson(
  options: ProjectOptions,
  scripts: Readonly<Record<string, string>>,
  devDependencies: Readonly<Record<string, string>>,
): string {
  const content = {
    name: options.name,
    version: "0.1.0",
    private: true,
    type: "module",
    scripts: {
      ...scripts,
      check: "serverless-wasm check config.toml",
      dev: "serverless-wasm dev config.toml",
      start: "serverless-wasm config.toml",
    },
    dependencies: { "serverless-wasm": options.server },
    // The package `node` brings Node 26 to machines that carry an older one; npm asks for approval of its install script.
    devDependencies: { ...devDependencies, node: options.node },
    allowScripts: { node: true },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

const JS_CONFIG = `listen_address = "127.0.0.1:8080"

[[applications]]
file_path = "./function.js"
method = "GET"
url_path = "/hello/:name"

# What the function may read with process.env.GREETING.
env = { GREETING = "Hello" }
`;

const JS_SOURCE = `// Every request calls this in a fresh sandbox: what one request leaves in a variable, the next one does not see.
export const handler = async (event) => {
  const { name } = event.pathParameters;
  console.log(\`greeting \${name}\`);
  return {
    statusCode: 200,
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: \`\${process.env.GREETING}, \${name}!\\n\`,
  };
};

// Or as workers have it, instead of the above; a Hono application is exported the same way:
//
// export default {
//   async fetch(request, env, ctx) {
//     return new Response(\`\${env.GREETING}, \${new URL(request.url).pathname}!\\n\`);
//   },
// };
`;

const CONFIG = `listen_address = "127.0.0.1:8080"

[[applications]]
file_path = "./${DEFAULT_MODULE}"
source = "./assembly/index.ts"   # what npm run dev compiles on save
method = "GET"
url_path = "/hello/:name"

# What the function may read with env.get("/env/greeting").
env = { "/env/greeting" = "Hello" }
`;

const SOURCE = `import { env, log, request, response } from "serverless-wasm/guests/sdk";

// Every request calls this in a fresh sandbox: what one request leaves in a variable, the next one does not see.
export function handle(): void {
  const greeting = env.need("/env/greeting");
  const name = request.param("name");
  log.info(\`greeting \${name ? name : "nobody"}\`);

  response.status(200);
  response.header("content-type", "text/plain; charset=utf-8");
  response.body(\`\${greeting}, \${name ? name : "world"}!\\n\`);
}
`;

const TSCONFIG = `${JSON.stringify(
  {
    extends: "assemblyscript/std/assembly.json",
    compilerOptions: {
      paths: { "serverless-wasm/guests/*": ["../node_modules/serverless-wasm/guests/*"] },
    },
    include: ["./**/*.ts"],
  },
  undefined,
  2,
)}\n`;

function toReadme(name: string): string {
  return `# ${name}

A function for serverless-wasm, written in AssemblyScript.

    npm install
    npm run dev      # compiles and serves, again on every save
    npm run build    # assembly/index.ts to ${DEFAULT_MODULE}
    npm start        # serves the routes of config.toml
    npm run check    # says what is wrong, without serving

    curl -i localhost:8080/hello/world

Every exported function without parameters can have a route of its own: add another \`[[applications]]\` to \`config.toml\`
and name the export with \`function = "..."\`.
`;
}

function toJsReadme(name: string): string {
  return `# ${name}

A function for serverless-wasm, written in JavaScript.

    npm install
    npm run dev      # serves, and reloads on every save
    npm start        # serves the routes of config.toml
    npm run check    # says what is wrong, without serving

    curl -i localhost:8080/hello/world

Files and packages that \`function.js\` imports are bundled with it; TypeScript works as well. Every exported function can have
a route of its own: add another \`[[applications]]\` to \`config.toml\` and name the export with \`function = "..."\`.
`;
}
