import type { Entrant } from "./entrants.ts";
import type { Engine } from "./hosts/engine.ts";
import type { AnswerTo, Question } from "./questions.ts";
import { SCENARIOS } from "./scenarios.ts";
import { LOOKS, type Look } from "./witness.ts";

/** Runs in one question: a second or two, so that no browser takes its tab for hung. */
const CHUNK = 50;

/** What an engine came to on one scenario, as one look has it. */
export interface Ran {
  readonly scenario: string;
  readonly look: Look;
  /** A digest a run. */
  readonly digests: readonly string[];
}

/** An engine that has played. */
export interface Player {
  readonly name: string;
  /** Null when it didn't start. */
  readonly engine: Engine | null;
  readonly ran: readonly Ran[];
  /** Why it came to no end; null when it did. */
  readonly failure: string | null;
  readonly seconds: number;
}

/** Asks an engine; what goes wrong in it is thrown. */
export async function ask<Q extends Question>(engine: Engine, question: Q): Promise<AnswerTo<Q>> {
  const said = JSON.parse(await engine.ask(JSON.stringify(question))) as { answer: AnswerTo<Q> } | { error: string };
  if ("error" in said) throw new Error(said.error);
  return said.answer;
}

/** Opens an engine and plays so many runs of every scenario. It stays open, to be asked more; never fails. */
export async function play(entrant: Entrant, bundle: string, runs: number): Promise<Player> {
  const since = performance.now();
  const ran: Ran[] = [];
  let engine: Engine | null = null;
  let failure: string | null = null;
  try {
    engine = await entrant.open(bundle);
    for (const scenario of SCENARIOS) ran.push(...(await playAll(engine, scenario, runs)));
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  return { name: entrant.name, engine, ran, failure, seconds: (performance.now() - since) / 1000 };
}

async function playAll(engine: Engine, scenario: string, runs: number): Promise<readonly Ran[]> {
  const ran = LOOKS.map((look) => ({ scenario, look, digests: [] as string[] }));
  for (let from = 0; from < runs; from += CHUNK) {
    const digests = await ask(engine, { ask: "play", scenario, from, to: Math.min(from + CHUNK, runs) });
    for (const one of ran) one.digests.push(...(digests[one.look] ?? []));
  }
  return ran;
}

/** All of them, two at a time: the least that a machine for tests has is two processors. */
export async function playEverywhere(
  entrants: readonly Entrant[],
  bundle: string,
  runs: number,
): Promise<readonly Player[]> {
  const players: Player[] = [];
  const left = [...entrants.entries()];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      players[next[0]] = await play(next[1], bundle, runs);
  };
  await Promise.all([lane(), lane()]);
  return players;
}
