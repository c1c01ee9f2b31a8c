// Floating point in the innermost of three loops: a matrix product.
const SIZE: i32 = 160;
const left = new StaticArray<f64>(SIZE * SIZE);
const right = new StaticArray<f64>(SIZE * SIZE);
const product = new StaticArray<f64>(SIZE * SIZE);

export function run(): i32 {
  for (let at = 0; at < SIZE * SIZE; at++) {
    unchecked((left[at] = f64(at % 7)));
    unchecked((right[at] = f64(at % 5)));
  }
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      let sum: f64 = 0;
      for (let at = 0; at < SIZE; at++)
        sum += unchecked(left[row * SIZE + at]) * unchecked(right[at * SIZE + column]);
      unchecked((product[row * SIZE + column] = sum));
    }
  }
  return i32(unchecked(product[77]));
}
