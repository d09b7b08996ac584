import type { Model } from "../../engine/model.ts";
import { compileDisplay } from "../compile/display.ts";
import { newReport } from "../compile/report.ts";
import type { Path, Problem } from "../problem.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { walkScenario } from "../shape/walk.ts";
import { placeholders } from "../words/template.ts";
import { effectsOf } from "./effects-of.ts";

/** Texts in play print nothing that is hidden and stays so; only endings may. */
export function lintHiddenWords(source: ScenarioSource, model: Model): readonly Problem[] {
  const report = newReport();
  const display = compileDisplay(source, model);
  const revealed = new Set(effectsOf(source).flatMap(({ effect }) => ("reveal" in effect ? [effect.reveal] : [])));
  for (const { id, revealedWhen } of model.uncertainties) if (revealedWhen !== null) revealed.add(id);
  walkScenario(source, ({ path, value, role }) => {
    if (role !== "words" || typeof value !== "string" || tellsAll(path)) return;
    for (const { name, offset } of placeholders(value)) {
      if (revealed.has(name) || display.symbol(name)?.openness !== "hidden") continue;
      report.error(path, "leak", `a text can't print "{${name}}", which is hidden; only the texts of endings may`, {
        offset,
      });
    }
  });
  return report.problems;
}

function tellsAll([part, , field]: Path): boolean {
  return part === "endings" && (field === "text" || field === "narrow");
}
