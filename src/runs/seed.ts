import { hashName } from "../engine/hash.ts";
import type { Seed } from "../engine/random.ts";

const PRINTED = /^[0-9a-f]{4}(-?[0-9a-f]{4}){3}$/i;

/** `7F3A-19C2-0B44-E1D0`: the 64 bits, high half first. */
export function printSeed({ low, high }: Seed): string {
  const digits = [high, low]
    .map((half) => (half >>> 0).toString(16).padStart(8, "0"))
    .join("")
    .toUpperCase();
  return [0, 4, 8, 12].map((at) => digits.slice(at, at + 4)).join("-");
}

/** A printed seed exactly (case and hyphens don't matter); any other text hashed; null for an empty one. */
export function parseSeed(text: string): Seed | null {
  const given = text.trim();
  if (given === "") return null;
  if (!PRINTED.test(given)) return { low: hashName(`low ${given}`), high: hashName(`high ${given}`) };
  const digits = given.replaceAll("-", "");
  return { low: Number.parseInt(digits.slice(8), 16), high: Number.parseInt(digits.slice(0, 8), 16) };
}
