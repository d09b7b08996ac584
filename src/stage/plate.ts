import type { Point } from "../app/chart.ts";
import { BASELINE, type Mark } from "../app/chart/mark.ts";
import { cssFont, faces } from "../app/chart/face.ts";
import type { Theme } from "../app/theme.ts";

/** Width of the rim around text, in px. */
export const HALO = 3.4;

/** Draws marks on a canvas, `scale` device pixels to the px: for what stands still, drawn once and kept as a texture. */
export function engrave(context: CanvasRenderingContext2D, marks: readonly Mark[], theme: Theme, scale: number): void {
  context.save();
  context.scale(scale, scale);
  context.lineJoin = "round";
  for (const mark of marks) {
    context.globalAlpha = mark.alpha ?? 1;
    const draw: (context: CanvasRenderingContext2D, mark: never, theme: Theme) => void = DRAW[mark.kind];
    draw(context, mark as never, theme);
  }
  context.restore();
}

type Of<K extends Mark["kind"]> = Extract<Mark, { kind: K }>;

function trace(context: CanvasRenderingContext2D, run: readonly Point[], closed: boolean): void {
  run.forEach((at, index) => (index === 0 ? context.moveTo(at.x, at.y) : context.lineTo(at.x, at.y)));
  if (closed) context.closePath();
}

const DRAW = {
  area: (context: CanvasRenderingContext2D, mark: Of<"area">, theme: Theme) => {
    context.fillStyle = theme[mark.fill];
    context.beginPath();
    for (const ring of [mark.ring, ...(mark.more ?? [])]) trace(context, ring, true);
    context.fill();
  },
  line: (context: CanvasRenderingContext2D, mark: Of<"line">, theme: Theme) => {
    context.strokeStyle = theme[mark.stroke];
    context.lineWidth = mark.width;
    context.lineCap = mark.dash === undefined ? "round" : "butt";
    context.setLineDash(mark.dash === undefined ? [] : [...mark.dash]);
    context.beginPath();
    for (const run of mark.runs) trace(context, run, mark.closed === true);
    context.stroke();
    context.setLineDash([]);
  },
  dots: (context: CanvasRenderingContext2D, mark: Of<"dots">, theme: Theme) => {
    context.fillStyle = theme[mark.fill];
    context.beginPath();
    for (const at of mark.points) {
      context.moveTo(at.x + mark.radius, at.y);
      context.arc(at.x, at.y, mark.radius, 0, Math.PI * 2);
    }
    context.fill();
  },
  text: (context: CanvasRenderingContext2D, mark: Of<"text">, theme: Theme) => {
    const face = faces[mark.face];
    context.save();
    context.translate(mark.x, mark.y);
    if (mark.upwards === true) context.rotate(-Math.PI / 2);
    context.font = cssFont(mark.face);
    // Not every browser can space letters on a canvas; there the capitals stand a little closer.
    if ("letterSpacing" in context) context.letterSpacing = `${face.spacing * face.size}px`;
    context.textAlign = mark.align === "middle" ? "center" : mark.align;
    if (mark.halo !== undefined) {
      context.strokeStyle = theme[mark.halo];
      context.lineWidth = HALO;
      context.strokeText(mark.text, 0, BASELINE * face.size);
    }
    context.fillStyle = theme[mark.fill];
    context.fillText(mark.text, 0, BASELINE * face.size);
    context.restore();
  },
};
