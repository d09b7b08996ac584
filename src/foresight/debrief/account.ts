import { apart, exactly, gain, shareOf, type Estimate } from "./estimate.ts";

/** Endings from one turn on, world by world in the same worlds, as `Layout.ended` counts them. */
export interface Sample {
  readonly turn: number;
  /** Where the hand goes on from the turn's opening. */
  readonly before: readonly number[];
  /** Where it goes on from what the player decided in that turn. */
  readonly after: readonly number[];
}

/** One turn: the odds of an accepted ending at its opening and after the player's decisions, and what moved them. */
export interface Step {
  readonly turn: number;
  readonly before: Estimate;
  readonly after: Estimate;
  /** `after` less `before`. */
  readonly skill: Estimate;
  /** Odds at the next opening, or the ending itself, less `after`. */
  readonly luck: Estimate;
  /** Worlds behind the figures. */
  readonly worlds: number;
}

/** A run taken apart: `initial`, and all skill and luck in turn, add up to `final` to the bit. */
export interface Account {
  readonly initial: number;
  /** 1 when the run came to an ending that is accepted, else 0. */
  readonly final: 0 | 1;
  readonly steps: readonly Step[];
}

/** Endings that count as good, as `Layout.ended` counts them. */
export type Accepted = ReadonlySet<number>;

/** Takes a run apart. `samples` by turn, from the first turn on without a gap; `ending` is the one that the run came to. */
export function accountOf(samples: readonly Sample[], ending: number, accepted: Accepted): Account {
  const final = accepted.has(ending) ? 1 : 0;
  const hits = samples.map(({ before, after }) => ({
    before: hitsOf(before, accepted),
    after: hitsOf(after, accepted),
  }));
  const steps = samples.map(({ turn }, at): Step => {
    const { before, after } = hits[at]!;
    const [v, q] = [shareOf(before), shareOf(after)];
    const next = hits[at + 1]?.before ?? null;
    const to = next === null ? exactly(final) : shareOf(next);
    return {
      turn,
      before: v,
      after: q,
      skill: gain(before, after),
      luck: apart(after, next ?? [], to.value - q.value),
      worlds: before.length,
    };
  });
  return { initial: steps[0]?.before.value ?? final, final, steps };
}

export const hitsOf = (endings: readonly number[], accepted: Accepted): boolean[] =>
  endings.map((each) => accepted.has(each));

/** The turns whose decisions moved the odds most either way, in the order of the run; those that moved nothing are left out. */
export function decisive({ steps }: Account, most: number): number[] {
  return steps
    .filter(({ skill }) => skill.value !== 0)
    .toSorted((a, b) => Math.abs(b.skill.value) - Math.abs(a.skill.value) || a.turn - b.turn)
    .slice(0, most)
    .map(({ turn }) => turn)
    .sort((a, b) => a - b);
}

/** Samples with those of some turns in place of what was found at first. One sample a turn: its values stand wherever the turn is spoken of. */
export const replaced = (samples: readonly Sample[], again: readonly Sample[]): Sample[] =>
  samples.map((each) => again.find(({ turn }) => turn === each.turn) ?? each);
