// Character by character, with calls: JSON text is read and its values added up.
let text: string = "";
let position: i32 = 0;

function character(): i32 {
  return text.charCodeAt(position);
}

function readString(): i32 {
  position++;
  let hash = 0;
  while (character() !== 0x22) {
    hash = hash * 31 + character();
    position++;
  }
  position++;
  return hash & 15;
}

function readNumber(): i32 {
  let number = 0;
  while (character() >= 0x30 && character() <= 0x39) {
    number = number * 10 + character() - 0x30;
    position++;
  }
  return number;
}

function readValue(): i32 {
  const first = character();
  if (first === 0x22) return readString();
  if (first !== 0x7b && first !== 0x5b) return readNumber();
  const close = first + 2;
  let sum = 1;
  position++;
  while (character() !== close) {
    if (first === 0x7b) {
      readString();
      position++;
    }
    sum += readValue();
    if (character() === 0x2c) position++;
  }
  position++;
  return sum;
}

export function run(): i32 {
  if (text.length === 0) {
    text = "[";
    for (let user = 0; user < 200; user++)
      text += `{"name":"user${user}","tags":["a","b","c"],"number":${user * 37}},`;
    text += "1]";
  }
  let sum = 0;
  for (let round = 0; round < 60; round++) {
    position = 0;
    sum += readValue();
  }
  return sum;
}
