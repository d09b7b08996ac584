import type { CallNode } from "./ast.ts";
import type { ManyOperation } from "./core.ts";
import { didYouMean, tooLarge, type Context } from "./findings.ts";
import { signatureOf, type GroupFunction } from "./functions.ts";
import { actorScope } from "./actor-scope.ts";
import type { Typed } from "./kind.ts";
import { MAX_EXPANDED } from "./limits.ts";
import { nearest } from "./nearest.ts";
import { shorten } from "./token.ts";

const JOINED: Readonly<Record<GroupFunction, ManyOperation>> = {
  maxof: "max",
  minof: "min",
  sumof: "add",
  countof: "add",
};

/** Writes a group function out: its expression once for each actor of the group, in the group's order. Of nobody, 0. */
export function resolveGroup(fn: GroupFunction, node: CallNode, context: Context): Typed {
  const { scope, findings } = context;
  const [group, expression] = node.args;
  if (group === undefined || expression === undefined || group.kind !== "name") {
    return findings.problem(
      "formula-arguments",
      `the first argument of ${fn} is a group's name, as it stands: ${signatureOf(fn).text}`,
      group ?? node,
    );
  }
  const actors = scope.group(group.name);
  if (actors === null) {
    const suggestion = nearest(group.name, scope.groupNames());
    return findings.problem(
      "formula-unknown-name",
      `unknown group "${shorten(group.name)}"${didYouMean(suggestion)}`,
      group,
      suggestion,
    );
  }
  const cores = [];
  for (const actor of actors) {
    if (findings.parts.asked > MAX_EXPANDED) return tooLarge(findings);
    const inner = context.within(actorScope(scope, actor));
    cores.push(fn === "countof" ? inner.condition(expression) : inner.number(expression));
  }
  return { core: findings.parts.many(JOINED[fn], cores), kind: { kind: fn === "countof" ? "count" : "number" } };
}
