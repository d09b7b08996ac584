import { undecided, type Estimate } from "../../../foresight/debrief/estimate.ts";
import { FRESH, FRESH_WORLDS, SCREENED } from "../../foresight/samples.ts";
import type { Debrief } from "../../foresight/debrief.ts";
import { own } from "../../../scenario/compile/entries.ts";
import { turnFull, turnLabel, turnWord } from "../timeline.ts";
import { counted, percent, points, whole } from "./figures.ts";

/** Odds at the opening of a turn, or how it ended. */
export interface OddsPoint {
  /** One after the last: the end. */
  readonly turn: number;
  readonly label: string;
  readonly full: string;
  readonly odds: Estimate;
  /** What the turn's decisions and the world's answer made of them; null at the end. */
  readonly skill: Estimate | null;
  readonly luck: Estimate | null;
  /** Whether its decisions are among those that moved the odds most, beyond what may be chance. */
  readonly decisive: boolean;
}

export interface OddsPage {
  readonly points: readonly OddsPoint[];
  readonly summary: string;
  /** On what the figures rest. */
  readonly basis: string;
}

/** The odds from quarter to quarter; null until they are there. */
export function oddsPage({ game, account, decided, hand }: Debrief): OddsPage | null {
  if (account === null) return null;
  const { scenario } = game;
  const { steps, initial, final } = account;
  const rows = steps.map(({ turn, before, skill, luck }): OddsPoint => ({
    turn,
    label: turnLabel(scenario, turn),
    full: turnFull(scenario, turn),
    odds: before,
    skill,
    luck,
    decisive: decided.some(({ step }) => step.turn === turn && !undecided(step.skill)),
  }));
  const end: OddsPoint = {
    turn: steps.length + 1,
    label: "End",
    full: "The end",
    odds: { value: final, low: final, high: final },
    skill: null,
    luck: null,
    decisive: false,
  };
  const skill = steps.reduce((sum, each) => sum + each.skill.value, 0);
  // What is left of what is told of both ends: rounded by itself, it might not close the sum.
  const luck = (whole(final) - whole(initial) - whole(skill)) / 100;
  const idle = steps.filter((each) => undecided(each.skill)).length;
  const word = turnWord(scenario);
  const most = idle * 2 > steps.length ? ` Most ${word}s decided nothing that can be told from chance:` : ` In`;
  const summary =
    `The odds stood at ${percent(initial)} at first and came to ${percent(final)}. ` +
    `Your decisions made ${points(skill)} of that, luck ${points(luck)}.` +
    `${most} ${counted(idle)} of ${counted(steps.length)}${idle * 2 > steps.length ? "." : ` ${word}s nothing that was decided can be told from chance.`}`;
  return { points: [...rows, end], summary, basis: basisOf(hand === null ? null : handName({ game, hand }), word) };
}

/** What the one who plays on is called. */
export function handName({ game, hand }: Pick<Debrief, "game"> & { readonly hand: string }): string {
  const label = own(game.scenario.source.strategies, hand)?.label;
  if (label !== undefined) return `“${label}”`;
  return hand === "busy"
    ? "the busy hand, which holds course, bargains and spends its attention on whatever it can"
    : "the plain hand, which holds course and bargains";
}

const basisOf = (name: string | null, word: string): string =>
  `With a competent hand from here: ${name ?? "a strategy"} plays on, in worlds that looked to you as yours did then. ${SCREENED} futures a ${word}, before and after your decisions in the same worlds; ${FRESH.length * FRESH_WORLDS} more, by other luck, for the decisions below. Intervals hold 19 times of 20. True of this model under this strategy, and of nothing else.`;
