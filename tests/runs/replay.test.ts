import { describe, expect, it } from "vitest";
import { checksum } from "../../src/engine/checksum.ts";
import { closureKernel, type Kernel } from "../../src/engine/kernel.ts";
import type { Model } from "../../src/engine/model.ts";
import { EMPTY_PLAN, type Decision } from "../../src/engine/plan.ts";
import { forkAt } from "../../src/runs/fork.ts";
import { replay } from "../../src/runs/replay.ts";
import { commitsIn, record, seal, setupOf, type Run } from "../../src/runs/run.ts";
import { verify } from "../../src/runs/verify.ts";
import { witnessesOf } from "../../src/runs/witness.ts";
import { harbour, harbourSource, loaded } from "./harbour.ts";
import { playAtRandom } from "./player.ts";

const played = (turns = 6): Run => playAtRandom(harbour(), { seed: 12, turns });
const modelOf = (run: Run): ReturnType<ReturnType<typeof harbour>["model"]> => harbour().model(setupOf(run));

describe("a replay", () => {
  it("comes to the run's own checksum and tells every turn from its opening to its close", () => {
    const run = played();
    const again = replay(modelOf(run), run);
    expect(again.checksum).toBe(run.checksum);
    expect(again.stopped).toBeNull();
    expect(again.quarters.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const closed = again.quarters.filter(({ plan }) => plan !== null);
    expect(closed.map(({ after }) => (after === null ? "" : checksum(after).slice(0, 4)))).toEqual(run.checks);
    expect(closed.every(({ after }, at) => after === again.quarters[at + 1]?.opened)).toBe(true);
  });

  it("gives each decision of the talks with its answer", () => {
    const run = played();
    const talks = replay(modelOf(run), run).quarters.flatMap((quarter) =>
      quarter.talks.map(({ decision }) => decision),
    );
    expect(talks).toEqual(run.decisions.filter(({ kind }) => kind !== "commit"));
  });

  it("stops at a decision that the rules refuse, with what went before", () => {
    const run = played(2);
    const wrong: Run = { ...run, decisions: [...run.decisions, { kind: "accept", deal: "nobody" }, ...run.decisions] };
    const again = replay(modelOf(run), wrong);
    expect(again.stopped).toMatchObject({ at: run.decisions.length, turn: 3, refusal: { code: "unknown-name" } });
    expect(again.checksum).toBe(run.checksum);
  });

  it("refuses decisions after the ending", () => {
    const scenario = loaded(harbourSource({ constants: { burn: { value: 12, range: [0.5, 12] } } }));
    const run = playAtRandom(scenario, { seed: 3, turns: 16 });
    const model = scenario.model(setupOf(run));
    const again = replay(model, { ...run, decisions: [...run.decisions, { kind: "commit", plan: EMPTY_PLAN }] });
    expect(again.ending).toBe("dark");
    expect(again.stopped?.refusal.code).toBe("ended");
    expect(again.quarters.length).toBe(commitsIn(run.decisions));
  });
});

describe("verifying", () => {
  it("says yes to a run as it was played", () => {
    const run = played();
    expect(verify(harbour(), run)).toMatchObject({ verified: true, ending: null, checksum: run.checksum });
  });

  it("says yes to a start link, which claims nothing", () => {
    const run = { ...played(), decisions: [], checks: [], checksum: null };
    expect(verify(harbour(), run)).toMatchObject({ verified: true });
  });

  it("says no to decisions without a checksum", () => {
    const run = { ...played(), checksum: null };
    expect(verify(harbour(), run)).toMatchObject({ verified: false, problem: { code: "incomplete" } });
  });

  it("names the first turn that comes out differently", () => {
    const run = played();
    const { turn, plan, before } = replay(modelOf(run), run).quarters[3] ?? { before: new Float64Array(0) };
    const lever = modelOf(run).levers.find(({ id }) => id === "shutter");
    const shutter = lever?.options[(before[lever.slot] ?? 0) === 0 ? 1 : 0] ?? "";
    const decisions = run.decisions.map((decision): Decision => {
      if (decision.kind !== "commit" || decision.plan !== plan) return decision;
      return { kind: "commit", plan: { ...plan, levers: { shutter } } };
    });
    expect(turn).toBe(4);
    expect(verify(harbour(), { ...run, decisions })).toMatchObject({
      verified: false,
      problem: { code: "forged" },
      firstDifference: { turn: 4 },
    });
  });

  it("names the value as well when the run brings its turns", () => {
    const run = played();
    const witnesses = witnessesOf(modelOf(run), replay(modelOf(run), run));
    const doctored = witnesses.map((each) =>
      each.turn === 3 ? { ...each, values: { ...each.values, oil: 99 } } : each,
    );
    expect(verify(harbour(), run, witnesses)).toMatchObject({ verified: true });
    expect(verify(harbour(), run, doctored)).toMatchObject({
      verified: false,
      firstDifference: { turn: 3, name: "oil", expected: 99 },
    });
  });

  it("names the decision that is refused", () => {
    const run = played(2);
    const wrong: Run = {
      ...run,
      decisions: [...run.decisions, { kind: "offer", deal: "loan", terms: { clause0: 1 } }],
    };
    expect(verify(harbour(), wrong)).toMatchObject({
      verified: false,
      problem: { code: "refused" },
      firstDifference: { turn: 3 },
    });
  });

  it("says no when only the last checksum is wrong", () => {
    const run = { ...played(), checksum: "0123456789abcdef" };
    const checks = run.checks;
    expect(verify(harbour(), { ...run, checks })).toMatchObject({
      verified: false,
      firstDifference: { expected: "0123456789abcdef" },
    });
  });

  it.each<[string, (run: Run) => Run]>([
    ["other-scenario", (run) => ({ ...run, scenario: { ...run.scenario, id: "elsewhere" } })],
    ["other-scenario", (run) => ({ ...run, scenario: { ...run.scenario, hash: "0123456789abcdef" } })],
    ["unknown-name", (run) => ({ ...run, difficulty: "constructor" })],
    ["unknown-name", (run) => ({ ...run, overrides: { nothing: 1 } })],
    ["off-grid", (run) => ({ ...run, overrides: { burn: 1000 } })],
  ])("is impossible (%s) for a run that isn't of this scenario", (code, change) => {
    expect(verify(harbour(), change(played(1)))).toMatchObject({ problem: { code } });
  });
});

describe("a fork", () => {
  it("keeps everything before its turn, so that nothing is rerolled", () => {
    const run = played();
    const fork = forkAt(run, 4);
    expect(commitsIn(fork.decisions)).toBe(3);
    expect(fork.checks).toEqual(run.checks.slice(0, 3));
    const again = replay(modelOf(run), fork);
    expect(again.final).toEqual(replay(modelOf(run), run).quarters[3]?.opened);
    expect(verify(harbour(), seal(fork, again.final))).toMatchObject({ verified: true });
  });

  it("is flagged with the earliest turn from which it was played anew, and is no ironman's", () => {
    const run = { ...played(), flags: { ...played().flags, ironman: true } };
    expect(forkAt(run, 4).flags).toMatchObject({ ironman: false, forkedAt: 4 });
    expect(forkAt(forkAt(run, 4), 2).flags.forkedAt).toBe(2);
    expect(forkAt(forkAt(run, 2), 2).flags.forkedAt).toBe(2);
  });

  it("that decides the same comes to the same", () => {
    const run = played();
    const fork = forkAt(run, 3);
    const rest = run.decisions.slice(fork.decisions.length);
    const again = replay(modelOf(run), { ...fork, decisions: [...fork.decisions, ...rest] });
    expect(again.checksum).toBe(run.checksum);
  });
});

describe("recording", () => {
  it("keeps a check for each turn closed and the checksum after the last decision", () => {
    const run = played(2);
    const { final } = replay(modelOf(run), run);
    const talked = record(run, { kind: "walk", deal: "loan" }, final);
    expect(talked.checks).toEqual(run.checks);
    expect(talked.checksum).toBe(checksum(final));
  });
});

describe("the kernel", () => {
  it("is the seam: whatever steps as the reference kernel does replays and verifies a run", () => {
    const steps: string[] = [];
    const run = played();
    const counting = (model: Model): Kernel => {
      const inner = closureKernel(model);
      return {
        ...inner,
        start: (seed, happenings) => (steps.push("start"), inner.start(seed, happenings)),
        decide: (state, decision) => (steps.push("decide"), inner.decide(state, decision)),
        resolveInto: (...turn) => (steps.push("resolve"), inner.resolveInto(...turn)),
      };
    };
    expect(verify(harbour(), run, [], counting)).toMatchObject({ verified: true });
    const wanted = run.decisions.map(({ kind }) => (kind === "commit" ? "resolve" : "decide"));
    expect(steps).toEqual(["start", ...wanted]);
  });
});
