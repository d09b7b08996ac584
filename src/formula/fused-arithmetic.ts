import type { Formula } from "../engine/value.ts";
import { run, type Piece, type Shapes } from "./fused.ts";
import { divide, remainder } from "./operations.ts";

/** Arithmetic by shape (see `Shapes`). Sums, differences and products here don't saturate: `lower` sees to it where they might overflow. */

export const ADD: Shapes = {
  ss: (a, b) => (state) => state[a]! + state[b]!,
  sk: (a, k) => (state) => state[a]! + k,
  ks: (k, b) => (state) => k + state[b]!,
  fs: (f, b) => (state) => f(state) + state[b]!,
  sf: (a, f) => (state) => state[a]! + f(state),
  fk: (f, k) => (state) => f(state) + k,
  kf: (k, f) => (state) => k + f(state),
  ff: (f, g) => (state) => f(state) + g(state),
  scaled: sumOfScaled,
};

export const SUBTRACT: Shapes = {
  ss: (a, b) => (state) => state[a]! - state[b]!,
  sk: (a, k) => (state) => state[a]! - k,
  ks: (k, b) => (state) => k - state[b]!,
  fs: (f, b) => (state) => f(state) - state[b]!,
  sf: (a, f) => (state) => state[a]! - f(state),
  fk: (f, k) => (state) => f(state) - k,
  kf: (k, f) => (state) => k - f(state),
  ff: (f, g) => (state) => f(state) - g(state),
};

export const MULTIPLY: Shapes = {
  ss: (a, b) => (state) => state[a]! * state[b]!,
  sk: (slot, by) => ({ kind: "scaled", slot, by }),
  ks: (by, slot) => ({ kind: "scaled", slot, by }),
  fs: (f, b) => (state) => f(state) * state[b]!,
  sf: (a, f) => (state) => state[a]! * f(state),
  fk: (f, k) => (state) => f(state) * k,
  kf: (k, f) => (state) => k * f(state),
  ff: (f, g) => (state) => f(state) * g(state),
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

function sumOfScaled(left: Piece, right: Piece): Formula | null {
  if (right.kind === "scaled") {
    const { slot, by } = right;
    if (left.kind === "constant") {
      const { value } = left;
      return (state) => value + state[slot]! * by;
    }
    if (left.kind === "slot") {
      const { slot: first } = left;
      return (state) => state[first]! + state[slot]! * by;
    }
    const first = run(left);
    return (state) => first(state) + state[slot]! * by;
  }
  if (left.kind !== "scaled") return null;
  const { slot, by } = left;
  if (right.kind === "constant") {
    const { value } = right;
    return (state) => state[slot]! * by + value;
  }
  const second = run(right);
  return (state) => state[slot]! * by + second(state);
}
