// Byte stores with a stride: the sieve of Eratosthenes.
const LIMIT: i32 = 1 << 20;
const composite = new StaticArray<u8>(LIMIT);

export function run(): i32 {
  memory.fill(changetype<usize>(composite), 0, LIMIT);
  let primes = 0;
  for (let number = 2; number < LIMIT; number++) {
    if (unchecked(composite[number])) continue;
    primes++;
    for (let multiple = number * 2; multiple < LIMIT; multiple += number)
      unchecked((composite[multiple] = 1));
  }
  return primes;
}
