import { describe, expect, it } from "vitest";
import { checksum } from "../../../src/engine/checksum.ts";
import { startRun } from "../../../src/engine/start.ts";
import { forkState } from "../../../src/engine/state.ts";
import type { State } from "../../../src/engine/value.ts";
import { pack, packedCount, unpack } from "../../../src/foresight/belief/packed.ts";
import { slotsOf } from "../../../src/foresight/belief/visible.ts";
import { openShipped } from "./shipped.ts";

for (const { scenario, model } of openShipped()) {
  const opening = startRun(model, { low: 3, high: 4 });
  const { hidden } = slotsOf(model);
  /** A world that looks like the opening, with other values in some of the slots that it hides. */
  const world = (n: number): State => {
    const state = forkState(opening);
    for (const slot of hidden) if (slot % 3 === 0) state[slot] = [0, -0, NaN, n][(slot + n) % 4]!;
    return state;
  };

  describe(`Worlds of ${scenario.source.id}, packed`, () => {
    const states = Array.from({ length: 12 }, (_, n) => world(n));

    it("come out bit for bit, in the order that was asked for", () => {
      const indexes = [7, 7, 0, 11, 3];
      const packed = pack(model, states, indexes, hidden);
      expect(packedCount(packed)).toBe(indexes.length);
      indexes.forEach((index, at) => expect(checksum(unpack(model, packed, at))).toBe(checksum(states[index]!)));
    });

    it("come out whatever stood in the room before", () => {
      const packed = pack(model, states, [0, 1, 2], hidden);
      const room = forkState(opening).fill(NaN);
      for (const at of [2, 0, 1]) {
        expect(unpack(model, packed, at, room)).toBe(room);
        expect(checksum(room)).toBe(checksum(states[at]!));
      }
    });

    it("take no room for what is the same in all of them", () => {
      const alike = pack(model, [opening, forkState(opening)], [0, 1, 0], hidden);
      expect(packedCount(alike)).toBe(3);
      expect(alike.length).toBeLessThan(model.layout.size + 4);
      expect(checksum(unpack(model, alike, 2))).toBe(checksum(opening));
    });
  });
}
