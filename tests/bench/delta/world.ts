import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";

/** Parts of the town, and the ports that it competes with. */
export const WARDS = ["ward1", "ward2", "ward3", "ward4", "ward5", "ward6"] as const;
export const PORTS = ["port1", "port2", "port3", "port4", "port5"] as const;

const byId = <T>(ids: readonly string[], make: (at: number) => T): Record<string, T> =>
  Object.fromEntries(ids.map((id, at) => [id, make(at)]));

const actors: ScenarioSource["actors"] = {
  council: { name: "The Council", is: ["player"] },
  ...byId(PORTS, (at) => ({ name: `Port ${at + 1}`, is: ["port"] })),
  ...byId(WARDS, (at) => ({ name: `Ward ${at + 1}`, is: ["ward"] })),
};

const constants: ScenarioSource["constants"] = {
  appetite: { label: "Grain a head", value: 0.4, range: [0.2, 0.8] },
  drain: { label: "How fast water runs off", value: 0.35, range: [0.1, 0.6] },
  rate: { label: "Interest", value: 0.02, range: [0, 0.1] },
  wear: { label: "Wear of the dykes", value: 1.5, range: [0.5, 3] },
};

const uncertainties: ScenarioSource["uncertainties"] = {
  silt: { label: "Silt in the mouth", range: [0.6, 1.4] },
  temper: { label: "Temper of the town", oneOf: { calm: 2, keen: 3 } },
};

const draws: ScenarioSource["draws"] = {
  price: { label: "Price of freight", range: [0.8, 1.2] },
  weather: { label: "Weather", range: [-1, 1] },
};

const percent = (label: string, start: number) => ({ label, start, min: 0, max: 100 });

/** 10 of the town, 4 of each port, 5 of each ward: 60. */
const variables: ScenarioSource["variables"] = {
  cash: { label: "Cash", start: 120, min: -500, max: 5000 },
  debt: { label: "Debt", start: 40, min: 0, max: 1000 },
  dykes: percent("Dykes", 55),
  fame: percent("Fame", 30),
  grain: { label: "Grain", start: 80, min: 0, max: 500 },
  health: percent("Health", 60),
  market: percent("Market", 40),
  roads: percent("Roads", 50),
  trust: { label: "Trust", start: { range: [45, 60] }, min: 0, max: 100 },
  wood: { label: "Wood", start: 30, min: 0, max: 300 },
  chest: { each: "port", label: "{self}: chest", start: byId(PORTS, (at) => 40 + 8 * at), min: 0, max: 500 },
  fleet: { each: "port", label: "{self}: fleet", start: byId(PORTS, (at) => 50 - 5 * at), min: 0, max: 100 },
  repute: { each: "port", label: "{self}: repute", start: 50, min: 0, max: 100 },
  trade: {
    each: "port",
    label: "{self}: trade",
    start: byId(PORTS, (at) => 90 - 7 * at),
    min: 0,
    max: 200,
    seen: { error: 6 },
  },
  mood: { each: "ward", ...percent("{self}: mood", 55) },
  people: { each: "ward", label: "{self}: people", start: byId(WARDS, (at) => 40 + 4 * at), min: 0, max: 100 },
  skill: { each: "ward", label: "{self}: skill", start: byId(WARDS, (at) => 30 + 3 * at), min: 0, max: 100 },
  stock: { each: "ward", label: "{self}: stock", start: 25, min: 0, max: 200 },
  water: { each: "ward", ...percent("{self}: water", 10) },
};

const derived: ScenarioSource["derived"] = {
  population: { label: "Population", value: "sumof(ward, people)" },
  comfort: { label: "Comfort of the worst ward", value: "minof(ward, mood)" },
  craft: { label: "Craft", value: "sumof(ward, skill) / 6" },
  soaked: { label: "Water in the wettest ward", value: "maxof(ward, water)" },
  rivalry: { label: "Trade of the greatest port", value: "maxof(port, trade)" },
  income: {
    label: "Income",
    value: "population * (0.12 + if(tax == 'high', 0.06, if(tax == 'mid', 0.03, 0))) * (0.5 + market / 100)",
  },
  upkeep: { label: "Upkeep", value: "0.08 * dykes + 0.06 * roads + 0.05 * population" },
  harvest: { label: "Harvest", value: "table(harvestBy, weather) * (20 + 0.2 * budget.fields)" },
  need: { label: "Grain eaten", value: "population * appetite / 10" },
  traffic: { label: "Traffic", value: "table(trafficBy, roads) * market * price" },
  safety: { label: "Safety", value: "clamp(dykes + 0.5 * budget.dykes - 20 * max(0, -weather), 0, 100)" },
  standing: { label: "Standing", value: "0.4 * trust + 0.3 * fame + 0.3 * comfort" },
};

const tables: ScenarioSource["tables"] = {
  harvestBy: { x: [-1, -0.4, 0, 0.5, 1], y: [0.4, 0.8, 1, 1.1, 0.7] },
  trafficBy: { x: [0, 30, 60, 100], y: [0.2, 0.6, 1, 1.2] },
};

const allocations: ScenarioSource["allocations"] = {
  budget: {
    label: "Budget",
    total: 100,
    step: 5,
    maxChange: 20,
    parts: { clinics: { start: 25 }, dykes: { start: 25 }, fields: { start: 25 }, schools: { start: 25 } },
  },
};

const levers: ScenarioSource["levers"] = {
  gate: { label: "Gate", options: { open: "Open", shut: "Shut", toll: "Toll" }, start: "open" },
  tax: { label: "Tax", options: { high: "High", low: "Low", mid: "Middling" }, start: "mid" },
};

/** What the model is made of, but for what happens and can be done in it. */
export const WORLD = { actors, constants, uncertainties, draws, variables, derived, tables, allocations, levers };
