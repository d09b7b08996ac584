import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { BOUNDS, PHASES, type Cast } from "./cast.ts";
import { number } from "./formulas.ts";
import type { Whims } from "./whims.ts";

type Part<K extends keyof ScenarioSource> = NonNullable<ScenarioSource[K]>;
export const byName = <T>(names: readonly string[], make: (name: string, at: number) => T): Record<string, T> =>
  Object.fromEntries(names.map((name, at) => [name, make(name, at)]));

export function variables(w: Whims, cast: Cast): Part<"variables"> {
  const list: Part<"variables"> = {};
  for (const { name, kind, level, min, max } of cast.targets) {
    if (name.endsWith(".beam")) continue;
    const seen =
      level === "exact" ? {} : { seen: level === "hidden" ? ("hidden" as const) : { error: w.pick([2, 0.1, 50]) } };
    if (kind === "boolean") list[name] = { start: w.chance(50), ...seen };
    else if (kind === "option") list[name] = { oneOf: [...PHASES], ordered: name === "o0", start: "first", ...seen };
    else {
      const low = Math.max(min, -30);
      const high = Math.min(max, 70);
      list[name] = { min, max, ...seen, start: w.chance(30) ? { range: [low, high] } : w.pick([low, high, 0]) };
    }
  }
  const beam = cast.targets.find(({ name }) => name.endsWith(".beam"));
  if (beam !== undefined) {
    const { min, max } = BOUNDS[0];
    const seen = beam.level === "exact" ? "exact" : beam.level === "hidden" ? "hidden" : { error: 5 };
    list["beam"] = {
      each: "light",
      start: w.chance(50) ? 40 : byName(cast.lights, (_, at) => 10 * at),
      min,
      max,
      seen,
    };
  }
  return list;
}

export function drawn(w: Whims, cast: Cast): Pick<ScenarioSource, "constants" | "uncertainties" | "draws" | "tables"> {
  const constants = cast.numbers.filter(({ name }) => /^k\d$/.test(name)).map(({ name }) => name);
  const range = (): { range: [number, number]; step?: number } =>
    w.pick([{ range: [0, 10] }, { range: [-1, 1], step: 0.1 }, { range: [3, 3] }, { range: [0, 12], step: 1 }]);
  const moods = (): { oneOf: Record<string, number> } => ({ oneOf: { wild: 1 + w.below(3), calm: w.below(3) } });
  return {
    constants: byName(constants, () => ({ value: w.pick([1, 0.1, -7]), range: [-10, 10] })),
    uncertainties: byName(cast.uncertainties, (_, at) => ({
      ...(at === 1 ? moods() : range()),
      ...(w.chance(40) ? { revealedWhen: `turn > ${1 + w.below(4)}` } : {}),
    })),
    draws: byName(cast.draws, (_, at) => ({
      ...(at === 2 ? moods() : range()),
      ...(at === 1 ? { seen: "hidden" as const } : {}),
    })),
    tables: byName(cast.tables, () => ({ x: [-5, 0, 0.5, 90], y: [w.below(5), -1, 7, w.below(100)] })),
  };
}

export function derived(w: Whims, cast: Cast): Part<"derived"> {
  return byName(
    cast.derived.map(({ id }) => id),
    (_, at) => ({ value: number({ w, cast, level: cast.derived[at]?.level ?? "exact" }) }),
  );
}

export function dynamics(w: Whims, cast: Cast): Part<"dynamics"> {
  const list: Part<"dynamics"> = {};
  w.list(0, 4, (at) => {
    const target = w.pick(cast.targets.filter(({ kind, name }) => kind === "number" && !name.endsWith(".beam")));
    const noisy = w.chance(30);
    const level = target.level === "hidden" || noisy ? "hidden" : "exact";
    const noise = noisy ? { noise: 1.5 } : {};
    const value = number({ w, cast, level });
    const plain = number({ w, cast, level: target.level === "hidden" ? "hidden" : "exact" });
    list[`rule${at}`] = {
      to: target.name,
      ...w.pick<object>([{ add: value, ...noise }, { multiply: value, ...noise }, { set: plain }]),
    };
  });
  if (cast.lights.length > 0 && w.chance(50))
    list["polishing"] = { each: "light", to: "self.beam", add: "1 + turn / 3", noise: 0.5, because: "{self} polishes" };
  return list;
}

export function settings(w: Whims, cast: Cast): Pick<ScenarioSource, "allocations" | "levers"> {
  return {
    allocations: byName(cast.allocations, () => {
      const [total, step] = w.pick([
        [10, 1],
        [1, 0.1],
        [99, 0.3],
        [7.5, 2.5],
      ] as const);
      const bounded = w.chance(30) ? { max: total - step } : {};
      return {
        total,
        step,
        ...(w.chance(50) ? { maxChange: w.pick([step, 2 * step, 3.7 * step]) } : {}),
        parts: { left: { start: total - step, ...bounded }, right: { start: step }, rest: { start: 0 } },
      };
    }),
    levers: byName(cast.levers, () => ({
      options: { low: "Low", mid: "Mid", high: "High" },
      start: w.pick(["low", "mid", "high"]),
    })),
  };
}
