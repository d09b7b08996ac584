import { subscribeWithSelector } from "zustand/middleware";
import { createStore } from "zustand/vanilla";
import type { Belief } from "../../engine/view.ts";
import type { Refusal } from "../../engine/plan.ts";
import type { Charted } from "../../foresight/work/course.ts";
import type { Game } from "../session/game.ts";

/** A forecast with what it was made of. */
export interface Forecast extends Charted {
  readonly game: Game;
  /** Why its plan couldn't be committed as it stood. */
  readonly problems: readonly Refusal[];
}

/** What the plan in hand leads to when course is held after it. */
export interface ConeState {
  /** `off`: there is nothing to be forecast, or it isn't wanted. */
  readonly kind: "off" | "working" | "there" | "failed";
  /** The last that was worked out this turn; while another is worked out it stays. Null before the first. */
  readonly now: Forecast | null;
  /** What it was before the last change of the plan, told with `now`; null for the first of a turn. */
  readonly before: Forecast | null;
  /** A second has passed since the last change: time to tell it aloud. */
  readonly settled: boolean;
  /** What is believed since a turn has opened, or since the last talks; null where that isn't wanted or hasn't been worked out yet. */
  readonly believed: Supposition | null;
}

/** What the worlds that the forecast is drawn from say of everything that can be studied. */
interface Supposition {
  /** Of the run with these. */
  readonly decisions: Game["run"]["decisions"];
  readonly studied: Readonly<Record<string, Belief>>;
}

export const NO_CONE: Omit<ConeState, "believed"> = { kind: "off", now: null, before: null, settled: false };

export const createCone = () =>
  createStore<ConeState>()(subscribeWithSelector((): ConeState => ({ ...NO_CONE, believed: null })));
export type ConeStore = ReturnType<typeof createCone>;
