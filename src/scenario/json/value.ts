import type { Node } from "jsonc-parser";
import type { Path } from "../problem.ts";
import { count, LIMITS } from "./limits.ts";
import type { PlacedProblem } from "./placed.ts";

/**
 * Names that every JavaScript object has already, and `__proto__`, which changes one. No key may be called so:
 * then nothing that reads a scenario can be led astray by a bare look-up.
 */
export const TAKEN: ReadonlySet<string> = new Set(["prototype", ...Object.getOwnPropertyNames(Object.prototype)]);

export interface Read {
  /** Objects have no prototype. Undefined when the file holds too much to be looked at. */
  readonly value: unknown;
  readonly problems: readonly PlacedProblem[];
}

/**
 * The plain value of a tree. Reports duplicate keys (the first one counts), keys that can't be names, and counts beyond
 * the limits. Never assigns a key to an object that has a prototype.
 */
export function readValue(root: Node): Read {
  const problems: PlacedProblem[] = [];
  let values = 0;
  let tooMany = false;

  const report = (path: Path, code: string, message: string, at: number): void => {
    problems.push({ path, code, message, severity: "error", at });
  };

  const members = (node: Node, path: Path): unknown => {
    const object: Record<string, unknown> = { __proto__: null };
    const children = node.children ?? [];
    if (children.length > LIMITS.members) {
      tooMany = true;
      report(path, "limit-count", limitMessage(children.length, "members", LIMITS.members), node.offset);
      return object;
    }
    for (const property of children) {
      const [key, child] = property.children ?? [];
      if (key === undefined || child === undefined) continue;
      const name = String(key.value);
      const here = [...path, name];
      if (Object.hasOwn(object, name)) {
        report(
          here,
          "duplicate-key",
          `the key "${clip(name)}" stands here twice; only one of them can count`,
          key.offset,
        );
        convert(child, here);
      } else if (TAKEN.has(name)) {
        report(path, "reserved-key", `"${name}" can't be a name or a field: choose another`, key.offset);
      } else if (name.length > LIMITS.key) {
        report(
          path,
          "limit-length",
          `this key has ${count(name.length)} characters; at most ${LIMITS.key} are allowed`,
          key.offset,
        );
      } else {
        object[name] = convert(child, here);
      }
    }
    return object;
  };

  const items = (node: Node, path: Path): unknown => {
    const children = node.children ?? [];
    if (children.length > LIMITS.items) {
      tooMany = true;
      report(path, "limit-count", limitMessage(children.length, "items", LIMITS.items), node.offset);
      return [];
    }
    return children.map((child, index) => convert(child, [...path, index]));
  };

  const convert = (node: Node, path: Path): unknown => {
    values += 1;
    if (values > LIMITS.values) return null;
    if (node.type === "object") return members(node, path);
    if (node.type === "array") return items(node, path);
    return node.value;
  };

  const value = convert(root, []);
  if (values > LIMITS.values) {
    tooMany = true;
    report([], "limit-count", `the file holds more than ${count(LIMITS.values)} values`, 0);
  }
  return { value: tooMany ? undefined : value, problems };
}

function limitMessage(found: number, what: string, limit: number): string {
  return `${count(found)} ${what} here; at most ${count(limit)} are allowed`;
}

/** A name short enough to stand in a message. */
export function clip(name: string): string {
  return name.length > 60 ? `${name.slice(0, 57)}...` : name;
}
