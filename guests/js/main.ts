// The runtime script: what stands in the engine before an application's bundle, and serves its requests.
import { createServe } from "./application.ts";
import { defineGlobals, preload } from "./global.ts";
import type { ApplicationInfo, Runtime } from "./host.ts";
import { describe } from "./error.ts";
import { deliver } from "./loop.ts";
import { requireModule } from "./module.ts";
import { apply, functionText, parseJson } from "./primordial.ts";
import { forgetSeed } from "./random.ts";
import { rejected, reportRejections } from "./rejection.ts";

let serve: (hasBody: boolean) => void = () => host.fail("no application is loaded");

const runtime: Runtime = {
  load(evaluate) {
    const module = { exports: {} as unknown };
    const info = parseJson(host.info()) as ApplicationInfo;
    try {
      defineGlobals(info);
      evaluate(module, module.exports, requireModule);
      preload(apply(functionText, evaluate, []));
      serve = createServe(module.exports, info);
    } catch (error) {
      host.fail(describe(error));
    }
    forgetSeed();
  },
  serve() {
    serve(true);
  },
  serveEmpty() {
    serve(false);
  },
  deliver() {
    reportRejections();
    return deliver();
  },
  rejected,
};

export default runtime;
