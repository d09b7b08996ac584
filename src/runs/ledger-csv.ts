import type { Entry } from "../engine/happening.ts";
import type { Model } from "../engine/model.ts";
import type { Replay } from "./replay.ts";

/** Words for the cause of a ledger entry; `because` may hold names in braces. */
export type CauseWords = (entry: Entry) => string;

const rawCause: CauseWords = ({ because, cause }) => because ?? `${cause.kind} ${cause.id}`;

/**
 * The ledger as a table: turn, name, value, cause, amount, by RFC 4180. Only what play shows exactly: entries of hidden and noisy
 * values would give them away. What a turn's close brings stands under that turn.
 */
export function ledgerCsv(model: Model, { opening, quarters }: Replay, words: CauseWords = rawCause): string {
  const rows = [
    ...opening.map((happening) => ({ turn: 0, happening })),
    ...quarters.flatMap(({ turn, happenings }) => happenings.map((happening) => ({ turn, happening }))),
  ].flatMap(({ turn, happening }) => {
    if (happening.kind !== "change" || !isShown(model, happening)) return [];
    const { name, from, to } = happening;
    return [[String(turn), cell(name), String(to), cell(words(happening)), String(to - from)]];
  });
  return [["turn", "name", "value", "cause", "amount"], ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

function isShown(model: Model, { slot }: Entry): boolean {
  const variable = model.variables[model.variableAt[slot] ?? -1];
  return variable === undefined || variable.openness === "exact";
}

/** A spreadsheet takes a text that begins like this for a formula and runs it; an apostrophe makes it text again. */
const FORMULA = /^[=+\-@\t\r]/;

export function cell(text: string): string {
  const tame = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
