import { expect } from "vitest";

/** What every object, list and function inherits from. */
const SHARED = [Object, Array, Function, String, Number, Boolean, Map, Set, Float64Array].map(
  ({ prototype }) => prototype as object,
);

const described = (): string =>
  JSON.stringify(
    SHARED.map((prototype) =>
      Reflect.ownKeys(prototype).map((key) => [
        String(key),
        Reflect.getOwnPropertyDescriptor(prototype, key)?.writable,
      ]),
    ),
  );

/** Runs something and checks that no shared prototype was changed by it. */
export function leavesPrototypes(run: () => void): void {
  const before = described();
  run();
  expect(described()).toBe(before);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
}
