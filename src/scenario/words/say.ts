import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";
import { compileDisplay, type Display } from "../compile/display.ts";
import { own } from "../compile/entries.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import type { Condition, TextSource } from "../shape/common.ts";
import { formatNumber } from "./number.ts";
import { type Printer, printerOf } from "./printers.ts";
import { type Piece, template } from "./template.ts";

/** What a text may print besides declared values: numbers as they are, words as they are, `self` as an actor's id. */
export type Extra = Readonly<Record<string, number | string>>;

/** What words are made from; a loaded scenario is one. */
export interface Told {
  readonly source: ScenarioSource;
}

/**
 * A text's paragraphs, those whose condition holds, with its values printed. All is evaluated on the given state: what
 * is seen for a page in play, the true one for an ending.
 */
export function say(told: Told, model: Model, text: TextSource | undefined, state: State, extra: Extra = {}): string[] {
  if (text === undefined) return [];
  const voice = voiceOf(told.source, model);
  const parts = typeof text === "string" ? [text] : text;
  return parts.flatMap((part) => {
    if (typeof part === "string") return [voice.print(part, state, extra)];
    return voice.holds(part.when, state, extra) ? [voice.print(part.text, state, extra)] : [];
  });
}

/** The same as one line, paragraphs joined by spaces. */
export function sayLine(
  told: Told,
  model: Model,
  text: TextSource | undefined,
  state: State,
  extra: Extra = {},
): string {
  return say(told, model, text, state, extra).join(" ");
}

interface Voice {
  print(text: string, state: State, extra: Extra): string;
  holds(condition: Condition, state: State, extra: Extra): boolean;
}

/** Models are immutable, so what was worked out for one holds as long as it lives. */
const VOICES = new WeakMap<Model, Voice>();

function voiceOf(source: ScenarioSource, model: Model): Voice {
  const known = VOICES.get(model);
  if (known !== undefined) return known;
  const voice = makeVoice(source, model, compileDisplay(source, model));
  VOICES.set(model, voice);
  return voice;
}

function makeVoice(source: ScenarioSource, model: Model, display: Display): Voice {
  const printers = new Map<string, Printer | null>();
  const templates = new Map<string, readonly Piece[]>();

  const printer = (name: string): Printer | null => {
    const known = printers.get(name);
    if (known !== undefined) return known;
    const made = printerOf(source, model, display, name);
    printers.set(name, made);
    return made;
  };

  const value = (name: string, state: State, extra: Extra): string => {
    const self = selfOf(extra);
    if (name === "self" && self !== undefined) return own(source.actors, self)?.name ?? self;
    const local = own(extra, name);
    if (local !== undefined) return typeof local === "number" ? formatNumber(local) : local;
    const full = self !== undefined && name.startsWith("self.") ? `${self}${name.slice(4)}` : name;
    // Loading refuses unknown names; a text from elsewhere shows them as they are written.
    return printer(full)?.(state) ?? `{${name}}`;
  };

  return {
    print(text, state, extra) {
      const pieces = templates.get(text) ?? template(text);
      templates.set(text, pieces);
      return pieces.map((piece) => (piece.kind === "value" ? value(piece.name, state, extra) : piece.text)).join("");
    },
    holds(condition, state, extra) {
      if (typeof condition === "boolean") return condition;
      return display.formula(condition, selfOf(extra))(state) !== 0;
    },
  };
}

function selfOf(extra: Extra): string | undefined {
  const self = own(extra, "self");
  return typeof self === "string" ? self : undefined;
}
