import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";

const TEXT = readFileSync("scenarios/lighthouse.json", "utf8");
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

interface Field {
  readonly part: string;
  readonly id: string;
  /** Null: the thing is no object, and is itself put wrong. */
  readonly field: string | null;
}

function fieldsOf(part: string, things: unknown): Field[] {
  if (!isObject(things) || ["actors", "calendar", "chart", "director", "foresight"].includes(part)) return [];
  return Object.entries(things).flatMap(([id, thing]): Field[] =>
    isObject(thing) ? Object.keys(thing).map((field) => ({ part, id, field })) : [{ part, id, field: null }],
  );
}
const FIELDS = Object.entries(JSON.parse(TEXT) as Record<string, unknown>).flatMap(([part, things]) =>
  fieldsOf(part, things),
);

it("one field of the wrong shape is told of, and nothing that only follows from it", () => {
  expect(FIELDS.length).toBeGreaterThan(200);
  for (const { part, id, field } of FIELDS) {
    const source = JSON.parse(TEXT) as Record<string, Record<string, unknown>>;
    const thing = source[part]![id];
    if (field !== null && isObject(thing)) thing[field] = [[[]]];
    else source[part]![id] = [[[]]];
    const { scenario, diagnostics } = loadScenario(JSON.stringify(source), "lighthouse.json");
    expect(scenario).toBe(null);
    const others = diagnostics.filter(({ path }) => !`${path}.`.startsWith(`${part}.${id}.`) && path !== part);
    expect(
      others.map(({ path, message }) => `${path}  ${message}`),
      `${part}.${id}.${field}`,
    ).toEqual([]);
  }
});
