import { describe, expect, it } from "vitest";
import { placeholders, template } from "../../../src/scenario/words/template.ts";

describe("A text with names", () => {
  it("is cut at its names", () => {
    expect(template("It takes {price}; you have {deal.cider.crates}.")).toEqual([
      { kind: "text", text: "It takes " },
      { kind: "value", name: "price", offset: 9 },
      { kind: "text", text: "; you have " },
      { kind: "value", name: "deal.cider.crates", offset: 27 },
      { kind: "text", text: "." },
    ]);
  });

  it.each([
    ["{{cash}}", "{cash}"],
    ["a } b", "a } b"],
    ["{{}}", "{}"],
  ])("%s shows as %s", (text, shown) => {
    expect(template(text)).toEqual([{ kind: "text", text: shown }]);
  });

  it.each(["{", "{cash", "{ cash }", "{}", "{a b}", "{cash + 1}", "{.cash}", "{cash.}"])("%s opens no name", (text) => {
    expect(placeholders(text)).toEqual([]);
    expect(template(text).filter(({ kind }) => kind === "wrong")).toHaveLength(1);
  });

  it("loses nothing of a text that is wrong", () => {
    const shown = template("a { b {c").map((piece) => (piece.kind === "value" ? piece.name : piece.text));
    expect(shown.join("")).toBe("a { b {c");
  });
});
