import { describe, expect, it } from "vitest";
import type { CommitMotion } from "../../../src/app/chart.ts";
import { filmOf } from "../../../src/app/chart/motion.ts";
import { harbour } from "./harbour.ts";

const steps = harbour.forces.map((force, i) => ({ force, to: i === 2 ? harbour.ship : { x: 39 + i, y: 69 - i } }));
const motion: CommitMotion = { id: "one", from: { x: 38, y: 70 }, steps, seals: ["A treaty"], pins: ["A storm"] };

describe("a committed quarter", () => {
  const film = filmOf(harbour, motion, 1);
  const times = Array.from({ length: 200 }, (_, i) => (film.length * i) / 199);

  it.each([0, 1, 3, 12])("takes between 2 and 5.5 seconds with %s causes, and less than half when fast", (count) => {
    const many = {
      ...motion,
      steps: Array.from({ length: count }, () => steps[0] ?? { force: harbour.forces[0]!, to: harbour.ship }),
    };
    const { length } = filmOf(harbour, many, 1);
    expect(length).toBeGreaterThan(2);
    expect(length).toBeLessThan(5.5);
    expect(filmOf(harbour, many, 2).length).toBeLessThan(length / 2);
  });

  it("starts where the ship was and ends at rest where it is", () => {
    expect(film.poseAt(0).ship).toEqual(motion.from);
    expect(film.poseAt(0).rest).toBe(0);
    const end = film.poseAt(film.length);
    expect(end).toMatchObject({ ship: harbour.ship, rest: 1, rivals: 1, pulls: [] });
    expect(end.stamps.every((stamp) => stamp.alpha === 0)).toBe(true);
    expect(film.poseAt(1e6)).toEqual(end);
  });

  it("shows the causes in their order, then the rivals, then seals and pins", () => {
    const first = (found: (pose: ReturnType<typeof film.poseAt>) => boolean): number =>
      times.findIndex((time) => found(film.poseAt(time)));
    const pulls = harbour.forces.map((force) => first((pose) => pose.pulls.some((pull) => pull.force.id === force.id)));
    const order = [
      ...pulls,
      first((pose) => pose.rivals > 0),
      first((pose) => pose.stamps.some((stamp) => stamp.kind === "seal")),
      first((pose) => pose.stamps.some((stamp) => stamp.kind === "pin")),
      first((pose) => pose.rest > 0),
    ];
    expect(order.every((time) => time >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  it("never lets the ship jump", () => {
    let before = film.poseAt(0).ship;
    for (const time of times) {
      const { ship } = film.poseAt(time);
      expect(Math.hypot(ship.x - before.x, ship.y - before.y)).toBeLessThan(0.8);
      before = ship;
    }
  });

  it("keeps every share between 0 and 1", () => {
    for (const time of times) {
      const pose = film.poseAt(time);
      const shares = [
        pose.rest,
        pose.rivals,
        ...pose.pulls.flatMap((pull) => [pull.grown, pull.alpha]),
        ...pose.stamps.flatMap((stamp) => [stamp.pressed, stamp.alpha]),
      ];
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    }
  });
});
