import type { DigitReader, DigitWriter } from "./digits.ts";

const WORD = 4_294_967_296;

/** A count that is seldom above `likely`: digits to the base `likely` + 2 that add up, the top one saying that another follows. */
export function putCount(out: DigitWriter, count: number, likely: number): void {
  const top = likely + 1;
  let left = count;
  for (; left >= top; left -= top) out.put(top, top + 1);
  out.put(left, top + 1);
}

export function takeCount(from: DigitReader, likely: number): number {
  const top = likely + 1;
  let count = 0;
  for (;;) {
    const digit = from.take(top + 1);
    count += digit;
    if (digit < top) return count;
  }
}

/** Some of `among` things: how many, then their places in rising order, each among those that are still possible. */
export function putSet(out: DigitWriter, places: readonly number[], among: number, likely: number): void {
  if (among === 0) return;
  putCount(out, places.length, likely);
  let first = 0;
  places.forEach((place, at) => {
    out.put(place - first, among - first - (places.length - at - 1));
    first = place + 1;
  });
}

export function takeSet(from: DigitReader, among: number, likely: number): number[] {
  if (among === 0) return [];
  const count = Math.min(takeCount(from, likely), among);
  const places: number[] = [];
  let first = 0;
  for (let at = 0; at < count; at++) {
    const place = first + from.take(among - first - (count - at - 1));
    places.push(place);
    first = place + 1;
  }
  return places;
}

/** Two halves of 32 bits, high first: of a double, a seed, a checksum. */
export function putWords(out: DigitWriter, high: number, low: number): void {
  out.put(high >>> 0, WORD);
  out.put(low >>> 0, WORD);
}

/** A double, bit by bit. */
export function putDouble(out: DigitWriter, value: number): void {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  putWords(out, view.getUint32(0), view.getUint32(4));
}

export function takeDouble(from: DigitReader): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, from.take(WORD));
  view.setUint32(4, from.take(WORD));
  return view.getFloat64(0);
}

/** A checksum of 16 hex digits. */
export const putChecksum = (out: DigitWriter, sum: string): void =>
  putWords(out, Number.parseInt(sum.slice(0, 8), 16), Number.parseInt(sum.slice(8), 16));

const hexWord = (word: number): string => word.toString(16).padStart(8, "0");
export const takeChecksum = (from: DigitReader): string => {
  const high = hexWord(from.take(WORD));
  return high + hexWord(from.take(WORD));
};
