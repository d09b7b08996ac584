import { nearest } from "../../formula/nearest.ts";
import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import { inventoryOf } from "../inventory.ts";
import type { Path } from "../problem.ts";
import { isHeadline } from "../shape/quantities.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { localNames, printableNames } from "../words/names.ts";
import type { Piece } from "../words/template.ts";

/** Every `{name}` in a text is declared, and what a player sees has words. */
export function lintTexts(source: ScenarioSource, report: Report): void {
  const names = printableNames(source);
  for (const { path, pieces } of inventoryOf(source).words) lintTemplate(source, pieces, path, names, report);
  lintMissing(source, report);
}

function lintTemplate(
  source: ScenarioSource,
  pieces: readonly Piece[],
  path: Path,
  names: ReadonlySet<string>,
  report: Report,
): void {
  for (const piece of pieces) {
    if (piece.kind === "text") continue;
    const { offset } = piece;
    if (piece.kind === "wrong") {
      report.error(
        path,
        "text-brace",
        'this brace opens no {name}; a brace that is meant as one is written twice, "{{"',
        { offset },
      );
      continue;
    }
    const locals = localNames(source, path);
    if (names.has(piece.name) || locals.includes(piece.name)) continue;
    const suggestion = nearest(piece.name, [...locals, ...names]);
    const hint = suggestion === undefined ? "" : `; did you mean "{${suggestion}}"?`;
    report.error(path, "text-unknown-name", `unknown name "{${piece.name}}" in a text${hint}`, { offset, suggestion });
  }
}

/** Things that the player sees and that only have an id. */
function lintMissing(source: ScenarioSource, report: Report): void {
  const labelled = <T extends { readonly label?: string | undefined }>(
    noun: string,
    part: string,
    record: Readonly<Record<string, T>> | undefined,
  ): void => {
    for (const { id, source: thing } of entriesOf(record, [])) {
      if (thing.label === undefined)
        report.warn([part], "missing-text", `the ${noun} "${id}" has no label, so its id is shown`, { key: id });
    }
  };
  labelled("constant", "constants", source.constants);
  labelled("uncertainty", "uncertainties", source.uncertainties);
  labelled("allocation", "allocations", source.allocations);
  labelled("lever", "levers", source.levers);
  labelled("study", "studies", source.studies);
  for (const { id, source: variable } of entriesOf(source.variables, [])) {
    if (variable.label !== undefined || variable.seen === "hidden") continue;
    report.warn(["variables"], "missing-text", `the variable "${id}" has no label, so its id is shown`, { key: id });
  }
  for (const { id, source: derived } of entriesOf(source.derived, [])) {
    if (derived.label !== undefined || !isHeadline(derived)) continue;
    report.warn(["derived"], "missing-text", `the headline figure "${id}" has no label, so its id is shown`, {
      key: id,
    });
  }
  for (const { id, source: action } of entriesOf(source.actions, [])) {
    if (action.text === undefined)
      report.warn(["actions"], "missing-text", `the action "${id}" doesn't say what it does`, { key: id });
  }
}
