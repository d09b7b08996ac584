import { explain } from "../../engine/explain.ts";
import type { State } from "../../engine/value.ts";
import { formatDelta } from "../../scenario/words/number.ts";
import { turnLabel } from "../../scenario/words/calendar.ts";
import type { Scenario } from "../../scenario/load.ts";
import type { Quarter, Replay } from "../replay.ts";
import { setupOf, type Run } from "../run.ts";
import { printSeed } from "../seed.ts";
import { causeWords } from "./causes.ts";
import { tellItems, type Item } from "./items.ts";
import { allNames, printStored, type Named } from "./names.ts";
import { seenOf } from "./seen.ts";
import { talkInWords } from "./talks.ts";
import type { Teller } from "./teller.ts";

/** A run in words, line by line: for each turn what was decided, what happened, and what changed and why. */
export function tellRun(scenario: Scenario, run: Run, { quarters, start }: Replay): string[] {
  const teller: Teller = { scenario, model: scenario.model(setupOf(run)) };
  const { title, calendar } = scenario.source;
  const lines = [`${title}, seed ${printSeed(run.seed)}${run.difficulty === null ? "" : `, ${run.difficulty}`}`];
  lines.push(...figuresAt(teller, start).map((line) => `  ${line}`));
  for (const quarter of quarters) {
    lines.push("", turnLabel(calendar, quarter.turn));
    lines.push(...tellQuarter(teller, quarter));
  }
  return lines;
}

const HEADINGS: readonly { readonly heading: string; readonly kinds: readonly Item["kind"][] }[] = [
  { heading: "Decided", kinds: ["choice", "action", "study"] },
  { heading: "Terms", kinds: ["deal"] },
  { heading: "Promises", kinds: ["promise"] },
  { heading: "Happened", kinds: ["event", "rival", "revealed"] },
  { heading: "Before you now", kinds: ["dilemma", "tell"] },
  { heading: "The end", kinds: ["ending"] },
];

function tellQuarter(teller: Teller, quarter: Quarter): string[] {
  const lines: string[] = [];
  if (quarter.talks.length > 0)
    lines.push("  At the table", ...quarter.talks.map((talk) => `    ${talkInWords(teller, talk)}`));
  if (quarter.after === null) return [...lines, "  Not committed yet"];
  const items = tellItems(teller, quarter.happenings, quarter.before, quarter.after);
  for (const { heading, kinds } of HEADINGS) {
    const told = items.filter((item) => kinds.includes(item.kind));
    if (told.length > 0)
      lines.push(
        `  ${heading}`,
        ...told.flatMap(({ title, text }) => [`    ${title}`, ...text.map((each) => `      ${each}`)]),
      );
  }
  const changes = changesIn(teller, quarter, quarter.after);
  if (changes.length > 0) lines.push("  Changed", ...changes);
  return lines;
}

/** Headline values that changed, each with its causes, largest first. */
function changesIn(teller: Teller, quarter: Quarter, after: State): string[] {
  return headlines(teller).flatMap((named) => {
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

const headlines = (teller: Teller): Named[] => allNames(teller).filter((named) => named.headline);

const figuresAt = (teller: Teller, state: State): string[] =>
  headlines(teller).map((named) => `${named.label}: ${printStored(named, named.read(seenOf(teller.model, state)))}`);
