import type { PlacedProblem } from "./placed.ts";

/** What a scenario's text may hold at most. Generous for a scenario, small enough for bounded time. */
export const LIMITS = {
  /** UTF-16 code units of the whole text. */
  characters: 2_000_000,
  /** Braces and brackets inside each other. */
  depth: 64,
  /** Values in the whole file. */
  values: 200_000,
  /** Members of one object. */
  members: 1_000,
  /** Items of one list. */
  items: 1_000,
  /** Code units of a key. */
  key: 140,
  /** Diagnostics that are given; the rest is counted. */
  diagnostics: 500,
} as const;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SLASH = 0x2f;
const STAR = 0x2a;

const COLON = 0x3a;

/** What a first look at a text finds. */
interface Overview {
  /** The text is too long or nested too deep to be read at all. */
  readonly flaw: PlacedProblem | null;
  /** Colons outside strings and comments: one for each member of an object, where the text is JSON. */
  readonly colons: number;
}

/** Looks a text over in one pass, without recursion. */
export function lookOver(text: string): Overview {
  if (text.length > LIMITS.characters) {
    const message = `the file has ${count(text.length)} characters; at most ${count(LIMITS.characters)} are allowed`;
    return { flaw: { path: [], code: "limit-size", message, severity: "error", at: 0 }, colons: 0 };
  }
  const open: number[] = [];
  let colons = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at);
    else if (unit === COLON) colons += 1;
    else if (unit === SLASH) at = endOfComment(text, at);
    else if (unit === 0x7b || unit === 0x5b) {
      open.push(unit + 2);
      if (open.length > LIMITS.depth) {
        const message = `nested more than ${LIMITS.depth} deep`;
        return { flaw: { path: [], code: "limit-depth", message, severity: "error", at }, colons };
      }
      // A closer is its opener plus two, in ASCII; one that doesn't match closes nothing here, as in the parser.
    } else if (unit === open[open.length - 1]) open.pop();
  }
  return { flaw: null, colons };
}

/** Place of the closing quote, or of the end of the line: strings don't go over it. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at += 1;
    else if (unit === QUOTE || unit === 0x0a || unit === 0x0d) return at;
  }
  return text.length;
}

/** Last place of a comment that starts here, or `start` where none does. */
function endOfComment(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  if (next === SLASH) {
    let at = start;
    while (at < text.length && text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x0d) at += 1;
    return at;
  }
  if (next !== STAR) return start;
  const end = text.indexOf("*/", start + 2);
  return end < 0 ? text.length : end + 1;
}

/** `2,000,000`. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
