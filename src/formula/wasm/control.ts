import { KIND_BYTES, operation, type AnyCode, type Code, type I32, type Kind, type Step } from "./code.ts";

/** Where a branch leads: out of the block, or back to the loop's head. */
export interface Label {
  /** Goes there. */
  readonly go: Step;
  /** Goes there when the condition is not 0. */
  goIf(condition: I32): Step;
}

type Result = Kind | "none";

const NOTHING = 0x40;
const END = 0x0b;

/** One step after the other. */
export const steps = (...all: readonly Step[]): Step => ({
  kind: "none",
  write: (to) => {
    for (const one of all) one.write(to);
  },
});
export const nothing: Step = steps();

/** Steps, and then a value. */
export const after = <K extends Kind>(first: Step, value: Code<K>): Code<K> => ({
  kind: value.kind,
  write: (to) => {
    first.write(to);
    value.write(to);
  },
});

/** A block; its label leads to what follows it. */
export const block = (body: (out: Label) => Step): Step => labelled(0x02, body);
/** A loop; its label leads back to its start. It ends when its body does. */
export const loop = (body: (again: Label) => Step): Step => labelled(0x03, body);

function labelled(opcode: number, body: (label: Label) => Step): Step {
  const mark = {};
  const branch = (code: number, ...taken: readonly AnyCode[]): Step => ({
    kind: "none",
    write: (to) => {
      for (const one of taken) one.write(to);
      to.byte(code);
      to.unsigned(to.open.length - 1 - to.open.lastIndexOf(mark));
    },
  });
  const inside = body({ go: branch(0x0c), goIf: (condition) => branch(0x0d, condition) });
  return {
    kind: "none",
    write: (to) => {
      to.byte(opcode);
      to.byte(NOTHING);
      to.open.push(mark);
      inside.write(to);
      to.open.pop();
      to.byte(END);
    },
  };
}

/** Does the steps while the condition holds. */
export const whileever = (condition: I32, body: Step): Step =>
  block((out) => loop((again) => steps(out.goIf(operation("i32", 0x45, condition)), body, again.go)));

/** Does one of two. */
export const when = (condition: I32, yes: Step, no: Step | null = null): Step =>
  conditional("none", condition, yes, no);

/** Gives one of two values, and works out only that. */
export const either = <K extends Kind>(condition: I32, yes: Code<K>, no: Code<K>): Code<K> =>
  conditional(yes.kind, condition, yes, no);

function conditional<K extends Result>(kind: K, condition: I32, yes: Code<K>, no: Code<K> | null): Code<K> {
  const given: Result = kind;
  return {
    kind,
    write: (to) => {
      condition.write(to);
      to.byte(0x04);
      to.byte(given === "none" ? NOTHING : KIND_BYTES[given]);
      to.open.push({});
      yes.write(to);
      if (no !== null) {
        to.byte(0x05);
        no.write(to);
      }
      to.open.pop();
      to.byte(END);
    },
  };
}

/** Gives one of two values, both worked out, before the condition is. */
export const select = <K extends Kind>(condition: I32, yes: Code<K>, no: Code<K>): Code<K> =>
  operation(yes.kind, 0x1b, yes, no, condition);

/** Ends the function; a function with a result gives this one. */
export const leave = (value: Code<Kind> | null = null): Step =>
  value === null ? operation("none", 0x0f) : operation("none", 0x0f, value);

/** What can't be reached: stops with an error. */
export const never: Step = operation("none", 0x00);
