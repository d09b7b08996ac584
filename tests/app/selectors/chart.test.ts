import { describe, expect, it } from "vitest";
import { forcesOf, pullsOf } from "../../../src/app/selectors/drift.ts";
import { turningPoints } from "../../../src/app/selectors/debrief.ts";
import { commitMotion } from "../../../src/app/selectors/motion.ts";
import { chartScene } from "../../../src/app/selectors/scene.ts";
import { gameAt } from "../../../src/app/session/play.ts";
import { commits, gameOf, shipped } from "../support/game.ts";

const game = commits(gameOf(shipped("the-alliance")), 6);

describe("the chart of a run", () => {
  it("has forces that add up to the drift of each turn", () => {
    for (const quarter of game.quarters) {
      for (const pulls of [pullsOf(game, quarter), forcesOf(game, quarter)]) {
        const sum = pulls.reduce((total, pull) => ({ x: total.x + pull.dx, y: total.y + pull.dy }), { x: 0, y: 0 });
        expect(sum.x).toBeCloseTo(quarter.after.chart.x - quarter.before.chart.x, 4);
        expect(sum.y).toBeCloseTo(quarter.after.chart.y - quarter.before.chart.y, 4);
      }
    }
  });

  it("moves the ship through every force to where it now is", () => {
    const motion = commitMotion(game)!;
    const { ship } = chartScene(game);
    expect(motion.from).toEqual(game.quarters.at(-1)!.before.chart);
    expect(motion.steps.at(-1)!.to.x).toBeCloseTo(ship.x, 4);
    expect(motion.steps.at(-1)!.to.y).toBeCloseTo(ship.y, 4);
  });

  it("has a wake with a fix for every turn", () => {
    expect(chartScene(game).wake.map((fix) => fix.turn)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(chartScene(gameAt(game, 3)).wake).toHaveLength(3);
  });

  it("names no readings among the turning points", () => {
    const points = turningPoints(game, 5);
    expect(points.length).toBeGreaterThan(0);
    expect(points.map((each) => each.title)).not.toContain("Fresh estimates");
  });
});
