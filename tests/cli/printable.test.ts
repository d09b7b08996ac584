import { expect, it } from "vitest";
import { printable } from "../../src/cli/printable.ts";

it.each([
  ["a title\n\tand more", "a title\n\tand more"],
  ["\u001B[2Jgone\u0007", "\uFFFD[2Jgone\uFFFD"],
  ["a\u0000b\u009B31mc", "a\uFFFDb\uFFFD31mc"],
])("%j is printed as %j", (text, printed) => {
  expect(printable(text)).toBe(printed);
});
