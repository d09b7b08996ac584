import type { Answers, Question } from "./questions.ts";
import { scenarioNamed } from "./scenarios.ts";
import { foldChecksums, LOOKS, valuesAt, witnessRun, type Look } from "./witness.ts";

const ANSWER: { readonly [K in Question["ask"]]: (question: Extract<Question, { ask: K }>) => Answers[K] } = {
  play: ({ scenario, from, to }) => play(scenario, from, to),
  steps: ({ scenario, run, look }) => witnessRun(scenarioNamed(scenario), run).get(look) ?? [],
  values: ({ scenario, run, look, step }) => valuesAt(scenarioNamed(scenario), run, look, step),
};

/** All checksums of a run's steps, the last of them that of its final state, folded to one, for each look and run. */
function play(id: string, from: number, to: number): Readonly<Record<Look, readonly string[]>> {
  const scenario = scenarioNamed(id);
  const digests = new Map<Look, string[]>(LOOKS.map((look) => [look, []]));
  for (let at = from; at < to; at++)
    for (const [look, steps] of witnessRun(scenario, at))
      digests.get(look)!.push(foldChecksums(steps.map(({ sum }) => sum)));
  return Object.fromEntries(digests);
}

/** Answers a line of JSON by one. This is what runs in every engine; it needs nothing but the language. */
export function answer(line: string): string {
  try {
    const question = JSON.parse(line) as Question;
    return JSON.stringify({ answer: ANSWER[question.ask](question as never) });
  } catch (error) {
    return JSON.stringify({ error: error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error) });
  }
}
