/**
 * Leaves out of a bundle of CommonJS sources what nobody can ask for: methods whose name stands nowhere, and modules that nothing left
 * requires. Bundlers keep them, since a member may be asked for by a name that is put together while the program runs. So this is for
 * sources that do nothing of the kind: a name may stand in a text, but whole.
 */
import { parseSync } from "vite";

interface Node {
  readonly type: string;
  /** Where it begins in the code, and where what follows begins. */
  readonly start: number;
  readonly end: number;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
const nodeIn = (node: Node, part: string): Node | null => {
  const value: unknown = Reflect.get(node, part);
  return isNode(value) ? value : null;
};
const nodesIn = (node: Node, part: string): readonly Node[] => {
  const value: unknown = Reflect.get(node, part);
  return Array.isArray(value) ? value.filter(isNode) : [];
};
const insides = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

/** An identifier's name or a literal's text. */
function wordOf(node: Node | null): string {
  const word: unknown = node === null ? "" : Reflect.get(node, node.type === "Identifier" ? "name" : "value");
  return typeof word === "string" ? word : "";
}

const isComputed = (node: Node): boolean => Reflect.get(node, "computed") === true;
const isFunction = (node: Node | null): boolean =>
  node?.type === "FunctionExpression" || node?.type === "ArrowFunctionExpression";
/** A module as the bundler calls it. */
const isModule = (name: string): boolean => name.startsWith("require_");
const isRequired = (node: Node | null): boolean =>
  node?.type === "CallExpression" && isModule(wordOf(nodeIn(node, "callee")));
const isAccessor = (node: Node | null): boolean =>
  node?.type === "ObjectExpression" &&
  nodesIn(node, "properties").every((each) => ["get", "set"].includes(wordOf(nodeIn(each, "key"))));

/** Members that are asked for by the language, and by the maker of classes in Phaser. */
const ASKED_ANYHOW = ["constructor", "get", "initialize", "set", "then", "toJSON", "toString", "value", "valueOf"];
const WORDS = /[A-Za-z_$][\w$]*/g;

/** The name by which a member can be asked for, when it is one that nothing but its name leads to; null of any other. */
function memberName(property: Node): string | null {
  const value = nodeIn(property, "value");
  if (property.type !== "Property" || isComputed(property)) return null;
  return isFunction(value) || isAccessor(value) || isRequired(value) ? wordOf(nodeIn(property, "key")) : null;
}

/** The name of the variable that a statement declares, when it is a module or what one gives; null of any other. */
function moduleName(statement: Node): string | null {
  const [declared, another] = nodesIn(statement, "declarations");
  if (declared === undefined || another !== undefined) return null;
  const name = wordOf(nodeIn(declared, "id"));
  return isModule(name) || isRequired(nodeIn(declared, "init")) ? name : null;
}

/** What may be left out. */
interface Loose {
  readonly node: Node;
  /** The object's members among which it stands; itself alone when it is a statement. */
  readonly among: readonly Node[];
  readonly keep: () => void;
}

/** The code without what can't be asked for. `asked` are names that others ask for. */
export function prune(code: string, asked: Iterable<string>): string {
  const known = new Set([...asked, ...ASKED_ANYHOW].map(member));
  const waiting = new Map<string, Loose[]>();
  const woken: Loose[] = [];

  const ask = (name: string): void => {
    if (known.has(name)) return;
    known.add(name);
    woken.push(...(waiting.get(name) ?? []));
    waiting.delete(name);
  };
  const askForWords = (text: string): void => {
    for (const word of text.match(WORDS) ?? []) ask(member(word));
  };
  const wait = (name: string, loose: Loose): void => {
    if (known.has(name)) woken.push(loose);
    else waiting.set(name, [...(waiting.get(name) ?? []), loose]);
  };

  /** `module` is that in which the node stands, by the place of its function; empty between them. */
  const look = (node: Node, module: string): void => {
    const lookInside = (): void => {
      const inner = module === "" && isFunction(node) ? String(node.start) : module;
      for (const each of insides(node)) look(each, inner);
    };
    const required = node.type === "VariableDeclaration" ? moduleName(node) : null;
    if (required !== null) return wait(variable(required, module), { node, among: [node], keep: lookInside });
    if (node.type === "Identifier") {
      ask(variable(wordOf(node), module));
      ask(variable(wordOf(node), ""));
    } else if (node.type === "MemberExpression") {
      look(nodeIn(node, "object")!, module);
      if (isComputed(node)) look(nodeIn(node, "property")!, module);
      else ask(member(wordOf(nodeIn(node, "property"))));
    } else if (node.type === "ObjectPattern") {
      for (const each of nodesIn(node, "properties")) ask(member(wordOf(nodeIn(each, "key"))));
      lookInside();
    } else if (node.type === "ObjectExpression") {
      const among = nodesIn(node, "properties");
      for (const each of among) {
        const name = memberName(each);
        if (name === null) look(each, module);
        else wait(member(name), { node: each, among, keep: () => look(each, module) });
      }
    } else if (node.type === "Property") {
      if (isComputed(node)) look(nodeIn(node, "key")!, module);
      look(nodeIn(node, "value")!, module);
    } else if (node.type === "Literal") askForWords(wordOf(node));
    else if (node.type === "TemplateElement") askForWords(code.slice(node.start, node.end));
    else lookInside();
  };

  look(parseSync("bundle.js", code).program, "");
  for (let next = woken.pop(); next !== undefined; next = woken.pop()) next.keep();
  return without(code, [...waiting.values()].flat());
}

/** What is asked for: a member of any object, or a variable of a module. */
const member = (name: string): string => `.${name}`;
const variable = (name: string, module: string): string => (isModule(name) ? name : `${module} ${name}`);

function without(code: string, left: readonly Loose[]): string {
  const gone = new Set(left.map(({ node }) => node));
  const cuts = [...new Set(left.map(({ among }) => among))].flatMap((among) => cutsIn(among, gone));
  let kept = "";
  let at = 0;
  for (const { start, end } of cuts.sort((a, b) => a.start - b.start)) {
    kept += code.slice(at, start);
    at = end;
  }
  return kept + code.slice(at);
}

type Cut = Pick<Node, "start" | "end">;

/** Each member that goes takes the comma with it that parts it from the next; the last ones that before them. */
function cutsIn(among: readonly Node[], gone: ReadonlySet<Node>): readonly Cut[] {
  const lastKept = among.findLast((node) => !gone.has(node));
  return among.flatMap((node, at) => {
    if (!gone.has(node)) return [];
    const next = among[at + 1];
    if (lastKept !== undefined && node.start > lastKept.start) return [{ start: among[at - 1]!.end, end: node.end }];
    return [{ start: node.start, end: next?.start ?? node.end }];
  });
}
