import { describe, expect, test } from "vitest";
import { look } from "../../src/engine/look.ts";
import { startRun } from "../../src/engine/start.ts";
import type { Happening } from "../../src/engine/happening.ts";
import type { State } from "../../src/engine/value.ts";
import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";
import { close, entriesOf, modelOf, seedOf, valueOf } from "../support/model.ts";
import { tiny } from "../support/tiny.ts";

type Events = NonNullable<ScenarioSource["events"]>;

const still: Partial<ScenarioSource> = {
  dynamics: {},
  director: { dilemmas: 1, consequences: 1, repeat: 2 },
};
const dilemma = (more: Partial<Events[string]> = {}, effects: object[] = []): Events[string] =>
  ({ title: "A question", text: "Well?", choices: { yes: { label: "Yes", effects } }, ...more }) as Events[string];
const told = (happenings: readonly Happening[]): string[] =>
  happenings.flatMap((each) => (each.kind === "event" ? [each.event] : []));

function world(events: Events, more: Partial<ScenarioSource> = {}) {
  const model = modelOf({ ...still, ...more, events });
  const start = startRun(model, seedOf(1));
  const open = (state: State): string[] => look(model, state).dilemmas.map(({ event }) => event);
  const fired = (state: State, id: string): number => valueOf(model, state, `event.${id}#count`);
  return { model, start, open, fired };
}

describe("Of the dilemmas that hit", () => {
  test("the highest in priority is shown; the others are dropped, and don't count as fired", () => {
    const { start, open, fired } = world({
      low: dilemma({ when: "turn == 1" }),
      high: dilemma({ when: "turn == 1", priority: 3 }),
    });
    expect(open(start)).toEqual(["high"]);
    expect([fired(start, "high"), fired(start, "low")]).toEqual([1, 0]);
  });

  test("one that was dropped doesn't come later by itself", () => {
    const { model, start, open } = world({
      low: dilemma({ when: "turn == 1" }),
      high: dilemma({ when: "turn == 1", priority: 3 }),
    });
    expect(open(close(model, start).state)).toEqual([]);
  });

  test("one that holds waits until there is room, however unlikely it was, while its condition holds", () => {
    const { model, start, open, fired } = world({
      low: dilemma({ when: "turn <= 2", hold: true, chance: "if(turn == 1, 1, 0)", once: true }),
      high: dilemma({ when: "turn == 1", priority: 3 }),
    });
    expect([open(start), fired(start, "low")]).toEqual([["high"], 0]);
    const next = close(model, start).state;
    expect([open(next), fired(next, "low")]).toEqual([["low"], 1]);
  });

  test("one that holds is forgotten by nobody, yet doesn't come when its condition has passed", () => {
    const { model, start, open } = world({
      low: dilemma({ when: "turn == 1", hold: true }),
      high: dilemma({ when: "turn == 1", priority: 3 }),
    });
    expect(open(close(model, start).state)).toEqual([]);
  });

  test("equals in priority are settled by a draw that the seed decides", () => {
    const { model } = world({ a: dilemma({ when: "turn == 1" }), b: dilemma({ when: "turn == 1" }) });
    const first = Array.from({ length: 40 }, (_, at) => look(model, startRun(model, seedOf(at))).dilemmas[0]!.event);
    expect(new Set(first)).toEqual(new Set(["a", "b"]));
    expect(look(model, startRun(model, seedOf(7))).dilemmas[0]!.event).toBe(first[7]);
  });
});

describe("What a choice fires", () => {
  test("comes at the next opening, besides what comes by itself, and says that it is a consequence", () => {
    const { model, start } = world({
      ask: dilemma({ when: "turn == 1" }, [{ fire: "answer" }]),
      answer: dilemma({ chained: true }),
      other: dilemma({ when: "turn == 2" }),
    });
    const { dilemmas } = look(model, close(model, start).state);
    expect(dilemmas.map(({ event, consequence }) => [event, consequence])).toEqual([
      ["answer", true],
      ["other", false],
    ]);
  });

  test("waits for its turn when more is fired than a turn may have", () => {
    const { model, start, open } = world({
      ask: dilemma({ when: "turn == 1" }, [{ fire: "first" }, { fire: "second" }]),
      first: dilemma({ chained: true, priority: 1 }),
      second: dilemma({ chained: true }),
    });
    const next = close(model, start).state;
    expect(open(next)).toEqual(["first"]);
    expect(open(close(model, next).state)).toEqual(["second"]);
  });

  test("happens at once at the opening when it asks nothing, and a chain of such goes through in one", () => {
    const { model, start } = world({
      ask: dilemma({ when: "turn == 1" }, [{ fire: "second" }]),
      first: { title: "One", text: "One.", chained: true, effects: [{ to: "light", add: 1 }] },
      second: { title: "Two", text: "Two.", chained: true, effects: [{ fire: "first" }] },
    });
    const { state, happenings } = close(model, start);
    expect(told(happenings)).toEqual(["second", "first"]);
    expect(valueOf(model, state, "light")).toBe(51);
  });

  test("is held to bounds before what is drawn looks at it", () => {
    const { model, start } = world({
      ask: dilemma({ when: "turn == 1" }, [{ fire: "flood" }]),
      flood: { title: "Flood", text: "Up.", chained: true, effects: [{ to: "oil", add: 500 }] },
      strange: { title: "Strange", text: "More than fits.", when: "oil > 100", effects: [{ to: "light", add: 1 }] },
    });
    const { happenings } = close(model, start);
    expect(told(happenings)).toEqual(["flood"]);
    expect(entriesOf(happenings, "oil").map(({ cause }) => cause.kind)).toEqual(["event", "clamp"]);
  });
});

describe("Events without choices", () => {
  test("happen without limit, all in the world that the turn opened with", () => {
    const { model, start } = world({
      a: { title: "A", text: "A.", when: "turn == 1", effects: [{ to: "light", add: 30 }] },
      b: { title: "B", text: "B.", when: "turn == 1 and light == 50", effects: [{ to: "light", add: 2 }] },
      c: { title: "C", text: "C.", when: "turn == 1", effects: [{ to: "light", add: 3 }] },
    });
    expect(valueOf(model, start, "light")).toBe(85);
  });

  test("come again only after as many turns as the director says, and once if they are for once", () => {
    const effects = [{ to: "ships", add: 1 }];
    const often = world({ tide: { title: "Tide", text: "In.", effects } });
    const once = world({ tide: { title: "Tide", text: "In.", effects, once: true } });
    const counts = ({ model, start, fired }: typeof often): number[] => {
      let state = start;
      return [1, 2, 3, 4, 5].map(() => {
        const count = fired(state, "tide");
        state = close(model, state).state;
        return count;
      });
    };
    expect(counts(often)).toEqual([1, 1, 2, 2, 3]);
    expect(counts(once)).toEqual([1, 1, 1, 1, 1]);
  });
});

test("an answer is remembered, and its outcomes come as often as their weights say", () => {
  const choices: Events[string]["choices"] = {
    wait: {
      label: "Wait",
      result: "Waited.",
      outcomes: [{ weight: 3 }, { weight: "oil / 30", effects: [{ to: "light", add: 7 }] }, { weight: 0 }],
    },
  };
  const model = modelOf({
    ...still,
    events: {
      ask: { title: "Ask", text: "Well?", when: "turn == 1", choices },
      after: { title: "After", text: "So.", when: "chose(ask, wait)", effects: [{ to: "ships", add: 1 }] },
    },
    constants: tiny().constants,
  });
  const ends = Array.from({ length: 400 }, (_, at) => close(model, startRun(model, seedOf(at))));
  expect(ends.every(({ state }) => valueOf(model, state, "ships") === 1)).toBe(true);
  const second = ends.filter(({ state }) => valueOf(model, state, "light") === 57).length / 400;
  expect(second).toBeGreaterThan(0.18);
  expect(second).toBeLessThan(0.32);
  const outcomes = ends.flatMap(({ happenings }) =>
    happenings.flatMap((each) => (each.kind === "choice" ? [each.outcome] : [])),
  );
  expect(outcomes).not.toContain(2);
});
