import { describe, expect, it } from "vitest";
import { EVENT_NAMES, eventParameters, toEventNumber } from "../../src/abi/event-name.ts";
import { GuestContext } from "../../src/abi/context.ts";
import { ABI_IMPORTS } from "../../src/abi/import.ts";
import { createOperations } from "../../src/js/operations.ts";
import { TRAITS } from "../../src/sandbox/traits.ts";

describe("names of host calls", () => {
  it("have a number each, at most 65536 of them", () => {
    expect(new Set(EVENT_NAMES).size).toBe(EVENT_NAMES.length);
    for (const [index, name] of EVENT_NAMES.entries()) expect(toEventNumber(name)).toBe(index);
    expect(() => toEventNumber("other")).toThrow("other has no number");
  });

  it("are all imports, and all that a script may ask for", () => {
    const { names } = createOperations({ context: new GuestContext(), grants: {} } as never);
    const own = EVENT_NAMES.filter((name) => name.startsWith("js.")).map((name) => name.slice(3));
    expect(own.toSorted()).toEqual([...names].toSorted());
    expect(EVENT_NAMES).toEqual(expect.arrayContaining(Object.keys(ABI_IMPORTS)));
  });

  it("have parameters that fit into an event, and traits that fit the parameters", () => {
    for (const name of EVENT_NAMES) {
      const parameters = eventParameters(name);
      expect(parameters.length).toBeLessThanOrEqual(7);
      for (const input of Object.keys(TRAITS[name]?.inputs ?? {}).map(Number)) {
        expect([name, parameters[input], parameters[input + 1]]).toEqual([name, "i32", "i64"]);
      }
    }
    expect(Object.keys(TRAITS).filter((name) => !EVENT_NAMES.includes(name))).toEqual([]);
  });
});
