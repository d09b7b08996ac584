type Point = readonly [number, number];

/** Whether a point lies within a closed line through corners (even-odd rule). */
export function within([x, y]: Point, corners: readonly Point[]): boolean {
  let inside = false;
  for (let at = 0; at < corners.length; at++) {
    const [ax, ay] = corners[at]!;
    const [bx, by] = corners[(at + 1) % corners.length]!;
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
  }
  return inside;
}
