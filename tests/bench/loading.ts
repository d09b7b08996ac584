import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { DELTA } from "./delta/scenario.ts";
import type { Work } from "./measure.ts";

/** The delta with its events over and over, until there are as many. */
export function withEvents(count: number): ScenarioSource {
  const once = Object.entries(DELTA.events ?? {});
  // Only one event is ever fired by another.
  const again = once.filter(([, event]) => event.chained !== true);
  const events: NonNullable<ScenarioSource["events"]> = Object.fromEntries(once);
  for (let at = 0; at < count - once.length; at++) {
    const [id, event] = again[at % again.length]!;
    events[`${id}again${Math.floor(at / again.length) + 1}`] = event;
  }
  return { ...DELTA, events };
}

/** Texts of 250 events loaded, checked and compiled. */
export function loads(): Work {
  const text = JSON.stringify(withEvents(250), null, 2);
  return {
    name: "load",
    once: () => {
      const { scenario } = loadScenario(text, "delta.json");
      if (scenario === null) throw new Error("the scenario isn't good");
      return 1;
    },
  };
}
