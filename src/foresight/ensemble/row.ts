import { checksum } from "../../engine/checksum.ts";
import type { Kernel } from "../../engine/kernel.ts";
import type { Seed } from "../../engine/random.ts";
import { playOut } from "../playOut.ts";
import type { Bot } from "../seat.ts";

/** What one run of an ensemble came to. */
export interface Row {
  readonly bot: string;
  /** Number of the run, from 1: its seed. Bots share numbers, so that they meet the same worlds and luck (common random numbers). */
  readonly run: number;
  readonly ending: string;
  readonly kind: "good" | "mixed" | "bad";
  /** Turns closed. */
  readonly turns: number;
  /** The scenario's measures at the end. */
  readonly measures: Readonly<Record<string, number>>;
  readonly checksum: string;
}

/** The seed of an ensemble's nth run. */
export const seedOf = (run: number): Seed => ({ low: run >>> 0, high: 0 });

/** Plays an ensemble's nth run. */
export function playRow(kernel: Kernel, bot: Bot, run: number): Row {
  const { final, ending, kind, turns } = playOut(kernel, seedOf(run), bot);
  return {
    bot: bot.id,
    run,
    ending,
    kind,
    turns,
    measures: Object.fromEntries(kernel.model.measures.map(({ id, value }) => [id, value(final)])),
    checksum: checksum(final),
  };
}
