import type { Layout, Model } from "../../engine/model.ts";
import type { Problem } from "../problem.ts";
import type { Setup } from "../setup.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { assemble, type Parts } from "./assemble.ts";
import { readCatalog, type Catalog } from "./catalog.ts";
import { checkMeasures } from "./clashes.ts";
import { collectingFormulas } from "./collecting.ts";
import { type DerivedBook } from "./derived.ts";
import { checkingFormulas, reportDivisions } from "./formulas.ts";
import { makeLayout } from "./layout.ts";
import { newReport, type Report } from "./report.ts";
import { makeWorld } from "./world.ts";
import { readSettings, type Settings } from "./settings.ts";
import type { Shop } from "./shop.ts";
import { NO_SLOTS, slotsOf } from "./slots.ts";
import { checkDisplay } from "./display-check.ts";
import { waitingRows } from "./waiting.ts";

/**
 * Turns a scenario of good shape into what the engine runs. Reports every problem of formulas, of what they may read and of
 * what effects change; names that stand alone are the lint's to report. There is a model when nothing at all is wrong.
 */
export function compileScenario(source: ScenarioSource, setup: Setup): { model: Model | null; problems: Problem[] } {
  const report = newReport();
  const catalog = readCatalog(source, report);
  checkMeasures(catalog, report);
  const settings = readSettings(catalog, setup, report);
  const layout = layOut(catalog, settings);
  const slots = slotsOf(layout.names);
  const { scopeOf, derived } = makeWorld(catalog, settings, slots, report);
  checkDerived(catalog, derived, report);
  const shop: Shop = {
    catalog,
    settings,
    slots,
    formulas: checkingFormulas(scopeOf, report),
    report,
    effects: [],
  };
  const parts = assemble(shop, derived);
  checkDisplay(shop);
  return { model: report.faulty ? null : toModel(catalog, layout, parts, shop), problems: [...report.problems] };
}

/** What is remembered and what may wait decide how large a state is, so all is read once before slots are given out. */
function layOut(catalog: Catalog, settings: Settings): Layout {
  const { formulas, remembered } = collectingFormulas(catalog);
  const shop: Shop = { catalog, settings, slots: NO_SLOTS, formulas, report: newReport(), effects: [] };
  const parts = assemble(shop, null);
  checkDisplay(shop);
  for (const { source, path, actor } of catalog.derived)
    formulas.read(source.value, "any", { path, policy: { allow: "hidden", noun: "" }, self: actor });
  return makeLayout(
    catalog,
    remembered,
    waitingRows({ ...parts, effects: shop.effects, repeat: directorOf(catalog).repeat }, catalog.turns),
  );
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

function toModel(catalog: Catalog, layout: Layout, parts: Parts, shop: Shop): Model {
  const { source, turns } = catalog;
  const variableAt = new Int32Array(layout.size).fill(-1);
  parts.variables.forEach(({ slot }, index) => {
    variableAt[slot] = index;
  });
  return {
    id: source.id,
    turns,
    attention: source.attention,
    layout,
    director: directorOf(catalog),
    ...parts,
    effects: shop.effects,
    variableAt,
  };
}
