// Where a thread of this program begins.

/** A file of this program by its name without ending: types are stripped from the sources, and a package carries them compiled. */
export function ownFile(name: string, from: string): URL {
  return new URL(`${name}${from.slice(from.lastIndexOf("."))}`, from);
}
