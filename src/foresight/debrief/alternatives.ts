import { blockedChoice } from "../../engine/blocked.ts";
import type { Model } from "../../engine/model.ts";
import type { Decision, Plan } from "../../engine/plan.ts";
import { seenState } from "../../engine/seen.ts";
import { validatePlan } from "../../engine/validate.ts";
import type { State } from "../../engine/value.ts";
import { bought, buy, purchases, unbuy } from "../bots/plans.ts";
import { tableOf } from "../bots/tables.ts";

/** One part of a turn that could have been decided otherwise. */
export type Change =
  | { readonly kind: "choice"; readonly event: string; readonly choice: string }
  | { readonly kind: "without" | "with"; readonly what: "action" | "study"; readonly id: string }
  | { readonly kind: "lever"; readonly lever: string; readonly option: string }
  /** The split left as it stood. */
  | { readonly kind: "split"; readonly allocation: string }
  | { readonly kind: "signed" | "unsigned"; readonly deal: string };

/** A turn's decisions with one part decided otherwise. */
export interface Alternative {
  readonly change: Change;
  readonly decisions: readonly Decision[];
}

/**
 * What else could have been decided in a turn, part by part: each dilemma's other answers, each purchase left out, another added, each lever at
 * another option, a moved split left alone, a deal signed or not. `closing` is the state after the turn's talks, `decisions` are the turn's own.
 */
export function alternativesAt(model: Model, closing: State, decisions: readonly Decision[]): Alternative[] {
  const commit = decisions.at(-1);
  if (commit?.kind !== "commit") return [];
  const { plan } = commit;
  const said = decisions.slice(0, -1);
  const seen = seenState(model, closing);
  const planned = [
    ...otherChoices(model, seen, plan),
    ...otherPurchases(model, seen, plan),
    ...otherSettings(model, closing, plan),
  ].filter(([, other]) => validatePlan(model, closing, other).length === 0);
  return [
    ...planned.map(([change, other]): Alternative => ({
      change,
      decisions: [...said, { kind: "commit", plan: other }],
    })),
    ...otherDeals(model, seen, said, commit),
  ];
}

type Planned = readonly [Change, Plan];

const otherChoices = (model: Model, seen: State, plan: Plan): Planned[] =>
  model.events.flatMap((event) =>
    seen[event.openSlot] === 0
      ? []
      : event.choices
          .filter((choice) => choice.id !== plan.choices[event.id] && blockedChoice(seen, choice) === null)
          .map((choice): Planned => [
            { kind: "choice", event: event.id, choice: choice.id },
            { ...plan, choices: { ...plan.choices, [event.id]: choice.id } },
          ]),
  );

function otherPurchases(model: Model, seen: State, plan: Plan): Planned[] {
  const had = bought(model, plan);
  const without = had.map((each): Planned => [{ kind: "without", what: each.kind, id: each.id }, unbuy(plan, each)]);
  const more = purchases(model, seen)
    .filter(({ kind, id }) => !had.some((each) => each.kind === kind && each.id === id))
    .map((each): Planned => {
      const amount = model.actions.find(({ id }) => id === each.id)?.amount?.start;
      const whole = each.kind === "action" && amount !== undefined ? { ...each, amount } : each;
      return [{ kind: "with", what: each.kind, id: each.id }, buy(plan, whole)];
    });
  return [...without, ...more];
}

function otherSettings(model: Model, closing: State, plan: Plan): Planned[] {
  const levers = model.levers.flatMap((lever) => {
    const standing = lever.options[closing[lever.slot]!]!;
    const set = plan.levers[lever.id] ?? standing;
    return lever.options
      .filter((option) => option !== set)
      .map((option): Planned => [
        { kind: "lever", lever: lever.id, option },
        { ...plan, levers: { ...plan.levers, [lever.id]: option } },
      ]);
  });
  const splits = model.allocations.flatMap(({ id, parts }): Planned[] => {
    const shares = plan.allocations[id];
    // Stored shares lie on the number grid, a little off the step.
    if (shares === undefined || parts.every((part) => Math.abs((shares[part.id] ?? 0) - closing[part.slot]!) < 1e-4))
      return [];
    const { [id]: _, ...others } = plan.allocations;
    return [
      [
        { kind: "split", allocation: id },
        { ...plan, allocations: others },
      ],
    ];
  });
  return [...levers, ...splits];
}

/** What was agreed left unsaid; what lay on the table signed. */
function otherDeals(model: Model, seen: State, said: readonly Decision[], commit: Decision): Alternative[] {
  return model.deals.flatMap((deal): Alternative[] => {
    const last = said.findLastIndex((each) => each.kind !== "commit" && each.deal === deal.id);
    if (last === -1) return [];
    if (seen[deal.slots.agreed] === 1)
      return [{ change: { kind: "unsigned", deal: deal.id }, decisions: [...said.toSpliced(last, 1), commit] }];
    const { sitting, theirs } = tableOf(model, seen, deal);
    if (!sitting || !theirs) return [];
    return [
      { change: { kind: "signed", deal: deal.id }, decisions: [...said, { kind: "accept", deal: deal.id }, commit] },
    ];
  });
}
