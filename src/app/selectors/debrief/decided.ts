import type { Change } from "../../../foresight/debrief/alternatives.ts";
import { causeWords } from "../../../runs/words/causes.ts";
import { humanise } from "../../../runs/words/humanise.ts";
import type { State } from "../../../engine/value.ts";
import { own } from "../../../scenario/compile/entries.ts";
import type { Game, Quarter } from "../../session/game.ts";

/** What was decided in a turn, the weightiest first; one part at least. */
export function decisionParts(game: Game, turn: number): readonly string[] {
  const quarter = game.quarters[turn - 1];
  if (quarter === undefined) return [];
  const { plan } = quarter;
  const { source } = game.scenario;
  const say = (kind: "choice" | "action" | "study", id: string): string =>
    causeWords(game, { kind, id }, null, quarter.end);
  const parts = [
    ...quarter.happenings.flatMap((each) =>
      each.kind === "signed" ? [`Signed: ${own(source.deals, each.deal)?.title ?? humanise(each.deal)}`] : [],
    ),
    ...Object.keys(plan.choices)
      .sort()
      .map((event) => say("choice", `${event}.${plan.choices[event]}`)),
    ...plan.actions.map(({ id }) => say("action", id)),
    ...plan.studies.map((id) => say("study", id)),
    ...settings(game, quarter),
  ];
  return parts.length === 0 ? ["Held course"] : parts;
}

/** Levers and splits that were moved. */
function settings({ scenario: { source }, model }: Game, { plan, closing }: Quarter): string[] {
  const levers = model.levers.flatMap(({ id, slot, options }) => {
    const option = plan.levers[id];
    return option === undefined || option === options[closing[slot]!] ? [] : [leverWords(source, id, option)];
  });
  const splits = model.allocations.flatMap(({ id, parts }) => {
    const shares = plan.allocations[id];
    const moved =
      shares !== undefined && parts.some((part) => Math.abs((shares[part.id] ?? 0) - closing[part.slot]!) > 1e-4);
    return moved ? [`${own(source.allocations, id)?.label ?? humanise(id)}: moved`] : [];
  });
  return [...levers, ...splits];
}

function leverWords(source: Game["scenario"]["source"], id: string, option: string): string {
  const lever = own(source.levers, id);
  return `${lever?.label ?? humanise(id)}: ${own(lever?.options, option) ?? humanise(option)}`;
}

type Of<K extends Change["kind"]> = Extract<Change, { kind: K }>;

const dealTitle = ({ scenario }: Game, id: string): string => own(scenario.source.deals, id)?.title ?? humanise(id);

const CHANGE: { readonly [K in Change["kind"]]: (game: Game, change: Of<K>, end: State) => string } = {
  choice: (game, { event, choice }, end) => causeWords(game, { kind: "choice", id: `${event}.${choice}` }, null, end),
  with: (game, { what, id }, end) => `also ${causeWords(game, { kind: what, id }, null, end)}`,
  without: (game, { what, id }, end) => `without ${causeWords(game, { kind: what, id }, null, end)}`,
  lever: ({ scenario }, { lever, option }) => leverWords(scenario.source, lever, option),
  split: ({ scenario }, { allocation }) =>
    `${own(scenario.source.allocations, allocation)?.label ?? humanise(allocation)}: left as it was`,
  signed: (game, { deal }) => `taking the terms on the table: ${dealTitle(game, deal)}`,
  unsigned: (game, { deal }) => `leaving unsigned: ${dealTitle(game, deal)}`,
};

/** What would have been better, in words. */
export const changeWords = (game: Game, turn: number, change: Change): string =>
  CHANGE[change.kind](game, change as never, game.quarters[turn - 1]?.end ?? game.state);
