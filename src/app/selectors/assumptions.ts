import { own } from "../../scenario/compile/entries.ts";
import type { Scenario } from "../../scenario/load.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import { humanise } from "../../runs/words/humanise.ts";
import { plainWords } from "./title.ts";

/** A constant or an uncertainty, for the page of assumptions. */
export interface AssumptionRow {
  readonly id: string;
  readonly kind: "constant" | "uncertainty";
  readonly label: string;
  readonly about: readonly string[];
  readonly unit: string | null;
  /** Constants: the value in force. Uncertainties: the value it is held at (options by index), or null when drawn. */
  readonly value: number | null;
  /** Before overrides: a constant's value at this difficulty; null for an uncertainty. */
  readonly given: number | null;
  /** `14%`; of what is drawn `from 0.7 to 1.3`, or its options. */
  readonly text: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  /** Options by index with their odds, 0 to 1; empty for numbers. */
  readonly options: readonly { readonly id: string; readonly label: string; readonly odds: number }[];
  readonly changed: boolean;
  readonly sources: readonly { readonly text: string; readonly url: string | null }[];
}

type Overrides = Readonly<Record<string, number>>;

/** Every assumption of a scenario with the set-up of a run, constants first. */
export function assumptions(scenario: Scenario, difficulty: string | null, overrides: Overrides): AssumptionRow[] {
  return [...constants(scenario, difficulty, overrides), ...uncertainties(scenario, overrides)];
}

function constants(scenario: Scenario, difficulty: string | null, overrides: Overrides): AssumptionRow[] {
  const { source } = scenario;
  const set = difficulty === null ? undefined : own(source.difficulty, difficulty)?.set;
  return Object.entries(source.constants ?? {}).map(([id, each]): AssumptionRow => {
    const given = own(set, `constants.${id}.value`) ?? each.value;
    const value = own(overrides, id) ?? given;
    return {
      id,
      kind: "constant",
      label: each.label ?? humanise(id),
      about: plainWords(scenario, each.about),
      unit: each.unit ?? null,
      value,
      given,
      text: formatNumber(value, each.unit),
      min: each.range?.[0] ?? null,
      max: each.range?.[1] ?? null,
      step: each.range === undefined ? null : niceStep(each.range[0], each.range[1]),
      options: [],
      changed: Object.hasOwn(overrides, id),
      sources: sourcesOf(scenario, each.sources),
    };
  });
}

function uncertainties(scenario: Scenario, overrides: Overrides): AssumptionRow[] {
  return Object.entries(scenario.source.uncertainties ?? {}).map(([id, each]): AssumptionRow => {
    const held = own(overrides, id) ?? null;
    const weights = Object.entries(each.oneOf ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    const options = weights.map(([option, weight]) => ({
      id: option,
      label: own(each.labels, option) ?? humanise(option),
      odds: total > 0 ? weight / total : 0,
    }));
    const range = each.range;
    const [from, to] = [range?.[0] ?? 0, range?.[1] ?? 0];
    const drawn =
      options.length > 0
        ? options.map(({ label }) => label).join(", ")
        : `from ${formatNumber(from, each.unit)} to ${formatNumber(to, each.unit)}`;
    return {
      id,
      kind: "uncertainty",
      label: each.label ?? humanise(id),
      about: plainWords(scenario, each.about),
      unit: each.unit ?? null,
      value: held,
      given: null,
      text: held === null ? drawn : (options[held]?.label ?? formatNumber(held, each.unit)),
      min: range?.[0] ?? null,
      max: range?.[1] ?? null,
      step: range === undefined ? null : (each.step ?? niceStep(from, to)),
      options,
      changed: held !== null,
      sources: sourcesOf(scenario, each.sources),
    };
  });
}

/** A step of a slider over a range: a hundredth of it or less, round in decimals. */
function niceStep(min: number, max: number): number {
  const span = max - min;
  let step = 1;
  while (step > span / 100 && step > 1e-5) step /= 10;
  while (step * 10 <= span / 100) step *= 10;
  return step;
}

function sourcesOf(scenario: Scenario, ids: readonly string[] | undefined): AssumptionRow["sources"] {
  return (ids ?? []).map((id) => {
    const found = own(scenario.source.sources, id);
    return { text: found?.text ?? id, url: found?.url ?? null };
  });
}
