import { own } from "../../../scenario/compile/entries.ts";
import { undecided } from "../../../foresight/debrief/estimate.ts";
import type { Debrief } from "../../foresight/debrief.ts";
import type { Game } from "../../session/game.ts";
import { listed } from "../listed.ts";
import { promiseTable } from "../promises.ts";
import { turnLabel } from "../timeline.ts";
import { decisionParts } from "./decided.ts";
import { counted, points } from "./figures.ts";
import { endingTitle } from "./strategies.ts";

/** One sentence worth sharing: how it ended, the promises, the deal that stands, and the decision that moved the odds most, if one did beyond chance. */
export function shareLine(game: Game, debrief: Debrief | null): string {
  const { ended } = game.view;
  if (ended === null) return "";
  const parts = [endingTitle(game, ended.ending), promised(game), standing(game), moved(game, debrief)];
  return `${parts.filter((each) => each !== null).join("; ")}.`;
}

function promised(game: Game): string | null {
  const rows = promiseTable(game);
  const kept = rows.reduce((sum, each) => sum + each.kept, 0);
  const closed = kept + rows.reduce((sum, each) => sum + each.broken, 0);
  if (closed === 0) return null;
  if (kept === closed) return `kept ${closed === 1 ? "its one promise" : `all ${counted(closed)} promises`}`;
  return `kept ${counted(kept)} ${kept === 1 ? "promise" : "promises"} of ${counted(closed)}`;
}

/** The deals in force. */
function standing(game: Game): string | null {
  const titles = game.view.deals.flatMap(({ id, active }) =>
    active ? [own(game.scenario.source.deals, id)?.title ?? id] : [],
  );
  return titles.length === 0 ? null : `${listed(titles)} in force`;
}

function moved(game: Game, debrief: Debrief | null): string | null {
  const [most] = (debrief?.decided ?? [])
    .map(({ step }) => step)
    .filter(({ skill }) => !undecided(skill))
    .toSorted((a, b) => Math.abs(b.skill.value) - Math.abs(a.skill.value));
  if (most === undefined) return null;
  return `turned in ${turnLabel(game.scenario, most.turn)} on “${arcOf(game, most.turn) ?? decisionParts(game, most.turn)[0]}” (${points(most.skill.value)})`;
}

/** The answer given in the story that the turn belonged to, if it belonged to one. */
function arcOf(game: Game, turn: number): string | null {
  const { source } = game.scenario;
  const choices = game.quarters[turn - 1]?.plan.choices ?? {};
  for (const id of Object.keys(choices).sort()) {
    const event = own(source.events, id);
    const arc = event?.arc === undefined ? undefined : own(source.arcs, event.arc)?.title;
    const label = own(event?.choices, choices[id] ?? "")?.label;
    if (arc !== undefined && label !== undefined) return `${arc}: ${label}`;
  }
  return null;
}
