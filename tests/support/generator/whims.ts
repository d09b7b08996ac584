import fc from "fast-check";

/** What a generator asks for. Out of nothing but zeros comes the plainest thing, so that cases shrink well. */
export interface Whims {
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
  /** True as often as that, in a hundred. */
  chance(percent: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** `least` to `most` things, each made by its index. */
  list<T>(least: number, most: number, make: (index: number) => T): T[];
}

export function whimsOf(numbers: readonly number[]): Whims {
  let at = 0;
  const below = (count: number): number => (numbers[at++] ?? 0) % Math.max(1, count);
  return {
    below,
    chance: (percent) => below(100) >= 100 - percent,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    list: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, (_, index) => make(index)),
  };
}

/** Whole numbers to make whims of; few ones give small things. */
export const whimsies = (most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(0xffff), { maxLength: most, size: "max" });
