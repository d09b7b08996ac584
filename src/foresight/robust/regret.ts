/** How a strategy stands among those tested, over worlds. */
export interface Standing {
  readonly strategy: string;
  /** Share of runs that met the goal, mean over worlds, 0 to 1. */
  readonly meets: number;
  /** How much less often it met the goal than the best tested strategy in the same world: mean, 90th percentile and greatest over worlds, 0 to 1. */
  readonly meanRegret: number;
  readonly p90Regret: number;
  readonly maxRegret: number;
}

/** A strategy, and by world the share of its runs there that met the goal: replications are averaged before anything is compared. */
export interface Tried {
  readonly strategy: string;
  readonly byWorld: readonly number[];
}

/** Regret by strategy and world: the best share in that world less its own (Savage 1951). */
export function regrets(tried: readonly Tried[]): number[][] {
  const worlds = tried[0]?.byWorld.length ?? 0;
  const best = Array.from({ length: worlds }, (_, world) =>
    tried.reduce((top, { byWorld }) => Math.max(top, byWorld[world]!), 0),
  );
  return tried.map(({ byWorld }) => byWorld.map((share, world) => best[world]! - share));
}

/** Standings in the order given. Of no worlds, all figures are 0. */
export function standings(tried: readonly Tried[]): Standing[] {
  const all = regrets(tried);
  return tried.map(({ strategy, byWorld }, at) => {
    const own = all[at]!;
    return {
      strategy,
      meets: mean(byWorld),
      meanRegret: mean(own),
      p90Regret: quantile(own, 0.9),
      maxRegret: own.reduce((top, each) => Math.max(top, each), 0),
    };
  });
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;

/** The least value that at least a share of all don't exceed; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
