import { explain, type Contribution } from "../../engine/explain.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { Game, Quarter } from "../session/game.ts";
import { causeWords, forceName } from "../../runs/words/causes.ts";
import { changeText } from "./change.ts";
import { words } from "./display.ts";
import { isBetter } from "./headline.ts";
import { allNames, findName, printStored, printValue, type Named } from "../../runs/words/names.ts";
import { seenOf } from "../../runs/words/seen.ts";
import { turnFull, turnLabel } from "./timeline.ts";

/** A cause of a change. */
export interface LedgerRow {
  /** Words of the rule: `because`, or the cause's title. */
  readonly cause: string;
  /** Under which force it is gathered; null for none. */
  readonly force: string | null;
  readonly turn: number;
  readonly turnLabel: string;
  /** Options and booleans: the step in their order. */
  readonly amount: number;
  /** `+3.0`, `−$4.0bn`; for options and booleans `to Announced`. */
  readonly text: string;
  readonly better: boolean | null;
}
export interface LedgerPage {
  readonly name: string;
  readonly label: string;
  readonly about: readonly string[];
  readonly turn: number;
  readonly turnLabel: string;
  readonly from: string;
  readonly to: string;
  readonly change: string;
  /** Largest first; their amounts add up to the change. */
  readonly rows: readonly LedgerRow[];
  /** The value at each opening, for a small line: number, and its text. */
  readonly course: readonly {
    readonly turn: number;
    readonly label: string;
    readonly value: number;
    readonly text: string;
  }[];
  /** Quarters that can be opened: committed ones. */
  readonly turns: readonly { readonly turn: number; readonly label: string }[];
}

/** Causes of a value's change in a committed quarter, or with turn 0 over the whole run. Null for what isn't shown. */
export function ledgerPage(game: Game, name: string, turn: number): LedgerPage | null {
  const named = findName(game, name);
  if (named === null) return null;
  const { scenario, model, quarters } = game;
  const chosen = turn === 0 ? quarters : quarters.filter((each) => each.turn === turn);
  const first = chosen[0]?.opening ?? game.opening;
  const last = chosen.at(-1)?.end ?? game.opening;
  const value = (state: typeof first): number => named.read(seenOf(model, state));
  const openings = [...quarters.map((each) => each.opening), game.opening].slice(0, model.turns + 1);
  const change = value(last) - value(first);
  return {
    name,
    label: named.label,
    about: named.about === null ? [] : words(game, named.about),
    turn,
    turnLabel: turn === 0 ? "The whole run" : turnFull(scenario, turn),
    from: printStored(named, value(first)),
    to: printStored(named, value(last)),
    change: named.type.kind === "number" ? changeText(named, change) : change === 0 ? "unchanged" : "changed",
    rows: chosen.flatMap((quarter) => rowsOf(game, named, quarter)).sort(bySize),
    course: openings.map((state, at) => ({
      turn: at + 1,
      label: turnLabel(scenario, at + 1),
      value: value(state),
      text: printStored(named, value(state)),
    })),
    turns: quarters.map((each) => ({ turn: each.turn, label: turnLabel(scenario, each.turn) })),
  };
}

const bySize = (a: LedgerRow, b: LedgerRow): number => Math.abs(b.amount) - Math.abs(a.amount) || a.turn - b.turn;

function rowsOf(game: Game, named: Named, quarter: Quarter): LedgerRow[] {
  const rows = new Map<string, LedgerRow>();
  for (const each of explain(game.model, quarter.opening, quarter.end, quarter.happenings, named.read)) {
    const row = rowOf(game, named, quarter, each);
    const key = `${row.cause}\n${row.force ?? ""}`;
    const same = rows.get(key);
    // A rule that acts twice in a quarter is one cause.
    rows.set(
      key,
      same === undefined || named.type.kind !== "number" ? row : withAmount(named, same, same.amount + row.amount),
    );
  }
  return [...rows.values()].filter((row) => row.amount !== 0);
}

function rowOf(game: Game, named: Named, quarter: Quarter, { cause, because, force, amount }: Contribution): LedgerRow {
  const row: LedgerRow = {
    cause: causeWords(game, cause, because, quarter.end),
    force: force === null ? null : forceName(game, force),
    turn: quarter.turn,
    turnLabel: turnLabel(game.scenario, quarter.turn),
    amount,
    text: "",
    better: null,
  };
  if (named.type.kind === "number") return withAmount(named, row, amount);
  return { ...row, text: `to ${printStored(named, named.read(seenOf(game.model, quarter.end)))}` };
}

const withAmount = (named: Named, row: LedgerRow, amount: number): LedgerRow => ({
  ...row,
  amount,
  text: changeText(named, amount),
  better: isBetter(named, amount),
});

/** The largest causes of a value's change in a quarter, as words: `Meridian's share −$1.1bn`. */
export function topCauses(game: Game, named: Named, quarter: Quarter, most: number): string[] {
  return rowsOf(game, named, quarter)
    .sort(bySize)
    .slice(0, most)
    .map((row) => `${row.cause} ${row.text}`);
}

/** A name that can be opened, for a list in groups. */
export interface LedgerName {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly kind: "headline" | "value" | "measure" | "split" | "term" | "actor" | "lever";
}

/** All that the ledger can open; constants never change and stand among the assumptions. */
export function ledgerNames(game: Game): LedgerName[] {
  const { values, measures } = game.view;
  return allNames(game).flatMap((named): LedgerName[] => {
    if (named.kind === "constant") return [];
    const value = own(values, named.name) ?? own(measures, named.name) ?? 0;
    return [
      {
        name: named.name,
        label: named.label,
        text: printValue(named, value),
        kind: named.headline ? "headline" : named.kind,
      },
    ];
  });
}
