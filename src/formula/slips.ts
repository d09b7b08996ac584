import { tokenText, type Token } from "./token.ts";

/** Common slips from other languages and from word processors: what was written, what to write instead. Longest first. */
export interface Slip {
  readonly written: string;
  readonly message: string;
  readonly suggestion?: string;
}

function instead(written: string, suggestion: string): Slip {
  return { written, message: `"${written}" isn't known here; write "${suggestion}"`, suggestion };
}

export const SLIPS: readonly Slip[] = [
  instead("===", "=="),
  instead("!==", "!="),
  instead("=<", "<="),
  instead("=>", ">="),
  instead("<>", "!="),
  instead("&&", "and"),
  instead("||", "or"),
  { written: "**", message: '"**" isn\'t known here; write "pow(base, exponent)"', suggestion: "pow" },
  { written: "^", message: '"^" isn\'t known here; write "pow(base, exponent)"', suggestion: "pow" },
  { written: "=", message: '"=" sets nothing here; to compare, write "=="', suggestion: "==" },
  instead("&", "and"),
  instead("|", "or"),
  instead("!", "not"),
  { written: "?", message: '"? :" isn\'t known here; write "if(condition, then, else)"', suggestion: "if" },
  { written: ":", message: '"? :" isn\'t known here; write "if(condition, then, else)"', suggestion: "if" },
  {
    written: "[",
    message: 'square brackets aren\'t known here; write "(" and ")", and dotted names such as "day.rest"',
  },
  { written: "]", message: 'square brackets aren\'t known here; write "(" and ")"' },
  { written: "{", message: 'a formula names values without braces; "{name}" belongs in texts' },
  { written: "}", message: 'a formula names values without braces; "{name}" belongs in texts' },
  { written: ";", message: 'a formula is a single expression; separate arguments with ","', suggestion: "," },
  instead("\u2212", "-"),
  instead("\u2013", "-"),
  instead("\u00d7", "*"),
  instead("\u00b7", "*"),
  instead("\u00f7", "/"),
  instead("\u2264", "<="),
  instead("\u2265", ">="),
  instead("\u2260", "!="),
  { written: "\u2018", message: "options stand in straight single quotes: 'option'", suggestion: "'" },
  { written: "\u2019", message: "options stand in straight single quotes: 'option'", suggestion: "'" },
  { written: "\u201c", message: "options stand in straight single quotes: 'option'", suggestion: "'" },
  { written: "\u201d", message: "options stand in straight single quotes: 'option'", suggestion: "'" },
  { written: "`", message: "options stand in straight single quotes: 'option'", suggestion: "'" },
  { written: ".", message: 'a dotted name has no spaces and no empty part: "deal.lease.years"' },
];

/** For a comma outside a function's brackets: between two digits it was meant as a decimal point. */
export function commaMessage(comma: Token, tokens: readonly Token[], text: string): string {
  const at = tokens.indexOf(comma);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const joined = after !== undefined && after.offset === comma.offset + 1;
  if (joined && before?.kind === "number" && after.kind === "number")
    return `decimals have a point: write "${tokenText(before, text)}.${tokenText(after, text)}"`;
  return '"," only separates the arguments of a function';
}

/** For a percent sign at the end, after the token `share`. */
export function percentMessage(share: Token | undefined): string {
  const percent = share?.kind === "number" ? share.value : 5;
  return `a value is missing after "%", which gives the remainder of a division; for ${percent} percent write ${percent / 100}`;
}
