import { Tinypool } from "tinypool";
import type { Model } from "../../src/engine/model.ts";
import { strategyNames } from "../../src/foresight/bots/named.ts";
import type { Scenario } from "../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { sumOf, type Counts } from "./counts.ts";
import type { Kept } from "./keep.ts";
import type { Task } from "./worker.ts";

/** How much is played. */
export interface Effort {
  /** Runs of a bot that is quick. */
  readonly runs: number;
  /** Runs of one that tries out worlds. */
  readonly slow: number;
  readonly workers: number;
  /** Actions with which banned the search bot is tried; null: those that the best plan misses most. */
  readonly bans: readonly string[] | null;
}

/** Strategies that don't think: single-minded, or a bit of everything. */
export const SINGLE_MINDED = ["mission", "growth", "obey"];
const THOUGHTLESS = [...SINGLE_MINDED, "middle"];

/** Rollouts a turn of the search bot; the budget it has in `drift test`. */
export const SEARCH = "search:100";

/** Runs of a task. Even, so that pairs of seeds stay together. */
const AT_ONCE = { quick: 200, slow: 2 };
const isSlow = (kind: Task["kind"], bot: string): boolean =>
  kind === "stakes" || /^(?:search|climber|greedy|seek)\b/.test(bot);

/** Where the table's rows ask for runs. The same runs are played once, whoever asks. */
export class Desk {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly effort: Effort;
  readonly #kept: Kept;
  readonly #pool: Tinypool;
  readonly #asked = new Map<string, Promise<Counts>>();

  constructor(scenario: Scenario, effort: Effort, kept: Kept) {
    this.scenario = scenario;
    this.model = scenario.model(AS_WRITTEN);
    this.effort = effort;
    this.#kept = kept;
    this.#pool = new Tinypool({
      filename: new URL("./thread.mjs", import.meta.url).href,
      name: "work",
      runtime: "worker_threads",
      minThreads: effort.workers,
      maxThreads: effort.workers,
    });
  }

  /** The scenario's strategies, and those of them that think. */
  get strategies(): string[] {
    return strategyNames(this.scenario);
  }
  get thoughtful(): string[] {
    return this.strategies.filter((each) => !THOUGHTLESS.includes(each));
  }

  /** Counts of a bot's runs 1 to `runs`, or from `first` on; as many as the effort says unless told otherwise. */
  watch(bot: string, runs?: number, first = 1): Promise<Counts> {
    const { slow, runs: quick } = this.effort;
    return this.#ask("watch", bot, runs ?? (isSlow("watch", bot) ? slow : quick), first);
  }
  stakes(strategy: string, runs: number): Promise<Counts> {
    return this.#ask("stakes", strategy, runs, 1);
  }
  claims(strategy: string, runs: number): Promise<Counts> {
    return this.#ask("claims", strategy, runs, 1);
  }

  /** The strategy that thinks best, with its counts. */
  async best(): Promise<{ readonly id: string; readonly counts: Counts }> {
    const all = await Promise.all(this.thoughtful.map(async (id) => ({ id, counts: await this.watch(id) })));
    return all.reduce((top, each) => ((each.counts["good"] ?? 0) > (top.counts["good"] ?? 0) ? each : top));
  }

  async #ask(kind: Task["kind"], bot: string, runs: number, first: number): Promise<Counts> {
    const size = isSlow(kind, bot) ? AT_ONCE.slow : AT_ONCE.quick;
    const pieces: Promise<Counts>[] = [];
    for (let from = first; from < first + runs; from += size)
      pieces.push(this.#piece({ kind, bot, first: from, count: Math.min(size, first + runs - from) }));
    return sumOf(await Promise.all(pieces));
  }

  #piece(piece: Omit<Task, "text">): Promise<Counts> {
    const key = `${piece.kind} ${piece.bot} ${piece.first} ${piece.count}`;
    const asked = this.#asked.get(key) ?? this.#play(key, piece);
    this.#asked.set(key, asked);
    return asked;
  }

  async #play(key: string, piece: Omit<Task, "text">): Promise<Counts> {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const counts = (await this.#pool.run({ ...piece, text: this.scenario.text } satisfies Task)) as Counts;
    this.#kept.keep(key, counts);
    return counts;
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
