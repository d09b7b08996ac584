import { describe, expect, it } from "vitest";
import { drift } from "../../src/cli/drift.ts";

async function call(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await drift(["calibrate", ...args], { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}

const FEW = ["scenarios/lighthouse.json", "--bot", "boats", "--runs", "2", "--worlds", "60", "--futures", "10"];

describe("drift calibrate", () => {
  it("prints what was said beside what came true, filtered and redrawn", { timeout: 60_000 }, async () => {
    const { exit, out } = await call(...FEW);
    expect(exit).toBe(0);
    expect(out).toMatch(/^2 of 2 runs came to turn 4/);
    for (const subject of ["event", "outcome", "ending", "value", "kind"])
      for (const how of ["filtered", "redrawn"]) expect(out).toContain(`${subject}, ${how}: mean squared error`);
    expect(out).toMatch(
      /^mean luck a turn -?\d+\.\d\d points of good endings, 95% margin \d+\.\d\d, over \d+ turns of 2 runs$/m,
    );
    expect(out).toMatch(/^ +odds +claims +said +came true +95%$/m);
  });

  it("gives the same figures again", { timeout: 60_000 }, async () => {
    const { out } = await call(...FEW, "--json", "--from", "7");
    expect((await call(...FEW, "--json", "--from", "7")).out).toBe(out);
    expect(JSON.parse(out)).toMatchObject({ runs: 2, filtered: [{ subject: "event" }, {}, {}, {}, {}] });
  });

  it("leaves luck out where no futures are given to it", { timeout: 60_000 }, async () => {
    const { exit, out } = await call(...FEW, "--luck", "0", "--json");
    expect([exit, (JSON.parse(out) as { luck: unknown }).luck]).toEqual([0, null]);
  });

  it("wants a strategy", async () => {
    expect(await call("scenarios/lighthouse.json")).toMatchObject({
      exit: 2,
      err: expect.stringContaining("--bot takes a strategy; there are boats, steady, thrift") as string,
    });
  });
});
