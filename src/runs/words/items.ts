import { plainValue } from "../../engine/look.ts";
import type { Happening, Occurrence } from "../../engine/happening.ts";
import type { State } from "../../engine/value.ts";
import { studied } from "../../engine/phases/actions.ts";
import { own } from "../../scenario/compile/entries.ts";
import { lookOf } from "../../scenario/words/looks.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import { say, sayLine } from "../../scenario/words/say.ts";
import { humanise } from "./humanise.ts";
import { actorName, findName } from "./names.ts";
import { seenOf } from "./seen.ts";
import type { Teller } from "./teller.ts";
import { termsInWords } from "./terms.ts";

/** One thing that happened, in words. */
export interface Item {
  readonly kind:
    | "choice"
    | "action"
    | "event"
    | "dilemma"
    | "deal"
    | "promise"
    | "rival"
    | "tell"
    | "study"
    | "revealed"
    | "ending";
  readonly title: string;
  /** Paragraphs, often none. */
  readonly text: readonly string[];
}

/** What a turn's close brought, in the order in which it happened; `before` and `after` are the states around it. */
export function tellItems(teller: Teller, happenings: readonly Happening[], before: State, after: State): Item[] {
  return happenings.flatMap((happening) => {
    if (happening.kind === "change") return [];
    // What opens is told as things stand after; what closed, as they stood before.
    const state = happening.phase === "open" ? after : before;
    return tellOne(teller, happening, state, after);
  });
}

type Of<K extends Occurrence["kind"]> = Extract<Occurrence, { kind: K }>;
type Tell<K extends Occurrence["kind"]> = (teller: Teller, happening: Of<K>, state: State, after: State) => Item[];

const tellOne = (teller: Teller, happening: Occurrence, state: State, after: State): Item[] =>
  (TELL[happening.kind] as Tell<Occurrence["kind"]>)(teller, happening, state, after);

const deal =
  (what: string) =>
  (teller: Teller, { deal: id }: { readonly deal: string }): Item[] => [
    { kind: "deal", title: `${titleOfDeal(teller, id)}: ${what}`, text: [] },
  ];

const titleOfDeal = ({ scenario }: Teller, id: string): string => own(scenario.source.deals, id)?.title ?? humanise(id);

/** An uncertainty by its label; the hidden kind of a deal's other side by who that is. */
function titleOfRevealed({ scenario: { source } }: Teller, of: string): string {
  const deal = own(source.deals, /^deal\.([^.]+)\.kind$/.exec(of)?.[1] ?? "");
  return deal === undefined ? (lookOf(source, of).label ?? humanise(of)) : actorName(source, deal.with);
}

const TELL = {
  event: (teller, { event: id, open }, state) => {
    const event = own(teller.scenario.source.events, id);
    const seen = seenOf(teller.model, state);
    return event === undefined
      ? []
      : [
          {
            kind: open ? "dilemma" : "event",
            title: event.title,
            text: say(teller.scenario, teller.model, event.text, seen),
          },
        ];
  },
  choice: (teller, { event: id, choice: chosen, outcome }, _before, after) => {
    const event = own(teller.scenario.source.events, id);
    const choice = own(event?.choices, chosen);
    if (event === undefined || choice === undefined) return [];
    const seen = seenOf(teller.model, after);
    const told = [choice.result, choice.outcomes?.[outcome]?.text].flatMap((text) =>
      say(teller.scenario, teller.model, text, seen),
    );
    return [{ kind: "choice", title: `${event.title}: ${choice.label}`, text: told }];
  },
  action: (teller, { action: id, amount }) => {
    const action = own(teller.scenario.source.actions, id);
    const size = amount === null ? "" : `, ${formatNumber(amount, action?.amount?.unit)}`;
    return [{ kind: "action", title: `${action?.title ?? humanise(id)}${size}`, text: [] }];
  },
  study: (teller, { study: id, found }) => [
    {
      kind: "study",
      title: own(teller.scenario.source.studies, id)?.label ?? humanise(id),
      text: [foundInWords(teller, id, found)],
    },
  ],
  signed: (teller, { deal: id }, _state, after) => [
    { kind: "deal", title: `${titleOfDeal(teller, id)}: signed`, text: termsInWords(teller, id, after) },
  ],
  expired: deal("has run out"),
  breached: deal("broken"),
  ended: deal("ended by agreement"),
  reopened: deal("open to talks again"),
  promise: (teller, { promise: id, what }, before, after) => {
    const promise = own(teller.scenario.source.promises, id);
    if (promise === undefined) return [];
    const seen = seenOf(teller.model, what === "made" ? after : before);
    const told = what === "kept" ? promise.kept?.text : what === "broken" ? promise.broken?.text : undefined;
    const line = sayLine(teller.scenario, teller.model, promise.text, seen);
    return [
      {
        kind: "promise",
        title: `${PROMISE[what]}: ${promise.title ?? line}`,
        // Without a title the sentence itself is the heading already.
        text:
          told === undefined
            ? promise.title === undefined
              ? []
              : [line]
            : say(teller.scenario, teller.model, told, seen),
      },
    ];
  },
  move: (teller, { rival, move }) => [
    {
      kind: "rival",
      title: `${actorName(teller.scenario.source, rival)}: ${moveOf(teller, rival, move)?.label ?? humanise(move)}`,
      text: [],
    },
  ],
  tell: (teller, { rival, move, confidence }) => {
    const told = moveOf(teller, rival, move);
    return [
      {
        kind: "tell",
        title: `${actorName(teller.scenario.source, rival)}: ${told?.tell ?? told?.label ?? humanise(move)}`,
        text: [`${formatNumber(confidence * 100, "%", 0)} sure`],
      },
    ];
  },
  revealed: (teller, { of }, _state, after) => [
    {
      kind: "revealed",
      title: titleOfRevealed(teller, of),
      text: [revealedInWords(teller, of, after)],
    },
  ],
  ending: (teller, { ending: id, narrow }, _state, after) => {
    const ending = own(teller.scenario.source.endings, id);
    if (ending === undefined) return [];
    const title = narrow ? (ending.narrow?.title ?? `${ending.title}, narrowly`) : ending.title;
    return [{ kind: "ending", title, text: say(teller.scenario, teller.model, ending.text, after) }];
  },
} satisfies { [K in Occurrence["kind"]]: Tell<K> };

const PROMISE = { made: "Promised", kept: "Kept", broken: "Broken", warned: "Due soon" } as const;

const moveOf = ({ scenario }: Teller, rival: string, move: string) =>
  own(own(scenario.source.rivals, rival)?.moves, move);

function foundInWords(teller: Teller, id: string, found: number): string {
  const study = teller.model.studies.find((each) => each.id === id);
  const of = own(teller.scenario.source.studies, id)?.of ?? id;
  if (study === undefined) return "";
  const { draw } = studied(teller.model, study);
  const look = lookOf(teller.scenario.source, of);
  if (draw.kind === "options") {
    const option = draw.options[found] ?? "";
    return `Most likely ${own(look.labels, option) ?? humanise(option)}, ${formatNumber(study.accuracy * 100, "%", 0)} sure`;
  }
  const half = ((1 - study.accuracy) * (draw.max - draw.min)) / 2;
  const end = (value: number): string =>
    formatNumber(Math.min(draw.max, Math.max(draw.min, value)), look.unit, look.digits);
  return `Between ${end(found - half)} and ${end(found + half)}`;
}

/** The truth of something that has been revealed. */
export function revealedInWords(teller: Teller, of: string, state: State): string {
  const look = lookOf(teller.scenario.source, of);
  const deal = teller.model.deals.find((each) => of === `deal.${each.id}.kind`);
  const drawn = teller.model.uncertainties.find((each) => each.id === of);
  const options = deal?.kinds ?? (drawn?.draw.kind === "options" ? drawn.draw.options : null);
  const slot = deal?.slots.kind ?? drawn?.slot;
  if (slot === undefined) return findName(teller, of)?.label ?? humanise(of);
  const value = state[slot]!;
  if (options === null) return formatNumber(value, look.unit, look.digits);
  const option = String(plainValue({ kind: "option", options, ordered: false }, value));
  return own(look.labels, option) ?? humanise(option);
}
