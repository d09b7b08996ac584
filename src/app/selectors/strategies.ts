import type { Comparison } from "../../foresight/robust/compare.ts";
import type { Factor } from "../../foresight/discovery/box.ts";
import type { Region } from "../../foresight/discovery/prim.ts";
import { boxWords, quasiPWords } from "../../foresight/robust/words.ts";
import { humanise } from "../../runs/words/humanise.ts";
import { actorName } from "../../runs/words/names.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { Scenario } from "../../scenario/load.ts";

export interface StrategyRow {
  readonly id: string;
  readonly label: string;
  readonly about: string | null;
  /** Shares, 0 to 1. */
  readonly meets: number;
  readonly meanRegret: number;
  readonly p90Regret: number;
  readonly maxRegret: number;
  /** Worlds in which it fails, in words: none where nothing stands out. */
  readonly fails: readonly { readonly where: string; readonly how: string }[];
}

/** One factor of the worlds: a column for each of its classes, a cell for each strategy. */
export interface FactorTable {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly { readonly label: string; readonly worlds: number }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly number[] }[];
}

/** Strategies as they stand, best first by the share that meets the goal. */
export function strategyRows({ source }: Scenario, { standings, fails, factors }: Comparison): StrategyRow[] {
  return standings
    .map((each) => {
      const strategy = own(source.strategies, each.strategy);
      const regions = fails.find(({ strategy: id }) => id === each.strategy)?.regions ?? [];
      return {
        ...each,
        id: each.strategy,
        label: strategy?.label ?? humanise(each.strategy),
        about: typeof strategy?.about === "string" ? strategy.about : null,
        fails: regions.map((region) => ({ where: whereOf(source, region, factors), how: howOf(region) })),
      };
    })
    .toSorted((a, b) => b.meets - a.meets || (a.id < b.id ? -1 : 1));
}

function whereOf(source: Scenario["source"], region: Region, factors: Comparison["factors"]): string {
  const words = Object.entries(boxWords(region, factors, (id) => unitOf(source, id)));
  return words
    .map(([id, limit]) => {
      const factor = factors.find((each) => each.id === id)!;
      return `${factorLabel(source, id)}: ${limitLabel(source, factor, limit)}`;
    })
    .join("; ");
}

function howOf({ density, coverage, quasiP }: Region): string {
  const worst = quasiP.reduce<number>((most, each) => Math.max(most, each ?? 0), 0);
  return `it fails in ${percent(density)} of these worlds, which hold ${percent(coverage)} of its failures (quasi-p ${quasiPWords(worst)})`;
}

/** By factor, how often each strategy meets the goal in the worlds of each class. */
export function factorTables({ source }: Scenario, { cells, factors, standings }: Comparison): FactorTable[] {
  return factors.flatMap((factor): FactorTable[] => {
    const { id } = factor;
    const mine = cells.filter(({ factor }) => factor === id);
    const columns = [...new Map(mine.map(({ label, worlds }) => [label, { label, worlds }])).values()];
    if (columns.length < 2) return [];
    return [
      {
        id,
        label: factorLabel(source, id),
        columns: columns.map(({ label, worlds }) => ({ label: limitLabel(source, factor, label), worlds })),
        rows: standings.map(({ strategy }) => ({
          label: own(source.strategies, strategy)?.label ?? humanise(strategy),
          cells: columns.map(
            ({ label }) => mine.find((each) => each.strategy === strategy && each.label === label)?.meets ?? 0,
          ),
        })),
      },
    ];
  });
}

/** The same as text, for a spreadsheet. */
export function strategiesCsv(scenario: Scenario, comparison: Comparison): string {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const head = ["strategy", "good", "mean regret", "90th percentile of regret", "most regret", "fails where"];
  const rows = strategyRows(scenario, comparison).map((row) => [
    quote(row.label),
    ...[row.meets, row.meanRegret, row.p90Regret, row.maxRegret].map((each) => each.toFixed(4)),
    quote(row.fails.map(({ where, how }) => `${where} (${how})`).join(" | ")),
  ]);
  return `${[head.map(quote), ...rows].map((row) => row.join(",")).join("\r\n")}\r\n`;
}

/** The unit of a number that is uncertain. */
function unitOf(source: Scenario["source"], id: string): string | undefined {
  const shown = own(source.uncertainties, id) ?? own(source.variables, id.split(".").at(-1)!);
  return shown !== undefined && "unit" in shown ? shown.unit : undefined;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

function factorLabel(source: Scenario["source"], id: string): string {
  const deal = /^deal\.(.+)\.kind$/.exec(id)?.[1];
  const of = deal === undefined ? undefined : own(source.deals, deal);
  return of === undefined ? uncertainLabel(source, id) : actorName(source, of.with);
}

/** Of an uncertainty, or of a value that starts within a range: `tarbet.wealth` is an actor's. */
function uncertainLabel(source: Scenario["source"], id: string): string {
  const [mine, actor] = id.split(".").toReversed() as [string, string | undefined];
  const label = own(source.uncertainties, id)?.label ?? own(source.variables, mine)?.label ?? humanise(mine);
  if (actor === undefined) return label;
  const name = actorName(source, actor);
  return label.includes("{self}") ? label.replaceAll("{self}", name) : `${name}: ${label}`;
}

/** Options by their labels; of a number, its limits or the part of its range, as they are. */
function limitLabel(source: Scenario["source"], { id, options }: Factor, words: string): string {
  if (options === null) return words.charAt(0).toUpperCase() + words.slice(1);
  const deal = /^deal\.(.+)\.kind$/.exec(id)?.[1];
  const labels = deal === undefined ? own(source.uncertainties, id)?.labels : own(source.deals, deal)?.kindLabels;
  return words
    .split(" or ")
    .map((word) => own(labels, word) ?? humanise(word))
    .join(" or ");
}
