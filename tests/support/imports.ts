import type { SourceFile } from "./sources.ts";
import { placeOf, visit } from "./syntax.ts";

/** One place where a file names another one. */
export interface Import {
  /** As written: `./a.ts`, `zod`, `node:fs`. */
  readonly to: string;
  /** `path:line`. */
  readonly place: string;
}

/** A specifier that can't be read off the text: an import must be written out. */
export const COMPUTED = "<computed>";

interface Literal {
  readonly type: string;
  readonly value?: unknown;
}

/** Every import of a file: static, type-only, `export … from`, dynamic, `import("…").Type`, and `new URL("…", import.meta.url)`. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (source: Literal | null, offset: number): void => {
    if (source === null) return;
    const to = source.type === "Literal" && typeof source.value === "string" ? source.value : COMPUTED;
    found.push({ to, place: placeOf(file, offset) });
  };
  visit(file, {
    ImportDeclaration: (node) => add(node.source, node.start),
    ExportNamedDeclaration: (node) => add(node.source, node.start),
    ExportAllDeclaration: (node) => add(node.source, node.start),
    ImportExpression: (node) => add(node.source, node.start),
    TSImportType: (node) => add(node.source, node.start),
    NewExpression(node) {
      const [address, base] = node.arguments;
      const isUrl = node.callee.type === "Identifier" && node.callee.name === "URL";
      const isHere = base?.type === "MemberExpression" && base.object.type === "MetaProperty";
      // An address made at run time (a scenario's) names no module.
      if (isUrl && isHere && address?.type === "Literal") add(address, node.start);
    },
  });
  return found;
}
