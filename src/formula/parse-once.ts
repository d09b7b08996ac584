import { parseFormula, type Parsed } from "./parse.ts";

/** Characters of formulas whose trees are kept. */
const KEPT = 200_000;

const known = new Map<string, Parsed>();
let kept = 0;

/** The same as `parseFormula`, for texts that are read several times while a file is loaded. */
export function parseOnce(text: string): Parsed {
  const found = known.get(text);
  if (found !== undefined) return found;
  const parsed = parseFormula(text);
  kept += text.length;
  if (kept > KEPT) {
    known.clear();
    kept = text.length;
  }
  known.set(text, parsed);
  return parsed;
}
