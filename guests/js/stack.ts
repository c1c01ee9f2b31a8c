// An error as one text: the engine's stacks hold only the frames.
import { NativeString } from "./primordial.ts";

export function toStack(error: Error): string {
  const { stack, message } = error;
  const name = NativeString(error.name);
  const title = message === "" ? name : `${name}: ${message}`;
  const frames = typeof stack === "string" ? stack : "";
  if (frames.startsWith(title)) return frames.trimEnd();
  return frames === "" ? title : `${title}\n${frames.trimEnd()}`;
}
