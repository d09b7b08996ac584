import { hashName } from "../../../src/engine/hash.ts";
import { philox } from "../../../src/engine/philox.ts";
import { STREAMS } from "../../../src/engine/random.ts";
import { PORTS } from "../delta/world.ts";
import { SEED_HIGH, SEED_LOW, TURN } from "./slots.ts";

const names = (stem: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${stem}${at + 1}`);
const keys = (ids: readonly string[]): Uint32Array => Uint32Array.from(ids, hashName);

const EVENT_IDS = [
  "audit",
  ...names("blaze", 6),
  "comet",
  ...names("envoy", 5),
  ...names("feast", 6),
  ...names("flood", 6),
  ...names("guild", 6),
  "letter",
  "plague",
  ...names("raid", 5),
  "strike",
  "windfall",
];

/** Keys of draws by event or by port. */
export const EVENT_KEYS = keys(EVENT_IDS.map((id) => `events.${id}`));
export const BAIL_KEYS = keys(names("flood", 6).map((id) => `events.${id}.choices.bail`));
export const HIDE_KEY = hashName("events.audit.choices.hide");
export const RIVAL_KEYS = keys(PORTS.map((id) => `rivals.${id}`));
export const READING_KEYS = keys(PORTS.map((id) => `${id}.trade`));
export const REPUTE_KEYS = keys(PORTS.map((id) => `dynamics.repute@${id}`));
export const TRADE_KEYS = keys(PORTS.map((id) => `dynamics.trade@${id}`));
export const PRICE_KEY = hashName("price");
export const WEATHER_KEY = hashName("weather");
export const SILT_KEY = hashName("silt");
export const TEMPER_KEY = hashName("temper");
export const TRUST_KEY = hashName("trust");

const words = new Uint32Array(4);

/** A uniform number in [0, 1) from the engine's own generator. */
export function roll(s: Float64Array, stream: number, key: number, turn: number, n: number): number {
  philox(words, stream, key, turn, n, s[SEED_LOW]!, s[SEED_HIGH]!);
  return ((words[0]! >>> 5) * 67_108_864 + (words[1]! >>> 6)) / 9_007_199_254_740_992;
}

/** A uniform number in [-1, 1), of this turn. */
export const sway = (s: Float64Array, stream: number, key: number): number => 2 * roll(s, stream, key, s[TURN]!, 0) - 1;

/** A whole number of 32 bits, of this turn. */
export function tie(s: Float64Array, key: number): number {
  philox(words, STREAMS.tie, key, s[TURN]!, 0, s[SEED_LOW]!, s[SEED_HIGH]!);
  return words[0]!;
}
