import { describe, expect, it } from "vitest";
import type { Expect } from "../../src/formula/check.ts";
import { FLAGS, PHASES, checked, complaints, valueOf } from "../support/formula-world.ts";

describe("Names that aren't known", () => {
  it.each([
    ["cahs + 1", 'unknown variable "cahs"; did you mean "cash"?'],
    ["berths", 'unknown variable "berths"; did you mean "dock.berths"?'],
    ["penguins", 'unknown variable "penguins"'],
    ["constructor", 'unknown variable "constructor"'],
    ["__proto__", 'unknown variable "__proto__"'],
    ["toString", 'unknown variable "toString"'],
    ["cash.constructor", 'unknown variable "cash.constructor"'],
    ["hasOwnProperty(cash)", 'unknown function "hasOwnProperty"'],
    ["constructor(1)", 'unknown function "constructor"'],
    ["mix(1, 2)", 'unknown function "mix"; did you mean "max"?'],
    ["clmap(1, 2, 3)", 'unknown function "clmap"; did you mean "clamp"?'],
    ["cash(3)", '"cash" is a value, not a function; to multiply, write "*"'],
    ["demand(3)", '"demand" is a table; read it with table(demand, x)'],
    ["demand + 1", '"demand" is a table; read it with table(demand, x)'],
    ["port + 1", '"port" is a group of actors; read it with maxof, minof, sumof or countof'],
    ["min", '"min" is a function: min(a, b, …)'],
    ["self.trade", '"self" has no meaning in "self.trade": nothing is declared for each actor here'],
    ["table(demnad, 1)", 'unknown table "demnad"; did you mean "demand"?'],
    ["maxof(prot, trade)", 'unknown group "prot"; did you mean "port"?'],
    ["sumof(port, trad)", 'unknown variable "trad"; did you mean "trade"?'],
    ["fired(strom)", 'unknown event "strom"; did you mean "storm"?'],
    ["chose(storm, flee)", 'the event "storm" has no choice "flee"'],
  ])("%s: %s", (text, message) => {
    expect(complaints(text)).toEqual([message]);
  });

  it("are told all at once, with their places and what was meant", () => {
    expect(checked("cahs + trsut * cash").problems).toEqual([
      {
        code: "formula-unknown-name",
        message: 'unknown variable "cahs"; did you mean "cash"?',
        offset: 0,
        length: 4,
        suggestion: "cash",
      },
      {
        code: "formula-unknown-name",
        message: 'unknown variable "trsut"; did you mean "trust"?',
        offset: 7,
        length: 5,
        suggestion: "trust",
      },
    ]);
  });

  it("are told once of a group, though each actor meets them", () => {
    expect(checked("sumof(port, trad)").problems).toHaveLength(1);
  });
});

describe("Options", () => {
  it.each([
    ["phase == 'opne'", "\"phase\" has no option 'opne'; did you mean 'open'?"],
    ["'opne' == phase", "\"phase\" has no option 'opne'; did you mean 'open'?"],
    ["phase != 'shut'", "\"phase\" has no option 'shut'; it is one of 'planned', 'dug', 'open'"],
    ["phase == open", '"open" is an option of "phase"; options stand in single quotes: \'open\''],
    ["open == phase", '"open" is an option of "phase"; options stand in single quotes: \'open\''],
    ["phase == 1", "\"phase\" is one of 'planned', 'dug', 'open', but \"1\" is a number: they can't be compared"],
    ["cash == 'open'", "\"cash\" is a number; it can't be compared with the option 'open'"],
    ["lit == 'open'", "\"lit\" is true or false; it can't be compared with the option 'open'"],
    ["flag < 'green'", 'the options of "flag" have no order; compare with "==" or "!=" instead of "<"'],
    ["flag == phase", '"flag" and "phase" have different options and can\'t be compared'],
    ["phase + 1", "a number is wanted here, but \"phase\" is one of 'planned', 'dug', 'open'"],
    [
      "phase and lit",
      "a condition is wanted here, but \"phase\" is one of 'planned', 'dug', 'open'; compare it: phase == 'planned'",
    ],
    ["'open'", "the option 'open' stands alone; compare something that has options with it: name == 'open'"],
    ["'open' == 'dug'", "the option 'dug' stands alone; compare something that has options with it: name == 'dug'"],
    ["max('open', 1)", "the option 'open' stands alone; compare something that has options with it: name == 'open'"],
    [
      "if(lit, phase, 1)",
      "both results of an \"if\" must be alike, but \"phase\" is one of 'planned', 'dug', 'open' and \"1\" is a number",
    ],
    ["if(lit, 1, 'open')", "\"1\" is a number; it can't be compared with the option 'open'"],
  ])("%s: %s", (text, message) => {
    expect(complaints(text)).toEqual([message]);
  });

  it.each([
    ["phase == 'dug'", { phase: 1 }, 1],
    ["phase >= 'dug'", { phase: 0 }, 0],
    ["'dug' <= phase", { phase: 2 }, 1],
    ["phase < 'open'", { phase: 1 }, 1],
    ["flag != 'blue'", { flag: 2 }, 0],
    ["flag == pennant", { flag: 1, pennant: 1 }, 1],
    ["flag == if(lit, 'green', 'blue')", { flag: 2 }, 1],
    ["if(lit, flag, 'blue') == 'blue'", { flag: 1 }, 1],
  ])("%s with %j gives %d", (text, values, value) => {
    expect(complaints(text)).toEqual([]);
    expect(valueOf(text, values)).toBe(value);
  });

  it("are what is wanted where an option is set", () => {
    const wanted: Expect = { options: FLAGS };
    expect(valueOf("'green'", {}, wanted)).toBe(1);
    expect(valueOf("pennant", { pennant: 2 }, wanted)).toBe(2);
    expect(valueOf("if(lit, 'blue', 'red')", { lit: 1 }, wanted)).toBe(2);
    expect(complaints("'grene'", wanted)).toEqual(["this has no option 'grene'; did you mean 'green'?"]);
    expect(complaints("green", wanted)).toEqual(["\"green\" is an option; options stand in single quotes: 'green'"]);
    expect(complaints("cash", wanted)).toEqual([
      "one of 'red', 'green', 'blue' is wanted here, but \"cash\" is a number",
    ]);
    expect(complaints("phase", wanted)).toEqual([
      "one of 'red', 'green', 'blue' is wanted here, but \"phase\" is one of 'planned', 'dug', 'open'",
    ]);
  });
});

describe("Numbers, conditions and counts", () => {
  it.each([
    ["cash and lit", "any", 'a condition is wanted here, but "cash" is a number; compare it: cash > 0'],
    ["not cash", "any", 'a condition is wanted here, but "cash" is a number; compare it: cash > 0'],
    ["if(cash, 1, 2)", "any", 'a condition is wanted here, but "cash" is a number; compare it: cash > 0'],
    ["cash + 1", "boolean", "a condition is wanted here, but this is a number; compare it: … > 0"],
    ["countof(port, trade)", "any", 'a condition is wanted here, but "trade" is a number; compare it: trade > 0'],
    ["phase", "number", "a number is wanted here, but \"phase\" is one of 'planned', 'dug', 'open'"],
  ] as const)("%s where %s is wanted: %s", (text, expect_, message) => {
    expect(complaints(text, expect_)).toEqual([message]);
  });

  it.each([
    ["lit + lit", { lit: 1 }, 2],
    ["10 * (cash > 3)", { cash: 5 }, 10],
    ["lit == true", { lit: 1 }, 1],
    ["lit == (cash > 1)", { cash: 5 }, 0],
    ["if(lit, 1, cash > 0)", { cash: 5 }, 1],
  ])("%s with %j gives %d: a condition counts as 0 or 1", (text, values, value) => {
    expect(valueOf(text, values, "number")).toBe(value);
  });

  it.each([
    ["cash > 1", "boolean"],
    ["lit", "boolean"],
    ["cash", "number"],
    ["fired(storm)", "number"],
    ["chose(storm, wait)", "boolean"],
    ["if(lit, true, cash > 0)", "boolean"],
  ])("%s is a %s", (text, kind) => {
    expect(checked(text).type.kind).toBe(kind);
  });

  it("have the type that a formula has", () => {
    expect(checked("phase").type).toEqual({ kind: "option", options: PHASES, ordered: true });
    expect(checked("trust / 10").type).toEqual({ kind: "number", min: 0, max: 10 });
  });
});

describe("Arguments", () => {
  it.each([
    ["clamp(1, 2)", "clamp has 2 arguments here; it is written clamp(x, low, high)"],
    ["abs()", "abs has no arguments here; it is written abs(x)"],
    ["min(1)", "min has 1 argument here; it is written min(a, b, …)"],
    ["if(lit, 1)", "if has 2 arguments here; it is written if(condition, then, else)"],
    ["fired()", "fired has no arguments here; it is written fired(event)"],
    ["kept()", "kept has no arguments here; it is written kept(promise)"],
    ["broken()", "broken has no arguments here; it is written broken(promise)"],
    ["taken()", "taken has no arguments here; it is written taken(action)"],
    ["chose(storm)", "chose has 1 argument here; it is written chose(event, choice)"],
    ["fired('storm')", "fired takes names as they stand: fired(event); write storm without quotes"],
    ["since(cash + 1)", "since takes names as they stand: since(variable)"],
    ["ago(cash)", "ago has 1 argument here; it is written ago(variable, turns)"],
    ["ago(cash, 0)", "the second argument of ago is a whole number of turns from 1, written out: ago(variable, turns)"],
    [
      "ago(cash, 1.5)",
      "the second argument of ago is a whole number of turns from 1, written out: ago(variable, turns)",
    ],
    [
      "ago(cash, -1)",
      "the second argument of ago is a whole number of turns from 1, written out: ago(variable, turns)",
    ],
    [
      "ago(cash, turn)",
      "the second argument of ago is a whole number of turns from 1, written out: ago(variable, turns)",
    ],
    ["table('demand', 1)", "the first argument of table is a table's name, as it stands: table(name, x)"],
    ["maxof(1, trade)", "the first argument of maxof is a group's name, as it stands: maxof(group, value)"],
  ])("%s: %s", (text, message) => {
    expect(complaints(text)).toEqual([message]);
  });
});
