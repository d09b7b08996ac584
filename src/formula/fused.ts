import type { Formula } from "../engine/value.ts";

/** A part of a formula, as far as it has been made: a leaf that a closure can hold in itself, or a closure. */
export type Piece =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "slot"; readonly slot: number }
  /** `by * (plus + times * slot)`, `times` being 1 or -1: a slot scaled, shifted or both. What isn't asked for is 0 or 1 and costs no bit. */
  | Leaf
  | { readonly kind: "any"; readonly formula: Formula };

export interface Leaf {
  readonly kind: "leaf";
  readonly slot: number;
  readonly times: 1 | -1;
  readonly plus: number;
  readonly by: number;
}

/**
 * One operation, as closures for each shape of its two sides: s a slot, k a constant, f any. A call saved for each leaf
 * makes evaluation twice as fast. All shapes of an operation give the same bits.
 */
export interface Shapes {
  readonly ss: (a: number, b: number) => Piece | Formula;
  readonly sk: (a: number, k: number) => Piece | Formula;
  readonly ks: (k: number, b: number) => Piece | Formula;
  readonly fs: (f: Formula, b: number) => Formula;
  readonly sf: (a: number, f: Formula) => Formula;
  readonly fk: (f: Formula, k: number) => Formula;
  readonly kf: (k: number, f: Formula) => Formula;
  readonly ff: (f: Formula, g: Formula) => Formula;
  /** Tried first, where a side is a leaf; null leaves it to the other shapes. */
  readonly leaves?: (left: Piece, right: Piece) => Piece | Formula | null;
}

/** A piece as a closure. */
export function run(piece: Piece): Formula {
  switch (piece.kind) {
    case "constant": {
      const { value } = piece;
      return () => value;
    }
    case "slot": {
      const { slot } = piece;
      return (state) => state[slot]!;
    }
    case "leaf": {
      const { slot, times, plus, by } = piece;
      return (state) => by * (plus + times * state[slot]!);
    }
    default:
      return piece.formula;
  }
}

export function slotOf(piece: Piece): number | null {
  return piece.kind === "slot" ? piece.slot : null;
}

/** Joins two pieces by the closure that fits their shapes. */
export function join(shapes: Shapes, left: Piece, right: Piece): Piece {
  const made = shapes.leaves?.(left, right) ?? joined(shapes, left, right);
  return typeof made === "function" ? { kind: "any", formula: made } : made;
}

function joined(shapes: Shapes, left: Piece, right: Piece): Piece | Formula {
  if (left.kind === "slot") {
    if (right.kind === "slot") return shapes.ss(left.slot, right.slot);
    if (right.kind === "constant") return shapes.sk(left.slot, right.value);
    return shapes.sf(left.slot, run(right));
  }
  if (left.kind === "constant") {
    return right.kind === "slot" ? shapes.ks(left.value, right.slot) : shapes.kf(left.value, run(right));
  }
  if (right.kind === "slot") return shapes.fs(run(left), right.slot);
  if (right.kind === "constant") return shapes.fk(run(left), right.value);
  return shapes.ff(run(left), run(right));
}
