import { MAX_VALUE } from "./limits.ts";
import type { FormulaProblem } from "./problem.ts";
import { SLIPS } from "./slips.ts";
import { SYMBOLS, WORDS, shorten, type Token, type Word } from "./token.ts";

// Sticky, without nested repetition: each is linear in the text.
const SPACE = /[ \t\r\n\u00a0]*/y;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*/y;
const OPTION = /'([^'\r\n]*)'/y;
const DOUBLE = /"([^"\r\n]*)"?/y;

/** The tokens of a formula, with an "end" or a "wrong" as the last. Never throws; linear in the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let offset = 0; ;) {
    offset += matchAt(SPACE, text, offset)!.length;
    const token = tokenAt(text, offset);
    tokens.push(token);
    if (token.kind === "end" || token.kind === "wrong") return tokens;
    offset += token.length;
  }
}

function tokenAt(text: string, offset: number): Token {
  if (offset >= text.length) return { kind: "end", offset, length: 0 };
  const number = matchAt(NUMBER, text, offset);
  if (number !== null) return numberToken(text, number, offset);
  const name = matchAt(NAME, text, offset);
  if (name !== null) return nameToken(text, name, offset);
  const option = matchAt(OPTION, text, offset);
  if (option !== null) return { kind: "option", value: option.slice(1, -1), offset, length: option.length };
  return symbolToken(text, offset);
}

function numberToken(text: string, written: string, offset: number): Token {
  const { length } = written;
  const after = text[offset + length] ?? "";
  if (after === ".")
    return wrong(offset, length + 1, `a digit must come before and after a number's point: "${shorten(written)}."`);
  const name = matchAt(NAME, text, offset + length);
  if (name !== null) {
    const message = `"${shorten(written + name)}" is neither a number nor a name; to multiply, write "${shorten(written)} * ${shorten(name)}"`;
    return wrong(offset, length + name.length, message);
  }
  const value = Number(written);
  if (!(value <= MAX_VALUE))
    return wrong(offset, length, `the number "${shorten(written)}" is too large; at most 1e300`);
  return { kind: "number", value, offset, length };
}

function nameToken(text: string, name: string, offset: number): Token {
  const { length } = name;
  if (text[offset + length] === ".")
    return wrong(offset, length + 1, `a name must follow the point in "${shorten(name)}."`);
  if (isWord(name)) return { kind: "word", word: name, offset, length };
  const lower = name.toLowerCase();
  if (isWord(lower)) return wrong(offset, length, `"${name}" isn't known here; write "${lower}"`, lower);
  return { kind: "name", name, offset, length };
}

function symbolToken(text: string, offset: number): Token {
  const slip = SLIPS.find((known) => text.startsWith(known.written, offset));
  const symbol = SYMBOLS.find((known) => text.startsWith(known, offset));
  if (symbol !== undefined && (slip === undefined || slip.written.length <= symbol.length)) {
    return { kind: "symbol", symbol, offset, length: symbol.length };
  }
  if (slip !== undefined) return wrong(offset, slip.written.length, slip.message, slip.suggestion);
  if (text[offset] === "'") return wrong(offset, 1, "this single quote is never closed");
  const double = matchAt(DOUBLE, text, offset);
  if (double !== null) {
    const inside = shorten(double.replaceAll('"', ""));
    return wrong(offset, double.length, `options stand in single quotes: write '${inside}'`, `'${inside}'`);
  }
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return wrong(offset, character.length, `the character "${character}" has no meaning in a formula`);
}

function wrong(offset: number, length: number, message: string, suggestion?: string): Token {
  const place = { offset, length };
  const problem: FormulaProblem = {
    code: "formula-syntax",
    message,
    ...place,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
  return { kind: "wrong", problem, ...place };
}

function isWord(name: string): name is Word {
  return (WORDS as readonly string[]).includes(name);
}

function matchAt(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}
