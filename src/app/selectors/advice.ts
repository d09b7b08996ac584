import type { Part } from "../../foresight/advice/parts.ts";
import type { Stance, Voice } from "../../foresight/advice/advice.ts";
import { humanise } from "../../runs/words/humanise.ts";
import { findName } from "../../runs/words/names.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { Advised, Reckoned } from "../foresight/adviceStore.ts";
import type { Game } from "../session/game.ts";
import { changeText } from "./change.ts";
import { handName } from "./debrief/odds.ts";
import { line } from "./display.ts";
import { listed } from "./listed.ts";
import { turnFull } from "./timeline.ts";

/** What one adviser says of one thing. */
export interface Said {
  readonly id: string;
  readonly name: string;
  readonly bias: string | null;
  readonly words: string;
  /** `Revenue +$1.5bn a year ± 0.03`; null outside analyst mode. */
  readonly figures: string | null;
}

/** All that is said of one thing in the plan, those who disagree beside each other. */
export interface Topic {
  readonly key: string;
  readonly title: string;
  readonly for: readonly Said[];
  readonly against: readonly Said[];
  /** `Product is for it, Safety against.`; null where all who speak agree. */
  readonly split: string | null;
}

export interface AdvicePage {
  /** First what they disagree on, then what is against, in the author's order of advisers. */
  readonly topics: readonly Topic[];
  /** Those who say that nothing much happens to what they watch. */
  readonly same: readonly Said[];
  /** What the figures are of; null where there are none. */
  readonly basis: string | null;
}

export function advicePage({ game, plan, advice }: Advised, analyst: boolean): AdvicePage {
  const order = Object.keys(game.scenario.source.advisors ?? {});
  const voices = advice.voices.toSorted((a, b) => order.indexOf(a.advisor) - order.indexOf(b.advisor));
  const said = (voice: Voice): Said => saidBy(game, voice, analyst ? figures(game, voice) : null);
  const keys = [...new Set(voices.filter(({ stance }) => stance !== "silent").map(({ about }) => keyOf(about)))];
  const topics = keys.map((key): Topic => {
    const about = voices.filter((voice) => voice.stance !== "silent" && keyOf(voice.about) === key);
    const by = (stance: Stance): Said[] => about.filter((voice) => voice.stance === stance).map(said);
    const [pro, contra] = [by("for"), by("against")];
    const split = pro.length === 0 || contra.length === 0 ? null : splitWords(pro, contra);
    return { key, title: partTitle(game, plan, about[0]!.about), for: pro, against: contra, split };
  });
  const same = voices.filter(
    ({ advisor, stance }) => stance === "silent" && wordsOf(game, advisor)?.same !== undefined,
  );
  return {
    topics: topics.toSorted((a, b) => Number(a.split === null) - Number(b.split === null)),
    same: advice.empty ? [] : same.map(said),
    basis: analyst ? basisOf(game, advice) : null,
  };
}

const keyOf = (about: Part | null): string => (about === null ? "plan" : `${about.kind}.${about.id}`);

const wordsOf = (game: Game, advisor: string) => own(game.scenario.source.advisors, advisor)?.words;

const WORDS = { for: "better", against: "worse", silent: "same" } as const satisfies Record<Stance, string>;

function saidBy(game: Game, { advisor: id, stance }: Voice, told: string | null): Said {
  const advisor = own(game.scenario.source.advisors, id);
  return {
    id,
    name: advisor?.name ?? humanise(id),
    bias: advisor?.bias ?? null,
    words: line(game, advisor?.words?.[WORDS[stance]]),
    figures: told,
  };
}

const splitWords = (pro: readonly Said[], contra: readonly Said[]): string =>
  `${namesOf(pro)} ${pro.length === 1 ? "is" : "are"} for it, ${namesOf(contra)} against.`;

const namesOf = (said: readonly Said[]): string => listed(said.map(({ name }) => name));

/** What the plan's part is called on the page: the answer given, the action's title. */
function partTitle({ scenario: { source } }: Game, plan: Advised["plan"], part: Part | null): string {
  if (part === null) return "The plan as a whole";
  const { kind, id } = part;
  const choice = own(plan.choices, id) ?? "";
  const titles = {
    choice: own(own(source.events, id)?.choices, choice)?.label,
    action: own(source.actions, id)?.title,
    study: own(source.studies, id)?.label,
    allocation: own(source.allocations, id)?.label,
    lever: own(source.levers, id)?.label,
  } as const satisfies Record<Part["kind"], string | undefined>;
  return titles[kind] ?? humanise(id);
}

function figures(game: Game, { watches, change: { mean, margin } }: Voice): string | null {
  const named = findName(game, watches);
  if (named === null) return null;
  const error = changeText(named, margin, true).replace(/^\+/, "");
  return `${named.label} ${changeText(named, mean)} ± ${/[1-9]/.test(error) || margin === 0 ? error : `less than ${error.replace(/0$/, "1")}`}`;
}

function basisOf(game: Game, { turn, worlds }: Advised["advice"]): string {
  const when = turn > game.model.turns ? "the end" : turnFull(game.scenario, turn);
  return `In this model, by ${when}: with it and then holding course against without it, in the same ${worlds} worlds; margins at 95%.`;
}

/** Endings told. */
const TOLD = 3;

/** The odds of a plan in sentences, with whose hand plays on and in which world they hold. */
export function oddsWords({ game, hand, odds }: Reckoned): string[] {
  const percent = (share: number): string => `${Math.round(100 * share)}%`;
  const { good, within, futures, endings } = odds;
  const likeliest = endings.slice(0, TOLD).map(({ id, count }) => {
    const title = own(game.scenario.source.endings, id)?.title ?? humanise(id);
    return `“${title}” ${percent(count / futures)}`;
  });
  return [
    `In this model ${percent(good)} of ${futures} futures end well (${percent(within.low)} to ${percent(within.high)} at 95%) when ${handName({ game, hand })} plays on from this plan.`,
    `Likeliest: ${likeliest.join(", ")}.`,
  ];
}
