import type { Measure } from "../../engine/quantities.ts";
import type { Formula } from "../../engine/value.ts";
import type { Path } from "../problem.ts";
import { byText, entriesOf } from "./entries.ts";
import type { Reading } from "./formulas.ts";
import { shown } from "./policy.ts";
import type { Shop } from "./shop.ts";

/** Measures, and the chart's two axes as `chart.x` and `chart.y`: weighted sums, so that forces add up. */
export function compileMeasures(shop: Shop): Measure[] {
  const { source } = shop.catalog;
  const readings = new Map<string, Reading>();
  for (const { id, source: value, path } of entriesOf(source.measures, ["measures"])) {
    readings.set(id, shop.formulas.read(value, "number", { path, policy: shown("a measure") }));
  }
  const measures: Measure[] = [...readings].map(([id, { formula, openness }]) => ({ id, value: formula, openness }));
  for (const axis of ["x", "y"] as const)
    measures.push(compileAxis(shop, `chart.${axis}`, source.chart[axis].sum, ["chart", axis, "sum"], readings));
  return measures.sort((a, b) => byText(a.id, b.id));
}

function compileAxis(
  shop: Shop,
  id: string,
  sum: Readonly<Record<string, number>>,
  path: Path,
  measures: ReadonlyMap<string, Reading>,
): Measure {
  const terms: { readonly weight: number; readonly value: Formula }[] = [];
  let openness: Measure["openness"] = "exact";
  for (const { id: name, source: weight, path: place } of entriesOf(sum, path)) {
    const reading = measures.get(name) ?? readName(shop, name, place);
    if (reading === null) continue;
    terms.push({ weight, value: reading.formula });
    if (reading.openness !== "exact") openness = reading.openness;
  }
  return { id, openness, value: (state) => terms.reduce((total, term) => total + term.weight * term.value(state), 0) };
}

/** A term is a declared value by name, not a formula. */
function readName(shop: Shop, name: string, path: Path): Reading | null {
  const { catalog } = shop;
  const values = [
    catalog.variables,
    catalog.derived,
    catalog.constants,
    catalog.uncertainties,
    catalog.draws,
    catalog.levers,
  ];
  const isValue = values.some((list) => list.some(({ id }) => id === name));
  const isPart = catalog.allocations.some(({ id, source }) =>
    Object.keys(source.parts).some((part) => `${id}.${part}` === name),
  );
  if (isValue || isPart) return shop.formulas.read(name, "number", { path, policy: shown("the chart") });
  shop.report.fault();
  return null;
}
