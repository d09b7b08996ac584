/**
 * The colours of both themes: one source for the page's CSS and for the stage.
 * Values from the visual design; the test beside it checks every pair of text and ground in use.
 */
export const TOKENS = [
  "paper",
  "panel",
  "card",
  "ink",
  "muted",
  "line",
  "control",
  "sea",
  "shallow",
  "shoal",
  "land",
  "dull",
  "coastline",
  "landInk",
  "mission",
  "growth",
  "alarm",
  "ship",
  "cone95",
  "cone75",
  "cone50",
] as const;
export type Token = (typeof TOKENS)[number];
export type ThemeName = "day" | "night";
/** Every token as `#rrggbb`. */
export type Theme = Readonly<Record<Token, string>>;

const day: Theme = {
  paper: "#f3ead6",
  panel: "#fbf6ea",
  card: "#fffdf6",
  ink: "#1d2b3a",
  muted: "#4a5560",
  line: "#b9a983",
  control: "#857447",
  sea: "#dfe7e3",
  /** Between sea and shoal. */
  shallow: "#d3dfdd",
  shoal: "#c7dbd8",
  land: "#e3cf9c",
  /** Land that nobody would choose. */
  dull: "#d6cdb4",
  coastline: "#9a8450",
  /** Names of places. */
  landInk: "#4d340b",
  mission: "#075e5e",
  growth: "#8a4010",
  alarm: "#a3222f",
  ship: "#c0392b",
  /** What one, two and three bands of the forecast make of the sea. */
  cone95: "#cbd3d1",
  cone75: "#b8c2c1",
  cone50: "#a8b2b3",
};

const night: Theme = {
  paper: "#0c1722",
  panel: "#12202e",
  card: "#162634",
  ink: "#ece5d3",
  muted: "#93a3b0",
  line: "#2f4354",
  control: "#5f7a90",
  sea: "#10222f",
  shallow: "#142b38",
  shoal: "#17323f",
  land: "#2b3a3a",
  dull: "#263136",
  coastline: "#6f8a7d",
  landInk: "#f0dfb4",
  mission: "#4fc1b5",
  growth: "#f0a35e",
  alarm: "#ff7b72",
  ship: "#ff9d76",
  cone95: "#273640",
  cone75: "#3c4950",
  cone50: "#4e595d",
};

export const themes: Readonly<Record<ThemeName, Theme>> = { day, night };

/** Text on its ground, wherever the page or the chart sets one on the other: each at 4.5:1 or better. */
export const TEXT_PAIRS: readonly { readonly text: Token; readonly ground: Token }[] = [
  ...pairs(["ink", "muted"], ["paper", "panel", "card", "sea", "shallow", "shoal"]),
  ...pairs(["ink"], ["land", "dull", "cone95", "cone75", "cone50"]),
  ...pairs(["landInk"], ["sea", "shallow", "shoal", "land", "dull", "paper"]),
  ...pairs(["mission", "growth", "alarm"], ["paper", "panel", "card", "sea"]),
  ...pairs(["paper"], ["ink"]),
];

/** Borders of controls on their ground, each at 3:1 or better. */
export const BORDER_PAIRS: readonly { readonly line: Token; readonly ground: Token }[] = (
  ["paper", "panel", "card"] as const
).map((ground) => ({ line: "control", ground }));

function pairs(texts: readonly Token[], grounds: readonly Token[]): { text: Token; ground: Token }[] {
  return texts.flatMap((text) => grounds.map((ground) => ({ text, ground })));
}

/** A token's name in CSS: `landInk` is `--land-ink`. */
export function cssName(token: Token): string {
  return `--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The declarations of one theme, `--paper: #f3ead6; …`, for a style sheet or a style attribute. */
export function cssProperties(name: ThemeName): string {
  const theme = themes[name];
  return [
    `color-scheme: ${name === "day" ? "light" : "dark"};`,
    ...TOKENS.map((token) => `${cssName(token)}: ${theme[token]};`),
  ].join(" ");
}

/** A whole style sheet: the system's theme, unless `data-theme` on the root says which. */
export function cssThemes(): string {
  return [
    `:root { ${cssProperties("day")} }`,
    `@media (prefers-color-scheme: dark) { :root { ${cssProperties("night")} } }`,
    `:root[data-theme="day"] { ${cssProperties("day")} }`,
    `:root[data-theme="night"] { ${cssProperties("night")} }`,
  ].join("\n");
}
