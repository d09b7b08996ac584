import { faces } from "./face.ts";
import { boundsOf, type Box, grown } from "./geometry.ts";
import type { Mark } from "./mark.ts";

/** Px that strokes and halos reach beyond their lines. */
const RIM = 4;

/** A box that holds all the marks as far as they lie in `within`; empty at its corner when none do. */
export function reachOf(marks: readonly Mark[], within: Box): Box {
  const points = marks.flatMap((mark) => {
    if (mark.kind === "area") return [mark.ring, ...(mark.more ?? [])].flat();
    if (mark.kind === "line") return mark.runs.flat();
    if (mark.kind === "dots") return mark.points;
    // No letter is wider than it is high.
    const [wide, high] = [mark.text.length * faces[mark.face].size, faces[mark.face].size];
    return [
      { x: mark.x - (mark.align === "start" ? 0 : wide), y: mark.y - high },
      { x: mark.x + (mark.align === "end" ? 0 : wide), y: mark.y + high },
    ];
  });
  const { left, top, right, bottom } = grown(boundsOf(points), RIM);
  const box = {
    left: Math.max(within.left, left),
    top: Math.max(within.top, top),
    right: Math.min(within.right, right),
    bottom: Math.min(within.bottom, bottom),
  };
  const empty = !(box.right > box.left && box.bottom > box.top);
  return empty ? { left: within.left, top: within.top, right: within.left, bottom: within.top } : box;
}
