import type { Refusal } from "../../engine/plan.ts";
import type { Seed } from "../../engine/random.ts";
import { attentionOf, validatePlan } from "../../engine/validate.ts";
import type { Scenario } from "../../scenario/load.ts";
import type { Archive } from "../archive/archive.ts";
import type { CommitMotion } from "../chart.ts";
import type { LibraryStore } from "../library/store.ts";
import type { DraftDrawer } from "../saves/draftDrawer.ts";
import type { Saves } from "../saves/saves.ts";
import type { Standing } from "../saves/standing.ts";
import { explainRefusal } from "../selectors/refusal.ts";
import { openDraft, type Draft } from "./draft.ts";
import type { Game } from "./game.ts";
import { offersOf } from "./offers.ts";
import type { Notice, SessionState } from "./state.ts";

/** What the session needs from outside. */
export interface Outside {
  readonly library: LibraryStore;
  /** Earlier scenarios, and the engines of earlier rules. */
  readonly archive: Archive;
  readonly saves: Saves;
  readonly drafts: DraftDrawer;
  /** How the place of the saves stands now. */
  readonly standing: () => Standing;
  /** Shows a run on the chart; with a motion, that is played first. False: nothing will move. */
  readonly chart: { show(game: Game | null, motion: CommitMotion | null): boolean; finish(): void };
  /** A run of a shipped scenario is about to be opened by its code: what can be worked out of it may begin now. */
  readonly expect: (text: string, code: string) => void;
  /** The page's address without a code. */
  readonly address: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newSeed: () => Seed;
  readonly newId: () => string;
}

/** What the intents work with: the store, and what is outside. */
export interface Desk {
  readonly get: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  readonly outside: Outside;
  /** Version of each save that this tab holds. */
  readonly versions: Map<string, number>;
  /** Lines that go on under another id, because another tab holds the first. */
  readonly moved: Map<string, string>;
  /** Writes under way, one after the other, and the line that `saved` tells of: the last that was to be written, or was opened. */
  readonly writes: { last: Promise<void>; pending: number; line: string | null };
  /** Notices given so far, and links and files opened. */
  readonly counter: { notices: number; opened: number };
}

/** Adds words for a live region; only the last few are kept, the same words once. */
export function tell(desk: Desk, tone: Notice["tone"], text: string, about: Notice["about"] = null): void {
  if (text === "") return;
  desk.counter.notices += 1;
  const others = desk.get().notices.filter((each) => each.text !== text && (about === null || each.about === null));
  desk.set({ notices: [...others.slice(-3), { id: desk.counter.notices, tone, text, about }] });
}

/** One refusal is told at a time. */
export function refuseTo(desk: Desk, game: Game, refusal: Refusal, about: "plan" | "talks"): void {
  tell(desk, "alert", explainRefusal(game, refusal, desk.get().draft?.plan), about);
}

/** What was refused has been changed, so its refusal is of no more use. */
export const withoutRefusal = (desk: Desk): Pick<SessionState, "notices"> => ({
  notices: desk.get().notices.filter(({ about }) => about === null),
});

/** What follows from a game and the draft on it. */
export function withGame(game: Game, given: Draft | null = null): Partial<SessionState> {
  const draft = game.view.ended !== null ? null : (given ?? openDraft(game.view));
  const answers = Object.fromEntries(game.talks.map(({ decision, answer }) => [decision.deal, answer]));
  return { game, answers, ...withDraft(game, draft), ...offersOf(game, {}) };
}

export function withDraft(game: Game, draft: Draft | null): Partial<SessionState> {
  if (draft === null) return { draft, problem: null, problems: [], attentionLeft: 0 };
  const problems = validatePlan(game.model, game.state, draft.plan);
  const attentionLeft = game.view.attention - attentionOf(game.model, draft.plan);
  return { draft, problem: problems[0] ?? null, problems, attentionLeft };
}

/** Puts a game in hand: draft, offers, chart and screen. */
export function takeInHand(desk: Desk, game: Game, saveId: string | null, draft: Draft | null = null): void {
  desk.outside.chart.show(game, null);
  desk.set({
    ...withGame(game, draft),
    saveId,
    watching: null,
    committing: false,
    animating: false,
    guided: game.run.flags.guided,
    trail: [],
    screen: { at: game.view.ended === null ? "play" : "ending" },
  });
}

/** Says what the page is busy with while the work lasts. */
export async function busily<T>(desk: Desk, what: string, work: () => Promise<T>): Promise<T> {
  desk.set({ busy: what });
  try {
    return await work();
  } finally {
    desk.set({ busy: null });
  }
}

/** The scenario as the library has it, loaded; null with a notice when it can't be had. */
export async function fetchScenario(desk: Desk, id: string): Promise<Scenario | null> {
  const { library } = desk.outside;
  await library.getState().load(id);
  const entry = library.getState().scenarios.find((each) => each.id === id);
  if (entry?.scenario !== undefined && entry.scenario !== null) return entry.scenario;
  const failure = entry?.failure ?? entry?.diagnostics.find((each) => each.severity === "error")?.message;
  tell(desk, "alert", `The scenario "${id}" can't be loaded${failure === undefined ? "" : `: ${failure}`}.`);
  return null;
}
