/**
 * A row of small numbers packed into one large one: each is a digit in a base of its own, the number of possibilities at its place.
 * So a choice of 3 costs 1.58 bits and one of 40 costs 5.3; nothing is rounded up to whole bits but the end.
 * Reading past the end gives zeros, so that a reader that takes 0 for "no more" always comes to an end.
 */
export interface DigitWriter {
  /** `value` is a whole number from 0 to `base` - 1; `base` at most 2^53. */
  put(value: number, base: number): void;
  /** What was put, as few bytes as hold it. */
  bytes(): Uint8Array;
}

export interface DigitReader {
  /** The next digit, from 0 to `base` - 1. */
  take(base: number): number;
  /** Whether something other than zeros is left. */
  rest(): boolean;
}

export function digitWriter(): DigitWriter {
  const digits: { readonly value: number; readonly base: number }[] = [];
  return {
    put(value, base) {
      if (!(Number.isSafeInteger(value) && value >= 0 && value < base))
        throw new Error(`${value} is no digit in base ${base}`);
      digits.push({ value, base });
    },
    bytes() {
      let packed = 0n;
      for (const { value, base } of digits.toReversed()) packed = packed * BigInt(base) + BigInt(value);
      return toBytes(packed);
    },
  };
}

export function digitReader(bytes: Uint8Array): DigitReader {
  let packed = fromBytes(bytes);
  return {
    take(base) {
      const whole = BigInt(base);
      const digit = Number(packed % whole);
      packed /= whole;
      return digit;
    },
    rest: () => packed !== 0n,
  };
}

/** Most significant byte first; none for 0. */
function toBytes(packed: bigint): Uint8Array {
  if (packed === 0n) return new Uint8Array(0);
  const hex = packed.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Uint8Array.from({ length: even.length / 2 }, (_, at) => Number.parseInt(even.slice(2 * at, 2 * at + 2), 16));
}

const fromBytes = (bytes: Uint8Array): bigint =>
  bytes.length === 0 ? 0n : BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`);
