import type { FrozenRun } from "../../runs/frozen/contract.ts";
import type { ScenarioRef } from "../../runs/run.ts";
import { busily, type Desk } from "./desk.ts";
import { opening, showWatched } from "./showWatched.ts";

/** A run of earlier rules, as it came: to be played again by the engine of its time. */
export interface EarlierRun {
  readonly rules: number;
  readonly scenario: ScenarioRef;
  /** Its code, or the text of its file. */
  readonly run: string;
  /** Its code; null where it came as a file. */
  readonly code: string | null;
  /** The scenario's text, where the run brings it; null to look for it here. */
  readonly text: string | null;
}

/** Turns of a run that can be stood at: the opening of each, and the end. */
export const stopsIn = ({ quarters, ending }: FrozenRun): number => quarters.length + (ending === null ? 0 : 1);

/** Has a run of earlier rules replayed, and shows it. It can be watched to its end; these rules can't go on with it. */
export async function watchEarlier(desk: Desk, earlier: EarlierRun): Promise<void> {
  const isWanted = opening(desk);
  const watching = await busily(desk, "Playing it again by the rules of its time", () => replayed(desk, earlier));
  if (isWanted()) showWatched(desk, watching);
}

async function replayed(desk: Desk, earlier: EarlierRun): Promise<Parameters<typeof showWatched>[1]> {
  const { archive } = desk.outside;
  const { rules, scenario, run, code } = earlier;
  const released = earlier.text ?? (await archive.scenario(scenario));
  const text = released ?? (await textHere(desk, scenario.id));
  const missing = { kind: "needs-scenario", rules, code: code ?? "", ...scenario, message: null } as const;
  if (text === null) return missing;
  const answer = await archive.replay(rules, text, run);
  if (!("problem" in answer)) return { kind: "earlier", run: answer, turn: stopsIn(answer), code };
  // What is here under that name may have other rules by now: its old file may still be somewhere.
  const astray =
    released === null && (answer.problem.code === "other-scenario" || answer.problem.code === "broken-scenario");
  return astray ? missing : { kind: "broken", message: answer.problem.message };
}

/** Text of the scenario that goes by that name now; null when there is none. */
async function textHere({ outside: { library } }: Desk, id: string): Promise<string | null> {
  await library.getState().load(id);
  const here = library.getState().scenarios.find((each) => each.scenario?.source.id === id);
  return here?.scenario?.text ?? null;
}

/** A file that was opened for an earlier run that waits for its scenario. Null: the run is shown; else why the file doesn't do. */
export async function watchWith(desk: Desk, earlier: EarlierRun, text: string): Promise<string | null> {
  const asked = "Playing it again by the rules of its time";
  const answer = await busily(desk, asked, () => desk.outside.archive.replay(earlier.rules, text, earlier.run));
  if ("problem" in answer) return answer.problem.message;
  showWatched(desk, { kind: "earlier", run: answer, turn: stopsIn(answer), code: earlier.code });
  return null;
}
