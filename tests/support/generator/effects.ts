import type { EffectSource } from "../../../src/scenario/shape/effects.ts";
import type { Cast, Level, Target } from "./cast.ts";
import { condition, number, type Pen } from "./formulas.ts";
import type { Whims } from "./whims.ts";

/** Where effects stand: events are fired only from where no ring of events can close at once. */
export interface Place {
  readonly locals?: readonly string[];
  /** Effects of an event itself: an immediate `fire` might close a ring. */
  readonly chain?: boolean;
}

export const effects = (w: Whims, cast: Cast, most = 3, place: Place = {}): EffectSource[] =>
  w.list(0, most, () => effect(w, cast, place));

export function effect(w: Whims, cast: Cast, place: Place = {}): EffectSource {
  const pen = (level: Level): Pen => ({ w, cast, level, locals: place.locals ?? [] });
  const timing = {
    ...(w.chance(25) ? { after: w.pick([1, 2, 3, 5, 100]) } : {}),
    ...(w.chance(20) ? { because: "Because" } : {}),
    ...(w.chance(15) ? { if: condition(pen("exact"), 1) } : {}),
  };
  const after = { ...timing, ...(place.chain === true && timing.after === undefined ? { after: 1 } : {}) };
  const ways: (() => EffectSource)[] = [
    () => change(w, w.pick(cast.targets), pen, timing),
    () => change(w, w.pick(cast.targets), pen, timing),
    () => change(w, w.pick(cast.targets), pen, timing),
  ];
  if (cast.events.length > 0) ways.push(() => ({ fire: w.pick(cast.events).id, ...after }));
  if (cast.deals.length > 0) {
    ways.push(() => ({ breach: w.pick(cast.deals).id, ...timing }));
    ways.push(() => ({ end: w.pick(cast.deals).id, ...timing }));
    ways.push(() => ({ reopen: w.pick(cast.deals).id, ...timing }));
  }
  if (cast.promises.length > 0) ways.push(() => ({ promise: w.pick(cast.promises), ...timing }));
  const secrets = secretsOf(cast);
  if (secrets.length > 0) ways.push(() => ({ reveal: w.pick(secrets), ...timing }));
  if (cast.called.length > 0 && w.chance(20)) ways.push(() => ({ ending: w.pick(cast.called), ...timing }));
  return w.pick(ways)();
}

function change(w: Whims, target: Target, pen: (level: Level) => Pen, timing: object): EffectSource {
  const to = target.name;
  const late = w.chance(25) ? { evaluate: "due" as const } : {};
  if (target.kind === "boolean") return { to, set: w.chance(50), ...late, ...timing };
  if (target.kind === "option") return { to, set: w.pick(target.options), ...late, ...timing };
  const noisy = w.chance(20);
  const level: Level = target.level === "hidden" || noisy ? "hidden" : "exact";
  const noise = noisy ? { noise: w.pick<number | string>([0.5, 3, "turn / 3"]) } : {};
  const value = w.chance(50) ? w.pick([1, -2, 0.3, -10, 25]) : number(pen(level));
  return w.pick<() => EffectSource>([
    () => ({ to, add: value, ...noise, ...late, ...timing }),
    () => ({ to, add: value, over: w.pick([2, 3, 7, 100]), ...noise, ...late, ...timing }),
    () => ({ to, multiply: value, ...noise, ...late, ...timing }),
    () => ({ to, set: number(pen(target.level === "hidden" ? "hidden" : "exact")), ...late, ...timing }),
  ])();
}

/** What a `reveal` may name: uncertainties, other sides' kinds, and actors of whom something is seen with an error. */
const secretsOf = ({ uncertainties, deals, targets, lights }: Cast): readonly string[] => [
  ...uncertainties,
  ...deals.filter(({ kinds }) => kinds.length > 0).map(({ id }) => `deal.${id}.kind`),
  ...lights.filter((id) => targets.some(({ name, level }) => name === `${id}.beam` && level === "noisy")),
];
