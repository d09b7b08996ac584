import { LEVELS, type Cast, type Level } from "./cast.ts";
import type { Whims } from "./whims.ts";

/** Writes well-typed formulas that read no more than they may. */
export interface Pen {
  readonly w: Whims;
  readonly cast: Cast;
  readonly level: Level;
  /** Numbers that only this place knows, such as `amount`. */
  readonly locals?: readonly string[];
}

const may = (pen: Pen, level: Level): boolean => LEVELS[level] <= LEVELS[pen.level];
/** Memories of what is only read with an error are hidden. */
const mayRecall = (pen: Pen, level: Level): boolean => (level === "exact" ? true : pen.level === "hidden");

const PLAIN = ["1", "0", "2", "10", "0.5", "-3", "0.1", "100", "33.3"];
const WILD = ["1e300", "-1e300", "1e-12", "2147483648", "1e9", "-0", "0.0000001"];

export function number(pen: Pen, depth = 2): string {
  const { w } = pen;
  if (depth <= 0 || w.chance(35)) return leaf(pen);
  const sub = (): string => number(pen, depth - 1);
  return w.pick<() => string>([
    () => `${sub()} + ${sub()}`,
    () => `(${sub()} - ${sub()})`,
    () => `(${sub()}) * ${sub()}`,
    () => `(${sub()}) / (${sub()})`,
    () => `(${sub()}) % (${sub()})`,
    () => `-(${sub()})`,
    () => `${w.pick(["min", "max"])}(${sub()}, ${sub()})`,
    () => `clamp(${sub()}, ${sub()}, ${sub()})`,
    () => `${w.pick(["abs", "floor", "ceil", "round", "sqrt", "exp", "ln"])}(${sub()})`,
    () => `pow(${sub()}, ${sub()})`,
    () => `lerp(${sub()}, ${sub()}, ${sub()})`,
    () => `if(${condition(pen, depth - 1)}, ${sub()}, ${sub()})`,
    () => (pen.cast.tables.length > 0 ? `table(${w.pick(pen.cast.tables)}, ${sub()})` : leaf(pen)),
    () => memory(pen),
    () => group(pen),
  ])();
}

function leaf(pen: Pen): string {
  const { w, cast } = pen;
  const names = cast.numbers.filter(({ level }) => may(pen, level)).map(({ name }) => name);
  return w.pick<() => string>([
    () => w.pick(PLAIN),
    () => w.pick([...(pen.locals ?? []), ...names]),
    () => w.pick([...(pen.locals ?? []), ...names]),
    () => (w.chance(30) ? w.pick(WILD) : w.pick(PLAIN)),
  ])();
}

function memory(pen: Pen): string {
  const { w, cast } = pen;
  const stored = cast.numbers.filter((each) => each.stored && mayRecall(pen, each.level)).map(({ name }) => name);
  const ways: (() => string)[] = [() => leaf(pen)];
  if (stored.length > 0)
    ways.push(
      () => `ago(${w.pick(stored)}, ${1 + w.below(4)})`,
      () => `since(${w.pick(stored)})`,
    );
  if (cast.events.length > 0) ways.push(() => `fired(${w.pick(cast.events).id})`);
  if (cast.actions.length > 0) ways.push(() => `taken(${w.pick(cast.actions)})`);
  if (cast.promises.length > 0) ways.push(() => `${w.pick(["kept", "broken"])}(${w.pick(cast.promises)})`);
  return w.pick(ways)();
}

function group(pen: Pen): string {
  const { w, cast } = pen;
  const beam = cast.numbers.find(({ name }) => name.endsWith(".beam"));
  if (beam === undefined || !may(pen, beam.level)) return leaf(pen);
  return w.chance(50)
    ? `${w.pick(["maxof", "minof", "sumof"])}(light, beam)`
    : `countof(light, beam > ${w.pick(PLAIN)})`;
}

export function condition(pen: Pen, depth = 1): string {
  const { w, cast } = pen;
  const flags = cast.flags.filter(({ level }) => may(pen, level)).map(({ name }) => name);
  const options = cast.options.filter(({ level }) => may(pen, level));
  const answered = cast.events.filter(({ choices }) => choices.length > 0);
  const compare = (): string =>
    `${number(pen, depth)} ${w.pick([">", "<", "<=", ">=", "==", "!="])} ${number(pen, depth)}`;
  const ways: (() => string)[] = [compare, () => `turn ${w.pick([">", "<"])} ${1 + w.below(cast.turns)}`, compare];
  if (flags.length > 0)
    ways.push(
      () => w.pick(flags),
      () => `not ${w.pick(flags)}`,
    );
  if (options.length > 0)
    ways.push(() => {
      const { name, options: names, ordered } = w.pick(options);
      return `${name} ${ordered ? w.pick(["==", ">=", "<"]) : w.pick(["==", "!="])} '${w.pick(names)}'`;
    });
  if (answered.length > 0)
    ways.push(() => {
      const { id, choices } = w.pick(answered);
      return `chose(${id}, ${w.pick(choices)})`;
    });
  if (depth > 0)
    ways.push(() => `(${condition(pen, depth - 1)}) ${w.pick(["and", "or"])} (${condition(pen, depth - 1)})`);
  return w.pick(ways)();
}
