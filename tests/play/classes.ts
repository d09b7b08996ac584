import type { Model } from "../../src/engine/model.ts";
import type { State } from "../../src/engine/value.ts";

/** What is uncertain before anything happens, in classes: an option, or a third of a range. */
interface Split {
  readonly id: string;
  readonly classOf: (state: State) => string;
}

const THIRDS = ["low", "middle", "high"] as const;

function splitsOf(model: Model): Split[] {
  return [
    ...model.uncertainties.map(({ id, slot, draw }): Split => ({
      id,
      classOf: (state) => {
        const value = state[slot]!;
        if (draw.kind === "options") return draw.options[value]!;
        return THIRDS[Math.min(2, Math.floor((3 * (value - draw.min)) / (draw.max - draw.min)))]!;
      },
    })),
    ...model.deals
      .filter(({ kinds }) => kinds.length > 1)
      .map(({ id, kinds, slots }): Split => ({ id, classOf: (state) => kinds[state[slots.kind]!]! })),
  ];
}

/** The classes of worlds that a world at its start belongs to: one uncertainty's, and two uncertainties' together. */
export function classesOf(model: Model): (start: State) => string[] {
  const splits = splitsOf(model);
  return (start) => {
    const single = splits.map(({ id, classOf }) => `${id}=${classOf(start)}`);
    return single.flatMap((one, first) => [one, ...single.slice(first + 1).map((other) => `${one}&${other}`)]);
  };
}
