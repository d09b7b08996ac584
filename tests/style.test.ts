import { describe, expect, it } from "vitest";
import { sourcesUnder } from "./support/sources.ts";
import { LONGEST, styleProblems } from "./support/style.ts";

describe("The style of every file", () => {
  it.each(["src", "tests"])("is kept in %s", (folder) => {
    expect(sourcesUnder(folder).flatMap(styleProblems)).toEqual([]);
  });

  it("allows no file that is too long", () => {
    const text = "x;\n".repeat(LONGEST);
    expect(styleProblems({ path: "src/app/a.ts", text })).toEqual([]);
    expect(styleProblems({ path: "src/app/a.ts", text: `${text}x;\n` })).toEqual([
      expect.stringContaining("lines, over"),
    ]);
  });

  it.each([
    ["src/app/a.ts", "const x = y as unknown as string;", "a cast through unknown"],
    ["src/app/a.ts", "const x = (y as any) as string;", "a cast through any"],
    ["src/app/utils.ts", "export const x = 1;", "named for no concept"],
    ["src/app/a.ts", `export * from "./b.ts";\nexport { c } from "./c.ts";`, "only passes on"],
  ])("is broken in %s by %j", (path, text, rule) => {
    expect(styleProblems({ path, text })).toEqual([expect.stringContaining(rule)]);
  });
});
