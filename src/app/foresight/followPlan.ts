import type { Plan } from "../../engine/plan.ts";
import type { Charted } from "../../foresight/work/course.ts";
import { horizonOf } from "../../foresight/horizon.ts";
import { FUTURES } from "../../foresight/work/memory.ts";
import type { Game } from "../session/game.ts";
import type { SessionState } from "../session/state.ts";
import type { SessionStore } from "../session/store.ts";
import type { SettingsStore } from "../settings/store.ts";
import { NO_CONE, type ConeStore, type Forecast } from "./coneStore.ts";
import { isGivenUp, type Asking, type Pool } from "./pool.ts";
import { BELIEVER, type Spreader } from "./spread.ts";
import { postedRun, subjectOf, type Subject } from "./subject.ts";

/** Futures to a task: a new edit waits for no more than one of them. */
const PART = 100;
/** An edit waits this long for the next, in ms: sliders send them in a stream. */
const PAUSE = 15;
/** What the forecast says is told aloud so long after the last edit, in ms. */
const SETTLED = 1_000;

/** Keeps the forecast of the plan in hand, in background workers: each edit cancels what was begun for the last. Nothing runs between edits. */
export function followPlan(
  session: SessionStore,
  settings: SettingsStore,
  pool: Pool,
  spreader: Spreader,
  store: ConeStore,
): void {
  let subject: Subject | null = null;
  /** What the forecast was before the last change, to be told with the one that is being worked out. */
  let earlier: Forecast | null = null;
  /** Decisions of the run for which it was asked what is believed. */
  let believing: Game["run"]["decisions"] | null = null;
  let ask = new AbortController();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const forecast = async ({ game, plan, problems }: Subject, { signal }: AbortController): Promise<void> => {
    try {
      const charted = await coneOf(pool, game, plan, signal, spreader.isSpread(game));
      if (!signal.aborted) store.setState({ kind: "there", now: { ...charted, game, problems }, before: earlier });
    } catch (reason) {
      if (!signal.aborted && !isGivenUp(reason)) store.setState({ kind: "failed", now: null, before: null });
    }
  };

  const follow = (): void => {
    const state = session.getState();
    const wanted = settings.getState().forecast ? state : null;
    prepare(wanted);
    const next = wanted === null ? null : subjectOf(wanted);
    const last = subject;
    if (next?.game === last?.game && next?.plan === last?.plan) return;
    subject = next;
    ask.abort();
    clearTimeout(pause);
    clearTimeout(settling);
    if (next === null) return store.setState(NO_CONE);
    const asked = (ask = new AbortController());
    if (next.game === last?.game) {
      // One drag of a slider is one change.
      const dragged = next.moving !== null && next.moving === last.moving;
      if (!dragged) earlier = store.getState().now;
      store.setState({ kind: "working", settled: false });
      settling = setTimeout(() => store.setState({ settled: true }), SETTLED);
    } else {
      earlier = null;
      store.setState({ ...NO_CONE, kind: "working" });
    }
    pause = setTimeout(() => void forecast(next, asked), PAUSE);
  };

  /** What is believed of the run in hand is worked out as soon as a turn has opened, while the chart still shows how it came about, and after talks. */
  const prepare = (state: SessionState | null): void => {
    const game = state === null || state.watching !== null ? null : state.game;
    if (game === null) {
      // Whatever is watched takes the place of what the workers had.
      believing = null;
      spreader.forget();
    }
    if (state === null && store.getState().believed !== null) store.setState({ believed: null });
    if (game === null || game.view.ended !== null || game.run.decisions === believing) return;
    const { decisions } = game.run;
    believing = decisions;
    // What fails here, the forecast will say.
    believe(game).catch(() => undefined);
  };

  const believe = async (game: Game): Promise<void> => {
    const [run, { decisions }] = [postedRun(game), game.run];
    const { studied } = await pool.run({ kind: "believe", run }, { lane: BELIEVER });
    if (believing !== decisions) return;
    store.setState({ believed: { decisions, studied } });
    await spreader.spread(game);
  };

  session.subscribe(follow);
  settings.subscribe((state) => state.forecast, follow);
  follow();
}

/** `spread`: any worker will do, else the one that works out what is believed. */
async function coneOf(pool: Pool, game: Game, plan: Plan, signal: AbortSignal, spread: boolean): Promise<Charted> {
  const run = postedRun(game);
  const asking: Asking = { signal, urgent: true, lane: BELIEVER };
  const anywhere: Asking = spread ? { signal, urgent: true } : asking;
  const horizon = horizonOf(game.scenario.source);
  const parts = Array.from({ length: FUTURES / PART }, (_, at) =>
    pool.run({ kind: "cone", run, plan, horizon, from: at * PART, to: (at + 1) * PART }, anywhere),
  );
  const { x, y } = game.scenario.source.chart;
  const [width, height] = [x.range[1] - x.range[0], y.range[1] - y.range[0]];
  // There too, for the page mustn't wait.
  return pool.run({ kind: "course", parts: await Promise.all(parts), width, height }, asking);
}
