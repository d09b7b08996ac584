import { describe, expect, it } from "vitest";
import type { Node } from "../../src/formula/ast.ts";
import { parseFormula } from "../../src/formula/parse.ts";

/** A tree with all its brackets. */
function bracketed(node: Node): string {
  switch (node.kind) {
    case "number":
    case "boolean":
      return String(node.value);
    case "option":
      return `'${node.value}'`;
    case "name":
      return node.name;
    case "unary":
      return `(${node.operator} ${bracketed(node.operand)})`;
    case "binary":
      return `(${bracketed(node.left)} ${node.operator} ${bracketed(node.right)})`;
    default:
      return `${node.name}(${node.args.map(bracketed).join(", ")})`;
  }
}

function read(text: string): string {
  const { node, problem } = parseFormula(text);
  return node === undefined ? `${problem.offset}: ${problem.message}` : bracketed(node);
}

describe("A formula is read", () => {
  it.each([
    ["1 + 2 * 3", "(1 + (2 * 3))"],
    ["1 - 2 - 3", "((1 - 2) - 3)"],
    ["8 / 4 / 2", "((8 / 4) / 2)"],
    ["7 % 4 * 2", "((7 % 4) * 2)"],
    ["(1 + 2) * 3", "((1 + 2) * 3)"],
    ["-a * b", "((- a) * b)"],
    ["a - -b", "(a - (- b))"],
    ["--a", "(- (- a))"],
    ["-max(a, b)", "(- max(a, b))"],
    ["a + 1 < b * 2", "((a + 1) < (b * 2))"],
    ["a < 1 and b > 2 or c == 3", "(((a < 1) and (b > 2)) or (c == 3))"],
    ["a or b and c", "(a or (b and c))"],
    ["not a == b", "(not (a == b))"],
    ["not a and b", "((not a) and b)"],
    ["not not a", "(not (not a))"],
    ["a and not b", "(a and (not b))"],
    ["a == (not b)", "(a == (not b))"],
    ["if(a, b, c) + 1", "(if(a, b, c) + 1)"],
    ["phase >= 'approved'", "(phase >= 'approved')"],
    ["flag == ''", "(flag == '')"],
    ["deal.alliance.years * 4", "(deal.alliance.years * 4)"],
    [".5 + 1e3 + 2.5E-1", "((0.5 + 1000) + 0.25)"],
    ["1e-400", "0"],
    ["true or false", "(true or false)"],
    ["table(demand, cash)", "table(demand, cash)"],
    ["chose(storm, wait)", "chose(storm, wait)"],
    ["f()", "f()"],
    [" \t\r\n cash\n", "cash"],
    ["constructor + __proto__ + toString", "((constructor + __proto__) + toString)"],
    ["android", "android"],
  ])("%s as %s", (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it("with the place of each part", () => {
    const { node } = parseFormula("1 + max(a, (bc))");
    expect(node).toMatchObject({
      offset: 0,
      length: 16,
      right: {
        offset: 4,
        length: 12,
        args: [
          { offset: 8, length: 1 },
          { offset: 11, length: 4 },
        ],
      },
    });
  });
});

describe("A formula that can't be read says where and why:", () => {
  it.each([
    ["", "0: the formula is empty"],
    ["   ", "3: the formula is empty"],
    ["a = 1", '2: "=" sets nothing here; to compare, write "=="'],
    ["a === 1", '2: "===" isn\'t known here; write "=="'],
    ["a !== 1", '2: "!==" isn\'t known here; write "!="'],
    ["a <> 1", '2: "<>" isn\'t known here; write "!="'],
    ["a => 1", '2: "=>" isn\'t known here; write ">="'],
    ["a =< 1", '2: "=<" isn\'t known here; write "<="'],
    ["a && b", '2: "&&" isn\'t known here; write "and"'],
    ["a || b", '2: "||" isn\'t known here; write "or"'],
    ["!a", '0: "!" isn\'t known here; write "not"'],
    ["a AND b", '2: "AND" isn\'t known here; write "and"'],
    ["Not a", '0: "Not" isn\'t known here; write "not"'],
    ["True", '0: "True" isn\'t known here; write "true"'],
    ["a ? b : c", '2: "? :" isn\'t known here; write "if(condition, then, else)"'],
    ["a ^ 2", '2: "^" isn\'t known here; write "pow(base, exponent)"'],
    ["a ** 2", '2: "**" isn\'t known here; write "pow(base, exponent)"'],
    ['phase == "open"', "9: options stand in single quotes: write 'open'"],
    ["phase == \u2018open\u2019", "9: options stand in straight single quotes: 'option'"],
    ["phase == 'open", "9: this single quote is never closed"],
    ["a \u2212 b", '2: "\u2212" isn\'t known here; write "-"'],
    ["a \u2265 b", '2: "\u2265" isn\'t known here; write ">="'],
    ["a \u2260 b", '2: "\u2260" isn\'t known here; write "!="'],
    ["1 < x < 3", '6: comparisons can\'t be chained; write "a < b and b < c"'],
    ["a == b == c", '7: comparisons can\'t be chained; write "a < b and b < c"'],
    ["(1 + 2", "0: this bracket is never closed"],
    ["max(1, min(2, 3)", "3: this bracket is never closed"],
    ["1 + 2)", '5: this ")" closes nothing'],
    ["()", '1: a value is missing before ")"'],
    ["max(1,)", '6: a value is missing before ")"'],
    ["max(,1)", '4: a value is missing before ","'],
    ["1, 2", '1: "," only separates the arguments of a function'],
    ["(1, 2)", '2: "," only separates the arguments of a function'],
    ["a * 2,5", '5: decimals have a point: write "2.5"'],
    ["(2,5)", '2: decimals have a point: write "2.5"'],
    ["1 +", "3: a value is missing at the end"],
    ["* 2", '0: a value is missing before "*"'],
    ["1 + + 2", '4: a value is missing before "+"; a number needs no plus sign'],
    ["a b", '2: an operator is missing before "b"'],
    ["(a b)", '3: an operator or ")" is missing before "b"'],
    ["2 (3)", '2: an operator is missing before "("'],
    ["2x", '0: "2x" is neither a number nor a name; to multiply, write "2 * x"'],
    ["5 %", '2: a value is missing after "%", which gives the remainder of a division; for 5 percent write 0.05'],
    ["30%", '2: a value is missing after "%", which gives the remainder of a division; for 30 percent write 0.3'],
    ["1.", '0: a digit must come before and after a number\'s point: "1."'],
    ["deal.", '0: a name must follow the point in "deal."'],
    ["deal . x", '5: a dotted name has no spaces and no empty part: "deal.lease.years"'],
    ["1e999", '0: the number "1e999" is too large; at most 1e300'],
    ["a == not b", '5: put brackets around this "not": "(not …)"'],
    ["and a", '0: a value is missing before "and"'],
    ["{cash}", '0: a formula names values without braces; "{name}" belongs in texts'],
    ["a[0]", '1: square brackets aren\'t known here; write "(" and ")", and dotted names such as "day.rest"'],
    ["a; b", '1: a formula is a single expression; separate arguments with ","'],
    ["a @ b", '2: the character "@" has no meaning in a formula'],
    ["a \u{1f600}", '2: the character "\u{1f600}" has no meaning in a formula'],
    ["\u0000", '0: the character "\u0000" has no meaning in a formula'],
  ])("%s", (text, problem) => {
    expect(read(text)).toBe(problem);
  });
});
