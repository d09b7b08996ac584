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
  const [player] = await playEverywhere([entrant], bundle, runs);
  return player!;
}

/**
 * All of them, two at a time: the least that a machine for tests has is two processors. After each question the engine that has most
 * before it comes next, so that they end together and no processor waits for the last.
 */
export async function playEverywhere(
  entrants: readonly Entrant[],
  bundle: string,
  runs: number,
): Promise<readonly Player[]> {
  const all = entrants.map((entrant) => begun(entrant, bundle, runs));
  const idle = new Set(all);
  const lane = async (): Promise<void> => {
    for (;;) {
      const [next] = [...idle].sort((a, b) => b.left() - a.left());
      // Whoever isn't idle is looked after by the other lane.
      if (next === undefined) return;
      idle.delete(next);
      await next.goOn();
      if (next.left() > 0) idle.add(next);
    }
  };
  await Promise.all([lane(), lane()]);
  return all.map((each) => each.player());
}

/** An engine at play. */
interface Play {
  /** Questions that it hasn't been asked yet. */
  left(): number;
  /** Asks the next one, of an engine that is opened first when it isn't yet. */
  goOn(): Promise<void>;
  player(): Player;
}

function begun(entrant: Entrant, bundle: string, runs: number): Play {
  const ran = SCENARIOS.flatMap((scenario) => LOOKS.map((look) => ({ scenario, look, digests: [] as string[] })));
  const starts = Array.from({ length: Math.ceil(runs / CHUNK) }, (_, at) => at * CHUNK);
  const questions = SCENARIOS.flatMap((scenario) => starts.map((from) => ({ scenario, from })));
  let engine: Engine | null = null;
  let failure: string | null = null;
  let seconds = 0;
  return {
    left: () => questions.length,
    async goOn() {
      const since = performance.now();
      try {
        engine ??= await entrant.open(bundle);
        const { scenario, from } = questions.shift()!;
        const digests = await ask(engine, { ask: "play", scenario, from, to: Math.min(from + CHUNK, runs) });
        for (const one of ran) if (one.scenario === scenario) one.digests.push(...(digests[one.look] ?? []));
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
        questions.length = 0;
      }
      seconds += (performance.now() - since) / 1000;
    },
    // What broke off is no run to compare.
    player: () => ({
      name: entrant.name,
      engine,
      ran: ran.filter(({ digests }) => digests.length === runs),
      failure,
      seconds,
    }),
  };
}
