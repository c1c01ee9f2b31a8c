// Makes the linear memories of sandboxes, so that they do not set off V8's garbage collector; `remains.ts` does instead.

/**
 * A memory of so many pages of 64 KiB. V8 reckons the initial size of each memory, untouched or not, as memory that a
 * collection might free, and collects every hundred megabytes: with 10,000 parked calls, each collection has 10,000
 * stacks and their objects to walk. What a memory grows by is not reckoned, so this one begins with nothing.
 */
export function createLinearMemory(pages: number, maximumPages: number): WebAssembly.Memory {
  const memory = new WebAssembly.Memory({ initial: 0, maximum: maximumPages });
  memory.grow(pages);
  return memory;
}
