import { at } from "../counts.ts";
import { percent, shareOf, told, type Row } from "../row.ts";
import { STAKE_WORLDS } from "../stakes.ts";

/** Runs about which odds are given, and runs whose dilemmas are weighed: each takes a second or so. */
const CLAIMED = 5000;
const WEIGHED = 12;

/** Rows about odds. */
export const ODDS: readonly Row[] = [
  {
    id: "forecasts",
    measure: "forecasts: of futures given 60 to 70% to end well in the eighth quarter, those that do",
    mark: "60 to 70%",
    async measured(desk) {
      const { id } = await desk.best();
      const counts = await desk.claims(id, Math.min(CLAIMED, desk.effort.runs));
      const bins = Array.from({ length: 10 }, (_, tenth) => ({
        tenth,
        said: at(counts, `odds ${tenth}`) / 1000 / Math.max(1, at(counts, `said ${tenth}`)),
        came: shareOf(at(counts, `came ${tenth}`), at(counts, `said ${tenth}`)),
      })).filter(({ came }) => came.of > 0);
      const asked = bins.find(({ tenth }) => tenth === 6);
      return {
        lines: bins.map(
          ({ tenth, said, came }) => `${10 * tenth} to ${10 * tenth + 10}%: said ${percent(said)}, came ${told(came)}`,
        ),
        // The interval must meet the mark.
        reached: asked !== undefined && asked.came.high >= 0.6 && asked.came.low <= 0.7,
      };
    },
  },
  {
    id: "stakes",
    measure: "dilemmas whose best and worst option differ by 5 points of odds or more",
    mark: "at least a third",
    async measured(desk) {
      const { id } = await desk.best();
      const counts = await desk.stakes(id, WEIGHED);
      const weighty = shareOf(at(counts, "weighty"), at(counts, "weighed"));
      const mean = at(counts, "points") / at(counts, "weighed");
      return {
        lines: [`${told(weighty)} of ${id}, in ${STAKE_WORLDS} worlds each; ${mean.toFixed(1)} points on average`],
        reached: weighty.value >= 1 / 3,
      };
    },
  },
];
