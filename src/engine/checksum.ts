import type { State } from "./value.ts";

/** Two hex digits of each byte: looked up, since printing a number of 32 bits costs more than the rest of a short sum. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

const hex = (word: number): string =>
  BYTES[word >>> 24]! + BYTES[(word >>> 16) & 255]! + BYTES[(word >>> 8) & 255]! + BYTES[word & 255]!;

/** Checksum of a state's raw bits: two 32-bit lanes in the manner of MurmurHash3 with different constants. 16 hex digits. */
export function checksum(state: State): string {
  // Whole numbers of 32 bits throughout: one that left their range would be stepped as a double, at half the speed.
  const words = new Int32Array(state.buffer, state.byteOffset, state.length * 2);
  let one = 0x243f6a88 | 0;
  let two = 0x85a308d3 | 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    one ^= Math.imul(word ^ at, 0xcc9e2d51);
    one = (Math.imul((one << 13) | (one >>> 19), 5) + 0xe6546b64) | 0;
    two = Math.imul(two ^ word, 0x01000193);
    two = ((two << 15) | (two >>> 17)) ^ Math.imul(word, 0x1b873593);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b);
  one = Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  two = Math.imul(two ^ (two >>> 16) ^ one, 0xc2b2ae35);
  two = Math.imul(two ^ (two >>> 13), 0x85ebca6b);
  return hex(one ^ (one >>> 16)) + hex(two ^ (two >>> 16));
}
