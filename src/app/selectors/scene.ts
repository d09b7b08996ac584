import { own } from "../../scenario/compile/entries.ts";
import type { ChartScene, CoastScene, FixScene, GaugeScene, Point, RivalScene } from "../chart.ts";
import type { Game } from "../session/game.ts";
import { numberNow } from "./display.ts";
import { forcesOf, pullsOf, strength } from "./drift.ts";
import { humanise } from "../../runs/words/humanise.ts";
import { actorName, findName } from "../../runs/words/names.ts";
import { topCauses } from "./ledger.ts";
import { turnLabel } from "./timeline.ts";

/** The chart of a run as it stands. */
export function chartScene(game: Game): ChartScene {
  const { source } = game.scenario;
  const { chart } = source;
  const endings = Object.entries(source.endings);
  const last = game.quarters.at(-1);
  return {
    x: { label: chart.x.label, min: chart.x.range[0], max: chart.x.range[1] },
    y: { label: chart.y.label, min: chart.y.range[0], max: chart.y.range[1] },
    coasts: endings.flatMap(([id, each]): CoastScene[] =>
      each.where === undefined
        ? []
        : [
            {
              id,
              title: each.title,
              kind: each.kind,
              early: each.early ?? false,
              where: each.where.map(([x, y]) => ({ x, y })),
            },
          ],
    ),
    margin: endings.flatMap(([id, { title, kind, early, where }]) =>
      where === undefined ? [{ id, title, kind, early: early ?? false }] : [],
    ),
    ship: game.view.chart,
    shipName: playerName(game),
    wake: wakeOf(game),
    forces: last === undefined ? [] : forcesOf(game, last),
    rivals: rivalsOf(game),
    ceiling: ceilingOf(game),
    gauge: gaugeOf(game),
    weather: (chart.weather ?? []).map(({ ending, label, near }) => ({
      id: ending,
      label,
      near: Math.min(1, Math.max(0, numberNow(game, near))),
    })),
  };
}

/** What the player's side is called. */
export function playerName({ scenario }: Game): string {
  const actors = Object.entries(scenario.source.actors);
  const [id, player] = actors.find(([, each]) => each.is.includes("player")) ?? actors[0] ?? ["", undefined];
  return player?.name ?? humanise(id);
}

function wakeOf(game: Game): FixScene[] {
  const fixes = game.quarters.map((quarter, at): FixScene => {
    const before = game.quarters[at - 1];
    return fix(
      game,
      quarter.turn,
      quarter.before.chart,
      before === undefined ? "Here the run began" : summaryOf(game, before),
    );
  });
  const last = game.quarters.at(-1);
  return [
    ...fixes,
    fix(game, game.view.turn, game.view.chart, last === undefined ? "Here the run begins" : summaryOf(game, last)),
  ];
}

const fix = (game: Game, turn: number, at: Point, summary: string): FixScene => ({
  ...at,
  id: String(turn),
  turn,
  label: turnLabel(game.scenario, turn),
  summary,
});

/** What moved the ship most in a quarter, in a line. */
function summaryOf(game: Game, quarter: Game["quarters"][number]): string {
  const pulls = [...pullsOf(game, quarter)].sort((a, b) => strength(game, b) - strength(game, a)).slice(0, 2);
  return pulls.length === 0 ? "Nothing moved the ship" : `Moved by ${pulls.map((pull) => pull.label).join(" and ")}`;
}

function rivalsOf(game: Game): RivalScene[] {
  const { source } = game.scenario;
  return game.view.rivals.flatMap((rival): RivalScene[] => {
    if (rival.at === null) return [];
    return [{ id: rival.id, name: actorName(source, rival.id), ...rival.at, intent: intentOf(game, rival.id) }];
  });
}

/** A rival's announced move with its confidence: `may cut prices · 70%`; null when nothing is told. */
export function intentOf(game: Game, id: string): string | null {
  const rival = game.view.rivals.find((each) => each.id === id);
  if (rival === undefined || rival.told === null) return null;
  const move = own(own(game.scenario.source.rivals, id)?.moves, rival.told);
  return `${move?.tell ?? move?.label ?? humanise(rival.told)} · ${Math.round(rival.confidence * 100)}%`;
}

/** A ceiling that sinks by less than this part of the axis in a turn gets no mark; nor do more than so many. */
const MARKED = 0.02;
const MOST_MARKS = 4;

function ceilingOf(game: Game): ChartScene["ceiling"] {
  const rule = game.scenario.source.chart.ceiling;
  const named = rule === undefined ? null : findName(game, rule.of);
  if (rule === undefined || named === null) return null;
  const height = (values: Readonly<Record<string, unknown>>): number => {
    const value = Object.hasOwn(values, named.name) ? values[named.name] : undefined;
    return typeof value === "number" ? value : 0;
  };
  const span = game.scenario.source.chart.y.range[1] - game.scenario.source.chart.y.range[0];
  const sinks = game.quarters
    .map((quarter) => ({
      quarter,
      before: height({ ...quarter.before.measures, ...quarter.before.values }),
      after: height({ ...quarter.after.measures, ...quarter.after.values }),
    }))
    .filter(({ before, after }) => before - after >= MARKED * span)
    .sort((a, b) => b.before - b.after - (a.before - a.after))
    .slice(0, MOST_MARKS);
  const marks = sinks.map(({ quarter, before }) => {
    const [why] = topCauses(game, named, quarter, 1);
    return { label: `${turnLabel(game.scenario, quarter.turn)}: ${why ?? "it sank"}`, y: before };
  });
  return { label: rule.label, y: height({ ...game.view.measures, ...game.view.values }), marks };
}

function gaugeOf(game: Game): GaugeScene | null {
  const rule = game.scenario.source.chart.gauge;
  if (rule === undefined) return null;
  const belief = rule.band === undefined ? undefined : own(game.view.beliefs, rule.band.of);
  return {
    label: rule.label,
    unit: rule.unit ?? null,
    min: rule.range[0],
    max: rule.range[1],
    values: rule.of.map((each) => ({ label: each.label, value: numberNow(game, each.value), us: each.us ?? false })),
    band:
      rule.band !== undefined && belief?.kind === "interval"
        ? { label: rule.band.label, min: belief.min, max: belief.max }
        : null,
  };
}
