// Shows text from a file to an operator: quoted, or as a line with a caret exactly under the character that is meant.
// No control character gets from a file to the terminal.

/**
 * Stands for the key `__proto__`, which zod drops without a word. A lone surrogate cannot come from a UTF-8 file, nor from a TOML
 * escape, so no other key can be taken for it.
 */
export const PROTO_KEY = "\uD800__proto__";

/** Longer lines are shown around the place only. */
const MAX_SHOWN = 100;
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** `line 3, column 7: message`, the source line and the caret. `index` counts UTF-16 units; columns count characters, from 1. */
export function formatSource(text: string, index: number, message: string): string {
  const at = Math.min(Math.max(index, 0), text.length);
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const newline = text.indexOf("\n", at);
  const before = toGraphemes(text.slice(start, at));
  const after = toGraphemes(text.slice(at, newline === -1 ? text.length : newline).replace(/\r$/, ""));
  const line = text.slice(0, start).split("\n").length;

  const shownBefore = before.slice(-MAX_SHOWN * 0.6);
  const shownAfter = after.slice(0, MAX_SHOWN - shownBefore.length);
  const head = shownBefore.length < before.length ? ["..."] : [];
  const tail = shownAfter.length < after.length ? "..." : "";
  const gutter = " ".repeat(String(line).length);
  const caret = [...head, ...shownBefore].map(toBlank).join("");
  return [
    `line ${line}, column ${before.length + 1}: ${message}`,
    `  ${line} | ${[...head, ...shownBefore, ...shownAfter].map(toVisible).join("")}${tail}`.trimEnd(),
    `  ${gutter} | ${caret}^`,
  ].join("\n");
}

/** In double quotes, with everything escaped that is no visible character. */
export function quote(text: string): string {
  return escapeControls(JSON.stringify(text));
}

/** Control characters, line separators and marks that turn the writing direction, as `\u` escapes. */
export function escapeControls(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The same for a text of several lines: line feeds and tabs stay. */
export function escapeLines(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .split(/([\n\t])/)
    .map((part) => (part === "\n" || part === "\t" ? part : escapeControls(part)))
    .join("");
}

function toGraphemes(text: string): string[] {
  return Array.from(
    new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text),
    (part) => part.segment,
  );
}

/** As many blanks as the character is wide on a terminal; a tab stays a tab, so that it stays aligned at any tab width. */
function toBlank(character: string): string {
  if (character === "\t") return character;
  return " ".repeat(character === "..." ? 3 : WIDE.test(character) ? 2 : 1);
}

/** Control characters never reach the terminal. */
function toVisible(character: string): string {
  return character === "\t" ? character : escapeControls(character) === character ? character : "\uFFFD";
}
