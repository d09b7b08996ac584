import type { BinaryOperator, Node } from "./ast.ts";
import { tokensOf } from "./lexer.ts";
import { MAX_DEPTH, MAX_NODES, MAX_TEXT } from "./limits.ts";
import type { FormulaCode, FormulaProblem } from "./problem.ts";
import { commaMessage, percentMessage } from "./slips.ts";
import { tokenText, type Token } from "./token.ts";

/** A tree, or the first problem in the text. */
export type Parsed =
  | { readonly node: Node; readonly problem?: never }
  | { readonly problem: FormulaProblem; readonly node?: never };

/** How tightly operators bind: looser first. `not` binds looser than comparisons, a minus sign tighter than all. */
const BINDING: ReadonlyMap<string, number> = new Map([
  ["or", 1],
  ["and", 2],
  ["==", 4],
  ["!=", 4],
  ["<", 4],
  ["<=", 4],
  [">", 4],
  [">=", 4],
  ["+", 5],
  ["-", 5],
  ["*", 6],
  ["/", 6],
  ["%", 6],
]);
const NOT_BINDING = 3;
const COMPARISON_BINDING = 4;
const SIGN_BINDING = 7;

/**
 * Reads a formula by precedence climbing. Never throws and takes bounded time and stack whatever the text: length,
 * depth and number of parts are capped (`limits.ts`).
 */
export function parseFormula(text: string): Parsed {
  if (text.length > MAX_TEXT) {
    const message = `the formula has ${text.length} characters; at most ${MAX_TEXT} are allowed`;
    return { problem: { code: "formula-too-long", message, offset: MAX_TEXT, length: text.length - MAX_TEXT } };
  }
  const parser = new Parser(text, tokensOf(text));
  const node = parser.whole();
  return node === null ? { problem: parser.problem ?? parser.lost() } : { node };
}

/** Walks the tokens. Each method gives a node, or null once `problem` is set. */
class Parser {
  problem: FormulaProblem | null = null;
  readonly text: string;
  readonly tokens: readonly Token[];
  next = 0;
  depth = 0;
  nodes = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  whole(): Node | null {
    if (this.token().kind === "end") return this.fail("the formula is empty", this.token());
    const node = this.expression(0);
    if (node === null) return null;
    const token = this.token();
    if (token.kind === "end") return node;
    if (isSymbol(token, ")")) return this.fail('this ")" closes nothing', token);
    if (isSymbol(token, ",")) return this.fail(commaMessage(token, this.tokens, this.text), token);
    return this.fail(`an operator is missing before "${tokenText(token, this.text)}"`, token);
  }

  /** An expression whose operators bind at least as tightly as `least`. */
  expression(least: number): Node | null {
    let left = this.operand(least);
    while (left !== null) {
      const token = this.token();
      const operator = operatorOf(token);
      const binding = operator === null ? undefined : BINDING.get(operator);
      if (operator === null || binding === undefined || binding < least) return left;
      this.next += 1;
      const right = this.expression(binding + 1);
      if (right === null) return null;
      left = this.made({ kind: "binary", operator, left, right, ...span(left, right) });
      if (
        left !== null &&
        binding === COMPARISON_BINDING &&
        BINDING.get(operatorOf(this.token()) ?? "") === COMPARISON_BINDING
      ) {
        return this.fail('comparisons can\'t be chained; write "a < b and b < c"', this.token());
      }
    }
    return null;
  }

  /** A value, or one with a sign or `not` before it. */
  operand(least: number): Node | null {
    const token = this.token();
    const sign = isSymbol(token, "-");
    if (!sign && !isWord(token, "not")) return this.primary();
    if (!sign && least > NOT_BINDING) return this.fail('put brackets around this "not": "(not …)"', token, "(not …)");
    this.next += 1;
    const operand = this.deeper(token, () => this.expression(sign ? SIGN_BINDING : NOT_BINDING));
    if (operand === null) return null;
    return this.made({ kind: "unary", operator: sign ? "-" : "not", operand, ...span(token, operand) });
  }

  primary(): Node | null {
    const token = this.token();
    const place = { offset: token.offset, length: token.length };
    this.next += 1;
    switch (token.kind) {
      case "number":
        return this.made({ kind: "number", value: token.value, ...place });
      case "option":
        return this.made({ kind: "option", value: token.value, ...place });
      case "name":
        return isSymbol(this.token(), "(")
          ? this.call(token, token.name)
          : this.made({ kind: "name", name: token.name, ...place });
      case "word":
        if (token.word !== "true" && token.word !== "false") break;
        return this.made({ kind: "boolean", value: token.word === "true", ...place });
      case "symbol":
        return token.symbol === "(" ? this.bracket(token) : this.missing(token);
      default:
        break;
    }
    return this.missing(token);
  }

  bracket(open: Token): Node | null {
    const node = this.deeper(open, () => this.expression(0));
    return node === null || !this.closed(open) ? null : { ...node, ...span(open, this.before()) };
  }

  call(head: Token, name: string): Node | null {
    const open = this.token();
    this.next += 1;
    const args: Node[] = [];
    while (!isSymbol(this.token(), ")") || args.length > 0) {
      const argument = this.deeper(open, () => this.expression(0));
      if (argument === null) return null;
      args.push(argument);
      if (!isSymbol(this.token(), ",")) break;
      this.next += 1;
    }
    return this.closed(open) ? this.made({ kind: "call", name, args, ...span(head, this.before()) }) : null;
  }

  /** Takes the closing bracket, or reports the one left open. */
  closed(open: Token): boolean {
    const token = this.token();
    this.next += 1;
    if (isSymbol(token, ")")) return true;
    if (token.kind === "end") this.fail("this bracket is never closed", open, ")");
    else if (isSymbol(token, ",")) this.fail(commaMessage(token, this.tokens, this.text), token);
    else this.fail(`an operator or ")" is missing before "${tokenText(token, this.text)}"`, token);
    return false;
  }

  missing(token: Token): null {
    const last = this.tokens[this.next - 2];
    if (token.kind === "end" && last !== undefined && isSymbol(last, "%")) {
      return this.fail(percentMessage(this.tokens[this.next - 3]), last);
    }
    if (isSymbol(token, "+")) return this.fail('a value is missing before "+"; a number needs no plus sign', token);
    const where = token.kind === "end" ? "at the end" : `before "${tokenText(token, this.text)}"`;
    return this.fail(`a value is missing ${where}`, token);
  }

  deeper(at: Token, read: () => Node | null): Node | null {
    this.depth += 1;
    if (this.depth > MAX_DEPTH)
      return this.fail(`the formula nests deeper than ${MAX_DEPTH}`, at, undefined, "formula-too-deep");
    const node = read();
    this.depth -= 1;
    return node;
  }

  made(node: Node): Node | null {
    this.nodes += 1;
    if (this.nodes <= MAX_NODES) return node;
    return this.fail(
      `the formula has more than ${MAX_NODES} parts; split it into derived values`,
      node,
      undefined,
      "formula-too-large",
    );
  }

  /** Sets the problem; a token that is wrong in itself has its own, which explains more. */
  fail(
    message: string,
    at: { offset: number; length: number },
    suggestion?: string,
    code: FormulaCode = "formula-syntax",
  ): null {
    const inLexer = this.tokens.at(-1);
    const own = inLexer?.kind === "wrong" && inLexer.offset === at.offset ? inLexer.problem : null;
    const { offset, length } = at;
    this.problem ??= own ?? { code, message, offset, length, ...(suggestion === undefined ? {} : { suggestion }) };
    return null;
  }

  lost(): FormulaProblem {
    return { code: "formula-syntax", message: "the formula can't be read", offset: 0, length: this.text.length };
  }

  token(): Token {
    return this.tokens[this.next] ?? this.tokens.at(-1) ?? { kind: "end", offset: this.text.length, length: 0 };
  }

  before(): Token {
    return this.tokens[this.next - 1] ?? this.token();
  }
}

function isSymbol(token: Token, symbol: string): boolean {
  return token.kind === "symbol" && token.symbol === symbol;
}

function isWord(token: Token, word: string): boolean {
  return token.kind === "word" && token.word === word;
}

/** The operator that a token may stand for between two values. */
function operatorOf(token: Token): BinaryOperator | null {
  if (token.kind === "word") return token.word === "and" || token.word === "or" ? token.word : null;
  if (token.kind !== "symbol" || token.symbol === "(" || token.symbol === ")" || token.symbol === ",") return null;
  return token.symbol;
}

function span(
  first: { offset: number; length: number },
  last: { offset: number; length: number },
): { offset: number; length: number } {
  return { offset: first.offset, length: last.offset + last.length - first.offset };
}
