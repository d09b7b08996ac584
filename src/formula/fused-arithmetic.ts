import type { Formula } from "../engine/value.ts";
import { run, type Leaf, type Piece, type Shapes } from "./fused.ts";
import { divide, remainder } from "./operations.ts";

/** Arithmetic by shape (see `Shapes`). Sums, differences and products here don't saturate: `lower` sees to it where they might overflow. */

export const ADD: Shapes = {
  ss: (a, b) => (state) => state[a]! + state[b]!,
  sk: (slot, plus) => ({ kind: "leaf", slot, times: 1, plus, by: 1 }),
  ks: (plus, slot) => ({ kind: "leaf", slot, times: 1, plus, by: 1 }),
  fs: (f, b) => (state) => f(state) + state[b]!,
  sf: (a, f) => (state) => state[a]! + f(state),
  fk: (f, k) => (state) => f(state) + k,
  kf: (k, f) => (state) => k + f(state),
  ff: (f, g) => (state) => f(state) + g(state),
  leaves: sumOfLeaves,
};

export const SUBTRACT: Shapes = {
  ss: (a, b) => (state) => state[a]! - state[b]!,
  sk: (slot, k) => ({ kind: "leaf", slot, times: 1, plus: -k, by: 1 }),
  ks: (plus, slot) => ({ kind: "leaf", slot, times: -1, plus, by: 1 }),
  fs: (f, b) => (state) => f(state) - state[b]!,
  sf: (a, f) => (state) => state[a]! - f(state),
  fk: (f, k) => (state) => f(state) - k,
  kf: (k, f) => (state) => k - f(state),
  ff: (f, g) => (state) => f(state) - g(state),
  leaves: differenceOfLeaves,
};

export const MULTIPLY: Shapes = {
  ss: (a, b) => (state) => state[a]! * state[b]!,
  sk: (slot, by) => ({ kind: "leaf", slot, times: 1, plus: 0, by }),
  ks: (by, slot) => ({ kind: "leaf", slot, times: 1, plus: 0, by }),
  fs: (f, b) => (state) => f(state) * state[b]!,
  sf: (a, f) => (state) => state[a]! * f(state),
  fk: (f, k) => (state) => f(state) * k,
  kf: (k, f) => (state) => k * f(state),
  ff: (f, g) => (state) => f(state) * g(state),
  leaves: productOfLeaves,
};

export const DIVIDE: Shapes = {
  ss: (a, b) => (state) => divide(state[a]!, state[b]!),
  sk: (a, k) => (state) => divide(state[a]!, k),
  ks: (k, b) => (state) => divide(k, state[b]!),
  fs: (f, b) => (state) => divide(f(state), state[b]!),
  sf: (a, f) => (state) => divide(state[a]!, f(state)),
  fk: (f, k) => (state) => divide(f(state), k),
  kf: (k, f) => (state) => divide(k, f(state)),
  ff: (f, g) => (state) => divide(f(state), g(state)),
};

export const REMAINDER: Shapes = {
  ss: (a, b) => (state) => remainder(state[a]!, state[b]!),
  sk: (a, k) => (state) => remainder(state[a]!, k),
  ks: (k, b) => (state) => remainder(k, state[b]!),
  fs: (f, b) => (state) => remainder(f(state), state[b]!),
  sf: (a, f) => (state) => remainder(state[a]!, f(state)),
  fk: (f, k) => (state) => remainder(f(state), k),
  kf: (k, f) => (state) => remainder(k, f(state)),
  ff: (f, g) => (state) => remainder(f(state), g(state)),
};

export const MIN: Shapes = {
  ss: (a, b) => (state) => Math.min(state[a]!, state[b]!),
  sk: (a, k) => (state) => Math.min(state[a]!, k),
  ks: (k, b) => (state) => Math.min(k, state[b]!),
  fs: (f, b) => (state) => Math.min(f(state), state[b]!),
  sf: (a, f) => (state) => Math.min(state[a]!, f(state)),
  fk: (f, k) => (state) => Math.min(f(state), k),
  kf: (k, f) => (state) => Math.min(k, f(state)),
  ff: (f, g) => (state) => Math.min(f(state), g(state)),
};

export const MAX: Shapes = {
  ss: (a, b) => (state) => Math.max(state[a]!, state[b]!),
  sk: (a, k) => (state) => Math.max(state[a]!, k),
  ks: (k, b) => (state) => Math.max(k, state[b]!),
  fs: (f, b) => (state) => Math.max(f(state), state[b]!),
  sf: (a, f) => (state) => Math.max(state[a]!, f(state)),
  fk: (f, k) => (state) => Math.max(f(state), k),
  kf: (k, f) => (state) => Math.max(k, f(state)),
  ff: (f, g) => (state) => Math.max(f(state), g(state)),
};

/** A slot or a leaf as a leaf; null of what is neither. */
const leafOf = (piece: Piece): Leaf | null =>
  piece.kind === "leaf"
    ? piece
    : piece.kind === "slot"
      ? { kind: "leaf", slot: piece.slot, times: 1, plus: 0, by: 1 }
      : null;

function sumOfLeaves(left: Piece, right: Piece): Formula | null {
  if (left.kind !== "leaf" && right.kind !== "leaf") return null;
  const l = leafOf(left);
  const r = leafOf(right);
  if (l === null) return r === null ? null : plusLeaf(run(left), r);
  const { slot: a, times: ta, plus: pa, by: ka } = l;
  if (r === null) {
    const second = run(right);
    return (state) => ka * (pa + ta * state[a]!) + second(state);
  }
  const { slot: b, times: tb, plus: pb, by: kb } = r;
  return (state) => ka * (pa + ta * state[a]!) + kb * (pb + tb * state[b]!);
}

function plusLeaf(first: Formula, { slot, times, plus, by }: Leaf): Formula {
  return (state) => first(state) + by * (plus + times * state[slot]!);
}

function differenceOfLeaves(left: Piece, right: Piece): Formula | null {
  if (left.kind !== "leaf" && right.kind !== "leaf") return null;
  const l = leafOf(left);
  const r = leafOf(right);
  if (l === null) return r === null ? null : lessLeaf(run(left), r);
  const { slot: a, times: ta, plus: pa, by: ka } = l;
  if (r === null) {
    const second = run(right);
    return (state) => ka * (pa + ta * state[a]!) - second(state);
  }
  const { slot: b, times: tb, plus: pb, by: kb } = r;
  return (state) => ka * (pa + ta * state[a]!) - kb * (pb + tb * state[b]!);
}

function lessLeaf(first: Formula, { slot, times, plus, by }: Leaf): Formula {
  return (state) => first(state) - by * (plus + times * state[slot]!);
}

/** A leaf that was only shifted takes a factor in; else two roundings must stay two. */
function productOfLeaves(left: Piece, right: Piece): Piece | Formula | null {
  if (left.kind === "leaf" && right.kind === "constant" && left.by === 1) return { ...left, by: right.value };
  if (right.kind === "leaf" && left.kind === "constant" && right.by === 1) return { ...right, by: left.value };
  if (right.kind === "leaf") {
    const { slot, times, plus, by } = right;
    const first = run(left);
    return (state) => first(state) * (by * (plus + times * state[slot]!));
  }
  if (left.kind !== "leaf") return null;
  const { slot, times, plus, by } = left;
  const second = run(right);
  return (state) => by * (plus + times * state[slot]!) * second(state);
}
