// Small random functions that do nothing but store through one local and pass some of the stores by, for the rule that
// leaves marks out. Every assignment names a page of its own, so that no other store hides a mark that is missing.
import type { Random } from "./random.ts";
import { sleb } from "./random-type.ts";
import { flatten, leb, name, section, SECTION, vector, wasm, type Bytes } from "./wasm-bytes.ts";

const [CHOICES, ADDRESS, COUNTER] = [0, 1, 2];

/** A module whose function `f` takes a number: each of its bits decides one condition. Its pages of memory: 8. */
export function randomMarks(random: Random): Uint8Array<ArrayBuffer> {
  let condition = 0;
  let page = 1;
  let left = 6 + random(14);
  const choice = (): Bytes => [0x20, CHOICES, 0x41, sleb(condition++ % 31), 0x76, 0x41, 1, 0x71];
  const store = (): Bytes => {
    const offset = random(3) === 0 ? 128 + random(400) : random(16);
    return [0x20, ADDRESS, 0x41, 1, 0x36, 0, leb(offset)];
  };
  const assign = (): Bytes => [0x41, sleb(page++ * 8192 + 3700 + random(396)), 0x21, ADDRESS];
  const statements = (depth: number): Bytes =>
    Array.from({ length: 1 + random(3) }, () => (left-- > 0 ? statement(depth) : store()));
  const statement = (depth: number): Bytes => {
    switch (random(depth > 4 ? 6 : 13)) {
      case 0:
      case 1:
        return store();
      case 2:
        return assign();
      case 3:
        return [0x20, ADDRESS, 0x41, sleb(random(5000)), 0x6a, 0x22, ADDRESS, 0x41, 2, 0x36, 0, random(99)];
      case 4:
        return [choice(), 0x0d, leb(random(depth + 1))];
      case 5:
        return [0x20, ADDRESS, assign(), 0x41, 3, 0x36, 0, 0];
      case 6:
      case 7:
        return [choice(), 0x04, 0x40, statements(depth + 1), 0x0b];
      case 8:
        return [choice(), 0x04, 0x40, statements(depth + 1), 0x05, statements(depth + 1), 0x0b];
      case 9:
        return [0x02, 0x40, statements(depth + 1), 0x0b];
      case 10:
        return [
          [0x06, 0x40, statements(depth + 1), choice(), 0x04, 0x40, 0x08, 0, 0x0b, statements(depth + 1)],
          [0x19, statements(depth + 1), 0x0b],
        ];
      default:
        return loop(depth);
    }
  };
  // Every way back to the header passes the counter, which all loops share.
  const loop = (depth: number): Bytes => [
    [0x02, 0x40, 0x03, 0x40],
    [0x20, COUNTER, 0x41, 1, 0x6a, 0x22, COUNTER, 0x41, 12, 0x4b, 0x0d, 1],
    statements(depth + 2),
    [choice(), 0x0d, 0],
    [0x0b, 0x0b],
  ];
  const code = statements(0);
  return wasm(
    section(SECTION.type, vector([0x60, 1, 0x7f, 0], [0x60, 0, 0])),
    section(SECTION.function, vector([0])),
    section(SECTION.memory, vector([0, 8])),
    section(SECTION.tag, vector([0, 1])),
    section(SECTION.export, vector([name("f"), 0, 0], [name("memory"), 2, 0])),
    section(SECTION.code, vector(withLocals(code))),
  );
}

/** A body with two locals more than its parameter. */
function withLocals(code: Bytes): Bytes {
  const bytes = flatten([1, 2, 0x7f, code, 0x0b]);
  return [leb(bytes.length), bytes];
}
