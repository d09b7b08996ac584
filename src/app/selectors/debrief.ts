import { checksum } from "../../engine/checksum.ts";
import { own } from "../../scenario/compile/entries.ts";
import { formatDelta, formatNumber } from "../../scenario/words/number.ts";
import { say } from "../../scenario/words/say.ts";
import type { Draw } from "../../engine/value.ts";
import type { Game } from "../session/game.ts";
import { line, words } from "./display.ts";
import { causePulls, strength, type CausePull } from "./drift.ts";
import { signedWorth, type SignedWorth } from "./estimates.ts";
import { humanise } from "../../runs/words/humanise.ts";
import { actorName } from "../../runs/words/names.ts";
import { termText } from "./negotiation.ts";
import { promiseTable, type PromiseRow } from "./promises.ts";
import { turnFull, turnLabel, turnWord } from "./timeline.ts";

export interface TurningPoint {
  readonly turn: number;
  readonly label: string;
  /** What moved the ship: the cause in words. */
  readonly title: string;
  /** In the chart's units. */
  readonly x: number;
  readonly y: number;
  /** `+4.1 Mission, −2.0 Commercial strength`. */
  readonly amount: string;
}
export interface DealRow {
  readonly id: string;
  readonly title: string;
  readonly with: string;
  /** `Signed ’26 Q2; breached ’27 Q1`. */
  readonly state: string;
  /** Terms as last signed. */
  readonly terms: readonly { readonly label: string; readonly text: string }[];
  /** What the last signature was worth, 0 to 100, against the best that there was; null when it stood from the start. */
  readonly worth: SignedWorth | null;
}
export interface WorldRow {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly about: readonly string[];
}
export interface EndingPage {
  readonly id: string;
  readonly title: string;
  readonly kind: "good" | "mixed" | "bad";
  /** Title of its narrow form; null when it wasn't narrow. */
  readonly narrow: string | null;
  readonly text: readonly string[];
  /** `2029 Q3, quarter 16 of 16`. */
  readonly when: string;
  readonly turningPoints: readonly TurningPoint[];
  readonly promises: readonly PromiseRow[];
  readonly deals: readonly DealRow[];
  /** What the seed had made of the world, in the author's words. */
  readonly cast: readonly string[];
  /** What was drawn at the start and hidden. */
  readonly world: readonly WorldRow[];
  readonly limits: readonly string[];
  readonly discuss: readonly string[];
  /** As `drift verify` prints it. */
  readonly checksum: string;
}

/** The ending and a first debrief; null while the run goes on. */
export function endingPage(game: Game): EndingPage | null {
  const { ended } = game.view;
  if (ended === null) return null;
  const { scenario, model, state } = game;
  const { source } = scenario;
  const ending = own(source.endings, ended.ending);
  const turn = game.quarters.at(-1)?.turn ?? 1;
  // The run is over: its texts may read everything, on the true state.
  const text = say(scenario, model, ending?.text, state);
  const narrow =
    ended.narrow && ending?.narrow?.text !== undefined ? say(scenario, model, ending.narrow.text, state) : [];
  return {
    id: ended.ending,
    title: ending?.title ?? humanise(ended.ending),
    kind: ended.kind,
    narrow: ended.narrow ? (ending?.narrow?.title ?? "narrowly") : null,
    text: [...text, ...narrow],
    when: `${turnFull(scenario, turn)}, ${turnWord(scenario)} ${turn} of ${model.turns}`,
    turningPoints: turningPoints(game, 5),
    promises: promiseTable(game),
    deals: dealRows(game),
    cast: say(scenario, model, source.cast, state),
    world: worldRows(game),
    limits: source.limits,
    discuss: (source.discuss ?? []).map((each) => line(game, each)),
    checksum: checksum(state),
  };
}

/**
 * The causes that moved the ship most in a single turn, in the order in which they came: what was decided or befell goes
 * before what would have happened anyway.
 */
export function turningPoints(game: Game, most: number): TurningPoint[] {
  const { x, y } = game.scenario.source.chart;
  const found = game.quarters.flatMap((quarter) =>
    causePulls(game, quarter).map((pull) => ({
      turn: quarter.turn,
      pull,
      rank: RANK[pull.kind],
      size: strength(game, pull),
    })),
  );
  return found
    .filter(({ rank, size }) => rank < 2 && size >= LEAST)
    .sort((a, b) => a.rank - b.rank || b.size - a.size || a.turn - b.turn)
    .slice(0, most)
    .sort((a, b) => a.turn - b.turn)
    .map(({ turn, pull }) => {
      const parts = [
        { by: pull.dy, label: y.label },
        { by: pull.dx, label: x.label },
      ].filter(({ by }) => Math.abs(by) >= 0.05);
      const amount = parts.map(({ by, label }) => `${formatDelta(by, undefined, 1)} ${label}`).join(", ");
      return { turn, label: turnLabel(game.scenario, turn), title: pull.label, x: pull.dx, y: pull.dy, amount };
    });
}

/** A turning point moves the ship by at least this part of the chart. */
const LEAST = 0.002;

/** 0: decided or befallen, 1: by itself, 2: no turning point. */
const RANK = {
  choice: 0,
  action: 0,
  deal: 0,
  promise: 0,
  event: 0,
  plan: 0,
  study: 0,
  rival: 0,
  dynamic: 1,
  draw: 1,
  clamp: 2,
  start: 2,
  time: 2,
  readings: 2,
} as const satisfies Record<CausePull["kind"], 0 | 1 | 2>;

const PASSED = {
  signed: "Signed",
  expired: "ran out",
  breached: "breached",
  ended: "ended",
  reopened: "reopened",
} as const;

function dealRows(game: Game): DealRow[] {
  const { scenario, model } = game;
  return Object.entries(scenario.source.deals ?? {}).flatMap(([id, source]): DealRow[] => {
    const deal = model.deals.find((each) => each.id === id);
    const view = game.view.deals.find((each) => each.id === id);
    if (deal === undefined || view === undefined) return [];
    const passed = game.quarters.flatMap((quarter) =>
      quarter.happenings.flatMap((each) => ("deal" in each && each.deal === id ? [{ quarter, kind: each.kind }] : [])),
    );
    const signing = passed.findLast((each) => each.kind === "signed")?.quarter;
    if (signing === undefined && deal.inForce === null) return [];
    const signed = signing?.talks.length === 0 ? null : signing;
    const agreed = signing?.after.deals.find((each) => each.id === id)?.terms ?? signedTerms(game, id) ?? view.terms;
    const state = passed.map((each) => `${PASSED[each.kind]} ${turnLabel(scenario, each.quarter.turn)}`);
    return [
      {
        id,
        title: source.title,
        with: actorName(scenario.source, deal.with),
        state: state.length === 0 ? "In force from the start" : state.join("; "),
        terms: Object.entries(source.clauses).map(([clause, rule]) => ({
          label: rule.label,
          text: termText(rule, own(agreed ?? undefined, clause) ?? rule.without),
        })),
        worth: signed === undefined || signed === null ? null : signedWorth(deal, signed.closing),
      },
    ];
  });
}

/** Terms that stood when a deal from the start was first seen. */
const signedTerms = (game: Game, id: string) =>
  game.quarters[0]?.before.deals.find((each) => each.id === id)?.terms ?? null;

function worldRows(game: Game): WorldRow[] {
  const { scenario, model, state } = game;
  const { source } = scenario;
  const uncertainties = Object.entries(source.uncertainties ?? {}).flatMap(([id, look]): WorldRow[] => {
    const found = model.uncertainties.find((each) => each.id === id);
    if (found === undefined) return [];
    return [
      {
        id,
        label: look.label ?? humanise(id),
        text: drawnText(found.draw, state[found.slot] ?? 0, look),
        about: words(game, look.about),
      },
    ];
  });
  const kinds = Object.entries(source.deals ?? {}).flatMap(([id, deal]): WorldRow[] => {
    const found = model.deals.find((each) => each.id === id);
    if (found === undefined || found.kinds.length === 0) return [];
    const kind = found.kinds[state[found.slots.kind] ?? 0] ?? "";
    return [
      {
        id: `deal.${id}.kind`,
        label: actorName(source, deal.with),
        text: own(deal.kindLabels, kind) ?? humanise(kind),
        about: [],
      },
    ];
  });
  return [...uncertainties, ...kinds];
}

function drawnText(
  draw: Draw,
  value: number,
  look: { readonly unit?: string | undefined; readonly labels?: Readonly<Record<string, string>> | undefined },
): string {
  if (draw.kind === "range") return formatNumber(value, look.unit);
  const option = draw.options[value] ?? "";
  return own(look.labels, option) ?? humanise(option);
}
