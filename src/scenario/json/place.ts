import type { Node } from "jsonc-parser";
import type { Problem } from "../problem.ts";

/** Line and column, from 1, in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of a text into lines and columns. Lines end with LF, CR LF or CR. */
export function lineFinder(text: string): (at: number) => Place {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return (at) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}

/** Where in the text a problem stands: at its path's value (or as near to it as the tree goes), its key, or inside its string. */
export function offsetOf(root: Node, text: string, problem: Problem): number {
  let node = root;
  for (const step of problem.path) {
    const next = child(node, step);
    if (next === null) return node.offset;
    node = next;
  }
  if (problem.key !== undefined) return keyOf(node, problem.key)?.offset ?? node.offset;
  if (problem.offset !== undefined && node.type === "string") return insideString(text, node.offset, problem.offset);
  return node.offset;
}

function child(node: Node, step: string | number): Node | null {
  if (typeof step === "number") return (node.type === "array" ? node.children?.[step] : undefined) ?? null;
  const property = node.children?.find((member) => member.type === "property" && member.children?.[0]?.value === step);
  return property?.children?.[1] ?? null;
}

function keyOf(node: Node, key: string): Node | undefined {
  return node.children?.find((member) => member.type === "property" && member.children?.[0]?.value === key)
    ?.children?.[0];
}

/** Offset in the text of the `index`-th code unit of a string whose opening quote stands at `quote`: escapes are longer than what they say. */
function insideString(text: string, quote: number, index: number): number {
  let at = quote + 1;
  for (let unit = 0; unit < index; unit++) {
    if (text.charCodeAt(at) === 0x5c) at += text.charAt(at + 1) === "u" ? 6 : 2;
    else at += 1;
  }
  return Math.min(at, text.length);
}
