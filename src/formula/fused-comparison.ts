import type { Shapes } from "./fused.ts";

/** Comparisons by shape (see `Shapes`): 1 or 0. */

export const LESS: Shapes = {
  ss: (a, b) => (state) => (state[a]! < state[b]! ? 1 : 0),
  sk: (a, k) => (state) => (state[a]! < k ? 1 : 0),
  ks: (k, b) => (state) => (k < state[b]! ? 1 : 0),
  fs: (f, b) => (state) => (f(state) < state[b]! ? 1 : 0),
  sf: (a, f) => (state) => (state[a]! < f(state) ? 1 : 0),
  fk: (f, k) => (state) => (f(state) < k ? 1 : 0),
  kf: (k, f) => (state) => (k < f(state) ? 1 : 0),
  ff: (f, g) => (state) => (f(state) < g(state) ? 1 : 0),
};

export const LESS_EQUAL: Shapes = {
  ss: (a, b) => (state) => (state[a]! <= state[b]! ? 1 : 0),
  sk: (a, k) => (state) => (state[a]! <= k ? 1 : 0),
  ks: (k, b) => (state) => (k <= state[b]! ? 1 : 0),
  fs: (f, b) => (state) => (f(state) <= state[b]! ? 1 : 0),
  sf: (a, f) => (state) => (state[a]! <= f(state) ? 1 : 0),
  fk: (f, k) => (state) => (f(state) <= k ? 1 : 0),
  kf: (k, f) => (state) => (k <= f(state) ? 1 : 0),
  ff: (f, g) => (state) => (f(state) <= g(state) ? 1 : 0),
};

export const EQUAL: Shapes = {
  ss: (a, b) => (state) => (state[a] === state[b]! ? 1 : 0),
  sk: (a, k) => (state) => (state[a] === k ? 1 : 0),
  ks: (k, b) => (state) => (k === state[b]! ? 1 : 0),
  fs: (f, b) => (state) => (f(state) === state[b]! ? 1 : 0),
  sf: (a, f) => (state) => (state[a] === f(state) ? 1 : 0),
  fk: (f, k) => (state) => (f(state) === k ? 1 : 0),
  kf: (k, f) => (state) => (k === f(state) ? 1 : 0),
  ff: (f, g) => (state) => (f(state) === g(state) ? 1 : 0),
};

export const NOT_EQUAL: Shapes = {
  ss: (a, b) => (state) => (state[a] !== state[b]! ? 1 : 0),
  sk: (a, k) => (state) => (state[a] !== k ? 1 : 0),
  ks: (k, b) => (state) => (k !== state[b]! ? 1 : 0),
  fs: (f, b) => (state) => (f(state) !== state[b]! ? 1 : 0),
  sf: (a, f) => (state) => (state[a] !== f(state) ? 1 : 0),
  fk: (f, k) => (state) => (f(state) !== k ? 1 : 0),
  kf: (k, f) => (state) => (k !== f(state) ? 1 : 0),
  ff: (f, g) => (state) => (f(state) !== g(state) ? 1 : 0),
};
