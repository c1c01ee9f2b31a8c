#!/usr/bin/env node
// The command. It looks at the platform first, and only then loads the program, which an older Node could not even read.
const major = Number(process.versions.node.split(".")[0]);
if (major < 26 || typeof WebAssembly.Suspending !== "function") {
  process.stderr.write(
    `serverless-wasm needs Node.js 26 or newer, because it parks waiting guests with JSPI; this is ${process.version}. ` +
      `Install a newer one, or "npm install --save-dev node@26" and start it from an npm script.\n`,
  );
  process.exitCode = 1;
} else {
  // A reader that has seen enough, such as `head`, is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  // Code that V8 keeps is of use only with the same flags.
  const { growParkingStacks } = await import("../sandbox/parking-stack.ts");
  growParkingStacks();
  const { keepCode } = await import("./code-cache.ts");
  keepCode();
  const { run } = await import("./program.ts");
  process.exitCode = await run(process.argv.slice(2));
}
