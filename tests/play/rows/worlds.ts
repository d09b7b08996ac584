import { at, under, type Counts } from "../counts.ts";
import { percent, shareOf, told, type Row, type Share } from "../row.ts";

/** Worlds of a class, of all runs, below which it is passed over. */
const LEAST = 0.02;

interface Plan {
  readonly id: string;
  readonly counts: Counts;
}

/** How a plan does in a class, by odd runs or by even ones. */
const inClass = ({ counts }: Plan, name: string, half: "" | "2"): Share =>
  shareOf(at(counts, `won${half} ${name}`), at(counts, `worlds${half} ${name}`));

const better = (a: Share, b: Share): number => a.value - b.value;

/** Rows about plans and worlds. */
export const WORLDS: readonly Row[] = [
  {
    id: "classes",
    measure: "best plan for a class of worlds, above the best single plan there",
    mark: "10 points or more",
    async measured(desk) {
      const plans = await Promise.all(
        desk.thoughtful.map(async (id): Promise<Plan> => ({ id, counts: await desk.watch(id) })),
      );
      const single = plans.reduce((top, each) => (at(each.counts, "good") > at(top.counts, "good") ? each : top));
      const runs = at(single.counts, "runs");
      // Odd runs choose plan and class, even ones say what it comes to: the best of hundreds is else mostly lucky.
      const classes = under(single.counts, "worlds")
        .filter((name) => at(single.counts, `worlds ${name}`) >= (LEAST * runs) / 2)
        .map((name) => {
          const plan = plans.reduce((top, each) =>
            better(inClass(each, name, ""), inClass(top, name, "")) > 0 ? each : top,
          );
          const chosen = better(inClass(plan, name, ""), inClass(single, name, ""));
          return { name, plan, chosen, own: inClass(plan, name, "2"), common: inClass(single, name, "2") };
        })
        .sort((a, b) => b.chosen - a.chosen);
      const line = ({ name, plan, own, common }: (typeof classes)[number]): string =>
        `${name}: ${plan.id} ${told(own)}, ${single.id} ${percent(common.value)}: ${percent(better(own, common))} better`;
      const ones = classes.filter(({ name }) => !name.includes("&"));
      const best = classes[0]!;
      return {
        lines: [
          line(best),
          ...classes.slice(1, 4).map(line),
          `of one uncertainty: ${line(ones[0]!)}`,
          ...gains(plans, single, classes),
        ],
        reached: better(best.own, best.common) >= 0.1,
      };
    },
  },
];

/** What knowing one thing, or two, is worth on average: each world by the plan that is best for its class. */
function gains(
  plans: readonly Plan[],
  single: Plan,
  classes: readonly { readonly name: string; readonly own: Share; readonly common: Share }[],
): string[] {
  const by = new Map<string, { won: number; common: number; of: number }>();
  for (const { name, own, common } of classes) {
    const known = name.replaceAll(/=[^&]*/g, "");
    const sum = by.get(known) ?? { won: 0, common: 0, of: 0 };
    by.set(known, { won: sum.won + own.hits, common: sum.common + common.hits, of: sum.of + own.of });
  }
  const sorted = [...by]
    .map(([known, { won, common, of }]) => ({ known, gain: (won - common) / of }))
    .sort((a, b) => b.gain - a.gain);
  return [
    `knowing what it is worth most to know, over all worlds, ${plans.length} plans against ${single.id}: ${sorted
      .slice(0, 3)
      .map(({ known, gain }) => `${known} ${percent(gain)}`)
      .join(", ")}`,
  ];
}
