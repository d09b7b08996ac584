import { briefing } from "../selectors/briefing.ts";
import { commitMotion } from "../selectors/motion.ts";
import { refuseTo, tell, withGame, withoutRefusal, type Desk } from "./desk.ts";
import { keep } from "./keeping.ts";
import { commitPlan } from "./play.ts";

/** Closes the quarter: refused with a notice, or resolved, saved, and only then shown. */
export async function commitTurn(desk: Desk): Promise<void> {
  const { game, draft, committing, watching, saveId } = desk.get();
  if (game === null || saveId === null || draft === null || committing || watching !== null) return;
  desk.outside.chart.finish();
  const next = commitPlan(game, draft.plan);
  if ("refused" in next) return refuseTo(desk, game, next, "plan");
  desk.set({ committing: true, ...withoutRefusal(desk) });
  await keep(desk, next, saveId);
  // Another run may have been taken in hand in the meantime; this one is kept.
  if (desk.get().game !== game) return;
  if (desk.get().watching !== null) return desk.set({ ...withGame(next), committing: false });
  // Before the chart is told: a picture that can't move is there at once, and says so from within.
  desk.set({ ...withGame(next), committing: false, animating: true, trail: [], screen: { at: "play" } });
  if (!desk.outside.chart.show(next, commitMotion(next))) arrive(desk);
}

/** The animation is over (or there was none): the briefing of the quarter opens, or the ending. */
export function arrive(desk: Desk): void {
  const { game, screen } = desk.get();
  desk.set({ animating: false });
  if (game === null) return;
  const page = briefing(game, game.view.turn);
  if (page !== null) tell(desk, "polite", page.summary);
  // Whoever has gone elsewhere in the meantime isn't pulled back.
  if (screen.at !== "play") return;
  if (game.view.ended !== null) desk.set({ screen: { at: "ending" } });
  else if (page !== null) desk.set({ screen: { at: "briefing", turn: game.view.turn }, trail: [{ at: "play" }] });
}
