import type { Formula } from "../engine/value.ts";
import { run, type Piece } from "./fused.ts";

/** `if` by shape: constants stand in the closure itself. */
export function choose(condition: Formula, yes: Piece, no: Piece): Formula {
  if (yes.kind === "constant") {
    const { value: a } = yes;
    if (no.kind === "constant") {
      const { value: b } = no;
      return (state) => (condition(state) !== 0 ? a : b);
    }
    const b = run(no);
    return (state) => (condition(state) !== 0 ? a : b(state));
  }
  const a = run(yes);
  if (no.kind === "constant") {
    const { value: b } = no;
    return (state) => (condition(state) !== 0 ? a(state) : b);
  }
  const b = run(no);
  return (state) => (condition(state) !== 0 ? a(state) : b(state));
}

/** The same where the condition is that a slot holds a value, as an option chosen. */
export function chooseEqual(slot: number, value: number, yes: Piece, no: Piece): Formula {
  if (yes.kind === "constant") {
    const { value: a } = yes;
    if (no.kind === "constant") {
      const { value: b } = no;
      return (state) => (state[slot] === value ? a : b);
    }
    const b = run(no);
    return (state) => (state[slot] === value ? a : b(state));
  }
  const a = run(yes);
  const b = run(no);
  return (state) => (state[slot] === value ? a(state) : b(state));
}
