import { accountOf, decisive, replaced, type Accepted } from "../../foresight/debrief/account.ts";
import { turnDecisions } from "../../foresight/debrief/turns.ts";
import type { Game } from "../session/game.ts";
import type { Debrief, Decided, Stage } from "./debrief.ts";
import { betterAt } from "./otherwise.ts";
import { DECISIVE, lookEarly, lookInto } from "./early.ts";
import { FRESH, FRESH_WORLDS, joined, sampleAnew, SCREENED, screenTurns, type Asked } from "./samples.ts";

export interface Work extends Asked {
  /** Tells what is new. */
  readonly tell: (news: Partial<Debrief>) => void;
}

/** Share of a stage that must be done before it is told again: each time the page is drawn anew. */
const TOLD = 1 / 12;

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

const acceptedOf = ({ model }: Game, ids: readonly string[]): Accepted =>
  new Set(model.endings.flatMap(({ id }, at) => (ids.includes(id) ? [at + 1] : [])));

/** Odds at every turn, then the decisions that moved them most, then what would have been better there. */
export async function takeApart(work: Work, { game, accepted: ids }: Debrief, hand: string): Promise<void> {
  const { tell } = work;
  const turns = turnDecisions(game.run.decisions);
  const accepted = acceptedOf(game, ids);
  const ending = game.state[game.model.layout.ended]!;

  const early = lookEarly(work, { game, turns, hand, accepted });
  const told = stage(work, "odds", SCREENED * turns.length);
  const screened = await screenTurns(work, turns, hand, told, early.screened);
  early.end();
  const first = accountOf(screened, ending, accepted);
  tell({ account: first });

  const chosen = decisive(first, DECISIVE);
  const anew = stage(work, "decisions", FRESH_WORLDS * FRESH.length * chosen.length);
  const again = await Promise.all(chosen.map((turn) => sampleAnew(work, turns, { turn, hand }, anew)));
  const account = accountOf(replaced(screened, again.map(joined)), ending, accepted);
  const decided: Decided[] = chosen.map((turn) => ({ step: account.steps[turn - 1]!, better: { kind: "pending" } }));
  tell({ account, decided });

  const trying = stage(work, "otherwise", chosen.length);
  await Promise.all(
    chosen.map(async (turn, at) => {
      const better = await betterAt(work, game, turns, { turn, hand, accepted, own: again[at]! });
      decided[at] = { ...decided[at]!, better };
      tell({ decided: [...decided] });
      trying(1);
    }),
  );
}

/** Asks what taking a run apart would ask of the turns that are closed, as far as can be told before it has ended: the answers are kept. */
export async function lookAhead(work: Asked, game: Game, ids: readonly string[], hand: string): Promise<void> {
  const turns = turnDecisions(game.run.decisions);
  const accepted = acceptedOf(game, ids);
  const screened = await screenTurns(work, turns, hand);
  // How it ends has no part in what a decision was worth.
  const chosen = decisive(accountOf(screened, 0, accepted), DECISIVE);
  for (const turn of chosen) await lookInto(work, { game, turns, hand, accepted }, turn);
}
