import type { CallNode, Node } from "./ast.ts";
import type { Context } from "./findings.ts";
import { signatureOf } from "./functions.ts";
import type { Typed } from "./kind.ts";
import { typedSym } from "./resolve-name.ts";
import type { MemoryFunction } from "./scope.ts";

const COUNTS: readonly MemoryFunction[] = ["fired", "taken", "kept", "broken"];

/** Resolves `fired(event)` and its kin. What the names mean is the scope's to say. */
export function resolveMemory(fn: MemoryFunction, node: CallNode, context: Context): Typed {
  const { scope, findings } = context;
  const args: string[] = [];
  for (const [index, argument] of node.args.entries()) {
    const read = fn === "ago" && index === 1 ? lagOf(argument) : nameOf(argument);
    if (read === null) return wrongArgument(fn, argument, index, context);
    args.push(read);
  }
  const found = scope.memory(fn, args);
  if ("problem" in found) {
    const { message, argument, suggestion } = found.problem;
    return findings.problem("formula-memory", message, node.args[argument] ?? node, suggestion);
  }
  const remembers = fn === "ago" || fn === "since";
  const subject = (remembers ? found.id : undefined) ?? args[0] ?? "";
  if (remembers) findings.reading(subject, found.openness);
  else findings.sees(found.openness);
  const own = [subject, ...args.slice(1)];
  // The subject's own name tells actors apart: in a group function the same text reads another value for each.
  const call = `${fn}(${own.join(", ")})`;
  findings.recalls.set(call, { fn, args: own });
  const typed = typedSym(found, call, `"${call}"`, findings);
  return COUNTS.includes(fn) && typed.kind.kind === "number" ? { core: typed.core, kind: { kind: "count" } } : typed;
}

function nameOf(node: Node): string | null {
  return node.kind === "name" ? node.name : null;
}

/** A lag as digits: a whole number from 1. */
export function lagOf(node: Node): string | null {
  if (node.kind !== "number" || node.value < 1 || node.value > 1e6 || Math.floor(node.value) !== node.value)
    return null;
  return String(node.value);
}

function wrongArgument(fn: MemoryFunction, node: Node, index: number, { findings }: Context): Typed {
  const { text } = signatureOf(fn);
  if (fn === "ago" && index === 1) {
    return findings.problem(
      "formula-arguments",
      `the second argument of ago is a whole number of turns from 1, written out: ${text}`,
      node,
    );
  }
  const name = node.kind === "option" && /^[A-Za-z_][A-Za-z0-9_.]*$/.test(node.value) ? node.value : undefined;
  const hint = name === undefined ? "" : `; write ${name} without quotes`;
  return findings.problem("formula-arguments", `${fn} takes names as they stand: ${text}${hint}`, node, name);
}
