import { entriesOf } from "../compile/entries.ts";
import type { Report } from "../compile/report.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

/**
 * Events without choices that fire each other in a ring, at once and without a condition, would go round for ever.
 * A delay, a condition, a choice or `once` anywhere in the ring breaks it.
 */
export function lintChains(source: ScenarioSource, report: Report): void {
  const fires = new Map<string, readonly string[]>();
  for (const { id, source: event } of entriesOf(source.events, [])) {
    if (event.choices !== undefined || event.once === true) continue;
    const next: string[] = [];
    for (const effect of event.effects ?? []) {
      if ("fire" in effect && effect.if === undefined && (effect.after ?? 0) === 0) next.push(effect.fire);
    }
    if (next.length > 0) fires.set(id, next);
  }
  const told = new Set<string>();
  for (const start of fires.keys()) {
    const ring = ringFrom(start, fires);
    if (ring === null || ring.some((id) => told.has(id))) continue;
    for (const id of ring) told.add(id);
    const round = [...ring, ring[0]].join(" -> ");
    report.error(
      ["events", start, "effects"],
      "endless-chain",
      `these events fire each other for ever: ${round}; give one of them "after", "if" or "once"`,
    );
  }
}

/** The shortest way from an event back to itself. */
function ringFrom(start: string, fires: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const next of fires.get(id) ?? []) {
      if (next === start) return wayTo(id, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      queue.push(next);
    }
  }
  return null;
}

function wayTo(id: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
