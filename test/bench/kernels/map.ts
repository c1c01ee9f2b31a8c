// The standard library and its allocator: a hash map of 20,000 numbers.
export function run(): i32 {
  const map = new Map<i32, i32>();
  for (let number = 0; number < 20_000; number++) map.set((number * 7919) & 0xffff, number);
  let sum = 0;
  for (let key = 0; key < 65_536; key++) if (map.has(key)) sum += map.get(key);
  return sum;
}
