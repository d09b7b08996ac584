import { checksum } from "../../src/engine/checksum.ts";
import { closureKernel } from "../../src/engine/kernel.ts";
import type { Model } from "../../src/engine/model.ts";
import { randomBot } from "../../src/foresight/bots/random.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { CONTENDERS } from "./kernels.ts";
import { measure, type Measured } from "./measure.ts";
import { kernelPlayer, twinPlayer, type Player } from "./players.ts";
import { planned, record, type Planned } from "./recorded.ts";
import { digits, type Row } from "./table.ts";

const RUNS = 200;
const ROUNDS = 15;

/** Runs that end otherwise than with the hand-written twin. */
export const differing = (player: Player, runs: readonly Planned[], twin = twinPlayer()): Planned[] =>
  runs.filter((run) => checksum(player(run)) !== checksum(twin(run)));

/** Whole runs a second of processor time, kernel by kernel, against the same model written by hand. */
export async function playthroughRows(model: Model): Promise<Row[]> {
  const runs = planned(record(closureKernel(model), RUNS));
  const made = CONTENDERS.flatMap(({ name, mark, make }) => {
    const kernel = make(model);
    return kernel === null ? [] : [{ name, mark, player: kernelPlayer(kernel) }];
  });
  for (const { name, player } of made) {
    const wrong = differing(player, runs).length;
    if (wrong > 0) throw new Error(`${name}: ${wrong} of ${RUNS} runs end in other bits than the twin's`);
  }
  const all = (player: Player) => (): number => {
    for (const run of runs) player(run);
    return runs.length;
  };
  const kernel = closureKernel(model);
  const withBot = (): number => {
    for (const { seed } of runs.slice(0, RUNS / 10)) playOut(kernel, seed, randomBot);
    return RUNS / 10;
  };
  const measured = await measure(
    [
      { name: "twin", once: all(twinPlayer()) },
      ...made.map(({ name, player }) => ({ name, once: all(player) })),
      { name: "bot", once: withBot },
    ],
    ROUNDS,
  );
  const [twin, ...kernels] = measured;
  const bot = kernels.pop();
  if (twin === undefined || bot === undefined) return [];
  return [
    row("runs a second, written by hand", twin, null),
    ...kernels.map((each, at) => ratioRow(each, twin, made[at]!.mark)),
    row("runs a second, closures, with the random bot in the loop", bot, null),
  ];
}

function ratioRow(each: Measured, twin: Measured, mark: number): Row {
  const ratio = (value: number): string => (value / twin.median).toFixed(2);
  return {
    measure: `runs a second, ${each.name}, by hand being 1 (same final bits in ${RUNS} of ${RUNS})`,
    value: ratio(each.median),
    spread: `${ratio(each.low)} to ${ratio(each.high)}`,
    mark: `${mark}`,
    reached: each.median / twin.median >= mark,
  };
}

/** A row of a rate, with the rate that is to be reached. */
export function row(name: string, { median, low, high }: Measured, mark: number | null): Row {
  return {
    measure: name,
    value: digits(median),
    spread: `${digits(low)} to ${digits(high)}`,
    mark: mark === null ? "" : digits(mark),
    reached: mark === null ? null : median >= mark,
  };
}
