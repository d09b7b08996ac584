import type { Estimate } from "../../../foresight/debrief/estimate.ts";

/** In hundredths. */
export const whole = (share: number): number => Math.round(100 * share);

/** `49%`. */
export const percent = (share: number): string => `${whole(share)}%`;

/** `+12` or `−3`; `0` has no sign. */
export function signed(share: number): string {
  const points = whole(share);
  return points === 0 ? "0" : points > 0 ? `+${points}` : `−${-points}`;
}

/** `+12 points`. */
export const points = (share: number): string =>
  `${signed(share)} ${Math.abs(whole(share)) === 1 ? "point" : "points"}`;

/** `+7 to +16`. */
export const between = ({ low, high }: Pick<Estimate, "low" | "high">): string => `${signed(low)} to ${signed(high)}`;

/** `42 to 56%`. */
export const within = ({ low, high }: Pick<Estimate, "low" | "high">): string => `${whole(low)} to ${whole(high)}%`;

const NUMBERS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A small number as a word. */
export const counted = (count: number): string => NUMBERS[count] ?? String(count);
