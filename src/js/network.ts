// Stub until the network is there.
import type { GuestContext } from "../abi/context.ts";
import type { Grants } from "../host/import-object.ts";
import { ScriptError } from "./completions.ts";
import type { Begin } from "./completions.ts";
import type { Values } from "./values.ts";

export interface Network {
  connect(values: Values): Begin;
  read(values: Values): Begin;
  write(values: Values): Begin;
  fetch(values: Values): Begin;
  fetchRead(values: Values): Begin;
  close(handle: number): void;
}

const none = (): Begin => (_resolve, reject) => reject(new ScriptError("Error", "not there yet"));

export function createNetwork(_context: GuestContext, _grants: Grants): Network {
  return { connect: none, read: none, write: none, fetch: none, fetchRead: none, close: () => undefined };
}
