import type { Sample } from "../../foresight/debrief/account.ts";
import type { turnDecisions } from "../../foresight/debrief/turns.ts";
import type { Asking, PlayedOn } from "./asking.ts";

/** Worlds in which every turn is looked at. */
export const SCREENED = 200;
/** Worlds of each of the following. */
export const FRESH_WORLDS = 200;
/** By what the decisive turns are estimated anew: two halves of the worlds, each by a seed that had no part in choosing them. */
export const FRESH = [
  { luck: 1, first: FRESH_WORLDS },
  { luck: 2, first: 0 },
] as const;

export interface Asked {
  readonly asking: Asking;
  readonly signal: AbortSignal;
  /** See `Asking.playOn`. */
  readonly idle?: AbortSignal;
}
/** A run's decisions by turn. */
export type Turns = ReturnType<typeof turnDecisions>;

/** Is told of worlds that are done. */
type Done = (worlds: number) => void;
const nobody: Done = () => undefined;

/** Every turn that is closed, in as many worlds as all are looked at in; `found` is told of each. */
export const screenTurns = (
  work: Asked,
  turns: Turns,
  hand: string,
  done: Done = nobody,
  found: (sample: Sample) => void = () => undefined,
): Promise<Sample[]> =>
  Promise.all(
    turns.map(async (_, at) => {
      const sample = await sampleOf(work, turns, { turn: at + 1, luck: 0, first: 0, worlds: SCREENED, hand }, done);
      found(sample);
      return sample;
    }),
  );

/** One turn anew, by each of the fresh seeds. */
export const sampleAnew = (
  work: Asked,
  turns: Turns,
  asked: Pick<PlayedOn, "turn" | "hand">,
  done: Done = nobody,
): Promise<Sample[]> =>
  Promise.all(FRESH.map((fresh) => sampleOf(work, turns, { ...asked, ...fresh, worlds: FRESH_WORLDS }, done)));

async function sampleOf(
  { asking, signal, idle }: Asked,
  turns: Turns,
  asked: Omit<PlayedOn, "tries">,
  done: Done,
): Promise<Sample> {
  const { turn } = asked;
  const [before, after] = await asking.playOn({ ...asked, tries: [[], turns[turn - 1]!] }, signal, done, idle);
  return { turn, before: before!, after: after! };
}

export const joined = (samples: readonly Sample[]): Sample => ({
  turn: samples[0]!.turn,
  before: samples.flatMap(({ before }) => before),
  after: samples.flatMap(({ after }) => after),
});
