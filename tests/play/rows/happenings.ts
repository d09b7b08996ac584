import { allUnder, at, sumOf, under, type Counts } from "../counts.ts";
import { SEARCH, type Desk } from "../desk.ts";
import { percent, shareOf, told, type Row } from "../row.ts";

/** Times that an option must have been offered for its share to count. */
const OFFERS = 20;
/** Points to either side of a mean of so many, with such a spread, at 95%. */
const meanOf = (counts: Counts, name: string): { readonly mean: number; readonly text: string } => {
  const runs = at(counts, "runs");
  const mean = at(counts, name) / runs;
  const spread = Math.sqrt(Math.max(0, at(counts, `${name}²`) / runs - mean * mean));
  const half = (1.96 * spread) / Math.sqrt(runs);
  return { mean, text: `${mean.toFixed(2)} (${(mean - half).toFixed(2)} to ${(mean + half).toFixed(2)})` };
};

/** Every bot that plays by the thousand, and those that look ahead. */
async function everybody(desk: Desk): Promise<{ readonly bot: string; readonly counts: Counts }[]> {
  const bots = ["random", "hold", "coverage", ...desk.strategies, "climber", SEARCH];
  return Promise.all(bots.map(async (bot) => ({ bot, counts: await desk.watch(bot) })));
}

const listed = (all: readonly string[], none: string): string => (all.length === 0 ? none : all.join(", "));

/** Rows about what happens. */
export const HAPPENINGS: readonly Row[] = [
  {
    id: "options",
    measure: "each option of a dilemma, by the search bot when offered",
    mark: "taken in 10 to 90%",
    async measured(desk) {
      const counts = await desk.watch(SEARCH);
      const all = under(counts, "offered").map((name) => ({
        name,
        share: shareOf(at(counts, `chosen ${name}`), at(counts, `offered ${name}`)),
      }));
      const known = all.filter(({ share }) => share.of >= OFFERS);
      const out = known.filter(({ share }) => share.value < 0.1 || share.value > 0.9);
      const sure = out.filter(({ share }) => share.high < 0.1 || share.low > 0.9);
      const events = desk.model.events.filter(({ choices }) => choices.length > 1);
      const count = events.reduce((sum, { choices }) => sum + choices.length, 0);
      return {
        lines: [
          `${known.length - out.length} of ${known.length} options offered ${OFFERS} times or more (of ${count}); surely outside: ${sure.length}`,
          ...out.sort((a, b) => a.share.value - b.share.value).map(({ name, share }) => `${name} ${told(share)}`),
        ],
        reached: known.length > 0 && out.length === 0,
      };
    },
  },
  {
    id: "dilemmas",
    measure: "dilemmas a run; likelier by the player's own history; shared by two seeds under one strategy",
    mark: "13 to 15; two thirds; under half",
    async measured(desk) {
      const bots = [...desk.thoughtful, SEARCH];
      const all = await Promise.all(
        bots.map(async (bot) => {
          const counts = await desk.watch(bot);
          const { mean, text } = meanOf(counts, "dilemmas");
          const caused = shareOf(allUnder(counts, "caused"), allUnder(counts, "met"));
          const shared = shareOf(at(counts, "common"), at(counts, "both"));
          return {
            line: `${bot}: ${text}; ${told(caused)}; ${told(shared)}`,
            reached: mean >= 13 && mean <= 15 && caused.value >= 2 / 3 && shared.value < 0.5,
          };
        }),
      );
      return { lines: all.map(({ line }) => line), reached: all.every(({ reached }) => reached) };
    },
  },
  {
    id: "endings",
    measure: "endings reached by some bot",
    mark: "all",
    async measured(desk) {
      const all = await everybody(desk);
      const reached = sumOf(all.map(({ counts }) => counts));
      const lines = desk.model.endings.map(({ id }) => {
        const most = all
          .map(({ bot, counts }) => ({ bot, share: shareOf(at(counts, `ending ${id}`), at(counts, "runs")) }))
          .reduce((top, each) => (each.share.value > top.share.value ? each : top));
        return `${id}: most by ${most.bot}, ${told(most.share)}`;
      });
      const missing = desk.model.endings.filter(({ id }) => at(reached, `ending ${id}`) === 0).map(({ id }) => id);
      return { lines: [`missing: ${listed(missing, "none")}`, ...lines], reached: missing.length === 0 };
    },
  },
  {
    id: "events",
    measure: "events that fire in at least 0.5% of runs of some bot",
    mark: "all",
    async measured(desk) {
      const all = await everybody(desk);
      const most = desk.model.events.map(({ id }) => ({
        id,
        most: all
          .map(({ bot, counts }) => ({ bot, share: shareOf(at(counts, `fired ${id}`), at(counts, "runs")) }))
          .reduce((top, each) => (each.share.value > top.share.value ? each : top)),
      }));
      const rare = most.filter(({ most: { share } }) => share.value < 0.005);
      return {
        lines: [
          `${most.length - rare.length} of ${most.length}`,
          ...rare.map(({ id, most: { bot, share } }) => `${id}: most by ${bot}, ${told(share)}`),
        ],
        reached: rare.length === 0,
      };
    },
  },
  {
    id: "actions",
    measure: "actions that the search bot takes in at least 2% of the runs in which they are legal",
    mark: "all",
    async measured(desk) {
      const counts = await desk.watch(SEARCH);
      const all = desk.model.actions.map(({ id }) => ({
        id,
        share: shareOf(at(counts, `taken ${id}`), at(counts, `legal ${id}`)),
      }));
      const rare = all.filter(({ share }) => share.value < 0.02);
      const least = all.filter(({ share }) => share.value >= 0.02).sort((a, b) => a.share.value - b.share.value);
      return {
        lines: [
          `${all.length - rare.length} of ${all.length}`,
          ...rare.map(({ id, share }) => `${id} ${told(share)}`),
          `then ${least
            .slice(0, 4)
            .map(({ id, share }) => `${id} ${percent(share.value)}`)
            .join(", ")}`,
        ],
        reached: rare.length === 0,
      };
    },
  },
  {
    id: "places",
    measure: "endings with a place on the chart: runs that finish inside it",
    mark: "95% of each",
    async measured(desk) {
      const counts = sumOf((await everybody(desk)).map((each) => each.counts));
      const placed = desk.model.endings.filter(({ id }) => desk.scenario.source.endings[id]?.where !== undefined);
      const all = placed.map(({ id }) => ({
        id,
        share: shareOf(at(counts, `landed ${id}`), at(counts, `ending ${id}`)),
      }));
      return {
        lines: all.map(({ id, share }) => `${id} ${told(share)}`),
        reached: all.every(({ share }) => share.value >= 0.95),
      };
    },
  },
];
