import { z } from "zod/mini";

/** A whole number from `least` to `most`. */
export const whole = (least: number, most?: number) => z.int().check(z.minimum(least), ...upTo(most));
/** A number from `least` to `most`. */
export const real = (least: number, most?: number) => z.number().check(z.minimum(least), ...upTo(most));
/** A number above `bound`. */
export const above = (bound: number) => z.number().check(z.gt(bound));

const upTo = (most: number | undefined) => (most === undefined ? [] : [z.maximum(most)]);

/** A text of so many characters at least and at most. */
export const letters = (least: number, most: number) => z.string().check(z.minLength(least), z.maxLength(most));

/** A list of so many items at least and at most. */
export const listOf = <T extends z.ZodMiniType>(item: T, least: number, most: number) =>
  z.array(item).check(...(least === 0 ? [] : [z.minLength(least)]), z.maxLength(most));
