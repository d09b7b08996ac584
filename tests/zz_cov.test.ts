import fc from "fast-check";
import { it } from "vitest";
import { loaded, makeSource, scenarioNumbers } from "./support/generator/scenario.ts";
import { whimsies } from "./support/generator/whims.ts";
import { play } from "./support/generator/play.ts";
it("x", () => {
  const c = new Map<string, number>(); const add = (k: string) => c.set(k, (c.get(k) ?? 0) + 1);
  let maxw = 0;
  for (const [n, w, low] of fc.sample(fc.tuple(scenarioNumbers, whimsies(400), fc.nat()), { numRuns: 300, seed: 8 })) {
    const model = loaded(makeSource(n)).model({ difficulty: null, overrides: {} });
    const g = play(model, { low, high: 1 }, w);
    for (const s of g.steps) { add("d:" + s.decision.kind); for (const h of s.happenings) add(h.kind === "change" ? "c:" + h.cause.kind : h.kind + ("what" in h ? h.what : "")); }
  }
  console.log([...c].sort().map(([k, v]) => k + "=" + v).join("  "));
}, 200000);
