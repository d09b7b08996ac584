import type { CallNode, Node } from "./ast.ts";
import type { Core, Parts, UnaryOperation } from "./core.ts";
import { didYouMean, named, type Context } from "./findings.ts";
import {
  FUNCTION_NAMES,
  isFunction,
  isGroupFunction,
  isMemoryFunction,
  signatureOf,
  type NumberFunction,
} from "./functions.ts";
import { saidKind, type Kind, type OptionKind, type Typed } from "./kind.ts";
import { nearest } from "./nearest.ts";
import { resolveSides } from "./resolve-comparison.ts";
import { resolveGroup } from "./resolve-group.ts";
import { resolveMemory } from "./resolve-memory.ts";
import { shorten } from "./token.ts";

/** What each function of numbers is made of. The number of arguments has been checked. */
const MADE: Readonly<Record<NumberFunction, (parts: Parts, args: readonly Core[], at: number) => Core>> = {
  min: (parts, args) => parts.many("min", args),
  max: (parts, args) => parts.many("max", args),
  clamp: (parts, [x, low, high]) => parts.many("min", [parts.many("max", [x!, low!]), high!]),
  abs: unary("abs"),
  floor: unary("floor"),
  ceil: unary("ceil"),
  round: unary("round"),
  sqrt: unary("sqrt"),
  exp: unary("exp"),
  ln: unary("ln"),
  pow: (parts, [base, exponent], at) => parts.binary("pow", base!, exponent!, at),
  lerp: (parts, [from, to, part]) => parts.lerp(from!, to!, part!),
};

function unary(operation: UnaryOperation): (parts: Parts, args: readonly Core[]) => Core {
  return (parts, [of]) => parts.unary(operation, of!);
}

export function resolveCall(node: CallNode, context: Context, want: OptionKind | undefined): Typed {
  const { name, args } = node;
  if (!isFunction(name)) return unknownFunction(node, context);
  const { least, most, text } = signatureOf(name);
  if (args.length < least || args.length > most) {
    const count = args.length === 0 ? "no arguments" : `${args.length} argument${args.length === 1 ? "" : "s"}`;
    return context.findings.problem("formula-arguments", `${name} has ${count} here; it is written ${text}`, node);
  }
  if (name === "if") return resolveIf(args[0]!, args[1]!, args[2]!, context, want);
  if (name === "table") return resolveTable(args[0]!, args[1]!, context);
  if (isMemoryFunction(name)) return resolveMemory(name, node, context);
  if (isGroupFunction(name)) return resolveGroup(name, node, context);
  const numbers = args.map((argument) => context.number(argument));
  return { core: MADE[name](context.findings.parts, numbers, node.offset), kind: { kind: "number" } };
}

function resolveIf(
  condition: Node,
  then: Node,
  otherwise: Node,
  context: Context,
  want: OptionKind | undefined,
): Typed {
  const test = context.condition(condition);
  const { left, right } = resolveSides(then, otherwise, context, want);
  const kind = joined(left.kind, right.kind);
  if (kind === null) {
    const told = `both results of an "if" must be alike, but ${named(then)} is ${saidKind(left.kind)} and ${named(otherwise)} is ${saidKind(right.kind)}`;
    const place = { offset: then.offset, length: otherwise.offset + otherwise.length - then.offset };
    return context.findings.problem("formula-type", told, place);
  }
  return { core: context.findings.parts.if(test, left.core, right.core), kind };
}

/** The kind of either one or the other; null when they don't go together. */
function joined(a: Kind, b: Kind): Kind | null {
  if (a.kind === "unknown" || b.kind === "unknown") return { kind: "unknown" };
  if (a.kind === "option" || b.kind === "option") {
    const alike = a.kind === "option" && b.kind === "option" && a.options.length === b.options.length;
    return alike && a.options.every((option, index) => option === b.options[index])
      ? { ...a, ordered: a.ordered && b.ordered }
      : null;
  }
  if (a.kind === b.kind) return a;
  return a.kind === "number" || b.kind === "number" ? { kind: "number" } : { kind: "count" };
}

function resolveTable(name: Node, x: Node, context: Context): Typed {
  const { scope, findings } = context;
  const number = context.number(x);
  if (name.kind !== "name") {
    const told = `the first argument of table is a table's name, as it stands: ${signatureOf("table").text}`;
    return findings.problem("formula-arguments", told, name);
  }
  const table = scope.table(name.name);
  if (table === null) {
    const suggestion = nearest(name.name, scope.tableNames());
    return findings.problem(
      "formula-unknown-name",
      `unknown table "${shorten(name.name)}"${didYouMean(suggestion)}`,
      name,
      suggestion,
    );
  }
  findings.tables.add(name.name);
  return { core: findings.parts.table(name.name, table, number), kind: { kind: "number" } };
}

function unknownFunction(node: CallNode, { scope, findings }: Context): Typed {
  const name = shorten(node.name);
  const at = { offset: node.offset, length: node.name.length };
  if (scope.table(node.name) !== null) {
    return findings.problem("formula-unknown-function", `"${name}" is a table; read it with table(${name}, x)`, at);
  }
  if (scope.lookup(node.name) !== null) {
    return findings.problem(
      "formula-unknown-function",
      `"${name}" is a value, not a function; to multiply, write "*"`,
      at,
    );
  }
  const suggestion = nearest(node.name, FUNCTION_NAMES);
  return findings.problem(
    "formula-unknown-function",
    `unknown function "${name}"${didYouMean(suggestion)}`,
    at,
    suggestion,
  );
}
