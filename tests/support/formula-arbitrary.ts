import fc from "fast-check";
import type { State } from "../../src/engine/value.ts";
import { DECLARED, FLAGS, MEMORY_SLOTS, PHASES, STATE_SIZE, historyOf, slotOf } from "./formula-world.ts";

/** Formulas in the harbour world, well typed, as text; and states for them. */

const numbers = fc.oneof(
  fc.constantFrom("0", "1", "2", "0.5", "100", "1e-7", "1e3", "1e200", "1e300", "3.25"),
  fc.integer({ min: 0, max: 1000 }).map(String),
);
const numberNames = fc.constantFrom(
  "cash",
  "trust",
  "burn",
  "swell",
  "luck",
  "dock.berths",
  "turn",
  "east.trade",
  "margin",
  "toll",
  "lit",
);
const memories = fc.constantFrom(
  "fired(storm)",
  "taken(dredge)",
  "kept(vow)",
  "broken(vow)",
  "since(cash)",
  "ago(cash, 1)",
  "ago(cash, 3)",
  "sumof(nobody, cash)",
);
const phases = fc.constantFrom(...PHASES).map((phase) => `'${phase}'`);
const flags = fc.constantFrom(...FLAGS).map((flag) => `'${flag}'`);

interface Trees {
  readonly number: string;
  readonly condition: string;
  /** Inside a group function, with the actors' own names. */
  readonly own: string;
}

const call = (name: string, ...args: string[]): string => `${name}(${args.join(", ")})`;

const trees = fc.letrec<Trees>((tie: fc.LetrecTypedTie<Trees>): fc.LetrecValue<Trees> => {
  const number = tie("number");
  const condition = tie("condition");
  const own = tie("own");
  const comparison = fc.constantFrom("==", "!=", "<", "<=", ">", ">=");
  return {
    number: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      { arbitrary: fc.oneof(numbers, numberNames, memories), weight: 3 },
      {
        arbitrary: fc
          .tuple(number, fc.constantFrom("+", "-", "*", "/", "%"), number)
          .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
        weight: 6,
      },
      number.map((a) => `-${a}`),
      fc
        .tuple(fc.constantFrom("abs", "floor", "ceil", "round", "sqrt", "exp", "ln"), number)
        .map(([name, a]) => call(name, a)),
      fc
        .tuple(fc.constantFrom("min", "max"), fc.array(number, { minLength: 2, maxLength: 6 }))
        .map(([name, args]) => call(name, ...args)),
      fc.tuple(fc.constantFrom("clamp", "lerp"), number, number, number).map(([name, ...args]) => call(name, ...args)),
      fc.tuple(number, number).map(([a, b]) => call("pow", a, b)),
      number.map((a) => call("table", "demand", a)),
      fc.tuple(condition, number, number).map((args) => call("if", ...args)),
      fc.tuple(fc.constantFrom("maxof", "minof", "sumof"), own).map(([name, a]) => call(name, "port", a)),
    ),
    condition: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom(
        "lit",
        "true",
        "false",
        "chose(storm, wait)",
        "chose(storm, build)",
        "fired(storm)",
        "countof(port, ready)",
      ),
      fc.tuple(number, comparison, number).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      fc.tuple(condition, fc.constantFrom("and", "or"), condition).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      condition.map((a) => `(not ${a})`),
      fc
        .tuple(comparison, phases)
        .map(([operator, phase]) => `phase ${operator} ${phase}`)
        .map((text) => `(${text})`),
      fc.tuple(fc.constantFrom("==", "!="), flags).map(([operator, flag]) => `(${flag} ${operator} flag)`),
      fc.tuple(condition, flags, flags).map(([test, a, b]) => `(pennant == if(${test}, ${a}, ${b}))`),
      fc.constant("(flag != pennant)"),
    ),
    own: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom("trade", "cash", "ready", "ago(trade, 1)", "ago(trade, 2)", "since(trade)"),
      fc.tuple(own, fc.constantFrom("+", "-", "*"), number).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      fc.tuple(number, own).map(([a, b]) => `if(ready, ${a}, ${b})`),
    ),
  };
});

export const numberFormulas: fc.Arbitrary<string> = trees.number;
export const conditionFormulas: fc.Arbitrary<string> = trees.condition;

const GRID = 1048576;
const onGrid = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(min, max, Math.min(Math.max(0, min), max)),
    fc.integer({ min: Math.ceil(min * GRID), max: Math.floor(max * GRID) }).map((steps) => steps / GRID),
    fc.integer({ min: Math.ceil(min), max: Math.floor(max) }),
  );

/** States within the declared ranges, on the number grid. */
export const states: fc.Arbitrary<State> = fc
  .tuple(
    fc.tuple(
      ...[...DECLARED].map(([name, { type }]) => {
        const values =
          type.kind === "option"
            ? fc.nat(type.options.length - 1)
            : type.kind === "boolean"
              ? fc.nat(1)
              : name === "turn"
                ? fc.integer({ min: 1, max: 16 })
                : onGrid(type.min, type.max);
        return values.map((value) => ({ slot: slotOf(name), value }));
      }),
    ),
    fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
    fc.nat(16),
    fc.array(onGrid(-60, 900), { minLength: 17, maxLength: 17 }),
    fc.array(onGrid(0, 200), { minLength: 34, maxLength: 34 }),
  )
  .map(([values, counts, changed, history, trades]) => {
    const state = new Float64Array(STATE_SIZE);
    for (const { slot, value } of values) state[slot] = value;
    state.set(counts, MEMORY_SLOTS.fired);
    state[MEMORY_SLOTS.changed] = Math.min(changed, state[slotOf("turn")]!);
    state.set(history, historyOf("cash"));
    state.set(trades.slice(0, 17), historyOf("east.trade"));
    state.set(trades.slice(17), historyOf("west.trade"));
    return state;
  });
