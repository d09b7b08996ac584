import type { Difference } from "./difference.ts";
import type { Player } from "./playing.ts";
import { SCENARIOS } from "./scenarios.ts";
import { foldChecksums, LOOKS } from "./witness.ts";

/** A line for each engine and scenario; then what couldn't be had, and how long each took. */
export function engineTable(
  players: readonly Player[],
  differences: ReadonlyMap<string, readonly Difference[]>,
  absent: readonly string[],
): string {
  const head = ["engine", "version", "scenario", "runs", ...LOOKS, "agrees"];
  const rows = players.flatMap((player) => SCENARIOS.map((scenario) => rowOf(player, scenario, differences)));
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd();
  return [
    line(head),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map(line),
    ...absent.map((name) => `${name}: couldn't be had here, so it wasn't compared`),
    `closures and wasm: digest of the states by either kernel, which must be the same; formulas: what all formulas give there`,
    `seconds: ${players.map(({ name, seconds }) => `${name} ${seconds.toFixed(0)}`).join(", ")}`,
  ].join("\n");
}

function rowOf(
  { name, engine, ran, failure }: Player,
  scenario: string,
  differences: ReadonlyMap<string, readonly Difference[]>,
): readonly string[] {
  const lists = LOOKS.map((look) => ran.find((one) => one.scenario === scenario && one.look === look)?.digests ?? []);
  const differs = (differences.get(scenario) ?? []).some(({ dissenters }) => dissenters.includes(name));
  const agrees = failure !== null ? "FAILED" : differs ? "NO" : "yes";
  const digests = lists.map((list) => (list.length === 0 ? "-" : foldChecksums(list)));
  return [name, engine?.version ?? "-", scenario, String(lists[0]?.length ?? 0), ...digests, agrees];
}
