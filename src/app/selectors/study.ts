import type { Belief } from "../../engine/view.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { StudySource } from "../../scenario/shape/decisions.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import { humanise } from "../../runs/words/humanise.ts";
import type { Game } from "../session/game.ts";

/** What a study is of, as the analysts believe it. */
export interface StudyBelief {
  /** By what the studies so far have found, or by all that the run has shown besides. */
  readonly by: "studies" | "all";
  /** What is still open: `Steady 45%, Winter 30%, Boom 25%`, `94 to 114`. */
  readonly now: string;
  /** What the study would make of it, a sentence; null where all is known. */
  readonly after: string | null;
}

/** What the worlds that the forecast is drawn from say, by what is studied; null before they are worked out, and where none are. */
export type Believed = Readonly<Record<string, Belief>> | null;

/** The belief that a study would narrow, by all that the run has shown where that is worked out, else by studies alone; null for what has none. */
export function studyBelief(game: Game, { of, accuracy }: StudySource, believed: Believed = null): StudyBelief | null {
  const inferred = own(believed ?? {}, of);
  const belief = inferred ?? own(game.view.beliefs, of);
  const by = inferred === undefined ? "studies" : "all";
  const shown = own(game.scenario.source.uncertainties, of);
  if (belief?.kind === "interval") {
    const { min, max } = belief;
    const [least, most] = shown?.range ?? [min, max];
    const half = ((1 - accuracy) * (most - least)) / 2;
    const number = (value: number): string => formatNumber(value, shown?.unit);
    const told = own(game.view.beliefs, of);
    if (told?.kind === "interval" && told.min === told.max) return { by, now: number(told.min), after: null };
    const [from, to] = [number(min), number(max)];
    if (from === to) return { by, now: `about ${from}`, after: NO_FURTHER };
    const now = `${from} to ${to}`;
    if (2 * half < max - min) {
      // What else is known cuts from the span as well.
      const most = by === "all" ? " at most" : "";
      return { by, now, after: `The study would narrow it to a span of ${number(2 * half)}${most}.` };
    }
    return { by, now, after: by === "all" ? "The study may narrow it further." : NO_FURTHER };
  }
  const deal = /^deal\.(\w+)\.kind$/.exec(of)?.[1] ?? "";
  const odds = belief?.odds ?? game.view.deals.find(({ id }) => id === deal)?.kinds;
  if (odds === undefined) return null;
  const kinds = own(game.scenario.source.deals, deal)?.kindLabels;
  const label = (option: string): string => own(shown?.labels, option) ?? own(kinds, option) ?? humanise(option);
  const told = optionsBelief(
    Object.entries(odds).map(([option, share]) => ({ label: label(option), share })),
    accuracy,
  );
  return told === null ? null : { by, ...told };
}

function optionsBelief(
  all: readonly { readonly label: string; readonly share: number }[],
  accuracy: number,
): Omit<StudyBelief, "by"> | null {
  const open = all.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  if (open.length === 0) return null;
  const [likeliest] = open;
  if (open.length === 1) return { now: likeliest!.label, after: null };
  if (likeliest!.share >= ALMOST) return { now: `almost surely ${likeliest!.label}`, after: NO_FURTHER };
  const wrong = (1 - accuracy) / Math.max(1, all.length - 1);
  // Bayes' rule, for each option that it may name.
  const then = open.map(({ share }) => (accuracy * share) / (accuracy * share + wrong * (1 - share)));
  const [least, most] = [percent(Math.min(...then)), percent(Math.max(...then))];
  return {
    now: open.map(({ label, share }) => `${label} ${percent(share)}`).join(", "),
    after: `Whichever the study names would stand at ${least === most ? least : `${least} to ${most}`}.`,
  };
}

const NO_FURTHER = "The study would narrow it no further.";
/** Share from which on an option is as good as certain: rounded, it is all. */
const ALMOST = 0.995;

const percent = (share: number): string => (share < 0.005 ? "under 1%" : `${Math.round(100 * share)}%`);
