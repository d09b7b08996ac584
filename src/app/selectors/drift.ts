import type { CauseKind } from "../../engine/cause.ts";
import { explain } from "../../engine/explain.ts";
import type { Formula } from "../../engine/value.ts";
import { formatDelta } from "../../scenario/words/number.ts";
import type { ForceScene, Point } from "../chart.ts";
import type { Game, Quarter } from "../session/game.ts";
import { causeWords, forceName } from "../../runs/words/causes.ts";

/** What a force did to the ship in a quarter, in the chart's units. */
export interface Pull {
  /** The force's own word, or the cause where it has none. */
  readonly id: string;
  readonly label: string;
  readonly dx: number;
  readonly dy: number;
}
/** The same of a single cause. */
export interface CausePull extends Pull {
  readonly kind: CauseKind;
}

interface Moved {
  readonly forces: readonly Pull[];
  readonly causes: readonly CausePull[];
}
const cache = new WeakMap<Quarter, Moved>();

/** All forces that moved the ship in a quarter, in ledger order; they add up to its drift. */
export const pullsOf = (game: Game, quarter: Quarter): readonly Pull[] => movedBy(game, quarter).forces;

/** The same by cause. */
export const causePulls = (game: Game, quarter: Quarter): readonly CausePull[] => movedBy(game, quarter).causes;

function movedBy(game: Game, quarter: Quarter): Moved {
  const known = cache.get(quarter);
  if (known !== undefined) return known;
  const forces = new Map<string, Pull>();
  const causes = new Map<string, CausePull>();
  for (const axis of ["x", "y"] as const) {
    for (const each of explain(game.model, quarter.opening, quarter.end, quarter.happenings, axisFormula(game, axis))) {
      const { kind, id } = each.cause;
      const key = `${kind} ${id}`;
      const words = causeWords(game, each.cause, each.because, quarter.end);
      const label = each.force === null ? words : forceName(game, each.force);
      add(forces, axis, each.amount, { id: each.force ?? key, label, dx: 0, dy: 0 });
      add(causes, axis, each.amount, {
        id: key,
        kind,
        label: TITLED.has(kind) ? causeWords(game, each.cause, null, quarter.end) : words,
        dx: 0,
        dy: 0,
      });
    }
  }
  const moved: Moved = { forces: [...forces.values()].filter(moves), causes: [...causes.values()].filter(moves) };
  cache.set(quarter, moved);
  return moved;
}

/** Decisions and events go by their own title, rules by what they say. */
const TITLED: ReadonlySet<CauseKind> = new Set(["action", "event", "choice", "deal", "promise", "rival"]);

const moves = ({ dx, dy }: Pull): boolean => dx !== 0 || dy !== 0;

function add<T extends Pull>(pulls: Map<string, T>, axis: "x" | "y", amount: number, fresh: T): void {
  const pull = pulls.get(fresh.id) ?? fresh;
  pulls.set(fresh.id, axis === "x" ? { ...pull, dx: pull.dx + amount } : { ...pull, dy: pull.dy + amount });
}

function axisFormula(game: Game, axis: "x" | "y"): Formula {
  return game.model.measures.find((each) => each.id === `chart.${axis}`)?.value ?? (() => 0);
}

/** At most this many arrows stand on the ship; the rest pull together. */
const MOST = 6;

/** The forces of a quarter, strongest first; together they are the drift. */
export function forcesOf(game: Game, quarter: Quarter): ForceScene[] {
  const pulls = [...pullsOf(game, quarter)].sort(
    (a, b) => strength(game, b) - strength(game, a) || (a.id < b.id ? -1 : 1),
  );
  const few = pulls.length > MOST + 1 ? pulls.slice(0, MOST) : pulls;
  const rest = pulls.slice(few.length);
  const others = { id: "others", label: "Others together", dx: total(rest, "dx"), dy: total(rest, "dy") };
  const shown = rest.length > 0 && (others.dx !== 0 || others.dy !== 0) ? [...few, others] : few;
  return shown.map((pull) => forceScene(game, pull));
}

const total = (pulls: readonly Pull[], axis: "dx" | "dy"): number => pulls.reduce((sum, pull) => sum + pull[axis], 0);

/** Length of a pull in parts of the chart. */
export function strength(game: Game, pull: Pick<Pull, "dx" | "dy">): number {
  const { x, y } = spans(game);
  return Math.hypot(pull.dx / x, pull.dy / y);
}

function spans(game: Game): Point {
  const { x, y } = game.scenario.source.chart;
  return { x: Math.max(1e-9, x.range[1] - x.range[0]), y: Math.max(1e-9, y.range[1] - y.range[0]) };
}

export function forceScene(game: Game, pull: Pull): ForceScene {
  const { x, y } = spans(game);
  const north = Math.abs(pull.dy) / y >= Math.abs(pull.dx) / x;
  const along = north ? pull.dy : pull.dx;
  return { ...pull, amount: formatDelta(along, undefined, 1), tone: along < 0 ? "against" : north ? "north" : "east" };
}
