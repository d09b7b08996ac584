/** Caps on formulas, so that a hostile file costs little. */

/** Characters of a formula. */
export const MAX_TEXT = 2000;
/** Brackets, calls and signs inside one another. */
export const MAX_DEPTH = 64;
/** Parts of a formula: numbers, names, operators, calls. */
export const MAX_NODES = 500;
/** Parts once group functions are written out for each actor. */
export const MAX_EXPANDED = 20_000;
/** Magnitude at which results saturate, so that nothing is ever infinite. */
export const MAX_VALUE = 1e300;
/** No slot holds more: numbers lie within 2^31, halves of the seed within 2^32. */
export const MOST_IN_SLOT = 4_294_967_296;
