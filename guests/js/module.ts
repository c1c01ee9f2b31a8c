// The modules that an application may import from the platform, with and without `node:`.
export function requireModule(name: string): unknown {
  throw new Error(`There is no module "${name}" here`);
}
