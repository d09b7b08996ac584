import { readFileSync } from "node:fs";
import { checksum } from "../../src/engine/checksum.ts";
import type { Happening } from "../../src/engine/happening.ts";
import { closureKernel, type Kernel } from "../../src/engine/kernel.ts";
import type { Model } from "../../src/engine/model.ts";
import type { Plan } from "../../src/engine/plan.ts";
import type { State } from "../../src/engine/value.ts";
import { botNamed } from "../../src/foresight/bots/named.ts";
import { randomBot } from "../../src/foresight/bots/random.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { decodeRun } from "../../src/runs/codec/decode.ts";
import { encodeRun } from "../../src/runs/codec/encode.ts";
import { replay } from "../../src/runs/replay.ts";
import { newRun, record as recordIn, type Run } from "../../src/runs/run.ts";
import { verify } from "../../src/runs/verify.ts";
import { loadScenario, type Scenario } from "../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import type { Work } from "./measure.ts";
import { type Recorded, record, seedAt } from "./recorded.ts";
import { blankOf, forkState } from "../../src/engine/state.ts";

/** The main scenario, loaded. */
export function flagship(): Scenario {
  const text = readFileSync("scenarios/the-alliance.json", "utf8");
  const { scenario, diagnostics } = loadScenario(text, "the-alliance.json");
  if (scenario === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return scenario;
}

/** Whole turns of recorded random runs: every talk and commit, the full ledger, a checksum a turn. */
export function ledgerTurns(scenario: Scenario): Work {
  const kernel = closureKernel(scenario.model(AS_WRITTEN));
  const runs = record(kernel, 40);
  return { name: "ledger", once: () => runs.reduce((turns, run) => turns + playWithLedger(kernel, run), 0) };
}

/** The same without the talks: each turn from its last talk on. */
export function closedTurns(scenario: Scenario, kernelOf: (model: Model) => Kernel = closureKernel): Work {
  const kernel = kernelOf(scenario.model(AS_WRITTEN));
  const turns = record(kernel, 40).flatMap((run) =>
    replay(kernel.model, run).quarters.flatMap(({ before, plan }) => (plan === null ? [] : [{ before, plan }])),
  );
  return {
    name: "closed",
    once: () => {
      for (const { before, plan } of turns) close(kernel, before, plan);
      return turns.length;
    },
  };
}

function playWithLedger(kernel: Kernel, { seed, decisions }: Recorded): number {
  let turns = 0;
  let state: State = kernel.start(seed, []);
  for (const decision of decisions) {
    if (decision.kind === "commit") {
      state = close(kernel, state, decision.plan);
      turns += 1;
      continue;
    }
    const decided = kernel.decide(state, decision);
    if ("refused" in decided) throw new Error(decided.message);
    state = decided.state;
  }
  return turns;
}

/** Closes a turn as play does: a new state, the whole ledger, a checksum. */
function close(kernel: Kernel, state: State, plan: Plan): State {
  const happenings: Happening[] = [];
  const next = blankOf(state.length);
  const refusal = kernel.resolveInto(state, next, plan, happenings);
  if (refusal !== null) throw new Error(refusal.message);
  if (checksum(next) === "" || happenings.length === 0) throw new Error("a turn without ledger or checksum");
  return next;
}

/** Copies of a state. */
export function forks(scenario: Scenario): Work {
  const state = closureKernel(scenario.model(AS_WRITTEN)).start(seedAt(0));
  return {
    name: "fork",
    once: () => {
      let copied = 0;
      for (let at = 0; at < 20_000; at++) copied += forkState(state).length > 0 ? 1 : 0;
      return copied;
    },
  };
}

/** A run of a strategy that lasts as many turns as there are, as its code. */
export function sharedRun(scenario: Scenario): { readonly code: string; readonly run: Run } {
  const model = scenario.model(AS_WRITTEN);
  const strategies = Object.keys(scenario.source.strategies ?? {}).sort();
  const bots = strategies.map((id) => botNamed(scenario, AS_WRITTEN, id) ?? randomBot);
  for (let at = 0; at < 200; at++) {
    const seed = seedAt(at);
    const { decisions, turns } = playOut(closureKernel(model), seed, bots[at % bots.length] ?? randomBot);
    if (turns < model.turns) continue;
    let run = newRun({ id: scenario.source.id, hash: scenario.hash }, seed, AS_WRITTEN);
    for (const { talks, plan, after } of replay(model, { seed, decisions }).quarters) {
      for (const { decision, state } of talks) run = recordIn(run, decision, state);
      if (plan !== null && after !== null) run = recordIn(run, { kind: "commit", plan }, after);
    }
    const encoded = encodeRun(run, scenario);
    if ("code" in encoded) return { code: encoded.code, run };
  }
  throw new Error("no run lasts to the end");
}

/** Shared runs decoded, replayed and compared. */
export function verifications(scenario: Scenario): Work {
  const { code } = sharedRun(scenario);
  return {
    name: "verify",
    once: () => {
      for (let at = 0; at < 10; at++) {
        const decoded = decodeRun(code, scenario);
        if ("problem" in decoded) throw new Error(decoded.problem.message);
        const verdict = verify(scenario, decoded.run);
        if (!("verified" in verdict) || !verdict.verified) throw new Error("a good run isn't verified");
      }
      return 10;
    },
  };
}
