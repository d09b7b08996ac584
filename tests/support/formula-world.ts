import type { Openness, State, ValueType } from "../../src/engine/value.ts";
import { checkFormula, type Checked, type Expect } from "../../src/formula/check.ts";
import { compileFormula } from "../../src/formula/compile.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { readAgo, readChose, readSince } from "../../src/formula/recall.ts";
import type { MemorySym, Range, Scope, Sym } from "../../src/formula/scope.ts";

/** A small world to read formulas in: a harbour with two ports that compete. Slots stand in the order of `SLOTS`. */
export const PHASES = ["planned", "dug", "open"] as const;
export const FLAGS = ["red", "green", "blue"] as const;

interface Declared {
  readonly type: ValueType;
  readonly openness?: Openness;
}
const number = (min: number, max: number, openness: Openness = "exact"): Declared => ({
  type: { kind: "number", min, max },
  openness,
});

export const DECLARED: ReadonlyMap<string, Declared> = new Map([
  ["cash", number(-60, 900)],
  ["trust", number(0, 100)],
  ["burn", number(0, 40)],
  ["swell", number(-1, 1, "noisy")],
  ["luck", number(0.5, 1.5, "hidden")],
  ["dock.berths", number(0, 100)],
  ["lit", { type: { kind: "boolean" } }],
  ["phase", { type: { kind: "option", options: PHASES, ordered: true } }],
  ["flag", { type: { kind: "option", options: FLAGS, ordered: false } }],
  ["pennant", { type: { kind: "option", options: FLAGS, ordered: false } }],
  ["turn", number(1, 16)],
  ["east.trade", number(0, 200)],
  ["west.trade", number(0, 200, "hidden")],
  ["east.ready", { type: { kind: "boolean" } }],
  ["west.ready", { type: { kind: "boolean" } }],
]);
const SLOTS = [...DECLARED.keys()];
export const slotOf = (name: string): number => SLOTS.indexOf(name);

/** Slots after the declared ones. */
export const MEMORY_SLOTS = {
  fired: 20,
  chose: 21,
  taken: 22,
  kept: 23,
  broken: 24,
  changed: 25,
  history: 30,
} as const;
/** Each port's trade has a history of its own; all else shares one. */
const HISTORIES: ReadonlyMap<string, number> = new Map([
  ["east.trade", 50],
  ["west.trade", 70],
]);
export const historyOf = (name: string): number => HISTORIES.get(name) ?? MEMORY_SLOTS.history;
export const STATE_SIZE = 90;
export const CHOICES = ["wait", "build"] as const;
export const TABLE = { x: [0, 20, 60, 100], y: [0, 0.3, 0.9, 1.2] } as const;
export const DERIVED_TEXT = "cash - burn * 4";

const rangeOf = (type: ValueType): Range =>
  type.kind === "number"
    ? { min: type.min, max: type.max }
    : { min: 0, max: type.kind === "option" ? type.options.length - 1 : 1 };

const derived: Sym = {
  type: { kind: "number", min: -220, max: 900 },
  openness: "exact",
  range: { min: -220, max: 900 },
  read: { kind: "formula", get: () => compiled(DERIVED_TEXT) },
};
const constant: Sym = {
  type: { kind: "number", min: 0, max: 1 },
  openness: "exact",
  range: { min: 0.25, max: 0.25 },
  read: { kind: "constant", value: 0.25 },
};

function lookup(name: string): Sym | null {
  if (name === "margin") return derived;
  if (name === "toll") return constant;
  const declared = DECLARED.get(name);
  if (declared === undefined) return null;
  const { type, openness = "exact" } = declared;
  return { type, openness, range: rangeOf(type), read: { kind: "slot", slot: slotOf(name) } };
}

function memory(fn: string, args: readonly string[]): ReturnType<Scope["memory"]> {
  const [subject = "", detail = ""] = args;
  const slot = (at: number): MemorySym => ({
    type: { kind: "number", min: 0, max: 16 },
    openness: "exact",
    range: { min: 0, max: 16 },
    read: { kind: "slot", slot: at },
  });
  const wrong = (argument: number, message: string, suggestion?: string): ReturnType<Scope["memory"]> => ({
    problem: { message, argument, ...(suggestion === undefined ? {} : { suggestion }) },
  });
  if (fn === "fired" || fn === "chose") {
    if (subject !== "storm") return wrong(0, `unknown event "${subject}"; did you mean "storm"?`, "storm");
    if (fn === "fired") return slot(MEMORY_SLOTS.fired);
    const choice = CHOICES.findIndex((known) => known === detail);
    if (choice < 0) return wrong(1, `the event "storm" has no choice "${detail}"`);
    const get = (): ReturnType<typeof readChose> => readChose(MEMORY_SLOTS.chose, choice);
    return { type: { kind: "boolean" }, openness: "exact", range: { min: 0, max: 1 }, read: { kind: "formula", get } };
  }
  if (fn === "taken") return slot(MEMORY_SLOTS.taken);
  if (fn === "kept") return slot(MEMORY_SLOTS.kept);
  if (fn === "broken") return slot(MEMORY_SLOTS.broken);
  const sym = lookup(subject);
  if (sym === null) return wrong(0, `unknown variable "${subject}"`);
  if (fn === "since") {
    const get = (): ReturnType<typeof readSince> => readSince(MEMORY_SLOTS.changed, slotOf("turn"));
    return {
      type: { kind: "number", min: 0, max: 16 },
      openness: sym.openness,
      range: { min: 0, max: 16 },
      read: { kind: "formula", get },
    };
  }
  const get = (): ReturnType<typeof readAgo> => readAgo(historyOf(subject), slotOf("turn"), Number(detail));
  return { ...sym, read: { kind: "formula", get } };
}

export const GROUPS: ReadonlyMap<string, readonly string[]> = new Map([
  ["port", ["east", "west"]],
  ["nobody", []],
]);

export const WORLD: Scope = {
  lookup,
  names: () => [...SLOTS, "margin", "toll"],
  table: (id) => (id === "demand" ? TABLE : null),
  tableNames: () => ["demand"],
  group: (id) => GROUPS.get(id) ?? null,
  groupNames: () => [...GROUPS.keys()],
  memory,
};

/** A state with these values, options by index; all else 0, the turn 1. */
export function stateWith(values: Readonly<Record<string, number>> = {}): State {
  const state = new Float64Array(STATE_SIZE);
  state[slotOf("turn")] = 1;
  for (const [name, value] of Object.entries(values)) state[slotOf(name)] = value;
  return state;
}

export function checked(text: string, expect: Expect = "any", scope: Scope = WORLD): Checked {
  const { node, problem } = parseFormula(text);
  if (node === undefined) throw new Error(`${text}: ${problem.message}`);
  return checkFormula(node, scope, expect);
}

export function compiled(text: string, expect: Expect = "any", scope: Scope = WORLD): (state: State) => number {
  const { node, problem } = parseFormula(text);
  if (node === undefined) throw new Error(`${text}: ${problem.message}`);
  return compileFormula(node, scope, expect)!;
}

/** What a formula gives in a state. */
export function valueOf(text: string, values: Readonly<Record<string, number>> = {}, expect: Expect = "any"): number {
  return compiled(text, expect)(stateWith(values));
}

/** The messages of a formula's problems, its text's or its meaning's. */
export function complaints(text: string, expect: Expect = "any"): string[] {
  const { node, problem } = parseFormula(text);
  return node === undefined
    ? [problem.message]
    : checkFormula(node, WORLD, expect).problems.map(({ message }) => message);
}
