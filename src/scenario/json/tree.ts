import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { PlacedProblem } from "./placed.ts";

/** Faults of syntax that are told; those after them mostly follow from the first. */
const FAULTS = 5;

const SENTENCES = new Map([
  ["InvalidSymbol", "this is not JSON: strings stand in double quotes, and true, false, null and numbers stand alone"],
  ["InvalidNumberFormat", "this is not a number as JSON writes it"],
  ["PropertyNameExpected", "a key in double quotes is expected here"],
  ["ValueExpected", "a value is expected here"],
  ["ColonExpected", "a colon is expected here, between key and value"],
  ["CommaExpected", "a comma is expected here"],
  ["CloseBraceExpected", "a closing brace } is missing here"],
  ["CloseBracketExpected", "a closing bracket ] is missing here"],
  ["EndOfFileExpected", "the file should end here: it holds one value"],
  ["InvalidCommentToken", "this is not a comment"],
  ["UnexpectedEndOfComment", "this comment is never closed"],
  ["UnexpectedEndOfString", "this string has no closing quote on its line"],
  ["UnexpectedEndOfNumber", "this number is not complete"],
  ["InvalidUnicode", "\\u takes four hexadecimal digits"],
  ["InvalidEscapeCharacter", 'a backslash in a string stands before one of " \\ / b f n r t u'],
  ["InvalidCharacter", "this character may not stand here"],
]);

/** Reads JSON with comments and trailing commas. The text must have passed `lookOver`: the parser is recursive. */
export function readTree(text: string): { readonly root: Node | null; readonly problems: readonly PlacedProblem[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false, allowEmptyContent: false });
  const problems = firstOfLines(errors, text)
    .slice(0, FAULTS)
    .map((error): PlacedProblem => ({
      path: [],
      code: "json-syntax",
      message: SENTENCES.get(printParseErrorCode(error.error)) ?? "this is not JSON",
      severity: "error",
      at: Math.min(error.offset, text.length),
    }));
  if (root === undefined && problems.length === 0) {
    problems.push({ path: [], code: "json-syntax", message: "the file is empty", severity: "error", at: 0 });
  }
  return { root: root ?? null, problems };
}

/** One fault breaks the rest of its line as well. */
function firstOfLines(errors: readonly ParseError[], text: string): readonly ParseError[] {
  let told = -1;
  return errors.filter(({ offset }) => {
    if (told >= 0 && !/[\r\n]/.test(text.slice(told, offset))) return false;
    told = offset;
    return true;
  });
}
