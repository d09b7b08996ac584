import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { ALLIANCE_TEXT, setTable } from "./support/alliance.ts";

const { scenario } = setTable(ALLIANCE_TEXT);
const { source } = scenario;
const events = Object.entries(source.events ?? {});
const dilemmas = events.filter(([, event]) => event.choices !== undefined);
const words = (text: string): number => text.split(/\s+/).length;

describe("The Alliance", () => {
  it("loads without a single error or warning", () => {
    expect(loadScenario(ALLIANCE_TEXT, "the-alliance.json").diagnostics).toEqual([]);
  });

  it("has all that a main scenario needs", () => {
    const endings = Object.values(source.endings);
    expect(dilemmas.length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(source.actions ?? {}).length).toBeGreaterThanOrEqual(28);
    expect(Object.keys(source.deals ?? {})).toEqual(["alliance", "second", "round"]);
    expect(endings.filter(({ kind }) => kind === "good").length).toBeGreaterThanOrEqual(5);
    expect(endings.filter(({ early }) => early === true).length).toBeGreaterThanOrEqual(5);
    expect(Object.keys(source.uncertainties ?? {}).length).toBeGreaterThanOrEqual(8);
    expect(Object.keys(source.difficulty ?? {})).toEqual(["calm", "standard", "storm"]);
    expect(Object.keys(source.arcs ?? {})).toHaveLength(8);
  });

  it("says of each event why it comes, and that it has happened somewhere or is invented", () => {
    const silent = events.filter(([, { because }]) => because === undefined);
    const groundless = events.filter(([, { source: from, invented }]) => (from === undefined) !== (invented === true));
    expect([...silent, ...groundless].map(([id]) => id)).toEqual([]);
  });

  it("keeps to the lengths that its rules for writers set", () => {
    const titles = dilemmas.filter(([, { title }]) => words(title) > 4).map(([id]) => id);
    const choices = dilemmas.flatMap(([id, event]) =>
      Object.entries(event.choices ?? {})
        .filter(([, { label, consequence }]) => words(label) > 5 || words(consequence ?? "") > 13)
        .map(([choice]) => `${id}.${choice}`),
    );
    expect([...titles, ...choices]).toEqual([]);
  });

  it("tells at least a third of its dilemmas differently after other histories", () => {
    const retold = dilemmas.filter(
      ([, { text }]) => Array.isArray(text) && text.some((part) => typeof part === "object"),
    );
    expect(retold.length * 3).toBeGreaterThanOrEqual(dilemmas.length);
  });

  it("names no company that exists but as the record its figures come from", () => {
    const told = JSON.stringify({ ...source, sources: {}, actors: {} });
    expect(told).not.toMatch(/OpenAI|Microsoft|Google|Amazon|Anthropic|Nvidia/);
  });
});
