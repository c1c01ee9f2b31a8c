// Read-only all the way down. A copy that another thread got is not frozen any more, and is frozen again there.

/** Freezes a tree of plain objects, arrays and maps. A map is frozen by taking its three methods that change it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map)
    for (const name of ["set", "delete", "clear"]) Object.defineProperty(value, name, { value: refuse });
  for (const item of Object.values(value)) deepFreeze(item);
  return Object.freeze(value);
}

function refuse(): never {
  throw new TypeError("the configuration is read-only");
}
