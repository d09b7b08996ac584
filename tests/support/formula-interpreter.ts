import type { State } from "../../src/engine/value.ts";
import { detExp, detLn, detPow } from "../../src/engine/det.ts";
import type { CallNode, Node } from "../../src/formula/ast.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { CHOICES, DECLARED, DERIVED_TEXT, GROUPS, MEMORY_SLOTS, TABLE, historyOf, slotOf } from "./formula-world.ts";

/** Options stay words here, so that the compiler's indexes are checked by something that has none. */
type Value = number | boolean | string;

/** What a formula means, read straight off its tree: slow, plain, and made without the compiler. */
export function interpret(text: string, state: State): number {
  const { node } = parseFormula(text);
  if (node === undefined) throw new Error(text);
  const value = valueOf(node, state, null);
  if (typeof value !== "string") return Number(value);
  return (
    [...DECLARED.values()]
      .flatMap(({ type }) => (type.kind === "option" ? [type.options.indexOf(value)] : []))
      .find((index) => index >= 0) ?? -1
  );
}

const finite = (x: number): number => Math.min(Math.max(x, -1e300), 1e300);

function valueOf(node: Node, state: State, actor: string | null): Value {
  const value = (part: Node): Value => valueOf(part, state, actor);
  const number = (part: Node): number => Number(value(part));
  switch (node.kind) {
    case "number":
    case "boolean":
    case "option":
      return node.value;
    case "name":
      return read(node.name, state, actor);
    case "unary":
      return node.operator === "not" ? !(number(node.operand) > 0) : 0 - number(node.operand);
    case "binary": {
      const { left, right } = node;
      switch (node.operator) {
        case "and":
          return number(left) > 0 && number(right) > 0;
        case "or":
          return number(left) > 0 || number(right) > 0;
        case "+":
          return finite(number(left) + number(right));
        case "-":
          return finite(number(left) - number(right));
        case "*":
          return finite(number(left) * number(right));
        case "/":
          return number(right) === 0 ? 0 : finite(number(left) / number(right));
        case "%":
          return number(right) === 0 ? 0 : number(left) % number(right);
        default:
          return compare(node.operator, value(left), value(right));
      }
    }
    default:
      return call(node, state, actor);
  }
}

function compare(operator: string, left: Value, right: Value): boolean {
  const order = orderOf(left) - orderOf(right);
  if (operator === "==") return order === 0;
  if (operator === "!=") return order !== 0;
  return operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0;
}

/** Options of all kinds differ in name here, so each has its own place in its own list. */
function orderOf(value: Value): number {
  if (typeof value !== "string") return Number(value);
  for (const { type } of DECLARED.values()) {
    if (type.kind === "option" && type.options.includes(value)) return type.options.indexOf(value);
  }
  return Number.NaN;
}

function ownName(name: string, actor: string | null): string {
  return actor !== null && DECLARED.has(`${actor}.${name}`) ? `${actor}.${name}` : name;
}

function read(name: string, state: State, actor: string | null): Value {
  if (name === "margin") return interpret(DERIVED_TEXT, state);
  if (name === "toll") return 0.25;
  const own = ownName(name, actor);
  const raw = state[slotOf(own)]!;
  const type = DECLARED.get(own)!.type;
  return type.kind === "number" ? raw : type.kind === "boolean" ? raw === 1 : type.options[raw]!;
}

function call({ name, args }: CallNode, state: State, actor: string | null): Value {
  const argument = (index: number): Value => valueOf(args[index]!, state, actor);
  const number = (index: number): number => Number(argument(index));
  const word = (index: number): string => (args[index]?.kind === "name" ? args[index].name : "");
  const memory = (slot: number): number => state[slot]!;
  const each = (): number[] => (GROUPS.get(word(0)) ?? []).map((member) => Number(valueOf(args[1]!, state, member)));
  const turn = state[slotOf("turn")]!;
  const all = args.map((_, index) => index);
  switch (name) {
    case "if":
      return number(0) > 0 ? argument(1) : argument(2);
    case "min":
      return all.map(number).reduce((a, b) => Math.min(a, b));
    case "max":
      return all.map(number).reduce((a, b) => Math.max(a, b));
    case "clamp":
      return Math.min(Math.max(number(0), number(1)), number(2));
    case "abs":
      return Math.abs(number(0));
    case "floor":
      return Math.floor(number(0));
    case "ceil":
      return Math.ceil(number(0));
    case "round":
      return Math.round(number(0));
    case "sqrt":
      return number(0) > 0 ? Math.sqrt(number(0)) : 0;
    case "exp":
      return detExp(number(0));
    case "ln":
      return detLn(number(0));
    case "pow":
      return detPow(number(0), number(1));
    case "lerp":
      return finite(number(0) + finite(finite(number(1) - number(0)) * number(2)));
    case "table":
      return onTable(number(1));
    case "maxof":
      return each().length === 0 ? 0 : each().reduce((a, b) => Math.max(a, b));
    case "minof":
      return each().length === 0 ? 0 : each().reduce((a, b) => Math.min(a, b));
    case "sumof":
      return each().length === 0 ? 0 : each().reduce((a, b) => finite(a + b));
    case "countof":
      return each().filter((one) => one > 0).length;
    case "fired":
      return memory(MEMORY_SLOTS.fired);
    case "taken":
      return memory(MEMORY_SLOTS.taken);
    case "kept":
      return memory(MEMORY_SLOTS.kept);
    case "broken":
      return memory(MEMORY_SLOTS.broken);
    case "chose":
      return memory(MEMORY_SLOTS.chose) === 1 + CHOICES.findIndex((choice) => choice === word(1));
    case "since":
      return turn - memory(MEMORY_SLOTS.changed);
    case "ago":
      return memory(historyOf(ownName(word(0), actor)) + Math.max(0, turn - number(1)));
    default:
      throw new Error(name);
  }
}

function onTable(x: number): number {
  const { x: xs, y: ys } = TABLE;
  if (x <= xs[0]) return ys[0];
  for (let right = 1; right < xs.length; right += 1) {
    const [x0, x1, y0, y1] = [xs[right - 1]!, xs[right]!, ys[right - 1]!, ys[right]!];
    if (x < x1) return y0 + (y1 - y0) * ((x - x0) / (x1 - x0));
  }
  return ys[3];
}
