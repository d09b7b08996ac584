import { parseSync, Visitor } from "vite";
import type { SourceFile } from "./sources.ts";

type Program = ReturnType<typeof parseSync>["program"];
/** What to call for each kind of node. */
export type Visits = ConstructorParameters<typeof Visitor>[0];

/** Parsed by vite's own parser. A file that doesn't parse is a failure, not an empty file. */
export function parsed(file: SourceFile): Program {
  const { program, errors } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new Error(`${file.path}: ${errors.map((error) => error.message).join("; ")}`);
  return program;
}

export function visit(file: SourceFile, visits: Visits): void {
  new Visitor(visits).visit(parsed(file));
}

/** `path:line` of an offset. */
export const placeOf = (file: SourceFile, offset: number): string =>
  `${file.path}:${file.text.slice(0, offset).split("\n").length}`;
