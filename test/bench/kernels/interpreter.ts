// One loop around a switch: a stack machine of eight instructions.
const ROUNDS: i32 = 200_000;
const program: StaticArray<u8> = [1, 2, 3, 4, 5, 6, 0];
const stack = new StaticArray<i32>(64);

export function run(): i32 {
  let at = 0;
  let top = 0;
  let value = 0;
  let rounds = 0;
  while (rounds < ROUNDS) {
    switch (unchecked(program[at++])) {
      case 0:
        at = 0;
        rounds++;
        break;
      case 1:
        unchecked((stack[top++] = value));
        break;
      case 2:
        value += 7;
        break;
      case 3:
        value ^= unchecked(stack[top - 1]);
        break;
      case 4:
        value *= 3;
        break;
      case 5:
        top--;
        break;
      case 6:
        value = value >>> 1;
        break;
      case 7:
        value -= 9;
        break;
      default:
        return -1;
    }
  }
  return value;
}
