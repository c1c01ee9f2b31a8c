// Short loops, swaps and recursion: quicksort of 100,000 numbers.
const COUNT: i32 = 100_000;
const numbers = new StaticArray<i32>(COUNT);

function sort(from: i32, to: i32): void {
  let low = from;
  let high = to;
  const pivot = unchecked(numbers[(from + to) >> 1]);
  while (low <= high) {
    while (unchecked(numbers[low]) < pivot) low++;
    while (unchecked(numbers[high]) > pivot) high--;
    if (low > high) break;
    const swapped = unchecked(numbers[low]);
    unchecked((numbers[low++] = numbers[high]));
    unchecked((numbers[high--] = swapped));
  }
  if (from < high) sort(from, high);
  if (low < to) sort(low, to);
}

export function run(): i32 {
  let state: u32 = 12_345;
  for (let at = 0; at < COUNT; at++) {
    state = state * 1_664_525 + 1_013_904_223;
    unchecked((numbers[at] = i32(state >> 1)));
  }
  sort(0, COUNT - 1);
  return unchecked(numbers[500]);
}
