import { refuse } from "./blocked.ts";
import type { Clause, Deal } from "./deal.ts";
import { frozenWorths } from "./frozen.ts";
import type { State } from "./value.ts";
import type { Refusal, Terms } from "./plan.ts";
import { bestLevels, type Levels } from "./negotiation/worth.ts";

/** A clause's value at a level, as written: an option's id or a number. */
export const valueAt = (clause: Clause, level: number): number | string =>
  clause.options?.[clause.values[level]!] ?? clause.values[level]!;

/** Level of a written value; -1 when the clause has no such value. */
export function levelOf(clause: Clause, value: number | string): number {
  if (typeof value === "string")
    return clause.options === null ? -1 : clause.values.findIndex((each) => clause.options![each] === value);
  return clause.options === null ? clause.values.indexOf(value) : -1;
}

export function toTerms(deal: Deal, levels: Levels): Terms {
  const terms: Record<string, number | string> = Object.create(null) as Record<string, number | string>;
  deal.clauses.forEach((clause, at) => (terms[clause.id] = valueAt(clause, levels[at]!)));
  return terms;
}

/** Terms that are written once, by their levels, and what was written. */
const sheets = new WeakMap<Deal, WeakMap<Levels, Terms>>();
const written = new WeakMap<Terms, { readonly deal: Deal; readonly levels: Levels }>();

/** The terms for levels that will never change: one frozen sheet for the same list, of which `toLevels` knows at once what it says. */
export function lastingTerms(deal: Deal, levels: Levels): Terms {
  let known = sheets.get(deal);
  if (known === undefined) sheets.set(deal, (known = new WeakMap()));
  let terms = known.get(levels);
  if (terms === undefined) {
    known.set(levels, (terms = Object.freeze(toTerms(deal, levels))));
    written.set(terms, { deal, levels });
  }
  return terms;
}

/** Levels of complete terms, or why they aren't terms of this deal. */
export function toLevels(deal: Deal, terms: Terms): number[] | Refusal {
  const known = written.get(terms);
  if (known?.deal === deal) return known.levels.slice();
  const levels: number[] = [];
  for (const clause of deal.clauses) {
    const path = `deal.${deal.id}.${clause.id}`;
    const value = Object.hasOwn(terms, clause.id) ? terms[clause.id] : undefined;
    if (value === undefined) return refuse("malformed", path, `the offer says nothing on "${clause.id}"`);
    const level = levelOf(clause, value);
    if (level < 0) return refuse("off-grid", path, `"${clause.id}" can't be ${String(value)}`);
    levels.push(level);
  }
  const stranger = Object.keys(terms)
    .sort()
    .find((id) => !deal.clauses.some((clause) => clause.id === id));
  return stranger === undefined
    ? levels
    : refuse("unknown-name", `deal.${deal.id}.${stranger}`, `no clause "${stranger}"`);
}

export const oursLevels = (deal: Deal, state: State): number[] => deal.clauses.map((clause) => state[clause.oursSlot]!);
export const theirsLevels = (deal: Deal, state: State): number[] =>
  deal.clauses.map((clause) => state[clause.theirsSlot]!);

/** Term sheets that an offer may start from: after the first round what lies on the table, before it also the middle. */
export function baseLevels(
  deal: Deal,
  state: State,
): { readonly id: "ours" | "theirs" | "between"; readonly levels: number[] }[] {
  const ours = oursLevels(deal, state);
  const theirs = theirsLevels(deal, state);
  const bases: { id: "ours" | "theirs" | "between"; levels: number[] }[] = [
    { id: "ours", levels: ours },
    { id: "theirs", levels: theirs },
  ];
  const opening = state[deal.slots.lastWorth]! < 0;
  if (opening) bases.push({ id: "between", levels: ours.map((level, at) => Math.round((level + theirs[at]!) / 2)) });
  return bases;
}

export const theirOpening = (deal: Deal, state: State): number[] => bestLevels(frozenWorths(deal, state, "them"));

/** Clauses in which levels differ from the nearest of `baseLevels`. */
export function changedClauses({ clauses, slots }: Deal, state: State, levels: Levels): number {
  let [fromOurs, fromTheirs, fromBetween] = [0, 0, 0];
  for (let at = 0; at < clauses.length; at++) {
    const ours = state[clauses[at]!.oursSlot]!;
    const theirs = state[clauses[at]!.theirsSlot]!;
    const level = levels[at]!;
    if (level !== ours) fromOurs++;
    if (level !== theirs) fromTheirs++;
    if (level !== Math.round((ours + theirs) / 2)) fromBetween++;
  }
  const least = Math.min(fromOurs, fromTheirs);
  return state[slots.lastWorth]! < 0 ? Math.min(least, fromBetween) : least;
}
