import { EMPTY_PLAN, type Decision, type Plan } from "../../../src/engine/plan.ts";
import type { View } from "../../../src/engine/view.ts";
import type { Whims } from "./whims.ts";
import { anyPlan } from "./play.ts";

const STRANGERS = ["nobody", "__proto__", "constructor", "toString", "hasOwnProperty", "", "\uD800", "a.b"];
const BAD_NUMBERS = [NaN, Infinity, -Infinity, 1e300, -1e9, 0.123456789];

/** A record with one key, own even when it is `__proto__`. */
const own = <T>(key: string, value: T): Record<string, T> => Object.fromEntries([[key, value]]);

/** Decisions that no rules allow where `view` is what is seen; a plan is spoilt in one place. */
export function illegalDecisions(view: View, w: Whims): Decision[] {
  const good = anyPlan(view, w);
  const stranger = w.pick(STRANGERS);
  const bad = w.pick(BAD_NUMBERS);
  const plans: Plan[] = [
    { ...good, levers: own(stranger, "low") },
    { ...good, allocations: own(stranger, {}) },
    { ...good, choices: { ...good.choices, ...own(stranger, "yes") } },
    { ...good, actions: [...good.actions, { id: stranger }] },
    { ...good, studies: [...good.studies, stranger] },
    ...view.levers.map(({ id }) => ({ ...good, levers: own(id, stranger) })),
    ...view.dilemmas.flatMap(({ event, choices }) => [
      { ...good, choices: { ...good.choices, [event]: stranger } },
      ...(choices.some(({ blocked }) => blocked === null) ? [{ ...good, choices: { ...EMPTY_PLAN.choices } }] : []),
      ...choices
        .filter(({ blocked }) => blocked !== null)
        .map(({ id }) => ({ ...good, choices: { ...good.choices, [event]: id } })),
    ]),
    ...view.actions.flatMap(({ id, blocked, amount }) => [
      { ...good, actions: [{ id }, { id }] },
      ...(blocked === null ? [] : [{ ...good, actions: [{ id }] }]),
      { ...good, actions: [{ id, amount: amount === null ? 1 : bad }] },
    ]),
    ...view.allocations.flatMap(({ id, parts }) => [
      ...parts.map((part) => ({ ...good, allocations: own(id, { ...own(part.id, bad) }) })),
      { ...good, allocations: own(id, Object.fromEntries(parts.map((part) => [part.id, 0]))) },
      { ...good, allocations: own(id, own(stranger, 0)) },
    ]),
    ...view.studies.map(({ id }) => ({ ...good, studies: [id, id] })),
  ];
  return [
    ...plans.map((plan): Decision => ({ kind: "commit", plan })),
    ...(["open", "accept", "walk"] as const).map((kind) => ({ kind, deal: stranger })),
    ...view.deals.flatMap((deal): Decision[] => {
      const { id, sitting, blocked, bases } = deal;
      const shut: Decision[] = sitting
        ? [{ kind: "open", deal: id }]
        : [
            { kind: "accept", deal: id },
            { kind: "walk", deal: id },
            ...deal.clauses.slice(0, 1).map((): Decision => ({ kind: "offer", deal: id, terms: firstTerms(deal) })),
          ];
      const barred: Decision[] = blocked === null ? [] : [{ kind: "open", deal: id }];
      const terms = bases[0]?.terms ?? firstTerms(deal);
      return [
        ...shut,
        ...barred,
        { kind: "offer", deal: id, terms: {} },
        { kind: "offer", deal: id, terms: { ...terms, ...own(stranger, 1) } },
        ...Object.keys(terms).flatMap((clause): Decision[] => [
          { kind: "offer", deal: id, terms: { ...terms, [clause]: bad } },
          { kind: "offer", deal: id, terms: { ...terms, [clause]: stranger } },
        ]),
      ];
    }),
  ];
}

const firstTerms = ({ clauses }: View["deals"][number]): Record<string, number | string> =>
  Object.fromEntries(clauses.map(({ id, values }) => [id, values[0] ?? 0]));
