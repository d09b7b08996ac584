import type { SourceFile } from "./sources.ts";
import { placeOf, visit } from "./syntax.ts";

/**
 * Iteration over the keys of a record, in an order that nobody has chosen. All engines agree on that order (as inserted), but
 * it is that of a file's or a link's keys, which must not decide anything.
 *
 * What can be seen in the text alone is seen: the keys, values or entries of a record must be sorted where they are taken, or be
 * asked something that has the same answer in any order, be said to serve in any order (`anyOrder`), or be those of a table of our
 * own. Maps and sets can't be told
 * from lists in the text; their order is that of insertion, so a list that was sorted stays sorted in them. What
 * is left is held from outside: a law under test has it that keys in another order change no bit of a run.
 */
const TAKES = new Set(["keys", "values", "entries", "getOwnPropertyNames", "ownKeys"]);
/** Each member goes through alone, so that the order stays what it was. */
const PASSES = new Set(["map", "filter", "flatMap"]);
/** Order given, or without effect. */
const SETTLES = new Set(["sort", "toSorted", "some", "every", "includes"]);
/** The function that says so where the text can't show it. */
const ORDER_FREE = "anyOrder";
/** A constant of the code, whose order is written there. */
const OWN_TABLE = /^[A-Z][A-Z0-9_]*$/;

/** As much of a syntax node as is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** `object.name` when the node is one, with a name that is written out. */
function member(node: unknown): { readonly object: Node; readonly name: string } | null {
  if (!isNode(node) || node.type !== "MemberExpression" || !isNode(node["object"]) || !isNode(node["property"]))
    return null;
  const { name } = node["property"];
  return node["computed"] !== true && typeof name === "string" ? { object: node["object"], name } : null;
}

const isNamed = (node: Node, ...names: readonly string[]): boolean =>
  node.type === "Identifier" && names.includes(String(node["name"]));

/** Does the call take the keys of a record that isn't a table of our own? */
function takesKeys(call: Node): boolean {
  const callee = member(call["callee"]);
  if (callee === null || !TAKES.has(callee.name) || !isNamed(callee.object, "Object", "Reflect")) return false;
  const [of] = nodes(call["arguments"]);
  return !(of?.type === "Identifier" && OWN_TABLE.test(String(of["name"])));
}

/** The calls whose members, in their order, are those of the expression. */
function origins(node: Node): readonly Node[] {
  if (node.type === "ParenthesizedExpression" || node.type === "TSAsExpression" || node.type === "SpreadElement") {
    const inner = node["expression"] ?? node["argument"];
    return isNode(inner) ? origins(inner) : [];
  }
  if (node.type === "ArrayExpression") return nodes(node["elements"]).flatMap(origins);
  if (node.type !== "CallExpression") return [];
  if (takesKeys(node)) return [node];
  const callee = member(node["callee"]);
  return callee !== null && PASSES.has(callee.name) ? origins(callee.object) : [];
}

/** Everything in a file that goes by the order of a record's keys, as `path:line: what`. */
export function unkeyed(file: SourceFile): string[] {
  const taken: Node[] = [];
  const settled = new Set<number>();
  const settle = (node: Node): void => origins(node).forEach(({ start }) => settled.add(start));
  visit(file, {
    CallExpression(found) {
      const node: unknown = found;
      if (!isNode(node)) return;
      if (takesKeys(node)) taken.push(node);
      if (isNode(node["callee"]) && isNamed(node["callee"], ORDER_FREE)) nodes(node["arguments"]).forEach(settle);
      const callee = member(node["callee"]);
      if (callee === null) return;
      if (SETTLES.has(callee.name)) settle(callee.object);
      // A record again: whoever goes through that one is asked the same.
      if (callee.name === "fromEntries") nodes(node["arguments"]).forEach(settle);
    },
    MemberExpression(found) {
      const length = member(found);
      if (length?.name === "length") settle(length.object);
    },
  });
  return taken
    .filter(({ start }) => !settled.has(start))
    .map(({ start }) => `${placeOf(file, start)}: keys in the order in which they happen to stand`);
}
