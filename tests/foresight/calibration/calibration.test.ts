import { describe, expect, it } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { strategyHand } from "../../../src/foresight/bots/strategy.ts";
import type { Claim } from "../../../src/foresight/calibration/claims.ts";
import { meanLuck } from "../../../src/foresight/calibration/luck.ts";
import { tryRun } from "../../../src/foresight/calibration/run.ts";
import { calibrate } from "../../../src/foresight/calibration/tally.ts";
import { compileDisplay } from "../../../src/scenario/compile/display.ts";
import { openShipped } from "../belief/shipped.ts";

const claim = (odds: number, came: boolean): Claim => ({ subject: "event", odds, true: came });

describe("Odds compared with what came true", () => {
  it("are binned, with the share that came true and its interval", () => {
    const claims = [claim(0.25, true), claim(0.21, false), claim(0.29, false), claim(1, true)];
    const [events] = calibrate(claims);
    expect(events).toMatchObject({
      subject: "event",
      bins: [
        { from: 0.2, to: 0.3, claims: 3, true: 1 },
        { to: 1, claims: 1, true: 1 },
      ],
    });
    expect(events!.bins[0]!.said).toBeCloseTo(0.25, 9);
    expect(events!.brier).toBeCloseTo((0.75 * 0.75 + 0.21 * 0.21 + 0.29 * 0.29) / 4, 9);
    expect(events!.gap).toBeCloseTo(Math.abs(0.75 - 1) / 4, 9);
    expect(events!.bins[0]!.interval.low).toBeLessThan(1 / 3);
  });

  it("are nothing where nothing was claimed", () => {
    expect(calibrate([])).toEqual([]);
  });
});

describe("Mean luck", () => {
  it("is over turns, its margin over runs", () => {
    const { runs, turns, mean, margin } = meanLuck([
      { turns: 4, sum: 0.5 },
      { turns: 6, sum: -0.5 },
      { turns: 2, sum: 0.6 },
    ]);
    expect([runs, turns]).toEqual([3, 12]);
    expect(mean).toBeCloseTo(0.05, 9);
    expect(margin).toBeCloseTo((1.959964 * Math.sqrt(((0.3 ** 2 + 0.8 ** 2 + 0.5 ** 2) * 3) / 2)) / 12, 9);
  });

  it("has no margin of one run, and is 0 of none", () => {
    expect(meanLuck([{ turns: 2, sum: 1 }]).margin).toBe(Infinity);
    expect(meanLuck([])).toMatchObject({ turns: 0, mean: 0, margin: Infinity });
  });
});

describe("At the middle of 24 runs of the lighthouse", () => {
  const { scenario, model } = openShipped()[0]!;
  const hand = strategyHand("boats", scenario.source.strategies!["boats"]!, compileDisplay(scenario.source, model), {
    model,
  });
  const trial = { worlds: 512, futures: 40, turn: Math.ceil(model.turns / 2), luck: 20 };
  const tried = Array.from({ length: 24 }, (_, at) =>
    tryRun(closureKernel(model), hand, { low: 900 + at, high: 7 }, trial),
  );
  const filtered = calibrate(tried.flatMap(({ claims }) => claims?.filtered ?? []));
  const redrawn = calibrate(tried.flatMap(({ claims }) => claims?.redrawn ?? []));
  const of = (table: typeof filtered, subject: string) => table.find((each) => each.subject === subject)!;

  it("what is believed of hidden values is much nearer the truth than what they were drawn from", () => {
    expect(of(filtered, "value").brier).toBeLessThan(of(redrawn, "value").brier / 3);
  });

  it("odds of hidden values and of endings come true about as often as they say", () => {
    expect(of(filtered, "value").gap).toBeLessThan(0.05);
    expect(of(filtered, "outcome").gap).toBeLessThan(0.15);
    expect(of(filtered, "outcome").brier).toBeLessThan(of(redrawn, "outcome").brier);
  });

  it("the mean luck of a turn is 0 within its margin, and next to no turn is lost", () => {
    const luck = meanLuck(tried.flatMap((each) => (each.luck === null ? [] : [each.luck])));
    expect(luck).toMatchObject({ runs: 24 });
    expect(luck.margin).toBeLessThan(0.05);
    expect(Math.abs(luck.mean)).toBeLessThan(luck.margin);
    expect(tried.filter(({ health }) => health.lost > 0).length).toBeLessThan(tried.length / 8);
  });
});

describe("At the middle of 8 runs of The Alliance", () => {
  const { scenario, model } = openShipped()[1]!;
  const hand = strategyHand(
    "measured",
    scenario.source.strategies!["measured"]!,
    compileDisplay(scenario.source, model),
    { model },
  );
  const trial = { worlds: 512, futures: 12, turn: Math.ceil(model.turns / 2), luck: 0 };
  const tried = Array.from({ length: 8 }, (_, at) =>
    tryRun(closureKernel(model), hand, { low: 300 + at, high: 7 }, trial),
  );
  const of = (how: "filtered" | "redrawn") =>
    calibrate(tried.flatMap(({ claims }) => claims?.[how] ?? [])).find(({ subject }) => subject === "value")!;

  it("worlds still agree with all that was seen, and know hidden values better than their draws", () => {
    expect(tried.filter(({ health }) => health.lost > 0).length).toBeLessThan(tried.length / 2);
    expect(of("filtered").brier).toBeLessThan(of("redrawn").brier * 0.8);
  });
});
