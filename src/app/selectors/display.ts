import { compileDisplay, type Display } from "../../scenario/compile/display.ts";
import type { Amount, Condition, TextSource } from "../../scenario/shape/common.ts";
import { say, type Extra } from "../../scenario/words/say.ts";
import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";
import type { Game } from "../session/game.ts";
import { seenOf } from "../../runs/words/seen.ts";

const displays = new WeakMap<Model, Display>();

function displayOf(game: Game): Display {
  const known = displays.get(game.model);
  if (known !== undefined) return known;
  const made = compileDisplay(game.scenario.source, game.model);
  displays.set(game.model, made);
  return made;
}

/** A displayed amount, on what is seen now (or in another state of the run). */
export const numberNow = (game: Game, amount: Amount, state: State = game.state): number =>
  displayOf(game).formula(amount)(seenOf(game.model, state));

/** Whether a displayed condition holds, on what is seen now. */
export const holdsNow = (game: Game, condition: Condition | undefined): boolean =>
  condition === undefined || displayOf(game).formula(condition)(seenOf(game.model, game.state)) !== 0;

/** A text's paragraphs, on what is seen now (or in another state of the run). */
export const words = (
  game: Game,
  text: TextSource | undefined,
  extra: Extra = {},
  state: State = game.state,
): string[] => say(game.scenario, game.model, text, seenOf(game.model, state), extra);

/** The same as one line. */
export const line = (game: Game, text: TextSource | undefined, extra: Extra = {}, state: State = game.state): string =>
  words(game, text, extra, state).join(" ");
