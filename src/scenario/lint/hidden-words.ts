import type { Model } from "../../engine/model.ts";
import { compileDisplay } from "../compile/display.ts";
import { newReport } from "../compile/report.ts";
import { inventoryOf } from "../inventory.ts";
import type { Path, Problem } from "../problem.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

/** Texts in play print nothing that is hidden and stays so; only endings and the cast may. */
export function lintHiddenWords(source: ScenarioSource, model: Model): readonly Problem[] {
  const report = newReport();
  const { effects, words } = inventoryOf(source);
  const display = compileDisplay(source, model);
  const revealed = new Set(effects.flatMap(({ effect }) => ("reveal" in effect ? [effect.reveal] : [])));
  for (const { id, revealedWhen } of model.uncertainties) if (revealedWhen !== null) revealed.add(id);
  for (const { path, pieces } of words) {
    if (tellsAll(path)) continue;
    for (const piece of pieces) {
      if (piece.kind !== "value") continue;
      const { name, offset } = piece;
      if (revealed.has(name) || display.symbol(name)?.openness !== "hidden") continue;
      report.error(path, "leak", `a text can't print "{${name}}", which is hidden; only the texts of endings may`, {
        offset,
      });
    }
  }
  return report.problems;
}

function tellsAll([part, , field]: Path): boolean {
  return part === "cast" || (part === "endings" && (field === "text" || field === "narrow"));
}
