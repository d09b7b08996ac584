import type { Formula } from "../../engine/value.ts";
import { findName } from "../../runs/words/names.ts";
import type { Teller } from "../../runs/words/teller.ts";
import { entriesOf } from "../../scenario/compile/entries.ts";
import type { Watch } from "./advice.ts";

/** An advisor with how what it watches is read, from what is seen. */
export interface Watcher extends Watch {
  readonly read: Formula;
}

/** Advisors that have words for a plan, by id; none for what the player mayn't see. */
export function watchersOf(teller: Teller): Watcher[] {
  return entriesOf(teller.scenario.source.advisors, []).flatMap(({ id, source: advisor }) => {
    const named = advisor.watches === undefined ? null : findName(teller, advisor.watches);
    const favours = advisor.favours ?? named?.good ?? null;
    if (advisor.words === undefined || named === null || named.type.kind !== "number" || favours === null) return [];
    const { heeds = 0, weighs: { gain = 1, loss = 1 } = {}, within: [least, most] = [-Infinity, Infinity] } = advisor;
    return [
      {
        id,
        watches: named.name,
        bias: { favours, heeds, gain, loss },
        read: (state) => Math.min(most, Math.max(least, named.read(state))),
      },
    ];
  });
}
