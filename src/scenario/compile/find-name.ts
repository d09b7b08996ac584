import type { Node } from "../../formula/ast.ts";

/** Where a formula first names a value: as itself, as `self.x`, or as a bare name inside a group function. */
export function findName(node: Node, id: string, self: string | null): number | undefined {
  switch (node.kind) {
    case "name":
      return names(node.name, id, self) ? node.offset : undefined;
    case "unary":
      return findName(node.operand, id, self);
    case "binary":
      return findName(node.left, id, self) ?? findName(node.right, id, self);
    case "call":
      for (const arg of node.args) {
        const found = findName(arg, id, self);
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

function names(written: string, id: string, self: string | null): boolean {
  if (written === id || id.endsWith(`.${written}`)) return true;
  return self !== null && written.startsWith("self.") && `${self}${written.slice(4)}` === id;
}
