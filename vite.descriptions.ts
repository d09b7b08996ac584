/**
 * Leaves what editors and the reference say about each field out of the built page: the shape of scenarios carries it, and only the command line,
 * which writes `scenario.schema.json` and `docs/reference.md`, ever reads it.
 */
import { parseSync, Visitor, type Plugin } from "vite";

const SHAPE = /\/src\/scenario\/shape\/\w+\.ts$/;
/** What gives a field its description, as its second argument. */
const DESCRIBED_BY = new Set(["rule", "words", "display"]);

/** A file of the shape with every description empty. */
export function withoutDescriptions(path: string, code: string): string {
  const texts: { readonly start: number; readonly end: number }[] = [];
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join("; ")}`);
  const note = (node: { readonly type: string; readonly start: number; readonly end: number } | undefined): void => {
    if (node?.type === "Literal" || node?.type === "TemplateLiteral") texts.push(node);
  };
  new Visitor({
    CallExpression: ({ callee, arguments: given }) => {
      if (callee.type === "Identifier" && DESCRIBED_BY.has(callee.name)) note(given[1]);
    },
    Property: ({ key, value }) => {
      if (key.type === "Identifier" && key.name === "description") note(value);
    },
  }).visit(program);
  return texts
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}""${rest.slice(end)}`, code);
}

/** The vite plugin. */
export function descriptions(): Plugin {
  return {
    name: "descriptions",
    apply: "build",
    // While the file is still what was written.
    enforce: "pre",
    transform: {
      filter: { id: SHAPE },
      handler: (code, id) => ({ code: withoutDescriptions(id, code), map: null }),
    },
  };
}
