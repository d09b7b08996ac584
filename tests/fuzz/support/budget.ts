/**
 * How much is tried. Inside `npm test` little, and always the same; `npm run fuzz` sets `FUZZ_RUNS` and `FUZZ_SEED` and then also holds
 * every case to a second.
 */
const { FUZZ_RUNS, FUZZ_SEED } = process.env;

/** Parameters of a property that tries `usual` cases in `npm test`; `share` is its part of `FUZZ_RUNS`. */
export const budget = (usual: number, share = 1) => ({
  numRuns: FUZZ_RUNS === undefined ? usual : Math.max(usual, Math.round(Number(FUZZ_RUNS) * share)),
  seed: Number(FUZZ_SEED ?? 1),
  endOnFailure: true,
});

/** No case may take longer, in milliseconds; only watched by `npm run fuzz`, where nobody waits for it. */
const LONGEST = 1_000;

/** Runs a case; `npm run fuzz` fails it for taking too long three times over (once, it may be the machine's fault). */
export function watched<T>(run: () => T): T {
  for (let tries = 1; ; tries++) {
    const begun = performance.now();
    const result = run();
    const taken = performance.now() - begun;
    if (FUZZ_RUNS === undefined || taken <= LONGEST) return result;
    if (tries === 3) throw new Error(`a case took ${Math.round(taken)} ms`);
  }
}
