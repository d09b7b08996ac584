import type { Deal } from "../../engine/deal.ts";
import type { State } from "../../engine/value.ts";
import { bestFor, frontier } from "../../engine/negotiation/frontier.ts";
import { worthOf, type Worths } from "../../engine/negotiation/worth.ts";
import type { Terms } from "../../engine/plan.ts";
import { toLevels } from "../../engine/terms.ts";
import { worthsTo } from "../../engine/worths.ts";
import { estimateOtherSide, type Guess } from "../../foresight/estimate.ts";
import type { Game } from "../session/game.ts";
import { seenOf } from "../../runs/words/seen.ts";

/** An estimate of something the other side hides, in points of its 0 to 100 scale. */
export interface Band {
  readonly low: number;
  readonly high: number;
}
/** Points of worth are 0 to 100 for each side. Estimates only: the truth comes at the end. */
export interface DealEstimates {
  /** Our draft: worth to us, and to them as a band. */
  readonly draft: { readonly us: number; readonly them: Band };
  readonly theirs: { readonly us: number; readonly them: Band } | null;
  /** What they need. */
  readonly need: Band;
  /** The most that can be had for them at each worth to us, as a band. */
  readonly frontier: readonly { readonly us: number; readonly them: Band }[];
  /** A sentence for the picture's text alternative. */
  readonly words: string;
}

/** Kinds less likely than this are left out of the bands. */
const UNLIKELY = 0.05;
const GRID = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;

/** What is believed of the other side's worth, need and frontier: everything that the kinds still thought possible would make it. */
export function estimates(game: Game, id: string, draft: Terms, theirs: Terms | null): DealEstimates | null {
  const deal = game.model.deals.find((each) => each.id === id);
  const view = game.view.deals.find((each) => each.id === id);
  if (deal === undefined || view === undefined) return null;
  const seen = seenOf(game.model, game.state).slice();
  const us = worthsTo(game.model, seen, deal, "us");
  const guesses = likelyKinds(estimateOtherSide(game.model, seen, game.model.deals.indexOf(deal)).kinds).map(
    (guess) => ({
      them: guess.worths,
      need: guess.reserve,
      points: frontier(us, guess.worths),
    }),
  );
  const worth = (terms: Terms): { us: number; them: Band } | null => {
    const levels = toLevels(deal, terms);
    if ("refused" in levels) return null;
    return {
      us: worthOf(us, levels),
      them: bandOf(
        guesses.map((each) => worthOf(each.them, levels)),
        0,
      ),
    };
  };
  const ours = worth(draft);
  if (ours === null) return null;
  const need = bandOf(
    guesses.map((each) => each.need),
    deal.blur,
  );
  const line = GRID.flatMap((least) => {
    const best = guesses.flatMap(({ points }) => points.filter((point) => point.us >= least).at(-1)?.them ?? []);
    return best.length === guesses.length ? [{ us: least, them: bandOf(best, 0) }] : [];
  });
  return {
    draft: ours,
    theirs: theirs === null ? null : worth(theirs),
    need,
    frontier: line,
    words: sentence(ours, need),
  };
}

/** The kinds still thought possible; all of them when none is likely enough. */
function likelyKinds(kinds: readonly Guess[]): readonly Guess[] {
  const likely = kinds.filter(({ odds }) => odds >= UNLIKELY);
  return likely.length > 0 ? likely : kinds;
}

function bandOf(values: readonly number[], blur: number): Band {
  const within = (x: number): number => Math.min(100, Math.max(0, x));
  return { low: within(Math.min(...values) - blur), high: within(Math.max(...values) + blur) };
}

const bandWords = ({ low, high }: Band): string => {
  const [from, to] = [Math.round(low), Math.round(high)];
  return from === to ? `about ${from}` : `${from} to ${to}`;
};

const sentence = (draft: { readonly us: number; readonly them: Band }, need: Band): string =>
  `This offer is worth ${Math.round(draft.us)} of 100 to you. Analysts put it at ${bandWords(draft.them)} for them; they think that ${bandWords(need)} is needed.`;

/** How a signed deal stood against what could have been had, in truth: for the end. */
export interface SignedWorth {
  readonly us: number;
  readonly them: number;
  /** The most that we could have had at the same worth to them. */
  readonly best: number;
}

/** From the state just before the commit that signed it. */
export function signedWorth(deal: Deal, closing: State): SignedWorth {
  const table = (slot: "worthUsSlot" | "worthThemSlot"): Worths =>
    deal.clauses.map((clause) => Array.from(closing.subarray(clause[slot], clause[slot] + clause.values.length)));
  const levels = deal.clauses.map((clause) => closing[clause.agreedSlot] ?? 0);
  const [us, them] = [table("worthUsSlot"), table("worthThemSlot")];
  const had = worthOf(them, levels);
  const mine = worthOf(us, levels);
  return { us: mine, them: had, best: Math.max(mine, bestFor(frontier(us, them), had)?.us ?? mine) };
}
