import type { Comparison, Node } from "./ast.ts";
import type { Core, Parts } from "./core.ts";
import { named, type Context } from "./findings.ts";
import { saidKind, sameOptions, type Kind, type OptionKind, type Typed } from "./kind.ts";

/** Comparisons by the four that are kept; greater ones swap their sides. */
const MADE: Readonly<Record<Comparison, (parts: Parts, left: Core, right: Core, at: number) => Core>> = {
  "==": (parts, left, right, at) => parts.binary("equal", left, right, at),
  "!=": (parts, left, right, at) => parts.binary("notEqual", left, right, at),
  "<": (parts, left, right, at) => parts.binary("less", left, right, at),
  "<=": (parts, left, right, at) => parts.binary("lessEqual", left, right, at),
  ">": (parts, left, right, at) => parts.binary("less", right, left, at),
  ">=": (parts, left, right, at) => parts.binary("lessEqual", right, left, at),
};

/** Whether a part is made of option literals alone, which mean nothing until they are compared with something. */
export function isLiteral(node: Node): boolean {
  if (node.kind === "option") return true;
  if (node.kind !== "call" || node.name !== "if") return false;
  const [, then, otherwise] = node.args;
  return then !== undefined && otherwise !== undefined && isLiteral(then) && isLiteral(otherwise);
}

export function resolveComparison(operator: Comparison, left: Node, right: Node, context: Context): Typed {
  const sides = resolveSides(left, right, context);
  const typed: Typed = {
    core: MADE[operator](context.findings.parts, sides.left.core, sides.right.core, right.offset),
    kind: { kind: "boolean" },
  };
  const complaint = complaintAbout(operator, left, right, sides.left.kind, sides.right.kind);
  if (complaint !== null) {
    const place = { offset: left.offset, length: right.offset + right.length - left.offset };
    context.findings.problem("formula-type", complaint, place);
  }
  return typed;
}

/** Both sides of a comparison or both branches of an `if`; literals of one side belong to the options of the other. */
export function resolveSides(
  left: Node,
  right: Node,
  context: Context,
  want?: OptionKind,
): { readonly left: Typed; readonly right: Typed } {
  if (isLiteral(left) || unquoted(left, context)) {
    const other = context.resolve(right, want);
    return { left: besides(left, right, other, context, want), right: other };
  }
  const other = context.resolve(left, want);
  return { left: other, right: besides(right, left, other, context, want) };
}

/** Resolves a side, knowing the other one. */
function besides(node: Node, otherNode: Node, other: Typed, context: Context, want: OptionKind | undefined): Typed {
  const options = other.kind.kind === "option" ? other.kind : want;
  if (isLiteral(node) && options === undefined && other.kind.kind !== "unknown") {
    const told = `${named(otherNode)} is ${saidKind(other.kind)}; it can't be compared with ${named(node)}`;
    return context.findings.problem("formula-type", told, node);
  }
  if (isLiteral(node) && options === undefined) return other;
  if (options !== undefined && unquoted(node, context) && node.kind === "name" && options.options.includes(node.name)) {
    const suggestion = `'${node.name}'`;
    const told = `"${node.name}" is an option of ${options.of}; options stand in single quotes: ${suggestion}`;
    return context.findings.problem("formula-unknown-name", told, node, suggestion);
  }
  return context.resolve(node, options);
}

function unquoted(node: Node, context: Context): boolean {
  return node.kind === "name" && context.scope.lookup(node.name) === null;
}

function complaintAbout(operator: Comparison, left: Node, right: Node, a: Kind, b: Kind): string | null {
  if (a.kind === "unknown" || b.kind === "unknown") return null;
  if (a.kind !== "option" && b.kind !== "option") return null;
  if (a.kind !== "option" || b.kind !== "option") {
    return `${named(left)} is ${saidKind(a)}, but ${named(right)} is ${saidKind(b)}: they can't be compared`;
  }
  if (!sameOptions(a.options, b.options)) return `${a.of} and ${b.of} have different options and can't be compared`;
  if (operator === "==" || operator === "!=" || (a.ordered && b.ordered)) return null;
  return `the options of ${a.ordered ? b.of : a.of} have no order; compare with "==" or "!=" instead of "${operator}"`;
}
