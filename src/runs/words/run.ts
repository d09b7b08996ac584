import { explain } from "../../engine/explain.ts";
import type { Happening } from "../../engine/happening.ts";
import type { State } from "../../engine/value.ts";
import { formatDelta } from "../../scenario/words/number.ts";
import { turnLabel } from "../../scenario/words/calendar.ts";
import type { Scenario } from "../../scenario/load.ts";
import type { Quarter, Replay } from "../replay.ts";
import { setupOf, type Run } from "../run.ts";
import { printSeed } from "../seed.ts";
import { causeWords } from "./causes.ts";
import { tellItems, type Item } from "./items.ts";
import { allNames, headlines, printStored, type Named } from "./names.ts";
import { seenOf } from "./seen.ts";
import { talkInWords } from "./talks.ts";
import type { Teller } from "./teller.ts";

/** Which figures are told: those among the headlines, or all that the player can see. */
export type Figures = "headline" | "all";

/** A run in words, line by line: for each turn what it opened with, what was decided, what happened, and what changed and why. */
export function tellRun(
  scenario: Scenario,
  run: Run,
  { quarters, opening, start }: Replay,
  which: Figures = "headline",
): string[] {
  const teller: Teller = { scenario, model: scenario.model(setupOf(run)) };
  const { title, calendar } = scenario.source;
  const lines = [`${title}, seed ${printSeed(run.seed)}${run.difficulty === null ? "" : `, ${run.difficulty}`}`];
  const figures = figuresOf(teller, which);
  lines.push(...figuresAt(teller, figures, start).map((line) => `  ${line}`));
  // A turn opens in the close of the one before it, and the first one with the run.
  let opened = opening;
  for (const quarter of quarters) {
    lines.push("", turnLabel(calendar, quarter.turn));
    lines.push(...told(OPENING, tellItems(teller, opened.filter(isOpening), quarter.opened, quarter.opened)));
    lines.push(...tellQuarter(teller, figures, quarter));
    opened = quarter.happenings;
  }
  return lines;
}

const isOpening = ({ phase }: Happening): boolean => phase === "open";

interface Heading {
  readonly heading: string;
  readonly kinds: readonly Item["kind"][];
}

const OPENING: readonly Heading[] = [
  { heading: "At the opening", kinds: ["event", "dilemma", "tell", "revealed", "promise", "deal"] },
];

const CLOSE: readonly Heading[] = [
  { heading: "Decided", kinds: ["choice", "action", "study"] },
  { heading: "Terms", kinds: ["deal"] },
  { heading: "Promises", kinds: ["promise"] },
  { heading: "Happened", kinds: ["event", "rival", "revealed"] },
  { heading: "The end", kinds: ["ending"] },
];

/** Items under their headings, those without items left out. */
const told = (headings: readonly Heading[], items: readonly Item[]): string[] =>
  headings.flatMap(({ heading, kinds }) => {
    const under = items.filter((item) => kinds.includes(item.kind));
    const lines = under.flatMap(({ title, text }) => [`    ${title}`, ...text.map((each) => `      ${each}`)]);
    return lines.length === 0 ? [] : [`  ${heading}`, ...lines];
  });

function tellQuarter(teller: Teller, figures: readonly Named[], quarter: Quarter): string[] {
  const lines: string[] = [];
  if (quarter.talks.length > 0)
    lines.push("  At the table", ...quarter.talks.map((talk) => `    ${talkInWords(teller, talk)}`));
  if (quarter.after === null) return [...lines, "  Not committed yet"];
  const closed = quarter.happenings.filter((happening) => !isOpening(happening));
  lines.push(...told(CLOSE, tellItems(teller, closed, quarter.before, quarter.after)));
  const changes = changesIn(teller, figures, quarter, quarter.after);
  if (changes.length > 0) lines.push("  Changed", ...changes);
  return lines;
}

/** Values that changed, each with its causes, largest first. */
function changesIn(teller: Teller, figures: readonly Named[], quarter: Quarter, after: State): string[] {
  return figures.flatMap((named) => {
    const read = (state: State): number => named.read(seenOf(teller.model, state));
    if (read(quarter.opened) === read(after)) return [];
    const { from, to } = { from: printStored(named, read(quarter.opened)), to: printStored(named, read(after)) };
    if (named.type.kind !== "number") return [`    ${named.label}: ${from} to ${to}`];
    const causes = explain(teller.model, quarter.before, after, quarter.happenings, named.read)
      .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
      .slice(0, 4)
      .map(
        (each) =>
          `${causeWords(teller, each.cause, each.because, after)} ${formatDelta(each.amount, named.unit, named.digits)}`,
      );
    return [`    ${named.label}: ${from} to ${to} (${causes.join("; ")})`];
  });
}

/** What is told of: the headline figures in the author's order; with `all` whatever else can be seen comes after them. */
function figuresOf(teller: Teller, which: Figures): Named[] {
  const first = headlines(teller);
  if (which === "headline") return first;
  // Constants never move, and terms have a heading of their own.
  const rest = allNames(teller).filter(({ headline, kind }) => !headline && kind !== "constant" && kind !== "term");
  return [...first, ...rest];
}

const figuresAt = (teller: Teller, figures: readonly Named[], state: State): string[] =>
  figures.map((named) => `${named.label}: ${printStored(named, named.read(seenOf(teller.model, state)))}`);
