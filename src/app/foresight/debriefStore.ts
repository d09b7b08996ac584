import { createStore } from "zustand/vanilla";
import { strategyNames } from "../../foresight/bots/named.ts";
import { standingRow, type Standings } from "../../foresight/debrief/standings.ts";
import type { Game } from "../session/game.ts";
import { createAnswers, sharedKey, type Answers } from "./answers.ts";
import { createAsking, type Asking } from "./asking.ts";
import { compareHere, fitting, playRivals } from "./compareHere.ts";
import { authorsGood, freshDebrief, type Debrief } from "./debrief.ts";
import { keptStandings, type FetchStandings } from "./keptStandings.ts";
import { isGivenUp, type Pool } from "./pool.ts";
import { expectRun } from "./spread.ts";
import { lookAhead, takeApart, type Work } from "./takeApart.ts";

export interface DebriefState {
  /** The run that is being taken apart; null while no end is shown. */
  readonly debrief: Debrief | null;
  /** A run is about to be opened by its code: workers begin with it while the page reads the rules and plays it again. */
  readonly expect: (text: string, code: string) => void;
  /** Looks at the turns of a run that are closed, while nobody waits for it: what is found then is there when the run is taken apart. */
  readonly foresee: (game: Game) => void;
  /** Gives up what `foresee` has asked for and hasn't begun. */
  readonly lookAway: () => void;
  /** Takes a run apart that has ended, or goes on where it was left. */
  readonly show: (game: Game) => void;
  /** Nobody looks any more: what hasn't begun is given up, what was found is kept. */
  readonly leave: () => void;
  /** Counts other endings as good; at least one. */
  readonly accept: (endings: readonly string[]) => void;
}

/** What is kept of a run: answers, and what was made of them by set of accepted endings. */
interface Kept {
  readonly key: string;
  readonly asking: Asking;
  readonly bySet: Map<string, Debrief>;
  accepted: readonly string[];
}
const KEPT = 4;

export function createDebrief(pool: Pool, fetch: FetchStandings) {
  const fetchStandings = keptStandings(fetch);
  let kept: readonly Kept[] = [];
  let going: AbortController | null = null;
  let ahead: AbortController | null = null;
  let answers: readonly { readonly key: string; readonly known: Answers }[] = [];

  /** What is known of the runs of a game's seed. */
  const knownOf = (game: Game): Answers => {
    const key = sharedKey(game);
    const found = answers.find((each) => each.key === key) ?? { key, known: createAnswers() };
    answers = [found, ...answers.filter((each) => each !== found)].slice(0, KEPT);
    return found.known;
  };

  /** Goes on with what the shipped standings say is best; without them it would cost runs for practice, for which nobody waits. */
  const foresee = async (game: Game, { signal }: AbortController): Promise<void> => {
    const hand = bestOf(fitting(await fetchStandings(game), game), game);
    if (hand === null || signal.aborted) return;
    const asking = createAsking(pool, game, knownOf(game), true);
    // They need nothing that is believed, so they fill the time until some of that is there.
    playRivals({ asking, signal }, game).catch(() => undefined);
    await lookAhead({ asking, signal }, game, authorsGood(game), hand);
  };

  return createStore<DebriefState>()((set, get) => {
    const keep = (game: Game): Kept => {
      const { scenario, run } = game;
      const key = JSON.stringify([scenario.hash, run.difficulty, run.overrides, run.seed, run.decisions]);
      const found = kept.find((each) => each.key === key) ?? {
        key,
        asking: createAsking(pool, game, knownOf(game)),
        bySet: new Map<string, Debrief>(),
        accepted: authorsGood(game),
      };
      kept = [found, ...kept.filter((each) => each !== found)].slice(0, KEPT);
      return found;
    };

    const start = async (of: Kept, game: Game): Promise<void> => {
      going?.abort();
      const { signal } = (going = new AbortController());
      const { accepted } = of;
      const name = accepted.join(" ");
      const done = of.bySet.get(name) ?? freshDebrief(game, accepted);
      set({ debrief: { ...done, game } });
      if (done.stage === "done") return;
      const tell = (news: Partial<Debrief>): void => {
        const { debrief } = get();
        if (debrief === null || signal.aborted) return;
        const next = { ...debrief, ...news };
        of.bySet.set(name, next);
        set({ debrief: next });
      };
      const work: Work = { asking: of.asking, signal, tell };
      try {
        tell({ failure: null });
        const shipped = fitting(await fetchStandings(game), game);
        const hand = bestOf(shipped, game) ?? (await of.asking.ask({ kind: "hand", ...common(of) }, signal));
        tell({ hand });
        const apart = takeApart(work, done, hand);
        // They need nothing that is believed, so they are played while that is worked out. Whoever shows them hears of a failure.
        playRivals(work, game).catch(() => undefined);
        await apart;
        await compareHere(work, game, shipped);
        tell({ stage: "done", done: 1 });
      } catch (reason) {
        if (isGivenUp(reason)) return;
        tell({ failure: reason instanceof Error ? reason.message : "no reason was given" });
      }
    };

    return {
      debrief: null,
      // Whatever fails here is worked out again when it is wanted.
      expect: (text, code) => void expectRun(pool, text, code).catch(() => undefined),
      foresee: (game) => {
        ahead?.abort();
        // What fails here is worked out again when somebody waits for it.
        foresee(game, (ahead = new AbortController())).catch(() => undefined);
      },
      lookAway: () => ahead?.abort(),
      show: (game) => {
        ahead?.abort();
        if (get().debrief?.game !== game) void start(keep(game), game);
      },
      leave: () => {
        going?.abort();
        going = null;
        set({ debrief: null });
      },
      accept: (endings) => {
        const { debrief } = get();
        if (debrief === null || endings.length === 0) return;
        const of = keep(debrief.game);
        of.accepted = [...new Set(endings)].sort();
        void start(of, debrief.game);
      },
    };
  });
}
export type DebriefStore = ReturnType<typeof createDebrief>;

const common = ({ asking }: Kept) => ({ text: asking.run.text, setup: asking.run.setup });

/** The strategy that ended well most often in the standings; null where they don't tell. */
function bestOf(standings: Standings | null, game: Game): string | null {
  const names = strategyNames(game.scenario);
  const good = new Set(authorsGood(game));
  const rows = (standings?.bots ?? []).filter(({ bot }) => names.includes(bot)).map((each) => standingRow(each, good));
  return rows.toSorted((a, b) => b.good - a.good || (a.bot < b.bot ? -1 : 1))[0]?.bot ?? null;
}
