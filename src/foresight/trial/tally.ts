/** Whole numbers by index, in lists as deep as need be. */
type Counts = readonly (number | Counts)[];

/**
 * What was counted over many runs of one bot: whole numbers only, so that it is the same in whatever order runs are played and
 * tallies put together. Lists go by the model's own order: events, actions, variables and endings by id.
 */
export interface Tally extends Counted {
  /** By figure and turn, how many runs' values fell in each bin. */
  readonly figures: number[][][];
}

/** The part of a tally that is small. */
export interface Counted {
  readonly runs: number;
  /** Runs, by ending; and by ending the first run that came to it, 0 where none did. */
  readonly endings: number[];
  readonly endingRun: number[];
  /** Runs in which the event could have come at some opening, and in which it came; by event. */
  readonly eligible: number[];
  readonly fired: number[];
  /** By event, runs in which each part of its condition held at some opening. */
  readonly held: number[][];
  /** By event and part, openings at which all other parts held and it alone didn't. */
  readonly alone: number[][];
  /** By event, runs in which each two of its parts held together at some opening, in the order of `pairsOf`. */
  readonly together: number[][];
  /** By event, times that each of its choices was taken. */
  readonly chosen: number[][];
  /** Runs in which the action could have been taken at some turn, and in which it was. */
  readonly legal: number[];
  readonly taken: number[];
  /** Of both, the first run in which it could have come, or been taken; 0 where it never could. */
  readonly eligibleRun: number[];
  readonly legalRun: number[];
  /** Turns at whose close a variable stood at its greatest value, and turns in which it was cut off at a bound; the first run of each, or 0. */
  readonly atMost: number[];
  readonly atMostRun: number[];
  readonly cut: number[];
  readonly cutRun: number[];
  /** Runs that ended with two turns or more in which nothing could be decided; the first, or 0. */
  readonly locked: number;
  readonly lockedRun: number;
  /** Turns closed. */
  readonly turns: number;
  /** Runs that couldn't be played to an ending, the first few; they count in nothing else. */
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly run: number;
  readonly message: string;
}
/** Failures that are kept. */
const MOST_FAILURES = 5;

/** Two tallies as one. */
export const addTallies = (a: Tally, b: Tally): Tally => ({ ...addCounted(a, b), figures: add(a.figures, b.figures) });

export function addCounted(a: Counted, b: Counted): Counted {
  return {
    runs: a.runs + b.runs,
    endings: add(a.endings, b.endings),
    endingRun: firsts(a.endingRun, b.endingRun),
    eligible: add(a.eligible, b.eligible),
    fired: add(a.fired, b.fired),
    held: add(a.held, b.held),
    alone: add(a.alone, b.alone),
    together: add(a.together, b.together),
    chosen: add(a.chosen, b.chosen),
    legal: add(a.legal, b.legal),
    taken: add(a.taken, b.taken),
    eligibleRun: firsts(a.eligibleRun, b.eligibleRun),
    legalRun: firsts(a.legalRun, b.legalRun),
    atMost: add(a.atMost, b.atMost),
    atMostRun: firsts(a.atMostRun, b.atMostRun),
    cut: add(a.cut, b.cut),
    cutRun: firsts(a.cutRun, b.cutRun),
    locked: a.locked + b.locked,
    lockedRun: earlier(a.lockedRun, b.lockedRun),
    turns: a.turns + b.turns,
    failures: [...a.failures, ...b.failures].sort((one, other) => one.run - other.run).slice(0, MOST_FAILURES),
  };
}

const earlier = (a: number, b: number): number => (a === 0 || (b !== 0 && b < a) ? b : a);
const firsts = (a: readonly number[], b: readonly number[]): number[] => a.map((run, at) => earlier(run, b[at]!));

function add<T extends Counts>(a: T, b: T): T;
function add(a: Counts, b: Counts): Counts {
  return a.map((each, at) => {
    const other = b[at]!;
    if (typeof each === "number") return each + (other as number);
    return add(each, other as Counts);
  });
}
