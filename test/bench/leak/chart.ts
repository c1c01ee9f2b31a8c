// A curve as text, and the line that fits it best.

const BLOCKS = " ▁▂▃▄▅▆▇█";
const WIDTH = 72;

/** Rows from 0 to the largest value; each column is the mean of its part of the values. */
export function chart(title: string, values: readonly number[], height: number): string {
  const width = Math.min(WIDTH, values.length);
  const columns = Array.from({ length: width }, (_, column) => {
    const part = values.slice(
      Math.floor((column * values.length) / width),
      Math.floor(((column + 1) * values.length) / width),
    );
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
  const top = Math.max(...values, 1);
  const lines = Array.from({ length: height }, (_, index) => {
    const row = height - 1 - index;
    const label = index === 0 ? top.toFixed(0) : row === 0 ? "0" : "";
    const cells = columns.map((value) => {
      const eighths = Math.round((value / top) * height * 8) - row * 8;
      return BLOCKS[Math.max(0, Math.min(8, eighths))];
    });
    return `${label.padStart(7)} |${cells.join("")}`;
  });
  return `\n${title}\n${lines.join("\n")}\n`;
}

/** Least squares: how much `y` grows with each unit of `x`. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (pick: 0 | 1): number => points.reduce((sum, point) => sum + point[pick], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  let above = 0;
  let below = 0;
  for (const point of points) {
    above += (point[0] - x) * (point[1] - y);
    below += (point[0] - x) ** 2;
  }
  return above / below;
}
