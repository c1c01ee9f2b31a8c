// What the bundle of the runtime script is wrapped in: `(function (host) { ... })`. See `build.ts`.
import type { Host } from "./host.ts";

declare global {
  const host: Host;
}
