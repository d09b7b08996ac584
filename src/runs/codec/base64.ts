/** Base64 for addresses (RFC 4648, section 5), without padding. */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUE = new Map(Array.from(ALPHABET, (letter, value) => [letter, value] as const));

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 6) {
      held -= 6;
      text += ALPHABET[(bits >>> held) & 63];
    }
    bits &= 63;
  }
  return held === 0 ? text : text + ALPHABET[(bits << (6 - held)) & 63];
}

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** Whether the text is exactly what `toBase64` makes of the bytes: no odd letter, no stray bits at the end. */
  readonly exact: boolean;
}

/** The whole bytes that a text holds; null when it has a letter that isn't in the alphabet. */
export function fromBase64(text: string): Unpacked | null {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    const value = VALUE.get(letter);
    if (value === undefined) return null;
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >>> held) & 255;
    }
    bits &= 255;
  }
  return { bytes, exact: held < 6 && (bits & ((1 << held) - 1)) === 0 };
}
