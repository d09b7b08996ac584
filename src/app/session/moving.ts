import type { Screen } from "../screen.ts";
import type { Desk } from "./desk.ts";

/** Screens of one's own run: going there ends watching somebody else's. */
const OWN: ReadonlySet<Screen["at"]> = new Set(["title", "play", "negotiation"]);

/** Screens from which one doesn't come back by `back`. */
const ROOTS: ReadonlySet<Screen["at"]> = new Set(["title", "play", "shared"]);

const LONGEST_TRAIL = 20;

export function pushScreen(desk: Desk, screen: Screen): void {
  const { screen: from, trail, watching, game } = desk.get();
  const leaves = watching !== null && OWN.has(screen.at);
  const wanted = screen.at === "shared" && watching === null ? ({ at: "title" } as const) : screen;
  const needsGame = wanted.at === "play" || wanted.at === "negotiation";
  const to = needsGame && game === null ? ({ at: "title" } as const) : wanted;
  if (JSON.stringify(from) === JSON.stringify(to)) return;
  desk.set({
    screen: to,
    trail: ROOTS.has(to.at) ? [] : [...trail, from].slice(-LONGEST_TRAIL),
    ...(leaves ? { watching: null } : {}),
  });
  if (leaves) desk.outside.chart.show(game, null);
  if (to.at === "title") void desk.outside.library.getState().refresh();
}

export function popScreen(desk: Desk): void {
  const { trail, game, watching } = desk.get();
  const last = trail.at(-1);
  const home: Screen = watching === null ? { at: game === null ? "title" : "play" } : { at: "shared" };
  desk.set({ screen: last ?? home, trail: trail.slice(0, -1) });
}
