import type { Graphics } from "virtual:phaser";
import type { Point } from "../app/chart.ts";
import { dashed } from "../app/chart/dash.ts";
import { circle } from "../app/chart/geometry.ts";
import type { Mark } from "../app/chart/mark.ts";
import type { Theme } from "../app/theme.ts";

/** `#rrggbb` as a number, as Phaser wants it. */
export const colourOf = (hex: string): number => Number.parseInt(hex.slice(1), 16);

/** Draws marks with Phaser's graphics, for what moves; texts are left to the lettering. Coordinates stay in px: the graphics are scaled. */
export function sketch(graphics: Graphics, marks: readonly Mark[], theme: Theme): void {
  for (const mark of marks) {
    const alpha = mark.alpha ?? 1;
    if (mark.kind === "area") {
      graphics.fillStyle(colourOf(theme[mark.fill]), alpha);
      for (const ring of [mark.ring, ...(mark.more ?? [])]) fill(graphics, ring);
    } else if (mark.kind === "dots") {
      graphics.fillStyle(colourOf(theme[mark.fill]), alpha);
      for (const at of mark.points) fill(graphics, circle(at, mark.radius));
    } else if (mark.kind === "line") {
      graphics.lineStyle(mark.width, colourOf(theme[mark.stroke]), alpha);
      const closed = mark.closed === true;
      for (const run of mark.runs) {
        if (mark.dash === undefined) stroke(graphics, run, closed);
        else for (const piece of dashed(run, mark.dash, closed)) stroke(graphics, piece, false);
      }
    }
  }
}

function trace(graphics: Graphics, run: readonly Point[], closed: boolean): void {
  graphics.beginPath();
  run.forEach((at, index) => (index === 0 ? graphics.moveTo(at.x, at.y) : graphics.lineTo(at.x, at.y)));
  if (closed) graphics.closePath();
}

function fill(graphics: Graphics, ring: readonly Point[]): void {
  trace(graphics, ring, true);
  graphics.fillPath();
}

function stroke(graphics: Graphics, run: readonly Point[], closed: boolean): void {
  trace(graphics, run, closed);
  graphics.strokePath();
}
