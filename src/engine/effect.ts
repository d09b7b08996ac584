import type { Cause } from "./cause.ts";
import type { Formula } from "./value.ts";

export type EffectAct =
  | {
      readonly kind: "add";
      readonly slot: number;
      readonly value: Formula;
      readonly over: number;
      readonly noise: Formula | null;
    }
  | { readonly kind: "multiply"; readonly slot: number; readonly value: Formula; readonly noise: Formula | null }
  | { readonly kind: "set"; readonly slot: number; readonly value: Formula }
  | { readonly kind: "fire"; readonly event: number }
  | { readonly kind: "breach"; readonly deal: number }
  | { readonly kind: "end"; readonly deal: number }
  | { readonly kind: "reopen"; readonly deal: number }
  | { readonly kind: "promise"; readonly promise: number }
  | { readonly kind: "reveal"; readonly uncertainty: number }
  | { readonly kind: "revealKind"; readonly deal: number }
  | { readonly kind: "revealActor"; readonly variables: readonly number[] }
  | { readonly kind: "ending"; readonly ending: number };

export interface Effect {
  /** Its place in `model.effects`. */
  readonly index: number;
  readonly act: EffectAct;
  readonly if: Formula | null;
  /** Turns until it falls due. */
  readonly after: number;
  /** Whether its amount is evaluated when it falls due rather than when it is scheduled. */
  readonly late: boolean;
  readonly cause: Cause;
  /** Words for the ledger, opaque here; may hold `{name}`. Null: the cause's title serves. */
  readonly because: string | null;
  /** Under which name the ledger gathers it, opaque here. */
  readonly force: string | null;
  /** Key of its noise. */
  readonly key: number;
}

/** A condition and the words that say why it isn't met, opaque here. */
export interface Need {
  readonly if: Formula;
  readonly else: string;
}

export interface Dynamic {
  readonly id: string;
  readonly effect: Effect;
}
