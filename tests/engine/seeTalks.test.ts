import { expect, test } from "vitest";
import { decideIn } from "../../src/engine/decide.ts";
import { seeTalks, seenState } from "../../src/engine/seen.ts";
import { startRun } from "../../src/engine/start.ts";
import { nextBy } from "../../src/foresight/bots/hand.ts";
import { PLAIN_HAND } from "../../src/foresight/bots/holdCourse.ts";
import { openShipped } from "../foresight/belief/shipped.ts";
import { differences } from "../support/bothKernels.ts";

test.each(openShipped())(
  "After each decision at a table of $scenario.source.id, what is seen is as if seen anew",
  ({ model }) => {
    let said = 0;
    for (let run = 1; run <= 8; run++) {
      const state = startRun(model, { low: run, high: 2 });
      const seen = seenState(model, state);
      for (let talks = 0; talks < 40; talks++) {
        const decision = nextBy(PLAIN_HAND, model, seen, () => 0);
        if (decision.kind === "commit") break;
        decideIn(model, state, decision);
        seeTalks(
          model,
          state,
          seen,
          model.deals.find(({ id }) => id === decision.deal)!,
        );
        expect(differences(model, seen, seenState(model, state))).toEqual([]);
        said += 1;
      }
    }
    expect(said).toBeGreaterThan(8);
  },
);
