// resvg (Rust, wasm-bindgen) renders a drawing into a PNG file: floating point, gradients, filters, deflate.
import { load, read } from "./exercise.ts";
import type { Exercise } from "./exercise.ts";

interface Package {
  readonly initWasm: (module: WebAssembly.Module) => Promise<void>;
  readonly Resvg: new (svg: string) => { render(): { asPng(): Uint8Array; free(): void }; free(): void };
}

const circles = Array.from({ length: 150 }, (_, at) => {
  const [x, y] = [200 + Math.round(150 * Math.cos(at)), 200 + Math.round(150 * Math.sin(at * 1.7))];
  return `<circle cx="${x}" cy="${y}" r="${4 + (at % 30)}" fill="url(#g)" opacity="0.${1 + (at % 9)}" stroke="#${(at * 997).toString(16).padStart(6, "0")}"/>`;
});
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">
<defs><radialGradient id="g"><stop offset="0" stop-color="#fa3"/><stop offset="1" stop-color="#36c"/></radialGradient>
<filter id="f"><feGaussianBlur stdDeviation="3"/><feTurbulence baseFrequency="0.05" result="t"/><feBlend in2="t" mode="multiply"/></filter></defs>
<g filter="url(#f)">${circles.join("")}</g><path d="M10 390 C 120 10 280 10 390 390 Z" fill="none" stroke="#000" stroke-width="5" stroke-dasharray="9 4"/></svg>`;

export const exercise: Exercise = {
  rounds: 12,
  async prepare() {
    const { initWasm, Resvg } = load("@resvg/resvg-wasm") as Package;
    await initWasm(new WebAssembly.Module(read("@resvg/resvg-wasm/index_bg.wasm")));
    return async () => {
      const drawing = new Resvg(DRAWING);
      const picture = drawing.render();
      const png = picture.asPng().slice();
      picture.free();
      drawing.free();
      return png;
    };
  },
};
