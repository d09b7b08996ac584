import { own } from "../../scenario/compile/entries.ts";
import type { CommitMotion } from "../chart.ts";
import type { Game } from "../session/game.ts";
import { forceScene, pullsOf } from "./drift.ts";
import { humanise } from "../../runs/words/humanise.ts";

/** The last committed quarter for the chart: each force pulls in the order of the ledger, and the ship ends where it now is. */
export function commitMotion(game: Game): CommitMotion | null {
  const quarter = game.quarters.at(-1);
  if (quarter === undefined) return null;
  const { source } = game.scenario;
  const from = quarter.before.chart;
  let at = from;
  const steps = pullsOf(game, quarter).map((pull) => {
    at = { x: at.x + pull.dx, y: at.y + pull.dy };
    return { force: forceScene(game, pull), to: at };
  });
  const seals: string[] = [];
  const pins: string[] = [];
  for (const each of quarter.happenings) {
    if (each.kind === "signed") seals.push(own(source.deals, each.deal)?.title ?? humanise(each.deal));
    if (each.kind === "event") pins.push(own(source.events, each.event)?.title ?? humanise(each.event));
  }
  const id = `${game.run.checksum ?? "start"} ${quarter.turn}`;
  return { id, from, steps, seals, pins };
}
