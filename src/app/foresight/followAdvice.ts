import type { SessionStore } from "../session/store.ts";
import type { SettingsStore } from "../settings/store.ts";
import { adviceOf } from "../../foresight/advice/advice.ts";
import { oddsOf } from "../../foresight/advice/odds.ts";
import { horizonOf } from "../../foresight/horizon.ts";
import { authorsGood } from "./debrief.ts";
import { isAnalyst } from "../selectors/analyst.ts";
import { NO_ADVICE, type AdviceState, type AdviceStore, type Advised, type Reckoned } from "./adviceStore.ts";
import type { Asking, Pool } from "./pool.ts";
import type { Spreader } from "./spread.ts";
import { postedRun, subjectOf, type Subject } from "./subject.ts";

/** Worlds for advice, and to a task. */
const WORLDS = 200;
const PART = 25;
/** Worlds for odds, and to a task: a whole run in each. */
const ODDS_WORLDS = 100;
const ODDS_PART = 5;
/** Advisers wait this long after the last edit, in ms: they speak of a plan, not of each step to it. */
const PAUSE = 300;
/** Beside the forecast's, so that it needn't wait for them. */
const LANE = 1;

/** Keeps what advisers make of the plan in hand, and in analyst mode its odds, worked out in background workers. An edit gives up what was begun. */
export function followAdvice(
  session: SessionStore,
  settings: SettingsStore,
  pool: Pool,
  spreader: Spreader,
  store: AdviceStore,
): void {
  let subject: Subject | null = null;
  let ask = new AbortController();
  let pause: ReturnType<typeof setTimeout> | undefined;

  const follow = (): void => {
    // The one place where the setting that hides the forecast hides this too.
    const next = settings.getState().forecast ? advisable(subjectOf(session.getState())) : null;
    const last = subject;
    if (next?.game === last?.game && next?.plan === last?.plan) return;
    subject = next;
    ask.abort();
    clearTimeout(pause);
    if (next === null) return store.setState(NO_ADVICE);
    const asked = (ask = new AbortController());
    const speaks = next.game.run.flags.advisors;
    const analyst = isAnalyst(next.game);
    if (next.game !== last?.game) store.setState(NO_ADVICE);
    store.setState({ kind: speaks ? "working" : "off", oddsKind: analyst ? "working" : "off" });
    pause = setTimeout(() => void workOut(next, asked.signal, speaks, analyst), PAUSE);
  };

  const workOut = async (of: Subject, signal: AbortSignal, speaks: boolean, analyst: boolean): Promise<void> => {
    const tell = (news: Partial<AdviceState>): void => {
      if (!signal.aborted) store.setState(news);
    };
    // Else its worker would work out by itself what is believed. What fails here fails there too.
    await spreader.spread(of.game).catch(() => undefined);
    if (signal.aborted) return;
    if (speaks)
      await advised(pool, of, signal).then(
        (now) => tell({ kind: "there", now }),
        () => tell({ kind: "failed", now: null }),
      );
    if (analyst && !signal.aborted)
      await reckoned(pool, of, signal).then(
        (odds) => tell({ oddsKind: "there", odds }),
        () => tell({ oddsKind: "failed", odds: null }),
      );
  };

  session.subscribe(follow);
  settings.subscribe((state) => state.forecast, follow);
  follow();
}

/** Nothing to be worked out for a run in which nobody would speak of it. */
const advisable = (subject: Subject | null): Subject | null =>
  subject !== null && (subject.game.run.flags.advisors || isAnalyst(subject.game)) ? subject : null;

async function advised(pool: Pool, { game, plan }: Subject, signal: AbortSignal): Promise<Advised> {
  const [run, horizon] = [postedRun(game), horizonOf(game.scenario.source)];
  const parts = await inParts(WORLDS, PART, (from, to) =>
    pool.run({ kind: "advice", run, plan, horizon, from, to }, { signal, lane: LANE }),
  );
  return { game, plan, advice: adviceOf(parts) };
}

async function reckoned(pool: Pool, { game, plan }: Subject, signal: AbortSignal): Promise<Reckoned> {
  const run = postedRun(game);
  const asking: Asking = { signal, lane: LANE };
  const hand = await pool.run({ kind: "hand", text: run.text, setup: run.setup }, asking);
  const parts = await inParts(ODDS_WORLDS, ODDS_PART, (from, to) =>
    pool.run({ kind: "odds", run, plan, hand, from, to }, asking),
  );
  return { game, hand, odds: oddsOf(parts.flat(), new Set(authorsGood(game))) };
}

/** All worlds in tasks of so many, together. */
const inParts = <T>(worlds: number, size: number, ask: (from: number, to: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: Math.ceil(worlds / size) }, (_, at) => ask(at * size, (at + 1) * size)));
