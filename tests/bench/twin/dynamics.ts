import { toGrid } from "../../../src/engine/grid.ts";
import { STREAMS } from "../../../src/engine/random.ts";
import { comfort, craft, harvest, income, population, safety, soaked, standing, traffic, upkeep } from "./derived.ts";
import { REPUTE_KEYS, sway, TRADE_KEYS } from "./draws.ts";
import * as at from "./slots.ts";

type State = Float64Array;

/** Constants stand on the number grid. */
const APPETITE = toGrid(0.4);
const DRAIN = toGrid(0.35);
const RATE = toGrid(0.02);

/** By slot: what is added at the close. All rules read the state as it stood. */
const change = new Float64Array(at.WOOD + 1);

/** What happens by itself. */
export function live(s: State): void {
  town(s);
  ports(s);
  wards(s);
  for (let slot = at.CASH; slot <= at.MARKET; slot++) s[slot] = toGrid(s[slot]! + change[slot]!);
  for (let slot = at.PORT; slot <= at.WOOD; slot++) if (change[slot] !== 0) s[slot] = toGrid(s[slot]! + change[slot]!);
}

function town(s: State): void {
  const people = population(s);
  const ships = traffic(s);
  const wet = soaked(s);
  const market = s[at.MARKET]!;
  const roads = s[at.ROADS]!;
  change[at.CASH] = toGrid(income(s, people) - upkeep(s, people) - RATE * s[at.DEBT]! + ships / 20);
  change[at.DEBT] = toGrid(s[at.CASH]! < 0 ? 8 : -0.02 * s[at.DEBT]!);
  change[at.DYKES] = toGrid(0.08 * s[at.DYKE_FUND]! - 1.5 * (1 + wet / 100));
  change[at.FAME] = toGrid(0.02 * (standing(s) - s[at.FAME]!));
  change[at.GRAIN] = toGrid(harvest(s) - (people * APPETITE) / 10);
  change[at.HEALTH] = toGrid(0.05 * s[at.CLINICS]! - 0.03 * wet - 0.01 * s[at.HEALTH]!);
  change[at.MARKET] = toGrid(0.05 * (ships / 2 - market) + 0.02 * craft(s) + (s[at.GATE] === 0 ? 0.5 : 0));
  change[at.ROADS] = toGrid((s[at.GATE] === 2 ? 0.4 : 0) - 0.4 * 1.5 + 0.01 * (100 - roads));
  change[at.TRUST] = s[at.TURN]! > 1 ? toGrid(0.05 * (comfort(s) - s[at.TRUST]!)) : 0;
  change[at.WOOD] = toGrid(2 * s[at.PRICE]!);
}

function ports(s: State): void {
  const price = s[at.PRICE]!;
  for (let port = 0; port < 5; port++) {
    const p = at.PORT + at.PORT_SIZE * port;
    const chest = s[p + at.CHEST]!;
    const fleet = s[p + at.FLEET]!;
    const trade = s[p + at.TRADE]!;
    change[p + at.CHEST] = toGrid(1 + 0.03 * fleet * price - 0.01 * chest);
    change[p + at.FLEET] = toGrid((chest > 60 ? 0.8 : -0.3) + 0.01 * (60 - fleet));
    const talk = 0.5 * sway(s, STREAMS.noise, REPUTE_KEYS[port]!);
    change[p + at.REPUTE] = toGrid(0.05 * (50 - s[p + at.REPUTE]!) + talk);
    const grown = 0.04 * fleet - 0.02 * trade + 0.5 * s[at.SILT]! * (s[at.WEATHER]! + 1);
    change[p + at.TRADE] = toGrid(grown + sway(s, STREAMS.noise, TRADE_KEYS[port]!));
  }
}

function wards(s: State): void {
  const health = 0.05 * (s[at.HEALTH]! - 50);
  const hunger = s[at.GRAIN]! < 20 ? 3 : 0;
  const sick = s[at.HEALTH]! < 30 ? 0.03 : 0;
  const schools = 0.03 * s[at.SCHOOLS]!;
  const turn = s[at.TURN]! - 2;
  const market = 0.02 * s[at.MARKET_WAS + (turn > 0 ? turn : 0)]!;
  const rain = Math.max(0, -12 * s[at.WEATHER]!) * (1 - safety(s) / 110);
  for (let w = at.WARD; w < at.WARD_END; w += at.WARD_SIZE) {
    const mood = s[w + at.MOOD]!;
    const people = s[w + at.PEOPLE]!;
    const skill = s[w + at.SKILL]!;
    const water = s[w + at.WATER]!;
    change[w + at.MOOD] = toGrid(0.1 * (60 - mood) + health - 0.04 * water - hunger);
    change[w + at.PEOPLE] = toGrid(people * ((0.004 * (mood - 45)) / 10 - sick));
    change[w + at.SKILL] = toGrid(schools * (1 - skill / 100) - 0.4);
    change[w + at.STOCK] = toGrid(0.05 * people * (0.5 + skill / 100) - 0.04 * s[w + at.STOCK]! - market);
    change[w + at.WATER] = toGrid(rain - DRAIN * water);
  }
}
