import type { Desk } from "../desk.ts";
import { SEARCH, SINGLE_MINDED } from "../desk.ts";
import { LEGGED, mixName, MIXES } from "../machines.ts";
import { goodOf, percent, told, type Row, type Share } from "../row.ts";
import type { Mix } from "../../scenarios/support/fixed-mix.ts";

/** Runs in which each of many machines is tried first; the best few play again in others. */
const FIRST = 40;
const AGAIN = 8;
const OTHERS = { first: 100_001, runs: 1000 };

/** The best of many machines, by runs that had no part in choosing it. */
async function bestMachine(
  desk: Desk,
  mixes: readonly Mix[],
): Promise<{ readonly name: string; readonly share: Share }> {
  const tried = await Promise.all(
    mixes.map(async (mix) => ({ name: mixName(mix), share: goodOf(await desk.watch(mixName(mix), FIRST)) })),
  );
  const few = tried.sort((a, b) => b.share.hits - a.share.hits).slice(0, AGAIN);
  const again = await Promise.all(
    few.map(async ({ name }) => ({ name, share: goodOf(await desk.watch(name, OTHERS.runs, OTHERS.first)) })),
  );
  return again.reduce((top, each) => (each.share.value > top.share.value ? each : top));
}

const goodOfAll = (desk: Desk, bots: readonly string[]): Promise<{ readonly bot: string; readonly share: Share }[]> =>
  Promise.all(bots.map(async (bot) => ({ bot, share: goodOf(await desk.watch(bot)) })));

const linesOf = (all: readonly { readonly bot: string; readonly share: Share }[]): string[] =>
  all.map(({ bot, share }) => `${bot} ${told(share)}`);

/** Rows about who comes to a good ending. */
export const WINNING: readonly Row[] = [
  {
    id: "random",
    measure: "good endings: random bot",
    mark: "under 5%",
    async measured(desk) {
      const all = await goodOfAll(desk, ["random"]);
      return { lines: linesOf(all), reached: all.every(({ share }) => share.value < 0.05) };
    },
  },
  {
    id: "single",
    measure: "good endings: single-minded bots",
    mark: "each under 25%",
    async measured(desk) {
      const all = await goodOfAll(desk, SINGLE_MINDED);
      return { lines: linesOf(all), reached: all.every(({ share }) => share.value < 0.25) };
    },
  },
  {
    id: "mixes",
    measure: `good endings: best of ${MIXES.length} fixed mixes`,
    mark: "under 15%",
    async measured(desk) {
      const { name, share } = await bestMachine(desk, MIXES);
      return { lines: [`${told(share)} by ${name}`], reached: share.value < 0.15 };
    },
  },
  {
    id: "legs",
    measure: `good endings: best of ${LEGGED.length} mechanical legs; lowest gauge`,
    mark: "under 35%",
    async measured(desk) {
      const { name, share } = await bestMachine(desk, LEGGED);
      const gauge = goodOf(await desk.watch("gauge"));
      const lines = [`legs ${told(share)} by ${name}`, `lowest gauge ${told(gauge)}`];
      return { lines, reached: Math.max(share.value, gauge.value) < 0.35 };
    },
  },
  {
    id: "plans",
    measure: "good endings: each thoughtful plan",
    mark: "40 to 70%",
    async measured(desk) {
      const all = await goodOfAll(desk, desk.thoughtful);
      return { lines: linesOf(all), reached: all.every(({ share }) => share.value >= 0.4 && share.value <= 0.7) };
    },
  },
  {
    id: "search",
    measure: "good endings: search bot, of the best scripted plan",
    mark: "at least 0.9",
    async measured(desk) {
      const best = await desk.best();
      const plan = goodOf(best.counts);
      const search = goodOf(await desk.watch(SEARCH));
      const same = goodOf(await desk.watch(best.id, search.of));
      const [low, high] = [search.low, search.high].map((end) => (end / plan.value).toFixed(2));
      return {
        lines: [
          `${(search.value / plan.value).toFixed(2)} (${low} to ${high})`,
          `${SEARCH} ${told(search)}; ${best.id} ${told(plan)}, in the same runs ${told(same)}`,
        ],
        reached: search.value >= 0.9 * plan.value,
      };
    },
  },
  {
    id: "climber",
    measure: "good endings: climber of what play shows, of the best plan",
    mark: "under half",
    async measured(desk) {
      const plan = goodOf((await desk.best()).counts);
      const climber = goodOf(await desk.watch("climber"));
      return {
        lines: [`${(climber.value / plan.value).toFixed(2)}: climber ${told(climber)}`],
        reached: climber.value < 0.5 * plan.value,
      };
    },
  },
  {
    id: "sides",
    measure: "always the mission-ward option, always the growth-ward: below case by case",
    mark: "each 10 points",
    async measured(desk) {
      const { id, counts } = await desk.best();
      const own = goodOf(counts);
      const sides = await Promise.all(
        ["mission", "growth"].map(async (side) => {
          const share = goodOf(await desk.watch(`${id} answers ${side}`));
          return { side, share, below: own.value - share.value };
        }),
      );
      return {
        lines: sides.map(
          ({ side, share, below }) => `${id} answering ${side}: ${told(share)}, ${percent(below)} below`,
        ),
        reached: sides.every(({ below }) => below >= 0.1),
      };
    },
  },
];

/** By hand, since it takes hours. The best plan without an action is no measure of the mark, for the plan knows no other way. */
export const SEARCH_BANS: Row = {
  id: "search-bans",
  measure: "good endings of the search bot lost with an action banned",
  mark: "under 25 points",
  async measured(desk) {
    const bans = desk.effort.bans ?? (await mostMissed(desk));
    const own = goodOf(await desk.watch(SEARCH));
    const all = await Promise.all(
      bans.map(async (action) => {
        const share = goodOf(await desk.watch(`${SEARCH} without ${action}`));
        return { action, share, lost: own.value - share.value };
      }),
    );
    return {
      lines: [
        `${SEARCH} ${told(own)}`,
        ...all
          .toSorted((a, b) => b.lost - a.lost)
          .map(({ action, share, lost }) => `without ${action} ${told(share)}, ${percent(lost)} lost`),
      ],
      reached: all.every(({ lost }) => lost < 0.25),
    };
  },
};
const BANNED = 1000;
const MISSED = 3;

/** The actions that the best plan misses most. */
async function mostMissed(desk: Desk): Promise<string[]> {
  const { id } = await desk.best();
  const runs = Math.min(desk.effort.runs, BANNED);
  const plans = await Promise.all(
    desk.model.actions.map(async (action) => ({
      action: action.id,
      good: goodOf(await desk.watch(`${id} without ${action.id}`, runs)).value,
    })),
  );
  return plans
    .toSorted((a, b) => a.good - b.good)
    .slice(0, MISSED)
    .map(({ action }) => action);
}
