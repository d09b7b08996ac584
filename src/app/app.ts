import { createArchive, type Stores } from "./archive/archive.ts";
import { showOnChart, createChart, finishMotion, type ChartStore } from "./chartStore.ts";
import { createCues, type CuesStore } from "./cues.ts";
import { followCues } from "./cueing.ts";
import { createLibrary, type LibraryStore, type Shop } from "./library/store.ts";
import { createDebrief, type DebriefStore } from "./foresight/debriefStore.ts";
import type { FetchStandings } from "./foresight/keptStandings.ts";
import { followDebrief } from "./foresight/followDebrief.ts";
import { createAdvice, type AdviceStore } from "./foresight/adviceStore.ts";
import { followAdvice } from "./foresight/followAdvice.ts";
import { createCone, type ConeStore } from "./foresight/coneStore.ts";
import { followPlan } from "./foresight/followPlan.ts";
import { createSpreader } from "./foresight/spread.ts";
import type { Pool } from "./foresight/pool.ts";
import { createStrategies, type StrategiesStore } from "./foresight/strategiesStore.ts";
import { draftDrawer } from "./saves/draftDrawer.ts";
import { createSaves } from "./saves/saves.ts";
import type { PatientShelf } from "./saves/patientShelf.ts";
import { standingWords } from "./saves/standing.ts";
import type { Outside } from "./session/desk.ts";
import { coneScene } from "./selectors/coneScene.ts";
import { createSession, type SessionStore } from "./session/store.ts";
import { createSettings, type Drawer, type SettingsStore } from "./settings/store.ts";

/** The stores that the page, the stage and the sounds share. */
export interface App {
  readonly session: SessionStore;
  readonly settings: SettingsStore;
  readonly library: LibraryStore;
  readonly chart: ChartStore;
  readonly cues: CuesStore;
  readonly strategies: StrategiesStore;
  readonly debrief: DebriefStore;
  readonly cone: ConeStore;
  readonly advice: AdviceStore;
  /** Background workers, for what is worked out ahead. */
  readonly pool: Pool;
}

/** What an app stands on; `browser.ts` has the browser's. */
export interface Ground {
  readonly shelf: PatientShelf;
  readonly drawer: Drawer | null;
  readonly shop: Shop;
  /** What was released before. */
  readonly archive: Stores;
  readonly pool: Pool;
  readonly standings: FetchStandings;
  readonly now: Outside["now"];
  readonly newSeed: Outside["newSeed"];
  readonly newId: Outside["newId"];
  readonly address: Outside["address"];
}

export function createApp(ground: Ground): App {
  const { now, newSeed, newId, address, shelf } = ground;
  const saves = createSaves(shelf, now);
  const settings = createSettings(ground.drawer);
  const library = createLibrary(ground.shop, saves, () => standingWords(shelf.standing()));
  const chart = createChart(() => session.getState().arrived());
  const session = createSession({
    library,
    archive: createArchive(ground.archive),
    saves,
    drafts: draftDrawer(ground.drawer),
    standing: shelf.standing,
    chart: { show: (game, motion) => showOnChart(chart, game, motion), finish: () => finishMotion(chart) },
    expect: (text, code) => {
      // A run in hand would lose what the workers have of it.
      const isFree = session.getState().game === null;
      if (isFree && settings.getState().forecast) debrief.getState().expect(text, code);
    },
    now,
    newSeed,
    newId,
    address,
  });
  shelf.onStanding(() => session.getState().storageChanged());
  const cues = createCues();
  followCues(session, chart, cues);
  const strategies = createStrategies(ground.pool);
  const debrief = createDebrief(ground.pool, ground.standings);
  followDebrief(session, settings, debrief);
  const cone = createCone();
  cone.subscribe(
    ({ now }) => now,
    (now) => chart.setState({ cone: now === null ? null : coneScene(now) }),
  );
  const spreader = createSpreader(ground.pool);
  followPlan(session, settings, ground.pool, spreader, cone);
  const advice = createAdvice();
  followAdvice(session, settings, ground.pool, spreader, advice);
  return { session, settings, library, chart, cues, strategies, debrief, cone, advice, pool: ground.pool };
}
