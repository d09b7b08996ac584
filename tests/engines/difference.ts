import { dissenters, firstParting, whoDisagrees } from "./compare.ts";
import type { Engine } from "./hosts/engine.ts";
import { ask, type Player } from "./playing.ts";
import type { Look } from "./witness.ts";

/** A difference between engines on one scenario, in words, and which engines stand against the others. */
export interface Difference {
  readonly dissenters: readonly string[];
  readonly told: string;
}

/** An engine with one look at the runs. */
interface Side {
  readonly player: string;
  readonly engine: Engine;
  readonly look: Look;
  readonly digests: readonly string[];
}

/** Where the engines first differ on a scenario, down to the value: in the states, whatever the kernel, else in the formulas. */
export async function findDifferences(players: readonly Player[], scenario: string): Promise<readonly Difference[]> {
  const sides = players.flatMap(({ name, engine, ran }) =>
    engine === null
      ? []
      : ran.filter((one) => one.scenario === scenario).map((one) => ({ player: name, engine, ...one })),
  );
  const states = await findDifference(
    sides.filter(({ look }) => look !== "formulas"),
    scenario,
  );
  // On other states formulas give other values: that says nothing more.
  const found =
    states ??
    (await findDifference(
      sides.filter(({ look }) => look === "formulas"),
      scenario,
    ));
  return found === null ? [] : [found];
}

async function findDifference(list: readonly Side[], scenario: string): Promise<Difference | null> {
  const sides = new Map(
    list.map((side) => [side.look === "closures" ? side.player : `${side.player} ${side.look}`, side]),
  );
  const parting = firstParting(mapped(sides, ({ digests }) => digests));
  if (parting === null) return null;
  const against = dissenters(parting).map((name) => sides.get(name)!.player);
  const traced = await trace(sides, scenario, parting.at).catch((error: unknown) => [String(error)]);
  return {
    dissenters: [...new Set(against)],
    told: [`${scenario}, run ${parting.at}: ${whoDisagrees(parting)}`, ...traced].join("\n"),
  };
}

/** The first step of a run and the first value in it that differ. */
async function trace(sides: ReadonlyMap<string, Side>, scenario: string, run: number): Promise<readonly string[]> {
  const steps = await askAll(sides, async ({ engine, look }) => ask(engine, { ask: "steps", scenario, run, look }));
  const parting = firstParting(mapped(steps, (list) => list.map(({ sum }) => sum)));
  if (parting === null) return ["Played alone it is the same in all: it hangs on what was played before it."];
  const step = parting.at;
  const values = await askAll(sides, async ({ engine, look }) =>
    ask(engine, { ask: "values", scenario, run, look, step }),
  );
  const value = firstParting(mapped(values, (list) => list.map(({ name, bits }) => `${name} ${bits}`)));
  const place = `step ${step}, with turn ${anyOf(steps, step)?.turn} open: ${whoDisagrees(parting)}`;
  if (value === null) return [place];
  return [
    `${place}; first in ${anyOf(values, value.at)?.name}`,
    ...[...values].map(([name, list]) => `  ${name}: ${list[value.at]?.value} (${list[value.at]?.bits})`),
  ];
}

async function askAll<T>(
  sides: ReadonlyMap<string, Side>,
  question: (side: Side) => Promise<T>,
): Promise<Map<string, T>> {
  const answers = new Map<string, T>();
  for (const [name, side] of sides) answers.set(name, await question(side));
  return answers;
}

const anyOf = <T>(lists: ReadonlyMap<string, readonly T[]>, at: number): T | undefined =>
  [...lists.values()].find((list) => list.length > at)?.[at];

const mapped = <A, B>(map: ReadonlyMap<string, A>, change: (value: A) => B): Map<string, B> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
