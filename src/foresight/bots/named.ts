import { closureKernel, type Kernel } from "../../engine/kernel.ts";
import type { Model } from "../../engine/model.ts";
import { compileDisplay, type Display } from "../../scenario/compile/display.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { Scenario } from "../../scenario/load.ts";
import type { Setup } from "../../scenario/setup.ts";
import type { ScenarioSource } from "../../scenario/shape/scenario.ts";
import { horizonOf } from "../horizon.ts";
import type { Bot } from "../seat.ts";
import { coverageBot } from "./coverage.ts";
import { chartedGoal, goalOf, goalOfEnding, type Goal } from "./goal.ts";
import { climbingBot } from "./greedy.ts";
import { handBot, type Hand } from "./hand.ts";
import { BUSY_HAND, HOLD_COURSE, PLAIN_HAND } from "./holdCourse.ts";
import { randomBot } from "./random.ts";
import { ranked } from "./ranking.ts";
import { searchBot } from "./search.ts";
import { strategyHand } from "./strategy.ts";

/** The scenario's strategies, in the order of their names. */
export const strategyNames = (scenario: Scenario): string[] => strategyIds(scenario.source);

const strategyIds = (source: ScenarioSource): string[] => Object.keys(source.strategies ?? {}).sort();

/**
 * Names of the bots that can play any scenario, quick ones first. `search` takes a number of rollouts a turn: `search:400`; `coverage` a
 * place in a list of runs: `coverage:17`. Beside them `seek:` with an ending's id tries for that ending.
 */
const EVERYWHERE = ["random", "coverage", "hold", "climber", "greedy", "search"] as const;

/** Names of the bots that can play a scenario: those that can play any, then its strategies. */
export const botNames = (scenario: Scenario): string[] => [...new Set([...EVERYWHERE, ...strategyNames(scenario)])];

/** Those quick enough to be played by the thousand: all but those that try out worlds. */
export const quickBotNames = (scenario: Scenario): string[] => [
  ...new Set(["random", "coverage", "hold", ...strategyNames(scenario)]),
];

/** Name of the bot that tries for one ending. */
export const seeking = (ending: string): string => `seek:${ending}`;

/** The bot that tries for an ending, looking ahead; null when there is no such ending. */
function seeker({ source, kernel, display }: Game, name: string): Bot | null {
  const ending = kernel.model.endings.find(({ id }) => seeking(id) === name);
  if (ending === undefined) return null;
  const goal = goalOfEnding(source, kernel.model, display, ending.id);
  return climbingBot(name, kernel, { turns: horizonOf(source), goal });
}

/** Does the bot of that name go after what is rare? Its runs say what is possible, never how likely. */
export const seeksTheRare = (scenario: Scenario, name: string): boolean =>
  /^(?:coverage(?::|$)|seek:)/.test(name) && !strategyNames(scenario).includes(name);

/** Rollouts a turn of the search bot when its name doesn't say: what is affordable in a set of some hundred runs. */
const BUDGET = 100;

/** What the bots of one kernel share, made once. */
interface Game {
  readonly source: ScenarioSource;
  readonly kernel: Kernel;
  readonly display: Display;
  /** The strategies by name, those that were asked for. */
  readonly hands: Map<string, Hand>;
  /** What the search bot goes on with, the best first. */
  ranking: readonly Hand[] | null;
}

const GAMES = new WeakMap<Kernel, Game>();

function gameOf({ source }: Scenario, kernel: Kernel): Game {
  const known = GAMES.get(kernel);
  if (known !== undefined) return known;
  const display = compileDisplay(source, kernel.model);
  const game: Game = { source, kernel, display, hands: new Map(), ranking: null };
  GAMES.set(kernel, game);
  return game;
}

/** The strategy of that name as a hand; null when the scenario has none. */
function handOf({ source, display, kernel, hands }: Game, id: string): Hand | null {
  const strategy = own(source.strategies, id);
  if (strategy === undefined) return null;
  const hand = hands.get(id) ?? strategyHand(id, strategy, display, kernel);
  hands.set(id, hand);
  return hand;
}

/** Competent ways to go on: the strategies, or two hands that any scenario has. */
function handsOf(game: Game): readonly Hand[] {
  const strategies = strategyIds(game.source).flatMap((id) => handOf(game, id) ?? []);
  return strategies.length > 0 ? strategies : [PLAIN_HAND, BUSY_HAND];
}

/** The same, the best first. */
const rankingOf = (game: Game): readonly Hand[] => (game.ranking ??= ranked(game.kernel, handsOf(game), endsOf(game)));

/** Competent ways to go on in any world of a scenario: its strategies, or two hands that any scenario has. */
export const competentHands = (scenario: Scenario, kernel: Kernel): readonly Hand[] =>
  handsOf(gameOf(scenario, kernel));

/** Of those the one that ends best in runs for practice. */
export const mostCompetent = (scenario: Scenario, kernel: Kernel): Hand => rankingOf(gameOf(scenario, kernel))[0]!;

const endsOf = ({ source, kernel, display }: Game): Goal => goalOf(source, kernel.model, display);

const MAKERS: Readonly<Record<(typeof EVERYWHERE)[number], (game: Game, number: number | null) => Bot>> = {
  random: () => randomBot,
  coverage: (game, place) => coverageBot([...handsOf(game), BUSY_HAND], place),
  hold: () => handBot(HOLD_COURSE),
  climber: ({ source, kernel }) =>
    climbingBot("climber", kernel, {
      turns: horizonOf(source),
      goal: chartedGoal(source, kernel.model),
    }),
  greedy: (game) => climbingBot("greedy", game.kernel, { turns: 1, goal: endsOf(game) }),
  search: (game, budget) => {
    const goal = endsOf(game);
    const hands = handsOf(game);
    const ranking = (): readonly Hand[] => rankingOf(game);
    const id = budget === null ? "search" : `search:${budget}`;
    return searchBot(id, game.kernel, { hands, ranking }, goal, budget ?? BUDGET);
  },
};

/** Bots whose name may carry a number. */
const NUMBERED: ReadonlySet<string> = new Set(["search", "coverage"]);

/** The reference kernel of a model, made once, so that what goes with it is. */
const REFERENCE = new WeakMap<Model, Kernel>();

function referenceOf(model: Model): Kernel {
  const kernel = REFERENCE.get(model) ?? closureKernel(model);
  REFERENCE.set(model, kernel);
  return kernel;
}

/**
 * The bot of that name for a set-up; null when the scenario has none. A strategy that is called like another bot comes before it.
 * `kernel` steps the worlds that a bot imagines, by default the reference.
 */
export function botNamed(
  scenario: Scenario,
  setup: Setup,
  name: string,
  kernel: Kernel = referenceOf(scenario.model(setup)),
): Bot | null {
  const game = gameOf(scenario, kernel);
  const hand = handOf(game, name);
  if (hand !== null) return handBot(hand);
  if (name.startsWith("seek:")) return seeker(game, name);
  const [, word = name, digits] = /^([a-z]+)(?::(\d{1,6}))?$/.exec(name) ?? [];
  const number = digits === undefined ? null : Number(digits);
  const known = EVERYWHERE.find((each) => each === word);
  if (known === undefined || (number !== null && !NUMBERED.has(known))) return null;
  return MAKERS[known](game, number);
}
