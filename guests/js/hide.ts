// Static methods that reach into the private state of a class, taken off before the application sees the class.
export function hide<T extends object, K extends keyof T>(made: T, ...names: K[]): Pick<T, K> {
  const hidden = {} as Pick<T, K>;
  for (const name of names) {
    hidden[name] = made[name];
    Reflect.deleteProperty(made, name);
  }
  return hidden;
}
