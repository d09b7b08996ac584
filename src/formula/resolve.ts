import { COMPARISONS, type BinaryNode, type Comparison, type Node, type OptionNode } from "./ast.ts";
import type { BinaryOperation, Core } from "./core.ts";
import type { Expect } from "./expect.ts";
import { named, tooLarge, type Context, type Findings } from "./findings.ts";
import { listOptions, sameOptions, saidKind, type OptionKind, type Typed } from "./kind.ts";
import { MAX_EXPANDED } from "./limits.ts";
import { nearest } from "./nearest.ts";
import { resolveCall } from "./resolve-call.ts";
import { resolveComparison } from "./resolve-comparison.ts";
import { resolveName } from "./resolve-name.ts";
import type { Scope } from "./scope.ts";
import { shorten } from "./token.ts";

const ARITHMETIC_PARTS: ReadonlyMap<string, BinaryOperation> = new Map([
  ["+", "add"],
  ["-", "subtract"],
  ["*", "multiply"],
  ["/", "divide"],
  ["%", "remainder"],
]);

/** Gives a whole formula its meaning. What is wrong with it is in `findings`. */
export function resolveFormula(node: Node, scope: Scope, expect: Expect, findings: Findings): Typed {
  const context = contextOf(scope, findings);
  if (expect === "boolean") return { core: context.condition(node), kind: { kind: "boolean" } };
  if (expect === "number") return { core: context.number(node), kind: { kind: "number" } };
  if (expect === "any") return context.resolve(node);
  return resolveOptions(node, expect.options, context);
}

/** Where one of some options is wanted. */
function resolveOptions(node: Node, options: readonly string[], context: Context): Typed {
  const want: OptionKind = { kind: "option", options, ordered: false, of: "this" };
  const quoted = node.kind === "name" && context.scope.lookup(node.name) === null && options.includes(node.name);
  if (quoted) {
    const message = `"${node.name}" is an option; options stand in single quotes: '${node.name}'`;
    return context.findings.problem("formula-unknown-name", message, node, `'${node.name}'`);
  }
  const typed = context.resolve(node, want);
  const { kind } = typed;
  if (kind.kind === "unknown" || (kind.kind === "option" && sameOptions(kind.options, options))) return typed;
  const message = `one of ${listOptions(options)} is wanted here, but ${named(node)} is ${saidKind(kind)}`;
  return context.findings.problem("formula-type", message, node);
}

function contextOf(scope: Scope, findings: Findings): Context {
  const context: Context = {
    scope,
    findings,
    resolve: (node, want) => resolveNode(node, context, want),
    number: (node) => resolveNumber(node, context),
    condition: (node) => resolveCondition(node, context),
    within: (inner) => contextOf(inner, findings),
  };
  return context;
}

/** Gives each name its meaning and each part its type. */
function resolveNode(node: Node, context: Context, want: OptionKind | undefined): Typed {
  const { parts } = context.findings;
  if (parts.asked > MAX_EXPANDED) return tooLarge(context.findings);
  switch (node.kind) {
    case "number":
      return { core: parts.constant(node.value), kind: { kind: "number" } };
    case "boolean":
      return { core: parts.constant(node.value ? 1 : 0), kind: { kind: "boolean" } };
    case "option":
      return resolveOption(node, context, want);
    case "name":
      return resolveName(node, context);
    case "unary":
      return node.operator === "not"
        ? { core: parts.unary("not", context.condition(node.operand)), kind: { kind: "boolean" } }
        : { core: parts.unary("negate", context.number(node.operand)), kind: { kind: "number" } };
    case "binary":
      return resolveBinary(node, context);
    default:
      return resolveCall(node, context, want);
  }
}

function resolveBinary(node: BinaryNode, context: Context): Typed {
  const { parts } = context.findings;
  const { operator, left, right } = node;
  if (isComparison(operator)) return resolveComparison(operator, left, right, context);
  const operation = ARITHMETIC_PARTS.get(operator);
  if (operation !== undefined) {
    const core = parts.binary(operation, context.number(left), context.number(right), right.offset);
    return { core, kind: { kind: "number" } };
  }
  const conditions = [context.condition(left), context.condition(right)] as const;
  return {
    core: operator === "and" ? parts.both(...conditions) : parts.either(...conditions),
    kind: { kind: "boolean" },
  };
}

function isComparison(operator: string): operator is Comparison {
  return (COMPARISONS as readonly string[]).includes(operator);
}

function resolveNumber(node: Node, context: Context): Core {
  const { core, kind } = context.resolve(node);
  if (kind.kind !== "option") return core;
  return context.findings.problem(
    "formula-type",
    `a number is wanted here, but ${named(node)} is ${saidKind(kind)}`,
    node,
  ).core;
}

function resolveCondition(node: Node, context: Context): Core {
  const { core, kind } = context.resolve(node);
  if (kind.kind === "boolean" || kind.kind === "unknown") return core;
  if (kind.kind === "count") return context.findings.parts.unary("positive", core);
  const subject = node.kind === "name" ? shorten(node.name) : "…";
  const example = kind.kind === "option" ? `${subject} == '${kind.options[0] ?? ""}'` : `${subject} > 0`;
  const message = `a condition is wanted here, but ${named(node)} is ${saidKind(kind)}; compare it: ${example}`;
  return context.findings.problem("formula-type", message, node).core;
}

function resolveOption(node: OptionNode, context: Context, want: OptionKind | undefined): Typed {
  const { findings } = context;
  const written = shorten(node.value);
  if (want === undefined) {
    const message = `the option '${written}' stands alone; compare something that has options with it: name == '${written}'`;
    return findings.problem("formula-type", message, node);
  }
  const index = want.options.indexOf(node.value);
  if (index >= 0) return { core: findings.parts.constant(index), kind: want };
  const suggestion = nearest(node.value, want.options);
  const hint =
    suggestion === undefined ? `; it is one of ${listOptions(want.options)}` : `; did you mean '${suggestion}'?`;
  return findings.problem("formula-unknown-option", `${want.of} has no option '${written}'${hint}`, node, suggestion);
}
