import { accountOf, decisive, hitsOf, replaced, type Accepted, type Sample } from "../../foresight/debrief/account.ts";
import { alternativesAt, type Alternative } from "../../foresight/debrief/alternatives.ts";
import { gain } from "../../foresight/debrief/estimate.ts";
import { turnDecisions } from "../../foresight/debrief/turns.ts";
import type { Asking, PlayedOn } from "./asking.ts";
import type { Better, Debrief, Decided, Stage } from "./debrief.ts";

/** Worlds in which every turn is looked at. */
export const SCREENED = 200;
/** Seeds by which the decisive turns are estimated anew, none of which chose them, and worlds of each. */
const FRESH = [1, 2] as const;
export const FRESH_WORLDS = 400;
const DECISIVE = 5;
/** Worlds in which each alternative is tried at first, and how many go on to all. */
const TRIED = 60;
const FINALISTS = 2;

export interface Work {
  readonly asking: Asking;
  readonly signal: AbortSignal;
  /** Tells what is new. */
  readonly tell: (news: Partial<Debrief>) => void;
}

/** Share of a stage that must be done before it is told again: each time the page is drawn anew. */
const TOLD = 1 / 40;

/** Counts what is done of a stage, and tells it. */
function stage({ tell }: Work, name: Stage, of: number): (part: number) => void {
  let done = 0;
  let told = 0;
  tell({ stage: name, done: 0 });
  return (part) => {
    done += part;
    const share = of === 0 ? 1 : done / of;
    if (share - told < TOLD && share < 1) return;
    told = share;
    tell({ done: share });
  };
}

/** Odds at every turn, then the decisions that moved them most, then what would have been better there. */
export async function takeApart(work: Work, { game, accepted: ids }: Debrief, hand: string): Promise<void> {
  const { tell } = work;
  const turns = turnDecisions(game.run.decisions);
  const accepted: Accepted = new Set(game.model.endings.flatMap(({ id }, at) => (ids.includes(id) ? [at + 1] : [])));
  const ending = game.state[game.model.layout.ended]!;
  const sample = (turn: number, luck: number, worlds: number, part: (n: number) => void): Promise<Sample> =>
    sampleOf(work, turns, { turn, luck, worlds, hand }, part);

  const screened = await screenTurns(work, turns, hand, stage(work, "odds", SCREENED * turns.length));
  const first = accountOf(screened, ending, accepted);
  tell({ account: first });

  const chosen = decisive(first, DECISIVE);
  const anew = stage(work, "decisions", FRESH_WORLDS * FRESH.length * chosen.length);
  const again = await Promise.all(
    chosen.map((turn) => Promise.all(FRESH.map((luck) => sample(turn, luck, FRESH_WORLDS, anew)))),
  );
  const account = accountOf(replaced(screened, again.map(joined)), ending, accepted);
  const decided: Decided[] = chosen.map((turn) => ({ step: account.steps[turn - 1]!, better: { kind: "pending" } }));
  tell({ account, decided });

  const trying = stage(work, "otherwise", chosen.length);
  await Promise.all(
    chosen.map(async (turn, at) => {
      const others = alternativesAt(game.model, game.quarters[turn - 1]!.closing, turns[turn - 1]!);
      const better = await betterAt(work, { turn, hand, accepted, own: again[at]!, others });
      decided[at] = { ...decided[at]!, better };
      tell({ decided: [...decided] });
      trying(1);
    }),
  );
}

type Asked = Pick<Work, "asking" | "signal">;
/** A run's decisions by turn. */
type Turns = ReturnType<typeof turnDecisions>;

/** Every turn that is closed, in as many worlds as all are looked at in. */
export const screenTurns = (
  work: Asked,
  turns: Turns,
  hand: string,
  part: (worlds: number) => void = () => undefined,
): Promise<Sample[]> =>
  Promise.all(turns.map((_, at) => sampleOf(work, turns, { turn: at + 1, luck: 0, worlds: SCREENED, hand }, part)));

async function sampleOf(
  { asking, signal }: Asked,
  turns: Turns,
  asked: Omit<PlayedOn, "tries">,
  part: (worlds: number) => void,
): Promise<Sample> {
  const { turn } = asked;
  const [before, after] = await asking.playOn({ ...asked, tries: [[], turns[turn - 1]!] }, signal, part);
  return { turn, before: before!, after: after! };
}

const joined = (samples: readonly Sample[]): Sample => ({
  turn: samples[0]!.turn,
  before: samples.flatMap(({ before }) => before),
  after: samples.flatMap(({ after }) => after),
});

interface Trying {
  readonly turn: number;
  readonly hand: string;
  readonly accepted: Accepted;
  /** What the player's own decisions came to, by fresh seed. */
  readonly own: readonly Sample[];
  readonly others: readonly Alternative[];
}

/**
 * The best of the alternatives, if it is better than what was decided by more than its margin. Those that look best in a few worlds are measured
 * in others, so that the best of many isn't taken for better by luck alone.
 */
async function betterAt({ asking, signal }: Work, { turn, hand, accepted, own, others }: Trying): Promise<Better> {
  const play = (luck: number, worlds: number, tried: readonly Alternative[]) =>
    asking.playOn({ turn, luck, worlds, hand, tries: tried.map(({ decisions }) => decisions) }, signal, () => {});
  const won = (endings: readonly number[]): number => hitsOf(endings, accepted).filter(Boolean).length;
  const tried = others.length;
  if (tried === 0) return { kind: "none", tried };
  const tryOuts = await play(FRESH[0], TRIED, others);
  const toBeat = won(own[0]!.after.slice(0, TRIED));
  const finalists = others
    .map((alternative, at) => ({ alternative, won: won(tryOuts[at]!) }))
    .filter((each) => each.won > toBeat)
    .toSorted((a, b) => b.won - a.won)
    .slice(0, FINALISTS)
    .map(({ alternative }) => alternative);
  if (finalists.length === 0) return { kind: "none", tried };
  const finals = await play(FRESH[1], FRESH_WORLDS, finalists);
  const had = hitsOf(own[1]!.after, accepted);
  const [best] = finalists
    .map(({ change }, at) => ({ change, gain: gain(had, hitsOf(finals[at]!, accepted)) }))
    .filter((each) => each.gain.low > 0)
    .toSorted((a, b) => b.gain.value - a.gain.value);
  return best === undefined ? { kind: "none", tried } : { kind: "found", ...best, tried };
}
