import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { PORTS, WARDS } from "./world.ts";

/** One rule a variable: 10 of the town, 4 of each port, 5 of each ward. */
export const dynamics: ScenarioSource["dynamics"] = {
  cash: { to: "cash", add: "income - upkeep - rate * debt + traffic / 20" },
  debt: { to: "debt", add: "if(cash < 0, 8, -0.02 * debt)" },
  dykes: { to: "dykes", add: "0.08 * budget.dykes - wear * (1 + soaked / 100)" },
  fame: { to: "fame", add: "0.02 * (standing - fame)" },
  grain: { to: "grain", add: "harvest - need" },
  health: { to: "health", add: "0.05 * budget.clinics - 0.03 * soaked - 0.01 * health" },
  market: { to: "market", add: "0.05 * (traffic / 2 - market) + 0.02 * craft + if(gate == 'open', 0.5, 0)" },
  roads: { to: "roads", add: "if(gate == 'toll', 0.4, 0) - 0.4 * wear + 0.01 * (100 - roads)" },
  trust: { to: "trust", add: "0.05 * (comfort - trust)", if: "turn > 1" },
  wood: { to: "wood", add: "2 * price" },
  chest: { each: "port", to: "self.chest", add: "1 + 0.03 * self.fleet * price - 0.01 * self.chest" },
  fleet: { each: "port", to: "self.fleet", add: "if(self.chest > 60, 0.8, -0.3) + 0.01 * (60 - self.fleet)" },
  repute: { each: "port", to: "self.repute", add: "0.05 * (50 - self.repute)", noise: 0.5 },
  trade: {
    each: "port",
    to: "self.trade",
    add: "0.04 * self.fleet - 0.02 * self.trade + 0.5 * silt * (weather + 1)",
    noise: 1,
  },
  mood: {
    each: "ward",
    to: "self.mood",
    add: "0.1 * (60 - self.mood) + 0.05 * (health - 50) - 0.04 * self.water - if(grain < 20, 3, 0)",
  },
  people: {
    each: "ward",
    to: "self.people",
    add: "self.people * (0.004 * (self.mood - 45) / 10 - if(health < 30, 0.03, 0))",
  },
  skill: { each: "ward", to: "self.skill", add: "0.03 * budget.schools * (1 - self.skill / 100) - 0.4" },
  stock: {
    each: "ward",
    to: "self.stock",
    add: "0.05 * self.people * (0.5 + self.skill / 100) - 0.04 * self.stock - 0.02 * ago(market, 2)",
  },
  water: {
    each: "ward",
    to: "self.water",
    add: "max(0, -12 * weather) * (1 - safety / 110) - drain * self.water",
  },
};

const every = <T>(ids: readonly string[], make: (id: string) => T): T[] => ids.map(make);

/** 12 actions, with amounts, cooldowns, needs, delays and spread effects. */
export const actions: ScenarioSource["actions"] = {
  borrow: {
    title: "Borrow",
    text: "Money now, a tenth more to pay back.",
    attention: 1,
    needs: [{ if: "debt < 300", else: "Nobody lends more" }],
    amount: { label: "Sum", range: [10, 60], step: 10 },
    effects: [
      { to: "cash", add: "amount" },
      { to: "debt", add: "1.1 * amount" },
    ],
  },
  drain: {
    title: "Pump the low wards dry",
    text: "Pumps for the three lowest wards.",
    attention: 1,
    cooldown: 2,
    needs: [{ if: "cash > 4", else: "Pumps cost 4" }],
    effects: [{ to: "cash", add: -4 }, ...every(WARDS.slice(0, 3), (id) => ({ to: `${id}.water`, add: -8 }))],
  },
  dredge: {
    title: "Dredge the mouth",
    text: "A deeper mouth lets more ships in.",
    attention: 1,
    needs: [{ if: "cash > 5 * amount", else: "It costs 5 a reach" }],
    amount: { label: "Reaches", range: [1, 4], step: 1 },
    effects: [
      { to: "cash", add: "-5 * amount" },
      { to: "market", add: "amount", over: 2 },
    ],
  },
  drill: {
    title: "Drill the watch",
    text: "Fewer sick, and people feel watched over.",
    attention: 1,
    effects: [
      { to: "health", add: 2, over: 2 },
      { to: "trust", add: 1 },
    ],
  },
  fair: {
    title: "Hold a fair",
    text: "Grain and money for fame.",
    attention: 2,
    cooldown: 4,
    needs: [{ if: "grain > 30 and cash > 6", else: "A fair eats grain and money" }],
    effects: [
      { to: "cash", add: -6 },
      { to: "grain", add: -10 },
      { to: "fame", add: "3 + 0.02 * craft" },
      { to: "market", add: 2, after: 1 },
    ],
  },
  levy: {
    title: "Raise a levy",
    text: "Money for trust.",
    attention: 1,
    cooldown: 3,
    effects: [
      { to: "cash", add: "0.2 * population" },
      { to: "trust", add: -4 },
    ],
  },
  parley: {
    title: "Parley with the ports",
    text: "They think better of us next quarter.",
    attention: 1,
    effects: every(PORTS, (id) => ({ to: `${id}.repute`, add: 2, after: 1 })),
  },
  plant: {
    title: "Plant trees",
    text: "Wood in half a year.",
    attention: 1,
    cooldown: 1,
    effects: [{ to: "wood", add: 6, after: 2 }],
  },
  repay: {
    title: "Repay",
    text: "Less interest.",
    attention: 1,
    needs: [{ if: "cash > amount and debt > 0", else: "There is nothing to repay, or nothing to repay it with" }],
    amount: { label: "Sum", range: [10, 60], step: 10 },
    effects: [
      { to: "cash", add: "-min(debt, amount)" },
      { to: "debt", add: "-amount" },
    ],
  },
  survey: {
    title: "Survey the mouth",
    text: "Once, and the silt is known.",
    attention: 2,
    once: true,
    effects: [{ to: "fame", add: 1 }, { reveal: "silt" }],
  },
  teach: {
    title: "Send teachers up the hill",
    text: "Skill for the three highest wards.",
    attention: 1,
    cooldown: 2,
    effects: every(WARDS.slice(3), (id) => ({ to: `${id}.skill`, add: "2 - 0.01 * craft", over: 2 })),
  },
  wall: {
    title: "Raise the wall",
    text: "Ten of dyke in three quarters.",
    attention: 2,
    needs: [
      { if: "wood > 20", else: "It takes 15 of wood, and 5 must be left" },
      { if: "cash > 15", else: "It costs 12" },
    ],
    effects: [
      { to: "wood", add: -15 },
      { to: "cash", add: -12 },
      { to: "dykes", add: 10, over: 3 },
      { to: "trust", add: "0.02 * dykes", after: 2, evaluate: "due" },
    ],
  },
};

/** What each port may do. */
export const rivals: ScenarioSource["rivals"] = Object.fromEntries(
  PORTS.map((id, at) => [
    id,
    {
      moves: {
        court: {
          label: "Courts your merchants",
          when: "self.repute > 40",
          weight: `${1 + 0.2 * at} + market / 100`,
          effects: [
            { to: "market", add: -1.5 },
            { to: "self.repute", add: -2 },
          ],
        },
        expand: {
          label: "Builds ships",
          when: "self.chest > 30",
          weight: "1 + self.chest / 200",
          effects: [
            { to: "self.fleet", add: 4 },
            { to: "self.chest", add: -20 },
          ],
        },
        undercut: {
          label: "Undercuts your freight",
          weight: "0.5 + max(0, self.trade - 60) / 100 * if(temper == 'keen', 1.5, 1)",
          effects: [
            { to: "self.trade", add: "2 + 0.01 * self.fleet" },
            { to: "cash", add: "-0.05 * population * price" },
          ],
        },
      },
      quiet: 1.5,
      tellAccuracy: "0.5 + fame / 250",
    },
  ]),
);

export const endings: ScenarioSource["endings"] = {
  broke: {
    title: "Broke",
    kind: "bad",
    early: true,
    when: "cash < -400 and debt > 600",
    text: "The ledgers are shut.",
  },
  drowned: {
    title: "Drowned",
    kind: "bad",
    early: true,
    when: "dykes < 2 and soaked > 70",
    text: "The sea is in.",
    priority: 2,
  },
  empty: { title: "Empty", kind: "bad", early: true, when: "population < 40", text: "Nobody is left.", priority: 1 },
  golden: { title: "Golden", kind: "good", when: "standing > 55 and cash > 0", text: "They build a tower." },
  plain: { title: "Plain", kind: "mixed", otherwise: true, text: "Life goes on." },
};
