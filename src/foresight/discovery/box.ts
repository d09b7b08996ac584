/** Something that differs between worlds: a number, or one of some options, given by its index. */
export interface Factor {
  readonly id: string;
  /** Null for a number. */
  readonly options: readonly string[] | null;
}

/** One world: its value of each factor, in the order of the factors, and whether it is of interest (a failure, say). */
export interface Case {
  readonly values: readonly number[];
  readonly hit: boolean;
}

/** What a box asks of one factor: a number within bounds (both included), or one of the options that are in. */
export type Limit =
  | { readonly kind: "interval"; readonly min: number; readonly max: number }
  | { readonly kind: "options"; readonly in: readonly boolean[] };

/** A region of worlds: a limit by factor, null where anything will do. */
export type Box = readonly (Limit | null)[];

export interface Count {
  readonly cases: number;
  readonly hits: number;
}

export function allows(limit: Limit | null, value: number): boolean {
  if (limit === null) return true;
  return limit.kind === "interval" ? value >= limit.min && value <= limit.max : limit.in[value] === true;
}

export const contains = (box: Box, each: Case): boolean => box.every((limit, at) => allows(limit, each.values[at]!));

export function countOf(cases: readonly Case[]): Count {
  return { cases: cases.length, hits: cases.reduce((sum, each) => sum + (each.hit ? 1 : 0), 0) };
}

/** Share of cases that are hits; 0 of none. */
export const density = ({ cases, hits }: Count): number => (cases === 0 ? 0 : hits / cases);

/** The box with one factor's limit replaced. */
export const limited = (box: Box, at: number, limit: Limit | null): Box =>
  box.map((each, other) => (other === at ? limit : each));

/** Factors that a box limits, by index. */
export const restricted = (box: Box): number[] => box.flatMap((limit, at) => (limit === null ? [] : [at]));
