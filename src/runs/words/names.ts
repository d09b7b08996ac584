import { plainValue } from "../../engine/look.ts";
import type { Formula, Openness, ValueType } from "../../engine/value.ts";
import type { TextSource } from "../../scenario/shape/common.ts";
import { isHeadline } from "../../scenario/shape/quantities.ts";
import type { ScenarioSource } from "../../scenario/shape/scenario.ts";
import type { Value } from "../../engine/view.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import type { Teller } from "./teller.ts";
import { own } from "../../scenario/compile/entries.ts";
import { humanise } from "./humanise.ts";

/** A value that the page can show: what it is called, how it is printed, and how it is read from a state. */
export interface Named {
  readonly name: string;
  readonly label: string;
  readonly about: TextSource | null;
  readonly unit: string | undefined;
  readonly digits: number | undefined;
  readonly good: "up" | "down" | null;
  readonly headline: boolean;
  /** Its place among the headline figures where the author gives one, 1 first; Infinity without. */
  readonly rank: number;
  /** Where its bar begins and ends; null where there is none. */
  readonly scale: { readonly min: number; readonly max: number } | null;
  readonly danger: number | null;
  readonly type: ValueType;
  readonly openness: Openness;
  /** What options are called. */
  readonly optionLabels: Readonly<Record<string, string>>;
  readonly kind: "value" | "measure" | "split" | "term" | "actor" | "lever" | "constant";
  readonly read: Formula;
}

interface Shown {
  readonly label?: string | undefined;
  readonly about?: TextSource | undefined;
  readonly unit?: string | undefined;
  readonly digits?: number | undefined;
  readonly good?: "up" | "down" | undefined;
  readonly headline?: boolean | number | undefined;
  readonly scale?: readonly [number, number] | undefined;
  readonly danger?: number | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

const NUMBER: ValueType = { kind: "number", min: -Infinity, max: Infinity };

function named(
  name: string,
  kind: Named["kind"],
  shown: Shown | undefined,
  type: ValueType,
  openness: Openness,
  read: Formula,
): Named {
  const [min, max] = shown?.scale ?? (type.kind === "number" ? [type.min, type.max] : [NaN, NaN]);
  const bounded = Number.isFinite(min) && Number.isFinite(max) && max > min;
  return {
    name,
    kind,
    label: shown?.label ?? humanise(name),
    about: shown?.about ?? null,
    unit: shown?.unit,
    digits: shown?.digits,
    good: shown?.good ?? null,
    headline: isHeadline(shown ?? {}),
    rank: typeof shown?.headline === "number" ? shown.headline : Infinity,
    scale: bounded ? { min, max } : null,
    danger: shown?.danger ?? null,
    type,
    openness,
    optionLabels: shown?.labels ?? {},
    read,
  };
}

/** What an actor is called. */
export const actorName = (source: ScenarioSource, actor: string): string =>
  own(source.actors, actor)?.name ?? humanise(actor);

/** The declaration of a variable or derived value, that of its group for `actor.variable`, with the actor's name filled in. */
function declared<T extends Shown>(
  source: ScenarioSource,
  record: Readonly<Record<string, T>> | undefined,
  name: string,
): Shown | undefined {
  const dot = name.indexOf(".");
  if (dot < 0) return own(record, name);
  const shown = own(record, name.slice(dot + 1));
  const self = actorName(source, name.slice(0, dot));
  return shown === undefined
    ? undefined
    : { ...shown, label: shown.label?.replaceAll("{self}", self) ?? `${self}: ${humanise(name.slice(dot + 1))}` };
}

/** In the order of kinds, hidden values left out. */
function namesOf(teller: Teller): Named[] {
  const { model } = teller;
  const { source } = teller.scenario;
  const slot =
    (at: number): Formula =>
    (state) =>
      state[at]!;
  const names: Named[] = [];
  for (const each of model.variables) {
    const kind = each.id.includes(".") ? "actor" : "value";
    names.push(
      named(each.id, kind, declared(source, source.variables, each.id), each.type, each.openness, slot(each.slot)),
    );
  }
  for (const each of model.derived) {
    const kind = each.id.includes(".") ? "actor" : "value";
    // Their range isn't declared, so only a scale gives them a bar.
    const type: ValueType = each.type.kind === "number" ? NUMBER : each.type;
    names.push(named(each.id, kind, declared(source, source.derived, each.id), type, each.openness, each.value));
  }
  for (const each of model.allocations) {
    const rule = own(source.allocations, each.id);
    for (const part of each.parts) {
      const shown = own(rule?.parts, part.id);
      const label = shown?.label ?? humanise(part.id);
      const type: ValueType = { kind: "number", min: part.min, max: part.max };
      const of = { label: `${rule?.label ?? humanise(each.id)}: ${label}`, about: shown?.about, unit: rule?.unit };
      names.push(named(`${each.id}.${part.id}`, "split", of, type, "exact", slot(part.slot)));
    }
  }
  for (const each of model.levers) {
    const rule = own(source.levers, each.id);
    const type: ValueType = { kind: "option", options: each.options, ordered: false };
    names.push(
      named(
        each.id,
        "lever",
        { label: rule?.label, about: rule?.about, labels: rule?.options },
        type,
        "exact",
        slot(each.slot),
      ),
    );
  }
  for (const deal of model.deals) {
    const rule = own(source.deals, deal.id);
    for (const clause of deal.clauses) {
      const shown = own(rule?.clauses, clause.id);
      const type: ValueType =
        clause.options === null ? NUMBER : { kind: "option", options: clause.options, ordered: false };
      const of = {
        ...shown,
        labels: shown?.options,
        label: `${rule?.title ?? deal.id}: ${shown?.label ?? humanise(clause.id)}`,
      };
      names.push(named(`deal.${deal.id}.${clause.id}`, "term", of, type, "exact", slot(clause.slot)));
    }
  }
  for (const each of model.constants)
    names.push(named(each.id, "constant", own(source.constants, each.id), NUMBER, "exact", slot(each.slot)));
  for (const each of model.measures) {
    const axis = each.id === "chart.x" ? source.chart.x : each.id === "chart.y" ? source.chart.y : undefined;
    const same = names.find((other) => other.name === each.id);
    // A measure that goes by the name of a value is that value.
    if (same === undefined)
      names.push(
        named(
          each.id,
          "measure",
          axis === undefined ? undefined : { label: axis.label, scale: axis.range, digits: 1, good: "up" },
          NUMBER,
          each.openness,
          each.value,
        ),
      );
  }
  return names.filter((each) => each.openness !== "hidden");
}

interface Names {
  readonly list: readonly Named[];
  readonly map: ReadonlyMap<string, Named>;
}
const cache = new WeakMap<object, Names>();

/** A model's names don't change, so they are gathered once. */
function names(teller: Teller): Names {
  const known = cache.get(teller.model);
  if (known !== undefined) return known;
  const list = namesOf(teller);
  const made = { list, map: new Map(list.map((each) => [each.name, each])) };
  cache.set(teller.model, made);
  return made;
}

/** Everything of a run that has a name and may be shown. */
export const allNames = (teller: Teller): readonly Named[] => names(teller).list;

/** The headline figures: those with a place first, then the others in the author's order, variables first. */
export function headlines(teller: Teller): Named[] {
  const { source } = teller.scenario;
  const order = [...Object.keys(source.variables), ...Object.keys(source.derived ?? {})];
  const place = (named: Named): number => order.indexOf(named.name.slice(named.name.indexOf(".") + 1));
  // Infinity less Infinity is no number.
  const rank = (named: Named): number => Math.min(named.rank, 99);
  return allNames(teller)
    .filter((named) => named.headline)
    .sort((a, b) => rank(a) - rank(b) || place(a) - place(b) || (a.name < b.name ? -1 : 1));
}

/** By name; null for what isn't shown. */
export const findName = (teller: Teller, name: string): Named | null => names(teller).map.get(name) ?? null;

/** A stored number as it is printed. */
export function printStored(named: Named, stored: number): string {
  return printValue(named, plainValue(named.type, stored));
}
export function printValue(named: Named, value: Value): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return own(named.optionLabels, value) ?? humanise(value);
  return formatNumber(value, named.unit, named.digits);
}
