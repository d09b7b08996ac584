import { checksum } from "../../engine/checksum.ts";
import { explain } from "../../engine/explain.ts";
import type { Happening } from "../../engine/happening.ts";
import { look } from "../../engine/look.ts";
import type { State } from "../../engine/value.ts";
import { formatDelta } from "../../scenario/words/number.ts";
import { turnLabel } from "../../scenario/words/calendar.ts";
import type { FrozenQuarter, Section, ToldChange, ToldFigure } from "../frozen/contract.ts";
import type { Quarter, Replay } from "../replay.ts";
import { causeWords } from "./causes.ts";
import { tellItems, type Item } from "./items.ts";
import { allNames, headlines, printStored, type Named } from "./names.ts";
import { seenOf } from "./seen.ts";
import { talkInWords } from "./talks.ts";
import type { Teller } from "./teller.ts";

/** A run's turns in words: what each opened with, what was decided, what happened, and what changed and why. */
export function tellQuarters(teller: Teller, { quarters, opening }: Replay): FrozenQuarter[] {
  const named = figuresOf(teller);
  // A turn opens in the close of the one before it, and the first one with the run.
  const openings = [opening, ...quarters.map(({ happenings }) => happenings)];
  return quarters.map((quarter, at) => ({
    turn: quarter.turn,
    label: turnLabel(teller.scenario.source.calendar, quarter.turn),
    checksum: checksum(quarter.opened),
    figures: figuresAt(teller, quarter.opened),
    place: look(teller.model, quarter.opened).chart,
    opened: sections(OPENING, tellItems(teller, openings[at]?.filter(isOpening) ?? [], quarter.opened, quarter.opened)),
    talks: quarter.talks.map((talk) => talkInWords(teller, talk)),
    closed: quarter.after === null ? null : tellClose(teller, named, quarter, quarter.after),
  }));
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
const sections = (headings: readonly Heading[], items: readonly Item[]): Section[] =>
  headings.flatMap(({ heading, kinds }) => {
    const under = items.filter((item) => kinds.includes(item.kind));
    return under.length === 0 ? [] : [{ heading, items: under.map(({ title, text }) => ({ title, text: [...text] })) }];
  });

function tellClose(teller: Teller, named: readonly Named[], quarter: Quarter, after: State): FrozenQuarter["closed"] {
  const closed = quarter.happenings.filter((happening) => !isOpening(happening));
  return {
    sections: sections(CLOSE, tellItems(teller, closed, quarter.before, after)),
    changes: changesIn(teller, named, quarter, after),
  };
}

/** Causes that are named for a change. */
const NAMED_CAUSES = 4;

/** Values that changed, each with its causes, largest first. */
function changesIn(teller: Teller, figures: readonly Named[], quarter: Quarter, after: State): ToldChange[] {
  return figures.flatMap((named) => {
    const { name, label, headline } = named;
    const read = (state: State): number => named.read(seenOf(teller.model, state));
    if (read(quarter.opened) === read(after)) return [];
    const [from, to] = [printStored(named, read(quarter.opened)), printStored(named, read(after))];
    const causes =
      named.type.kind === "number" ? explain(teller.model, quarter.before, after, quarter.happenings, named.read) : [];
    const because = causes
      .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
      .slice(0, NAMED_CAUSES)
      .map(
        (each) =>
          `${causeWords(teller, each.cause, each.because, after)} ${formatDelta(each.amount, named.unit, named.digits)}`,
      );
    return [{ name, label, from, to, headline, because }];
  });
}

/** What is told of: the headline figures in the author's order, then whatever else can be seen. */
function figuresOf(teller: Teller): Named[] {
  // Constants never move, and terms have a heading of their own.
  const rest = allNames(teller).filter(({ headline, kind }) => !headline && kind !== "constant" && kind !== "term");
  return [...headlines(teller), ...rest];
}

/** The figures as they stood, the headline ones first. */
export const figuresAt = (teller: Teller, state: State): ToldFigure[] =>
  figuresOf(teller).map((named) => ({
    name: named.name,
    label: named.label,
    value: printStored(named, named.read(seenOf(teller.model, state))),
    headline: named.headline,
  }));
