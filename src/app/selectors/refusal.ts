import type { Plan, Refusal, RefusalCode } from "../../engine/plan.ts";
import { own } from "../../scenario/compile/entries.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import type { Extra } from "../../scenario/words/say.ts";
import type { Game } from "../session/game.ts";
import { line } from "./display.ts";
import { humanise } from "../../runs/words/humanise.ts";
import { findName } from "../../runs/words/names.ts";
import { turnWord } from "./timeline.ts";

/** A refusal as a sentence for the player: the thing by its title, and why. `plan` is what was refused, for the amounts in it. */
export function explainRefusal(game: Game, refusal: Refusal, plan: Plan | null = null): string {
  const thing = titleOf(game, refusal.path);
  const why = sentence(line(game, refusal.message, amountIn(game, refusal.path, plan)));
  return SAYS[refusal.code]?.(thing, why, turnWord(game.scenario)) ?? (thing === "" ? why : `${thing}: ${why}`);
}

/** Where the rule's own words wouldn't do. */
const SAYS: Readonly<Partial<Record<RefusalCode, (thing: string, why: string, turn: string) => string>>> = {
  unanswered: (thing) => `“${thing}” waits for an answer.`,
  attention: (_thing, why, turn) => `There isn't attention enough this ${turn}: ${why}`,
  ended: () => "The run has ended.",
  "no-offers-left": (thing, _why, turn) => `${thing}: no offer is left this ${turn}.`,
};

/** Of a refused action, the amount that it was to be taken with. */
function amountIn(game: Game, path: string, plan: Plan | null): Extra {
  const [kind, id = ""] = path.split(".");
  const planned = kind === "actions" ? plan?.actions.find((each) => each.id === id) : undefined;
  if (planned?.amount === undefined) return {};
  return { amount: formatNumber(planned.amount, own(game.scenario.source.actions, id)?.amount?.unit) };
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function titleOf(game: Game, path: string): string {
  const [kind = "", id = "", part = ""] = path.split(".");
  return own(TITLES, kind)?.(game, id, part) ?? "";
}

/** What a path names, by its first step. */
const TITLES: Readonly<Record<string, (game: Game, id: string, part: string) => string>> = {
  choices: ({ scenario }, id) => own(scenario.source.events, id)?.title ?? humanise(id),
  actions: ({ scenario }, id) => (id === "" ? "" : (own(scenario.source.actions, id)?.title ?? humanise(id))),
  studies: ({ scenario }, id) => own(scenario.source.studies, id)?.label ?? humanise(id),
  levers: ({ scenario }, id) => own(scenario.source.levers, id)?.label ?? humanise(id),
  allocations: (game, id, part) =>
    part === ""
      ? (own(game.scenario.source.allocations, id)?.label ?? humanise(id))
      : (findName(game, `${id}.${part}`)?.label ?? humanise(part)),
  deal: ({ scenario }, id, part) => {
    const deal = own(scenario.source.deals, id);
    return part === "" ? (deal?.title ?? humanise(id)) : (own(deal?.clauses, part)?.label ?? humanise(part));
  },
};
