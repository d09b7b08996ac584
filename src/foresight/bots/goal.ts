import type { Model } from "../../engine/model.ts";
import type { Formula, State } from "../../engine/value.ts";
import type { Node } from "../../formula/ast.ts";
import { parseFormula } from "../../formula/parse.ts";
import type { Display } from "../../scenario/compile/display.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { ScenarioSource } from "../../scenario/shape/scenario.ts";

/** What a state is worth, 0 to 1. */
export type Goal = (state: State) => number;

/** How much of a condition holds, 0 to 1. */
type Nearness = Formula;

/** What being near a good ending counts, beside what the ending that came counts. */
const NEAR = 0.3;
const MIXED = 0.1;

/**
 * The goal that the scenario's endings set: a good one is worth 1, a bad one nothing; a mixed one, and a run that goes on, is worth
 * the more, the more of a good ending's condition holds. Nearness lets a bot tell plans apart that lead to no good end yet.
 */
export function goalOf(source: ScenarioSource, model: Model, display: Display): Goal {
  const near = model.endings.flatMap((ending) => {
    const when = ending.kind === "good" ? own(source.endings, ending.id)?.when : undefined;
    if (typeof when !== "string") return [];
    const { node } = parseFormula(when);
    return node === undefined ? [] : [nearnessOf(node, when, display)];
  });
  return (state) => {
    const ending = model.endings[state[model.layout.ended]! - 1];
    if (ending?.kind === "good") return 1;
    if (ending?.kind === "bad") return 0;
    return MIXED + NEAR * near.reduce((best, each) => Math.max(best, each(state)), 0);
  };
}

/** The goal of coming to one ending, whatever it is worth: 1 there, 0 at another; until then the more, the more of its condition holds. */
export function goalOfEnding(source: ScenarioSource, model: Model, display: Display, id: string): Goal {
  const when = own(source.endings, id)?.when;
  const { node } = typeof when === "string" ? parseFormula(when) : {};
  const near = node === undefined || typeof when !== "string" ? () => 0 : nearnessOf(node, when, display);
  return (state) => {
    const ending = model.endings[state[model.layout.ended]! - 1];
    if (ending === undefined) return MIXED + NEAR * near(state);
    return ending.id === id ? 1 : 0;
  };
}

/** `and` is the mean of its parts, `or` the best of them; a comparison of numbers that fails counts by how little it fails. */
function nearnessOf(node: Node, text: string, display: Display): Nearness {
  const parts = joined(node, "and");
  if (parts.length > 1) {
    const near = parts.map((part) => nearnessOf(part, text, display));
    return (state) => near.reduce((sum, each) => sum + each(state), 0) / near.length;
  }
  const ways = joined(node, "or");
  if (ways.length > 1) {
    const near = ways.map((way) => nearnessOf(way, text, display));
    return (state) => near.reduce((best, each) => Math.max(best, each(state)), 0);
  }
  const formula = (of: Node): Formula => display.formula(text.slice(of.offset, of.offset + of.length));
  const holds = formula(node);
  if (node.kind !== "binary" || !ORDER.has(node.operator) || isOption(node.left) || isOption(node.right))
    return (state) => (holds(state) === 0 ? 0 : 1);
  const left = formula(node.left);
  const right = formula(node.right);
  return (state) => (holds(state) === 0 ? shortBy(left(state), right(state)) : 1);
}

const ORDER: ReadonlySet<string> = new Set(["<", "<=", ">", ">="]);
const isOption = (node: Node): boolean => node.kind === "option";

function joined(node: Node, by: "and" | "or"): Node[] {
  return node.kind === "binary" && node.operator === by
    ? [...joined(node.left, by), ...joined(node.right, by)]
    : [node];
}

/** A failed comparison counts less, the further the two are apart beside their size; always a little, so that every step nearer counts. */
const shortBy = (a: number, b: number): number => 1 - Math.abs(a - b) / (Math.abs(a) + Math.abs(b) + 1);

/** Where the ship stands on the chart, half for east and half for north: what play shows before commit. Nothing once a run has ended badly. */
export function chartedGoal(source: ScenarioSource, model: Model): Goal {
  const axes = (["x", "y"] as const).map((axis) => {
    const measure = model.measures.find(({ id }) => id === `chart.${axis}`);
    const [min, max] = rangeOf(source, axis);
    return (state: State): number =>
      measure === undefined ? 0 : Math.min(1, Math.max(0, (measure.value(state) - min) / Math.max(max - min, 1e-9)));
  });
  return (state) => {
    const ending = model.endings[state[model.layout.ended]! - 1];
    if (ending?.kind === "bad") return 0;
    return axes.reduce((sum, each) => sum + each(state), 0) / axes.length;
  };
}

const rangeOf = (source: ScenarioSource, axis: "x" | "y"): readonly [number, number] =>
  source.chart?.[axis].range ?? [0, 1];
