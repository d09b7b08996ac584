import { codeIn, decodeHeader, decodeRun } from "../../runs/codec/decode.ts";
import { readRunFile } from "../../runs/file.ts";
import { ageOf, tooNew } from "../../runs/frozen/age.ts";
import { headOfFile } from "../../runs/frozen/head.ts";
import { setupOf, type Run, type ScenarioRef } from "../../runs/run.ts";
import { verify, type Verdict as Replayed } from "../../runs/verify.ts";
import type { Witness } from "../../runs/witness.ts";
import { loadScenario, type Scenario } from "../../scenario/load.ts";
import { setupProblems } from "../../scenario/models.ts";
import { fileNameShown } from "../library/fileName.ts";
import { declaredOf } from "../../runs/words/declared.ts";
import { findName, printStored } from "../../runs/words/names.ts";
import { turnLabel, turnWord } from "../selectors/timeline.ts";
import { startLine } from "./beginning.ts";
import { busily, tell, type Desk } from "./desk.ts";
import { gameAt, openGame, replayGame } from "./play.ts";
import { opening, showWatched as show } from "./showWatched.ts";
import { stopsIn, watchEarlier, watchWith } from "./watchEarlier.ts";
import type { Verdict, Watching } from "./watching.ts";

export async function watchCode(desk: Desk, pasted: string): Promise<void> {
  const isWanted = opening(desk);
  const code = codeIn(pasted);
  const head = decodeHeader(code);
  if ("problem" in head) return show(desk, { kind: "broken", message: head.problem.message });
  const { scenario: wanted, rules } = head.header;
  const age = ageOf(rules);
  if (age === "later") return show(desk, { kind: "broken", message: tooNew(rules).problem.message });
  if (age === "earlier") return watchEarlier(desk, { rules, scenario: wanted, run: code, code, text: null });
  const scenario = await busily(desk, "Loading the scenario", () => knownScenario(desk, wanted, code));
  if (!isWanted()) return;
  if (scenario !== null) return openDecoded(desk, code, scenario);
  show(desk, { kind: "needs-scenario", rules, code, ...wanted, message: null });
}

/** A scenario of that id with those rules: shipped, opened from a file before, or shipped once. Of a shipped one, what the code may need is told ahead. */
async function knownScenario(desk: Desk, wanted: ScenarioRef, code: string): Promise<Scenario | null> {
  const { library, archive, expect } = desk.outside;
  const { id, hash } = wanted;
  const candidates = library.getState().scenarios.filter((each) => each.id === id || each.scenario?.source.id === id);
  // The list tells its hash before it is fetched: what has other rules now needn't be.
  const rules = library.getState().rulesOf(id);
  const mayBeHere = rules.length === 0 || rules.includes(hash);
  for (const { id: entry } of mayBeHere ? candidates : []) {
    library
      .getState()
      .textOf(entry)
      ?.then((text) => expect(text, code))
      .catch(() => undefined);
    await library.getState().load(entry);
    const scenario = library.getState().scenarios.find((each) => each.id === entry)?.scenario ?? null;
    if (scenario !== null && scenario.hash === hash) return scenario;
  }
  const once = await archive.scenario(wanted);
  const { scenario } = once === null ? { scenario: null } : loadScenario(once, `${id}.json`);
  return scenario?.hash === hash ? scenario : null;
}

async function openDecoded(desk: Desk, code: string, scenario: Scenario): Promise<void> {
  const decoded = decodeRun(code, scenario);
  if ("problem" in decoded) return show(desk, { kind: "broken", message: decoded.problem.message });
  await openRun(desk, scenario, decoded.run, []);
}

async function openRun(desk: Desk, scenario: Scenario, run: Run, witnesses: readonly Witness[]): Promise<void> {
  const unfit = setupProblems(scenario.source, setupOf(run))[0];
  if (unfit !== undefined)
    return show(desk, { kind: "broken", message: `The run's assumptions don't fit the scenario: ${unfit.message}.` });
  // A start link has no decisions: it opens the same world to be played.
  if (run.decisions.length === 0) {
    desk.set({ watching: null });
    await startLine(desk, openGame(scenario, run));
    return tell(
      desk,
      "polite",
      `${scenario.source.title}: the world of the link you opened, from its first ${turnWord(scenario)}.`,
    );
  }
  const replayed = verify(scenario, run, witnesses);
  if (!("replay" in replayed)) return show(desk, { kind: "broken", message: replayed.problem.message });
  const { game } = replayGame(scenario, run);
  show(desk, {
    kind: "run",
    game,
    shown: game,
    turn: game.quarters.length + 1,
    verdict: verdictOf(game, replayed),
    declared: declaredOf(run, (turn) => turnLabel(scenario, turn)),
  });
}

function verdictOf(game: ReturnType<typeof openGame>, replayed: Replayed): Verdict {
  if (replayed.verified) return { kind: "verified", checksum: replayed.checksum };
  const { problem, firstDifference } = replayed;
  const name = firstDifference?.name ?? null;
  const named = name === null ? null : findName(game, name);
  const value = (x: string | number | undefined): string =>
    typeof x === "number" && named !== null ? printStored(named, x) : String(x ?? "?");
  const detail =
    firstDifference === undefined || name === null
      ? ""
      : ` ${named?.label ?? name} should be ${value(firstDifference.expected)} and is ${value(firstDifference.found)}.`;
  return {
    kind: "differs",
    turn: firstDifference?.turn ?? null,
    name,
    message: `${problem?.message ?? "Played again, the run goes another way."}${detail}`,
  };
}

/** By the head alone: a pattern let loose on a file of megabytes of blanks runs out of stack. */
const looksLikeRun = (text: string): boolean => /^\s*\{[\s\S]{0,400}?"kind"\s*:\s*"run"/.test(text.slice(0, 1_000));

/** A scenario's file, or a run's with its scenario inside. */
export async function openAnyFile(desk: Desk, given: string, text: string, others = 0): Promise<void> {
  const name = fileNameShown(given);
  if (others > 0) tell(desk, "alert", `Only ${name} was opened: one file at a time, and ${others + 1} came.`);
  if (name.endsWith(".run.json") || looksLikeRun(text)) return openRunText(desk, text);
  const { scenario, diagnostics } = desk.outside.library.getState().open(name, text);
  const { watching } = desk.get();
  if (watching?.kind !== "needs-scenario") {
    const errors = diagnostics.filter((each) => each.severity === "error").length;
    tell(
      desk,
      scenario === null ? "alert" : "polite",
      scenario === null
        ? `${name} has ${errors} ${errors === 1 ? "error" : "errors"}; it can't be played.`
        : `${scenario.source.title} is now among the scenarios.`,
    );
    return;
  }
  if (ageOf(watching.rules) === "earlier") return openEarlier(desk, watching, text);
  if (scenario !== null && scenario.hash === watching.hash && scenario.source.id === watching.id)
    return openDecoded(desk, watching.code, scenario);
  const message =
    scenario === null
      ? `${name} isn't a scenario that can be played: ${diagnostics.find((each) => each.severity === "error")?.message ?? "it has errors"}.`
      : scenario.source.id === watching.id
        ? `${name} has other rules (hash ${scenario.hash}); the run needs ${watching.hash}.`
        : `${name} is the scenario "${scenario.source.id}"; the run needs "${watching.id}".`;
  desk.set({ watching: { ...watching, message } });
}

/** The scenario's file for a run of earlier rules: their engine says whether it is the right one. */
async function openEarlier(desk: Desk, watching: Waiting, text: string): Promise<void> {
  const { rules, id, hash, code } = watching;
  const message = await watchWith(desk, { rules, scenario: { id, hash }, run: code, code, text: null }, text);
  if (message !== null) desk.set({ watching: { ...watching, message } });
}

type Waiting = Extract<Watching, { kind: "needs-scenario" }>;

async function openRunText(desk: Desk, text: string): Promise<void> {
  const head = headOfFile(text);
  if (head !== null && ageOf(head.rules) === "earlier") {
    const { rules, scenario } = head;
    return watchEarlier(desk, { rules, scenario, run: text, code: null, text: scenario.text });
  }
  const read = readRunFile(text);
  if ("problem" in read) return show(desk, { kind: "broken", message: read.problem.message });
  const { scenario } = loadScenario(read.text, `${read.run.scenario.id}.json`);
  if (scenario === null)
    return show(desk, { kind: "broken", message: "The scenario inside the run file has errors; it can't be played." });
  await openRun(desk, scenario, read.run, read.witnesses);
}

/** Shows the watched run as it stood at the opening of a turn. */
export function stepWatched(desk: Desk, turn: number): void {
  const { watching } = desk.get();
  if (watching?.kind === "earlier")
    return desk.set({
      watching: { ...watching, turn: Math.min(Math.max(1, Math.trunc(turn)), stopsIn(watching.run)) },
    });
  if (watching?.kind !== "run") return;
  const to = Math.min(Math.max(1, Math.trunc(turn)), watching.game.quarters.length + 1);
  const shown = gameAt(watching.game, to);
  desk.outside.chart.show(shown, null);
  desk.set({ watching: { ...watching, shown, turn: to } });
}
