import type { Openness } from "../../engine/value.ts";

/**
 * What a formula may read at a place. Hidden values may act only where their working doesn't give them away;
 * readings with noise may also be shown, since what is shown of them is the reading.
 */
export interface Policy {
  /** The most hidden that may be read. */
  readonly allow: Openness;
  /** What the formula is, for messages: `a need`. */
  readonly noun: string;
}

const DEPTH = { exact: 0, noisy: 1, hidden: 2 } as const satisfies Record<Openness, number>;

export const tooHidden = (openness: Openness, policy: Policy): boolean => DEPTH[openness] > DEPTH[policy.allow];

/** Feeds something that the player doesn't see worked out. */
export const unseen = (noun: string): Policy => ({ allow: "hidden", noun });
/** Is shown, evaluated on what the player sees. */
export const shown = (noun: string): Policy => ({ allow: "noisy", noun });
/** Its result can be seen to the last digit. */
export const plain = (noun: string): Policy => ({ allow: "exact", noun });

const LEAVE =
  "only chances, weights, the when of events, endings, moves and revealedWhen, worths to them and reserves, hidden variables, and amounts with noise may";

/** Why a value can't be read here, and where it can. `derived`: it is hidden only by what it is worked out from. */
export function leakMessage(name: string, openness: Openness, policy: Policy, derived: boolean): string {
  const hidden = openness === "hidden" ? "hidden" : "noisy";
  const what = derived ? `worked out from what is ${hidden}` : hidden;
  const leave = policy.allow === "exact" && openness === "noisy" ? `${LEAVE}, and what is only shown` : LEAVE;
  const remedy = policy.noun.endsWith('without "noise"') ? '; set a "noise" beside it, or read it elsewhere' : "";
  return `${policy.noun} can't read "${name}", which is ${what}${remedy}: ${leave}`;
}
