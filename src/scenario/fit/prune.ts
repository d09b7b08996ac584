import type { ScenarioSource } from "../shape/scenario.ts";
import type { Problem } from "../problem.ts";

/** What was left out of a scenario so that the rest has a good shape: `variables`, `oil`. */
export interface Cut {
  readonly part: string;
  readonly id: string;
  /** Its id can't be one, so that nobody knows by which name others mean it. */
  readonly misnamed: boolean;
}

/**
 * Parts in which a thing of the wrong shape can be left out, and what refers to it is then known by its id. Not among them
 * are actors, without whom groups would be empty, and what a scenario can't be without.
 */
const LOOSE: ReadonlySet<string> = new Set([
  "sources",
  "constants",
  "uncertainties",
  "draws",
  "variables",
  "derived",
  "tables",
  "dynamics",
  "allocations",
  "levers",
  "actions",
  "deals",
  "promises",
  "events",
  "arcs",
  "studies",
  "rivals",
  "measures",
  "endings",
  "difficulty",
  "strategies",
  "advisors",
] satisfies (keyof ScenarioSource)[]);

/** The thing to leave out because something is wrong inside it; null when it can't be done without. */
export function cutFor({ path, key, code }: Problem): Cut | null {
  const [part, inside] = path;
  const id = inside ?? key;
  return typeof part === "string" && LOOSE.has(part) && typeof id === "string"
    ? { part, id, misnamed: code === "bad-id" && path.length === 1 }
    : null;
}

/** Codes that may only mean that something is missing because it was left out. */
const ABSENCES: ReadonlySet<string> = new Set(["missing-otherwise", "never-holds", "nothing-here"]);

/**
 * Would the error stand if nothing had been left out? When what it is told of, or the thing in which that stands, mentions
 * anything that was left out, it is kept back: mending the shape brings it out.
 */
export function standsWithout(problem: Problem, source: ScenarioSource, cuts: readonly Cut[]): boolean {
  if (cuts.length === 0) return true;
  if (ABSENCES.has(problem.code)) return false;
  if (problem.code.endsWith("unknown-name") && cuts.some(({ misnamed }) => misnamed)) return false;
  const [part = "", id = ""] = problem.path;
  if (problem.path.length === 1 && cuts.some((cut) => cut.part === part)) return false;
  const words = `${problem.message} ${JSON.stringify(inside(inside(source, part), id)) ?? ""}`.match(WORDS);
  const ids = new Set(cuts.map((cut) => cut.id));
  return !(words ?? []).some((word) => ids.has(word));
}

const WORDS = /[A-Za-z_][A-Za-z0-9_]*/g;

const inside = (value: unknown, step: string | number): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
