import type { Path } from "../problem.ts";
import type { Setup } from "../setup.ts";
import type { Catalog } from "./catalog.ts";
import { byText, entriesOf, idsOf, sortedKeys } from "./entries.ts";
import { reportUnknown, type Report } from "./report.ts";

/** What difficulty and overrides make of a scenario. */
export interface Settings {
  /** Value of each constant. */
  readonly constants: ReadonlyMap<string, number>;
  /** Every value that a constant may be set to by its range or by a difficulty. */
  readonly hulls: ReadonlyMap<string, { readonly min: number; readonly max: number }>;
  /** Starts that a difficulty sets, by variable. */
  readonly starts: ReadonlyMap<string, number>;
  /** Uncertainties held at a value. */
  readonly fixed: ReadonlyMap<string, number>;
}

export function readSettings(catalog: Catalog, setup: Setup, report: Report): Settings {
  const constants = new Map(catalog.constants.map(({ id, source }) => [id, source.value]));
  const hulls = new Map(catalog.constants.map(({ id, source }) => [id, hull(source.value, source.range)]));
  const starts = new Map<string, number>();
  const difficulties = entriesOf(catalog.source.difficulty, ["difficulty"]);
  if (setup.difficulty !== null && !difficulties.some(({ id }) => id === setup.difficulty)) {
    reportUnknown(report, ["difficulty"], "difficulty", setup.difficulty, idsOf(difficulties));
  }
  for (const { id, source, path } of difficulties) {
    const chosen = id === setup.difficulty;
    for (const { id: name, source: value, path: at } of entriesOf(source.set, [...path, "set"])) {
      const target = difficultyTarget(catalog, name);
      if (target === null) reportTarget(catalog, name, at, report);
      else if (target.kind === "constant") {
        const { min, max } = hulls.get(target.id) ?? { min: value, max: value };
        hulls.set(target.id, { min: Math.min(min, value), max: Math.max(max, value) });
        if (chosen) constants.set(target.id, value);
      } else {
        checkStart(catalog, target.base, value, at, report);
        if (chosen) for (const variable of target.ids) starts.set(variable, value);
      }
    }
  }
  return {
    constants: override(catalog, setup, constants, hulls, report),
    hulls,
    starts,
    fixed: fixedValues(catalog, setup, report),
  };
}

function hull(value: number, range: readonly [number, number] | undefined): { min: number; max: number } {
  return range === undefined
    ? { min: value, max: value }
    : { min: Math.min(value, range[0]), max: Math.max(value, range[1]) };
}

type Target =
  | { readonly kind: "constant"; readonly id: string }
  | { readonly kind: "start"; readonly base: string; readonly ids: readonly string[] };

/** `constants.<id>.value`, `variables.<id>.start`, or `variables.<actor>.<id>.start` for one actor's own. */
function difficultyTarget(catalog: Catalog, name: string): Target | null {
  const constant = /^constants\.([^.]+)\.value$/.exec(name)?.[1];
  if (constant !== undefined)
    return catalog.constants.some(({ id }) => id === constant) ? { kind: "constant", id: constant } : null;
  const variable = /^variables\.([^.]+(?:\.[^.]+)?)\.start$/.exec(name)?.[1];
  if (variable === undefined) return null;
  const found = catalog.variables.filter(({ id, base }) => id === variable || base === variable);
  const first = found[0];
  return first === undefined ? null : { kind: "start", base: first.base, ids: idsOf(found) };
}

function reportTarget(catalog: Catalog, name: string, path: Path, report: Report): void {
  const bases = [...new Set(catalog.variables.map(({ base }) => base))];
  const names = [
    ...idsOf(catalog.constants).map((id) => `constants.${id}.value`),
    ...bases.map((id) => `variables.${id}.start`),
  ];
  reportUnknown(report, path, "setting", name, names.sort(byText));
}

function checkStart(catalog: Catalog, base: string, value: number, path: Path, report: Report): void {
  const source = catalog.variables.find((variable) => variable.base === base)?.source;
  const { min, max } = source ?? {};
  if (min === undefined || max === undefined)
    report.error(path, "type", `"${base}" is not a number, so a difficulty can't set its start`);
  else if (value < min || value > max)
    report.error(path, "range", `${value} is outside the bounds of "${base}", ${min} to ${max}`);
}

function override(
  catalog: Catalog,
  setup: Setup,
  constants: Map<string, number>,
  hulls: ReadonlyMap<string, { readonly min: number; readonly max: number }>,
  report: Report,
): Map<string, number> {
  for (const id of sortedKeys(setup.overrides)) {
    const value = setup.overrides[id] ?? 0;
    const range = hulls.get(id);
    if (range !== undefined) {
      if (!(value >= range.min && value <= range.max)) {
        report.error(
          ["constants", id],
          "range",
          `an assumption can't be set to ${value}: "${id}" goes from ${range.min} to ${range.max}`,
        );
      } else constants.set(id, value);
    } else if (!catalog.uncertainties.some((uncertainty) => uncertainty.id === id)) {
      reportUnknown(
        report,
        ["constants"],
        "constant or uncertainty",
        id,
        [...idsOf(catalog.constants), ...idsOf(catalog.uncertainties)].sort(byText),
      );
    }
  }
  return constants;
}

function fixedValues(catalog: Catalog, setup: Setup, report: Report): Map<string, number> {
  const fixed = new Map<string, number>();
  for (const { id, source, path } of catalog.uncertainties) {
    if (!Object.hasOwn(setup.overrides, id)) continue;
    const value = setup.overrides[id] ?? 0;
    const [min, max] = source.oneOf === undefined ? (source.range ?? [0, 0]) : [0, sortedKeys(source.oneOf).length - 1];
    const whole = source.oneOf === undefined || Math.floor(value) === value;
    if (value >= min && value <= max && whole) fixed.set(id, value);
    else report.error(path, "range", `"${id}" can't be held at ${value}: it goes from ${min} to ${max}`);
  }
  return fixed;
}
