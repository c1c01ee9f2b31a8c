// What the log says of something that was thrown: never throws itself, whatever it is given.
import { inspect } from "./inspect.ts";
import { toStack } from "./stack.ts";

const MAX_CAUSES = 8;

/** `Name: message`, the stack, and the causes; for what is no error, how it looks. */
export function describe(thrown: unknown): string {
  try {
    if (!isErrorLike(thrown)) return `Uncaught ${inspect(thrown)}`;
    let text = toStack(thrown);
    let { cause } = thrown;
    for (let count = 0; cause !== undefined && count < MAX_CAUSES; count += 1) {
      if (!isErrorLike(cause)) return `${text}\ncaused by ${inspect(cause)}`;
      text += `\ncaused by ${toStack(cause)}`;
      ({ cause } = cause);
    }
    return text;
  } catch {
    return "Uncaught value that throws when it is looked at";
  }
}

function isErrorLike(value: unknown): value is Error {
  if (typeof value !== "object" || value === null) return false;
  return typeof (value as Error).stack === "string" && typeof (value as Error).message === "string";
}
