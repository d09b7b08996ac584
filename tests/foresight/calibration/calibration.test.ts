import { describe, expect, it } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { strategyHand } from "../../../src/foresight/bots/strategy.ts";
import type { Claim } from "../../../src/foresight/calibration/claims.ts";
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

describe("At the middle of 24 runs of the lighthouse", () => {
  const { scenario, model } = openShipped()[0]!;
  const hand = strategyHand(
    "boats",
    scenario.source.strategies!["boats"]!,
    compileDisplay(scenario.source, model),
    model,
  );
  const trial = { worlds: 300, futures: 40, turn: Math.ceil(model.turns / 2) };
  const tried = Array.from({ length: 24 }, (_, at) =>
    tryRun(closureKernel(model), hand, { low: 900 + at, high: 7 }, trial),
  ).flatMap((each) => (each === null ? [] : [each]));
  const filtered = calibrate(tried.flatMap((each) => each.filtered));
  const redrawn = calibrate(tried.flatMap((each) => each.redrawn));
  const of = (table: typeof filtered, subject: string) => table.find((each) => each.subject === subject)!;

  it("what is believed of hidden values is much nearer the truth than what they were drawn from", () => {
    expect(of(filtered, "value").brier).toBeLessThan(of(redrawn, "value").brier / 3);
  });

  it("odds of hidden values and of endings come true about as often as they say", () => {
    expect(of(filtered, "value").gap).toBeLessThan(0.05);
    expect(of(filtered, "outcome").gap).toBeLessThan(0.15);
    expect(of(filtered, "outcome").brier).toBeLessThan(of(redrawn, "outcome").brier);
  });
});
