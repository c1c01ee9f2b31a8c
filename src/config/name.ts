// Names of applications: the one that is written, or one made from the module's file and function.
import { basename } from "node:path";

interface Nameable {
  readonly name?: string | undefined;
  readonly file_path: string;
  readonly function: string;
}

/** One unique name for each. Written names stay as they are; a made one that is taken gets `-2`, `-3` and so on, in the order of the file. */
export function toNames(applications: readonly Nameable[]): string[] {
  const taken = new Set(applications.flatMap(({ name }) => (name === undefined ? [] : [name])));
  return applications.map((application) => {
    if (application.name !== undefined) return application.name;
    const base = toDefaultName(application);
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
    taken.add(name);
    return name;
  });
}

/** File stem, and the function unless it is the usual one, with what a name may not have turned into `-`. */
function toDefaultName(application: Nameable): string {
  const stem = basename(application.file_path).replace(/\.[^.]+$/, "");
  const whole = ["handle", "handler"].includes(application.function)
    ? stem
    : `${stem}.${application.function}`;
  const name = whole
    .replaceAll(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[^A-Za-z0-9]+/, "")
    .slice(0, 60);
  return name === "" ? "application" : name;
}
