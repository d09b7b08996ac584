import type { EventSource } from "../../../src/scenario/shape/decisions.ts";
import { PORTS, WARDS } from "./world.ts";

type Events = Record<string, EventSource>;

const of = (ids: readonly string[], name: string, make: (id: string, at: number) => EventSource): Events =>
  Object.fromEntries(ids.map((id, at) => [`${name}${at + 1}`, make(id, at)]));

const invented = { invented: true } as const;

/** 4 kinds for each ward: 24. */
const ofWards: Events = {
  ...of(WARDS, "blaze", (id) => ({
    ...invented,
    title: "A fire",
    text: "Roofs burn.",
    when: `${id}.water < 20 and weather > 0.2`,
    chance: `0.02 + 0.001 * ${id}.people`,
    effects: [
      { to: `${id}.people`, add: -3 },
      { to: `${id}.stock`, multiply: 0.9 },
    ],
  })),
  ...of(WARDS, "feast", (id) => ({
    ...invented,
    title: "A feast",
    text: "Tables in the street.",
    when: `${id}.mood > 58 and ${id}.stock > 20`,
    chance: 0.15,
    effects: [
      { to: `${id}.stock`, add: -4 },
      { to: `${id}.mood`, add: `1 + 0.02 * ${id}.skill` },
      { to: "fame", add: 0.5 },
    ],
  })),
  ...of(WARDS, "flood", (id, at) => ({
    ...invented,
    title: "The water rises",
    text: "It stands at the sills.",
    when: `weather < -0.3 or ${id}.water > 40`,
    chance: `(1 - safety / 120) * ${0.2 + 0.02 * at}`,
    priority: 2,
    choices: {
      bail: {
        label: "Bail it out",
        result: "By morning it is clear.",
        needs: [{ if: "cash > 8", else: "Pumps cost 8" }],
        effects: [{ to: "cash", add: -8 }],
        outcomes: [
          { weight: "1 + dykes / 50", effects: [{ to: `${id}.water`, add: -15 }] },
          { weight: 1, effects: [{ to: `${id}.mood`, add: -3 }] },
        ],
      },
      leave: {
        label: "Leave the ward to it",
        effects: [
          { to: `${id}.water`, add: "10 - 0.05 * dykes" },
          { to: `${id}.people`, add: -4, over: 2 },
          { to: "trust", add: -2 },
        ],
      },
    },
  })),
  ...of(WARDS, "guild", (id) => ({
    ...invented,
    title: "The guild asks",
    text: "They want a hall.",
    when: `${id}.skill > 35 and ${id}.stock > 15 and turn > 3`,
    chance: `0.05 + if(temper == 'keen', 0.04, 0) + 0.001 * ${id}.skill`,
    choices: {
      build: {
        label: "Build it",
        needs: [{ if: "wood > 10 and cash > 10", else: "It takes wood and money" }],
        effects: [
          { to: "wood", add: -10 },
          { to: "cash", add: -10 },
          { to: `${id}.skill`, add: 6, over: 3 },
          { to: `${id}.mood`, add: 5, after: 1 },
        ],
      },
      promise: {
        label: "Promise it",
        effects: [{ to: `${id}.mood`, add: 2 }, { to: "trust", add: -0.5, after: 3 }, { fire: "letter" }],
      },
      refuse: { label: "Refuse", effects: [{ to: `${id}.mood`, add: "-3 - 0.02 * fame" }] },
    },
  })),
};

/** 2 kinds for each port: 10. */
const ofPorts: Events = {
  ...of(PORTS, "envoy", (id) => ({
    ...invented,
    title: "An envoy",
    text: "He brings a gift.",
    when: `${id}.repute > 45 and turn > 2`,
    chance: `0.04 + 0.0005 * ${id}.trade`,
    priority: 1,
    choices: {
      feast: {
        label: "Feast him",
        needs: [{ if: "grain > 10", else: "There is nothing to eat" }],
        effects: [
          { to: "grain", add: -5 },
          { to: `${id}.repute`, add: 4 },
          { to: "market", add: "0.5 + 0.01 * craft", over: 2 },
        ],
      },
      tax: {
        label: "Tax his ships",
        effects: [
          { to: "cash", add: "4 * price" },
          { to: `${id}.repute`, add: -8 },
          { fire: "strike", if: "trust < 50" },
        ],
      },
    },
  })),
  ...of(PORTS, "raid", (id) => ({
    ...invented,
    title: "A raid",
    text: "Sails before dawn.",
    when: `${id}.repute < 42 and ${id}.fleet > 40`,
    chance: `0.03 + ${id}.fleet / 1000 + if(gate == 'shut', -0.03, 0)`,
    effects: [
      { to: "cash", add: "-0.1 * market * price" },
      { to: `${id}.chest`, add: "0.05 * market" },
      { to: "trust", add: -1 },
    ],
  })),
};

const ofTown: Events = {
  audit: {
    ...invented,
    title: "An audit",
    text: "The books are asked for.",
    when: "debt > 60 and turn > 4",
    chance: 0.12,
    priority: 1,
    choices: {
      hide: {
        label: "Hide a page",
        result: "They turn the leaves.",
        outcomes: [
          { weight: "2 + trust / 50", effects: [{ to: "cash", add: 6 }] },
          { weight: 1, effects: [{ to: "trust", add: -6 }] },
        ],
      },
      show: { label: "Show them all", effects: [{ to: "trust", add: 2 }] },
    },
  },
  comet: {
    ...invented,
    title: "A comet",
    text: "It hangs over the mouth.",
    when: "turn > 6",
    chance: 0.05,
    once: true,
    effects: [{ to: "fame", add: 2, over: 4 }],
  },
  letter: {
    ...invented,
    title: "A letter",
    text: "It is nailed to the door.",
    chained: true,
    effects: [{ to: "trust", add: -1 }],
  },
  plague: {
    ...invented,
    title: "A plague",
    text: "Doors are marked.",
    when: "health < 45",
    chance: "0.2 - health / 400",
    effects: WARDS.map((id) => ({ to: `${id}.people`, add: "-0.1 * (50 - health)" })),
  },
  strike: {
    ...invented,
    title: "The porters stop work",
    text: "Nothing is unloaded.",
    when: "trust < 40",
    chance: "0.1 + if(tax == 'high', 0.1, 0)",
    hold: true,
    choices: {
      pay: {
        label: "Pay them",
        needs: [{ if: "cash > 10", else: "They want 10" }],
        effects: [
          { to: "cash", add: -10 },
          { to: "trust", add: 3 },
        ],
      },
      wait: {
        label: "Wait",
        effects: [
          { to: "market", add: -4 },
          { to: "trust", add: 1, after: 2 },
        ],
      },
    },
  },
  windfall: {
    ...invented,
    title: "A wreck",
    text: "Its cargo floats in.",
    when: "weather < -0.6 and fame > 20",
    chance: "0.05 + rivalry / 2000",
    once: true,
    effects: [{ to: "cash", add: "30 * price" }],
  },
};

/** 40 events. */
export const EVENTS: Events = { ...ofWards, ...ofPorts, ...ofTown };
