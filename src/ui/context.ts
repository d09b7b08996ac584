import type { ChartState } from "../app/chart.ts";
import type { DebriefState } from "../app/foresight/debriefStore.ts";
import type { CuesState } from "../app/cues.ts";
import type { StrategiesState } from "../app/foresight/strategiesStore.ts";
import type { AdviceState } from "../app/foresight/adviceStore.ts";
import type { ConeState } from "../app/foresight/coneStore.ts";
import type { LibraryState } from "../app/library/state.ts";
import type { SessionState } from "../app/session/state.ts";
import type { SettingsState } from "../app/settings/state.ts";

/**
 * What a screen is drawn from: the stores' states as they stand now, their intents among them (`context.session.commit()`).
 * A screen is a function of it to a template; the shell draws again, at most once a frame, whenever a store changes.
 *
 * The page's content-security policy allows no `style` attribute: set custom properties with `vars` (parts/vars.ts).
 */
export interface UiContext {
  readonly session: SessionState;
  readonly library: LibraryState;
  readonly settings: SettingsState;
  readonly chart: ChartState;
  readonly cues: CuesState;
  readonly strategies: StrategiesState;
  readonly debrief: DebriefState;
  readonly cone: ConeState;
  readonly advice: AdviceState;
  /** Draws again, after a change of something that only the page keeps (a tab, an open list). */
  readonly redraw: () => void;
}
