import { describe, expect, it } from "vitest";
import { BORDER_PAIRS, cssName, cssProperties, cssThemes, TEXT_PAIRS, TOKENS, themes } from "../../src/app/theme.ts";

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(["day", "night"] as const)("the %s theme", (name) => {
  const theme = themes[name];

  it.each(TEXT_PAIRS)("sets $text on $ground at 4.5:1 or better", ({ text, ground }) => {
    expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(BORDER_PAIRS)("draws $line on $ground at 3:1 or better", ({ line, ground }) => {
    expect(contrast(theme[line], theme[ground])).toBeGreaterThanOrEqual(3);
  });

  it("gives CSS every token", () => {
    for (const token of TOKENS) expect(cssProperties(name)).toContain(`${cssName(token)}: ${theme[token]};`);
  });
});

it("themes follow the system unless the root says otherwise", () => {
  expect(cssThemes()).toContain("prefers-color-scheme: dark");
  expect(cssThemes()).toContain(':root[data-theme="night"]');
  expect(cssName("landInk")).toBe("--land-ink");
});
