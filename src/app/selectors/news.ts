import type { Happening } from "../../engine/happening.ts";
import { own } from "../../scenario/compile/entries.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import type { Game, Quarter } from "../session/game.ts";
import { words } from "./display.ts";
import { humanise } from "./humanise.ts";
import { actorName, findName } from "./names.ts";

/** A line of the briefing, with what there is to say of it. */
export interface BriefingItem {
  readonly kind: "event" | "result" | "deal" | "promise" | "rival" | "study" | "revealed" | "ending";
  readonly title: string;
  readonly text: readonly string[];
}

/** What a happening is as news; nothing for changes, which stand in the ledger, and for what the page shows itself. */
export function newsOf(game: Game, quarter: Quarter, happening: Happening): BriefingItem[] {
  const tell = NEWS[happening.kind] as Teller<Happening["kind"]>;
  return tell(game, happening, quarter);
}

type Of<K, H = Happening> = H extends { readonly kind: infer J } ? (K extends J ? H : never) : never;
type Teller<K> = (game: Game, happening: Of<K>, quarter: Quarter) => BriefingItem[];

const item = (kind: BriefingItem["kind"], title: string, text: readonly string[] = []): BriefingItem[] => [
  { kind, title, text },
];
const nothing = (): BriefingItem[] => [];

const aboutDeal =
  (what: string) =>
  (game: Game, { deal }: { readonly deal: string }): BriefingItem[] =>
    item("deal", `${what}: ${own(game.scenario.source.deals, deal)?.title ?? humanise(deal)}`);

const NEWS: { readonly [K in Happening["kind"]]: Teller<K> } = {
  change: nothing,
  action: nothing,
  tell: nothing,
  event: (game, { event: id, open }, { end }) => {
    // Open ones are dilemmas and stand on the page themselves.
    if (open) return [];
    const event = own(game.scenario.source.events, id);
    return item("event", event?.title ?? humanise(id), words(game, event?.text, {}, end));
  },
  choice: (game, { event: id, choice: chosen, outcome }, { end }) => {
    const event = own(game.scenario.source.events, id);
    const choice = own(event?.choices, chosen);
    const text = [...words(game, choice?.result, {}, end), ...words(game, choice?.outcomes?.[outcome]?.text, {}, end)];
    return item("result", `${event?.title ?? humanise(id)}: ${choice?.label ?? humanise(chosen)}`, text);
  },
  signed: aboutDeal("Signed"),
  expired: aboutDeal("Run out"),
  breached: aboutDeal("Breached"),
  ended: aboutDeal("Ended"),
  reopened: aboutDeal("Open to talks again"),
  promise: (game, { promise: id, what }, { end }) => {
    const promise = own(game.scenario.source.promises, id);
    const told = what === "kept" ? promise?.kept?.text : what === "broken" ? promise?.broken?.text : undefined;
    return item(
      "promise",
      `${PROMISE[what]}: ${promise?.title ?? humanise(id)}`,
      words(game, told ?? promise?.text, {}, end),
    );
  },
  move: (game, { rival, move: id }) => {
    const { source } = game.scenario;
    const move = own(own(source.rivals, rival)?.moves, id);
    return item("rival", `${actorName(source, rival)}: ${move?.label ?? humanise(id)}`);
  },
  study: (game, { study: id, found }) => {
    const rule = game.model.studies.find((each) => each.id === id);
    if (rule === undefined) return [];
    const text = `${foundWords(game, rule.of, found)} Right ${Math.round(rule.accuracy * 100)} times in 100.`;
    return item("study", `Study: ${own(game.scenario.source.studies, id)?.label ?? humanise(id)}`, [text]);
  },
  revealed: (game, { of }) => item("revealed", `Now known: ${revealedLabel(game, of)}`),
  ending: (game, { ending: id }) => item("ending", own(game.scenario.source.endings, id)?.title ?? humanise(id)),
};

const PROMISE = { made: "Promised", kept: "Kept", broken: "Broken", warned: "Due soon" } as const;

function foundWords(
  game: Game,
  of: { readonly kind: "uncertainty" | "deal"; readonly index: number },
  found: number,
): string {
  const { model } = game;
  const { source } = game.scenario;
  if (of.kind === "deal") {
    const deal = model.deals[of.index];
    const kind = deal?.kinds[found] ?? "";
    return `The analysts take them for: ${own(own(source.deals, deal?.id ?? "")?.kindLabels, kind) ?? humanise(kind)}.`;
  }
  const uncertainty = model.uncertainties[of.index];
  const look = own(source.uncertainties, uncertainty?.id ?? "");
  const label = look?.label ?? humanise(uncertainty?.id ?? "");
  if (uncertainty?.draw.kind !== "options") return `${label}: about ${formatNumber(found, look?.unit)}.`;
  const option = uncertainty.draw.options[found] ?? "";
  return `${label}: probably ${own(look?.labels, option) ?? humanise(option)}.`;
}

function revealedLabel(game: Game, of: string): string {
  const { source } = game.scenario;
  const [kind, deal = ""] = of.split(".");
  if (kind === "deal") return `who ${actorName(source, own(source.deals, deal)?.with ?? deal)} is`;
  if (own(source.actors, of) !== undefined) return actorName(source, of);
  return own(source.uncertainties, of)?.label ?? findName(game, of)?.label ?? humanise(of);
}
