import { own } from "../../scenario/compile/entries.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import type { Draft } from "../session/draft.ts";
import type { Game } from "../session/game.ts";
import { takingOf } from "../session/taking.ts";
import { holdsNow, line, words } from "./display.ts";
import type { Hint } from "./guide.ts";
import { figureOf } from "./headline.ts";
import { studyBelief, type Believed, type StudyBelief } from "./study.ts";
import { humanise } from "../../runs/words/humanise.ts";
import { findName } from "../../runs/words/names.ts";

export interface ActionCard {
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  /** Points of attention. */
  readonly attention: number;
  /** Why it can't be taken, a sentence, attention aside; null when it can or is taken. */
  readonly blocked: string | null;
  /** It takes more attention than is left. */
  readonly short: boolean;
  readonly taken: boolean;
  /** Times taken in earlier quarters. */
  readonly times: number;
  readonly amount: AmountControl | null;
  /** A study: toggled by `toggleStudy`. */
  readonly study: boolean;
  /** What a study would narrow. */
  readonly belief: StudyBelief | null;
}
export interface AmountControl {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly text: string;
  /** Why the action can't be taken with this amount, a sentence; null when it can. */
  readonly blocked: string | null;
}
/** Actions (and studies) brought by one adviser. */
export interface AdvisorGroup {
  readonly id: string;
  readonly name: string;
  /** What it watches, `Morale 71`; null for nothing. */
  readonly watches: { readonly name: string; readonly label: string; readonly text: string } | null;
  /** What it says now; empty when nothing. */
  readonly says: readonly string[];
  readonly bias: string | null;
  readonly actions: readonly ActionCard[];
}
export interface ActionList {
  /** Seven cards at most, and what is taken besides them. */
  readonly first: readonly AdvisorGroup[];
  /** The rest, behind "show all". */
  readonly rest: readonly AdvisorGroup[];
  readonly shown: number;
  readonly total: number;
  /** Some action or study takes more attention than is left. */
  readonly short: boolean;
}

/** At most this many actions are shown at once. */
const MOST = 7;

interface Brought {
  readonly advisor: string;
  /** It can be taken this turn, attention and the draft aside. */
  readonly open: boolean;
  readonly card: ActionCard;
}

/** What can be done this turn, by adviser in the author's order. */
export function actionList(
  game: Game,
  draft: Draft | null,
  attentionLeft: number,
  revealed: (at: string) => boolean,
  hints: readonly Hint[] = [],
  believed: Believed = null,
): ActionList {
  const brought = [
    ...(revealed("actions") ? actionCards(game, draft, attentionLeft) : []),
    ...(revealed("studies") ? studyCards(game, draft, attentionLeft, believed) : []),
  ];
  const shown = new Set(firstOf(brought, new Set(hints.map(({ at }) => at))));
  return {
    first: grouped(
      game,
      brought.filter((each) => shown.has(each)),
    ),
    rest: grouped(
      game,
      brought.filter((each) => !shown.has(each)),
    ),
    shown: shown.size,
    total: brought.length,
    short: brought.some(({ card }) => card.short),
  };
}

/**
 * Seven that can be taken, one of each adviser in turn, so that nobody fills them alone; the same for the whole turn, so
 * that no card moves under the player's hand. What the guide speaks of comes before its adviser's others. One that is
 * taken from the rest comes to them.
 */
function firstOf(all: readonly Brought[], told: ReadonlySet<string>): Brought[] {
  const study = told.has("studies") ? all.find(({ card, open }) => card.study && open) : undefined;
  const isTold = (each: Brought): boolean => each === study || (!each.card.study && told.has(`action.${each.card.id}`));
  const brought = all.toSorted((a, b) => Number(isTold(b)) - Number(isTold(a)));
  const turns = new Map<string, number>();
  const ranked = brought.map((each) => {
    const rank = isTold(each) ? 0 : each.open ? (each.card.study ? 1 : 0) : 2;
    const key = `${each.advisor} ${rank}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return { each, rank, turn };
  });
  ranked.sort((a, b) => a.rank - b.rank || a.turn - b.turn);
  return ranked.filter(({ each }, at) => at < MOST || each.card.taken).map(({ each }) => each);
}

function actionCards(game: Game, draft: Draft | null, left: number): Brought[] {
  return Object.entries(game.scenario.source.actions ?? {}).flatMap(([id, source]) => {
    const view = game.view.actions.find((each) => each.id === id);
    if (view === undefined) return [];
    const planned = draft?.plan.actions.find((each) => each.id === id);
    const { amount, blocked } = takingOf(game, id, planned?.amount);
    const value = amount ?? 0;
    const printed = formatNumber(value, source.amount?.unit);
    const why = blocked === null ? null : line(game, blocked.because, { amount: printed });
    const card: ActionCard = {
      id,
      title: source.title,
      text: words(game, source.text, { amount: printed }),
      attention: view.attention,
      blocked: planned === undefined ? why : null,
      short: planned === undefined && why === null && view.attention > left,
      taken: planned !== undefined,
      times: view.taken,
      amount:
        view.amount === null
          ? null
          : {
              ...view.amount,
              label: source.amount?.label ?? "Amount",
              value,
              text: printed,
              blocked: planned === undefined ? null : why,
            },
      study: false,
      belief: null,
    };
    // Judged without the plan, so that no card moves while it is made.
    const open = planned === undefined ? blocked === null : takingOf(game, id).blocked === null;
    return [{ advisor: source.advisor ?? "", open, card }];
  });
}

function studyCards(game: Game, draft: Draft | null, left: number, believed: Believed): Brought[] {
  return Object.entries(game.scenario.source.studies ?? {}).flatMap(([id, source]) => {
    const view = game.view.studies.find((each) => each.id === id);
    if (view === undefined) return [];
    const taken = draft?.plan.studies.includes(id) ?? false;
    const blocked = view.blocked === null ? null : line(game, view.blocked.because);
    const card: ActionCard = {
      id,
      title: source.label ?? `Study: ${humanise(id)}`,
      text: words(game, source.about),
      attention: view.attention,
      blocked: taken ? null : blocked,
      short: !taken && blocked === null && view.attention > left,
      taken,
      times: view.turn > 0 ? 1 : 0,
      amount: null,
      study: true,
      belief: studyBelief(game, source, believed),
    };
    return [{ advisor: source.advisor ?? "", open: view.blocked === null, card }];
  });
}

function grouped(game: Game, brought: readonly Brought[]): AdvisorGroup[] {
  const { advisors } = game.scenario.source;
  const order = [...Object.keys(advisors ?? {}), ""];
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const ids = [...new Set(brought.map((each) => each.advisor))].sort((a, b) => place(a) - place(b));
  return ids.map((id) => {
    const advisor = own(advisors, id);
    const watched = advisor?.watches === undefined ? null : findName(game, advisor.watches);
    const says = (advisor?.says ?? []).filter((each) => holdsNow(game, each.when)).map((each) => line(game, each.text));
    return {
      id,
      name: advisor?.name ?? (ids.length > 1 ? "Other actions" : "What can be done"),
      watches:
        watched === null ? null : { name: watched.name, label: watched.label, text: figureOf(game, watched).text },
      says: says.slice(0, 1),
      bias: advisor?.bias ?? null,
      actions: brought.filter((each) => each.advisor === id).map((each) => each.card),
    };
  });
}
