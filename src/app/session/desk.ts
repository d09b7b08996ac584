import type { Refusal } from "../../engine/plan.ts";
import type { Seed } from "../../engine/random.ts";
import { attentionOf, validatePlan } from "../../engine/validate.ts";
import type { Scenario } from "../../scenario/load.ts";
import type { CommitMotion } from "../chart.ts";
import type { LibraryStore } from "../library/store.ts";
import type { DraftDrawer } from "../saves/draftDrawer.ts";
import type { Saves } from "../saves/saves.ts";
import { explainRefusal } from "../selectors/refusal.ts";
import { openDraft, type Draft } from "./draft.ts";
import type { Game } from "./game.ts";
import { offersOf } from "./offers.ts";
import type { SessionState } from "./state.ts";

/** What the session needs from outside. */
export interface Outside {
  readonly library: LibraryStore;
  readonly saves: Saves;
  readonly drafts: DraftDrawer;
  /** Why saves last only as long as the page, a sentence; null when they are kept. */
  readonly trouble: string | null;
  /** Shows a run on the chart; with a motion, that is played first. False: nothing will move. */
  readonly chart: { show(game: Game | null, motion: CommitMotion | null): boolean; finish(): void };
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
  /** Notices given so far. */
  readonly counter: { notices: number };
}

/** Adds words for a live region; only the last few are kept. */
export function tell(desk: Desk, tone: "alert" | "polite", text: string): void {
  if (text === "") return;
  desk.counter.notices += 1;
  desk.set({ notices: [...desk.get().notices.slice(-3), { id: desk.counter.notices, tone, text }] });
}

export function refuseTo(desk: Desk, game: Game, refusal: Refusal): void {
  tell(desk, "alert", explainRefusal(game, refusal));
}

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
