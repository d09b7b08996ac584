import type { Model } from "../../engine/model.ts";
import type { Problem } from "../problem.ts";
import type { Setup } from "../setup.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { assemble, type Parts } from "./assemble.ts";
import { readCatalog, type Catalog } from "./catalog.ts";
import { checkMeasures } from "./clashes.ts";
import { type DerivedBook } from "./derived.ts";
import { checkingFormulas, reportDivisions } from "./formulas.ts";
import { layOut, withRows } from "./layout.ts";
import { rememberedBy } from "./remembered.ts";
import { newReport, type Report } from "./report.ts";
import { makeWorld } from "./world.ts";
import { readSettings } from "./settings.ts";
import type { Shop } from "./shop.ts";
import { slotsOf } from "./slots.ts";
import { targetsIn } from "./targets.ts";
import { checkDisplay } from "./display-check.ts";
import { waitingRows } from "./waiting.ts";

/**
 * Turns a scenario of good shape into what the engine runs. Reports every problem of formulas, of what they may read and of
 * what effects change; names that stand alone are the lint's to report. There is a model when nothing at all is wrong. `checked`: with
 * another set-up nothing was wrong, so that nobody wants warnings, and formulas that are no part of the model needn't be looked at.
 */
export function compileScenario(
  source: ScenarioSource,
  setup: Setup,
  checked = false,
): { model: Model | null; problems: Problem[] } {
  const report = newReport(!checked);
  const catalog = readCatalog(source, report);
  checkMeasures(catalog, report);
  const settings = readSettings(catalog, setup, report);
  const names = layOut(catalog, rememberedBy(catalog));
  const slots = slotsOf(names);
  const { scopeOf, derived } = makeWorld(catalog, settings, slots, report);
  if (report.warns) checkDerived(catalog, derived, report);
  const shop: Shop = {
    catalog,
    settings,
    slots,
    targets: targetsIn(catalog, slots),
    formulas: checkingFormulas(scopeOf, report),
    report,
    effects: [],
  };
  const parts = assemble(shop, derived);
  if (!checked) checkDisplay(shop);
  return { model: report.faulty ? null : toModel(shop, names, parts), problems: [...report.problems] };
}

/** Names of a state's slots, as in `Layout.names`, but for what waits. The source must be a good one. */
export function slotNames(source: ScenarioSource): readonly string[] {
  const catalog = readCatalog(source, newReport(false));
  return layOut(catalog, rememberedBy(catalog));
}

function checkDerived(catalog: Catalog, book: DerivedBook, report: Report): void {
  for (const { id } of catalog.derived) {
    const value = book.find(id);
    if (value === null || value.checked === null) continue;
    reportDivisions(value.checked, value.path, report);
  }
}

const directorOf = ({ source }: Catalog): Model["director"] =>
  source.director ?? { dilemmas: 1, consequences: 1, repeat: 4 };

function toModel({ catalog, slots, effects }: Shop, names: readonly string[], parts: Parts): Model {
  const { source, turns } = catalog;
  const director = directorOf(catalog);
  // What may wait is known only now, so its slots come last.
  const layout = withRows(names, slots, waitingRows({ ...parts, effects, repeat: director.repeat }, turns));
  const variableAt = new Int32Array(layout.size).fill(-1);
  parts.variables.forEach(({ slot }, index) => {
    variableAt[slot] = index;
  });
  return { id: source.id, turns, attention: source.attention, layout, director, ...parts, effects, variableAt };
}
