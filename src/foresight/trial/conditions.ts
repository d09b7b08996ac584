import type { Model } from "../../engine/model.ts";
import type { Formula } from "../../engine/value.ts";
import type { Node } from "../../formula/ast.ts";
import { parseFormula } from "../../formula/parse.ts";
import { compileDisplay } from "../../scenario/compile/display.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { ScenarioSource } from "../../scenario/shape/scenario.ts";

/** One of the things that must hold together for an event to be able to come. */
export interface Part {
  /** As the author wrote it. */
  readonly text: string;
  readonly holds: Formula;
}

/** By event, in the model's order, the parts of its condition that `and` joins. None where it has no condition. */
export function conditionParts(source: ScenarioSource, model: Model): (readonly Part[])[] {
  const display = compileDisplay(source, model);
  return model.events.map(({ id }) => {
    const when = own(source.events, id)?.when;
    if (typeof when !== "string") return [];
    const { node } = parseFormula(when);
    return node === undefined
      ? []
      : joined(node).map((part) => {
          const text = textOf(part, when);
          return { text, holds: display.formula(text) };
        });
  });
}

/** Each two of so many parts, the earlier first. */
export const pairsOf = (parts: number): { readonly one: number; readonly other: number }[] =>
  Array.from({ length: parts }, (_, one) =>
    Array.from({ length: parts - one - 1 }, (__, at) => ({ one, other: one + at + 1 })),
  ).flat();

function joined(node: Node): Node[] {
  return node.kind === "binary" && node.operator === "and" ? [...joined(node.left), ...joined(node.right)] : [node];
}

const textOf = ({ offset, length }: Node, text: string): string => text.slice(offset, offset + length);
