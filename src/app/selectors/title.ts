import type { Scenario } from "../../scenario/load.ts";
import type { TextSource } from "../../scenario/shape/common.ts";
import { AS_WRITTEN } from "../../scenario/setup.ts";
import { seenState } from "../../engine/seen.ts";
import { startRun } from "../../engine/start.ts";
import { say } from "../../scenario/words/say.ts";
import { turnWord } from "./timeline.ts";

/** What the title screen says of a scenario. */
export interface TitlePage {
  readonly title: string;
  readonly summary: string;
  /** What the model leaves out. */
  readonly limits: readonly string[];
  readonly authors: readonly string[];
  readonly license: string | null;
  readonly version: string;
  /** In the author's order; empty when there is one way only. */
  readonly difficulties: readonly { readonly id: string; readonly label: string; readonly about: readonly string[] }[];
  /** The one marked at first: the middle one. */
  readonly difficulty: string | null;
  readonly turns: number;
  /** `quarter`. */
  readonly turn: string;
  readonly sources: readonly { readonly id: string; readonly text: string; readonly url: string | null }[];
  /** Whose public record starting figures come from. */
  readonly modelledOn: readonly { readonly actor: string; readonly text: string }[];
}

export function titlePage(scenario: Scenario): TitlePage {
  const { source } = scenario;
  const difficulties = Object.entries(source.difficulty ?? {});
  return {
    title: source.title,
    summary: source.summary,
    limits: source.limits,
    authors: source.authors ?? [],
    license: source.license ?? null,
    version: source.version,
    difficulties: difficulties.map(([id, { label, about }]) => ({ id, label, about: plainWords(scenario, about) })),
    difficulty: difficulties[Math.floor((difficulties.length - 1) / 2)]?.[0] ?? null,
    turns: source.calendar.turns,
    turn: turnWord(scenario),
    sources: Object.entries(source.sources ?? {}).map(([id, { text, url }]) => ({ id, text, url: url ?? null })),
    modelledOn: Object.entries(source.actors).flatMap(([id, each]) =>
      each.modelledOn === undefined ? [] : [{ actor: each.name ?? id, text: each.modelledOn }],
    ),
  };
}

/** Words that stand before any run: values in them are those of a run's start. */
export function plainWords(scenario: Scenario, text: TextSource | undefined): string[] {
  if (text === undefined) return [];
  const model = scenario.model(AS_WRITTEN);
  return say(scenario, model, text, seenState(model, startRun(model, { low: 0, high: 0 })));
}
