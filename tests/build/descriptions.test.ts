import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { withoutDescriptions } from "../../vite.descriptions.ts";

const SHAPE = fileURLToPath(new URL("../../src/scenario/shape/", import.meta.url));

describe("What the page does without", () => {
  test.each([
    [`rule(number, "Its value");`, `rule(number, "");`],
    ["words(line, `Its name`);", `words(line, "");`],
    ['display(z.array(line), "What is said: `a`, once");', `display(z.array(line), "");`],
    [
      `named(z.boolean(), { id: "holds", description: "Whether it holds" });`,
      `named(z.boolean(), { id: "holds", description: "" });`,
    ],
    [`rule(z.enum(["up", "down"]), "Which way");`, `rule(z.enum(["up", "down"]), "");`],
  ])("%s", (code, left) => {
    expect(withoutDescriptions("shape.ts", code)).toBe(left);
  });

  test("is every description that editors are given", () => {
    const files = readdirSync(SHAPE).map((name) => ({ name, text: readFileSync(SHAPE + name, "utf8") }));
    const whole = files.map(({ text }) => text).join("\n");
    const left = files.map(({ name, text }) => withoutDescriptions(name, text)).join("\n");
    const given = readFileSync(`${SHAPE}../../../scenarios/scenario.schema.json`, "utf8");
    const sentences = [...given.matchAll(/"description": "([^"\\]{20,})"/g)].map(([, sentence = ""]) => sentence);
    expect(sentences.filter((sentence) => whole.includes(`"${sentence}"`)).length).toBeGreaterThan(100);
    expect(sentences.filter((sentence) => left.includes(`"${sentence}"`))).toEqual([]);
  });
});
