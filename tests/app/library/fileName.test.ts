import { expect, it } from "vitest";
import { fileNameShown } from "../../../src/app/library/fileName.ts";

it.each([
  ["harbour.json", "harbour.json"],
  ["evil\u202Enosj.exe", "evil\uFFFDnosj.exe"],
  ["a\u0000b\nc\u2028d.json", "a\uFFFDb\uFFFDc\uFFFDd.json"],
  ["<img src=x>.json", "<img src=x>.json"],
  [`${"a".repeat(200)}${"b".repeat(200)}.json`, `${"a".repeat(50)}…${"b".repeat(45)}.json`],
])("A file called %j is shown as %j", (name, shown) => {
  expect(fileNameShown(name)).toBe(shown);
});
