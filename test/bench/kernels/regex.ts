// Backtracking: a matcher of `.` and `*`, by recursion.
function matches(pattern: string, text: string, from: i32, start: i32): bool {
  let wanted = from;
  let at = start;
  while (wanted < pattern.length) {
    const one = pattern.charCodeAt(wanted);
    const fits = at < text.length && (one === 0x2e || one === text.charCodeAt(at));
    if (wanted + 1 < pattern.length && pattern.charCodeAt(wanted + 1) === 0x2a) {
      if (matches(pattern, text, wanted + 2, at)) return true;
      if (!fits) return false;
      at++;
      continue;
    }
    if (!fits) return false;
    wanted++;
    at++;
  }
  return at >= text.length;
}

export function run(): i32 {
  let count = 0;
  for (let round = 0; round < 200; round++)
    if (matches("a*b*a*b*a*b*c", "aaaabbbbaaaabbbbaaaad", 0, 0)) count++;
  return count;
}
