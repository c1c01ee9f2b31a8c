// An error as one text: the engine's stacks hold only the frames.
import { apply, defineProperty, NativeString } from "./primordial.ts";

/** Has `stack` begin with name and message, as it does everywhere else. */
export function nameStacks(): void {
  const own = Object.getOwnPropertyDescriptor(Error.prototype, "stack");
  const getFrames = own?.get as ((this: unknown) => unknown) | undefined;
  if (own === undefined || getFrames === undefined) throw new Error("the engine has no accessor of stacks");
  own.get = function get(this: Error): unknown {
    const frames = apply<unknown, [], unknown>(getFrames, this, []);
    if (typeof frames !== "string") return frames;
    try {
      return join(this, frames);
    } catch {
      // Its name or message throws when it is looked at.
      return frames;
    }
  };
  defineProperty(Error.prototype, "stack", own);
}

export function toStack(error: Error): string {
  return join(error, error.stack);
}

function join(error: Error, stack: unknown): string {
  const { message } = error;
  const name = NativeString(error.name);
  const title = message === "" ? name : `${name}: ${message}`;
  const frames = typeof stack === "string" ? stack : "";
  if (frames.startsWith(title)) return frames.trimEnd();
  return frames === "" ? title : `${title}\n${frames.trimEnd()}`;
}
