import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { closureKernel } from "../../src/engine/kernel.ts";
import { randomBot } from "../../src/foresight/bots/random.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { checkedScenario } from "../../src/scenario/checked.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";

describe.each(["lighthouse", "the-alliance"])("The text of %s, once it has been checked", (name) => {
  const text = readFileSync(`scenarios/${name}.json`, "utf8");
  const loaded = loadScenario(text, "").scenario!;

  it.each([
    ["as it is", text],
    ["with comments, and a byte order mark", `\uFEFF// words\n${text}`],
  ])("gives the scenario that loading gives, %s", (_, written) => {
    const known = checkedScenario(written);
    expect(known.source).toEqual(loaded.source);
    expect(known.text).toBe(written);
    expect(known.hash).toBe(loaded.hash);
    for (const difficulty of [null, ...Object.keys(loaded.source.difficulty ?? {})]) {
      const [one, other] = [known, loaded].map((each) => each.model({ ...AS_WRITTEN, difficulty }));
      expect(JSON.stringify(one)).toBe(JSON.stringify(other));
      const [mine, theirs] = [one!, other!].map((model) =>
        playOut(closureKernel(model), { low: 3, high: 9 }, randomBot),
      );
      expect(mine).toEqual(theirs);
    }
  });
});

it("A text that doesn't load has no model", () => {
  const text = readFileSync("scenarios/lighthouse.json", "utf8").replaceAll(/"when": *"/g, "$&nonsense > ");
  expect(loadScenario(text, "").scenario).toBe(null);
  expect(() => checkedScenario(text).model(AS_WRITTEN)).toThrow("never checked");
});
