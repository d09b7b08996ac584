import type { SourceFile } from "./sources.ts";
import { placeOf, visit } from "./syntax.ts";

/** Lines in a file of code: one concept each. */
export const LONGEST = 250;

/** What the style forbids and the tools don't see, as `path: rule`. */
export function styleProblems(file: SourceFile): string[] {
  const found: string[] = [];
  const lines = file.text.trimEnd().split("\n").length;
  if (lines > LONGEST) found.push(`${file.path}: ${lines} lines, over ${LONGEST}`);
  if (/(?:^|\/)(?:utils?|helpers?|misc|index)\.ts$/.test(file.path)) found.push(`${file.path}: named for no concept`);
  let others = 0;
  visit(file, {
    Program: (node) => void (others = node.body.filter((one) => !isReExport(one)).length),
    TSAsExpression(node) {
      const inner = node.expression.type === "ParenthesizedExpression" ? node.expression.expression : node.expression;
      const through = inner.type === "TSAsExpression" ? inner.typeAnnotation.type : "";
      if (through === "TSUnknownKeyword" || through === "TSAnyKeyword")
        found.push(`${placeOf(file, node.start)}: a cast through ${through === "TSAnyKeyword" ? "any" : "unknown"}`);
    },
  });
  if (others === 0 && file.text.trim() !== "") found.push(`${file.path}: only passes on other files' exports`);
  return found;
}

const isReExport = (node: { readonly type: string; readonly source?: unknown }): boolean =>
  node.type === "ExportAllDeclaration" || (node.type === "ExportNamedDeclaration" && Boolean(node.source));
