import { checksum } from "../../src/engine/checksum.ts";
import type { Kernel } from "../../src/engine/kernel.ts";
import type { Model } from "../../src/engine/model.ts";
import type { Decision } from "../../src/engine/plan.ts";
import type { State } from "../../src/engine/value.ts";
import { botNamed } from "../../src/foresight/bots/named.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import type { Bot } from "../../src/foresight/seat.ts";
import type { Scenario } from "../../src/scenario/load.ts";
import type { Setup } from "../../src/scenario/setup.ts";
import { formulasOf } from "./formulas.ts";
import { OTHER_KERNELS, REFERENCE } from "./kernels.ts";
import { plannedRun } from "./plan.ts";
import { replayed, watched } from "./watching.ts";

/** What of a run is compared: the states by each kernel, and what every formula gives on the states. */
export const LOOKS = ["closures", ...Object.keys(OTHER_KERNELS), "formulas"] as const;
export type Look = string;

/** One step of a run: its start, an answer at a table, or the close of a turn. */
export interface Step {
  /** The turn that is open after it. */
  readonly turn: number;
  /** Checksum of what is looked at. */
  readonly sum: string;
}

/** Every step of planned run `at`, as each look has it. */
export function witnessRun(scenario: Scenario, at: number): ReadonlyMap<Look, readonly Step[]> {
  const { model, seed, reference } = worldOf(scenario, at);
  const formulas = formulasOf(model);
  const given = new Float64Array(formulas.length);
  const states: Step[] = [];
  const values: Step[] = [];
  const turnOf = (state: State): number => state[model.layout.turn]!;
  const decisions = follow(scenario, at, reference, (state) => {
    formulas.forEach(({ formula }, index) => (given[index] = formula(state)));
    states.push({ turn: turnOf(state), sum: checksum(state) });
    values.push({ turn: turnOf(state), sum: checksum(given) });
  });
  const others = otherKernels(model).map(([name, kernel]): [Look, readonly Step[]] => {
    const steps: Step[] = [];
    replayed(kernel, seed, decisions, (state) => void steps.push({ turn: turnOf(state), sum: checksum(state) }));
    return [name, steps];
  });
  return new Map([["closures", states], ...others, ["formulas", values]]);
}

/** A value and its bits as 16 hex digits. */
export interface Bits {
  readonly name: string;
  readonly value: number;
  readonly bits: string;
}

/** Everything that a look has of one step of a run: slots by name, or formulas by place. */
export function valuesAt(scenario: Scenario, at: number, look: Look, step: number): readonly Bits[] {
  const { model, seed, reference } = worldOf(scenario, at);
  let seen = 0;
  let values: readonly Bits[] = [];
  const note = (state: State): void => {
    if (seen++ !== step) return;
    values =
      look === "formulas"
        ? formulasOf(model).map(({ place, formula }) => bitsOf(place, formula(state)))
        : model.layout.names.map((name, slot) => bitsOf(name, state[slot]!));
  };
  const other = otherKernels(model).find(([name]) => name === look);
  if (other === undefined) follow(scenario, at, reference, note);
  else
    replayed(
      other[1],
      seed,
      follow(scenario, at, reference, () => {}),
      note,
    );
  return values;
}

/** Checksums folded to one. */
export function foldChecksums(sums: readonly string[]): string {
  const words = sums.flatMap((sum) => [parseInt(sum.slice(0, 8), 16), parseInt(sum.slice(8), 16)]);
  return checksum(Float64Array.from(words));
}

const worldOf = (scenario: Scenario, at: number) => {
  const { setup, seed } = plannedRun(scenario, at);
  const model = scenario.model(setup);
  return { model, seed, reference: REFERENCE(model) };
};

/** Plays run number `at` to its end and tells every state on the way. */
function follow(scenario: Scenario, at: number, kernel: Kernel, note: (state: State) => void): readonly Decision[] {
  const { bot, setup, seed } = plannedRun(scenario, at);
  return playOut(watched(kernel, note), seed, botFor(scenario, setup, bot)).decisions;
}

const bots = new WeakMap<Model, Map<string, Bot>>();
const kernels = new WeakMap<Model, readonly (readonly [string, Kernel])[]>();

/** The bot of that name, made once for a model: a strategy compiles formulas of its own. */
function botFor(scenario: Scenario, setup: Setup, name: string): Bot {
  const model = scenario.model(setup);
  const known = bots.get(model) ?? new Map<string, Bot>();
  bots.set(model, known);
  const bot = known.get(name) ?? botNamed(scenario, setup, name);
  if (bot === null) throw new Error(`no bot "${name}"`);
  known.set(name, bot);
  return bot;
}

function otherKernels(model: Model): readonly (readonly [string, Kernel])[] {
  const made =
    kernels.get(model) ?? Object.entries(OTHER_KERNELS).map(([name, kernelOf]) => [name, kernelOf(model)] as const);
  kernels.set(model, made);
  return made;
}

function bitsOf(name: string, value: number): Bits {
  const [low, high] = new Uint32Array(Float64Array.of(value).buffer);
  return { name, value, bits: hex(high!) + hex(low!) };
}

const hex = (word: number): string => word.toString(16).padStart(8, "0");
