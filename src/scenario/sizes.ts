import { clauseLevels } from "./compile/levels.ts";
import { entriesOf, own } from "./compile/entries.ts";
import { inventoryOf } from "./inventory.ts";
import { count } from "./json/limits.ts";
import type { Path, Problem } from "./problem.ts";
import type { ScenarioSource } from "./shape/scenario.ts";

/** What a scenario may come to once it is written out for every actor and turn. A small file can ask for very much. */
const SIZES = {
  /** Variables, derived values and dynamics, `each` written out. */
  things: 5_000,
  /** Characters of formulas, written out for every actor of `each` and of group functions. */
  formulas: 1_000_000,
  /** Numbers in a state, roughly counted: values, remembered turns, levels of clauses, effects that may wait. */
  slots: 100_000,
} as const;

/** What makes a scenario too large to be compiled in bounded time and room; all is counted without writing anything out. */
export function lintSizes(source: ScenarioSource): Problem[] {
  const groups = groupSizes(source);
  const things = thingsIn(source, groups);
  const { characters, remembered } = formulasIn(source, groups);
  const problems = [
    over(things, SIZES.things, "variables, derived values and dynamics, counted for each actor"),
    over(characters, SIZES.formulas, "characters of formulas, counted for each actor"),
    over(
      things + slotsIn(source, remembered),
      SIZES.slots,
      "numbers to remember, counted by values, turns, levels and delays",
    ),
  ];
  return problems.filter((problem) => problem !== null);
}

function over(found: number, limit: number, what: string): Problem | null {
  if (found <= limit) return null;
  const message = `the scenario comes to ${count(found)} ${what}; at most ${count(limit)} are allowed`;
  return { path: [], code: "limit-count", message, severity: "error" };
}

function groupSizes(source: ScenarioSource): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { source: actor } of entriesOf(source.actors, []))
    for (const group of new Set(actor.is)) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}

type Groups = ReadonlyMap<string, number>;
const members = (groups: Groups, each: string | undefined): number =>
  each === undefined ? 1 : (groups.get(each) ?? 1);

function thingsIn(source: ScenarioSource, groups: Groups): number {
  const lists = [source.variables, source.derived, source.dynamics];
  let things = 0;
  for (const list of lists)
    for (const { source: thing } of entriesOf<{ each?: string | undefined }>(list, []))
      things += members(groups, thing.each);
  return things;
}

const GROUP_CALL = /\b(?:maxof|minof|sumof|countof)\s*\(\s*([A-Za-z0-9_]+)/g;
const AGO = /\bago\s*\(\s*([A-Za-z0-9_.]+)/g;

interface Written {
  readonly characters: number;
  /** Values of which every turn is remembered. */
  readonly remembered: number;
}

/** What formulas come to when they are written out for each actor. */
function formulasIn(source: ScenarioSource, groups: Groups): Written {
  let characters = 0;
  const remembered = new Map<string, number>();
  for (const { path, text } of inventoryOf(source).formulas) {
    let width = members(groups, eachOf(source, path));
    const calls = text.includes("(");
    if (calls) for (const [, group] of text.matchAll(GROUP_CALL)) width *= members(groups, group);
    characters += text.length * width;
    if (!calls) continue;
    for (const [, name = ""] of text.matchAll(AGO)) remembered.set(name, Math.max(width, remembered.get(name) ?? 0));
  }
  return { characters, remembered: [...remembered.values()].reduce((sum, width) => sum + width, 0) };
}

/** The group for each of whose actors the thing at a path is declared. */
function eachOf(source: ScenarioSource, [part, id]: Path): string | undefined {
  if (part === "derived") return own(source.derived, String(id))?.each;
  return part === "dynamics" ? own(source.dynamics, String(id))?.each : undefined;
}

function slotsIn(source: ScenarioSource, remembered: number): number {
  const { turns } = source.calendar;
  // Twice: what was read with an error is remembered beside the truth.
  let slots = 2 * Math.min(remembered, SIZES.things) * (turns + 1);
  for (const { source: deal } of entriesOf(source.deals, []))
    for (const { source: clause } of entriesOf(deal.clauses, [])) slots += 2 * clauseLevels(clause).length;
  for (const { effect } of inventoryOf(source).effects) {
    const parts = "over" in effect ? (effect.over ?? 1) : 1;
    slots += PENDING_ROW * Math.min(turns, (effect.after ?? 0) + parts - 1);
  }
  return slots;
}

/** Slots of one waiting effect. */
const PENDING_ROW = 5;
