/**
 * Sends the page's templates without the layout that they are written in: a line break with its indentation shows as one space, so one space
 * is what travels. What stands in quotes is left as it is, and so is a template in which white space may show.
 */
import { parseSync, Visitor, type Plugin } from "vite";

const SOURCE = /\/src\/ui\/.*\.ts$/;
const TAGS = new Set(["html", "svg"]);
/** White space shows in the first two, and comments may hold anything. */
const LEFT_ALONE = /<(?:pre|textarea)[^>]*>[^<]|<!--/;
/** Of HTML's kind, which a space that doesn't break isn't. */
const SPACE = /^[ \t\r\n\f]+/;

interface Part {
  readonly start: number;
  readonly end: number;
}

/** The parts of a template as they travel. */
function closeUp(parts: readonly string[]): readonly string[] {
  /** Where the last part ended: in text, in a tag, or in a value with this quotation mark around it. */
  let inside: "text" | "tag" | '"' | "'" = "text";
  return parts.map((part) => {
    let kept = "";
    for (let at = 0; at < part.length;) {
      const rest = part.slice(at);
      const [space = ""] = inside === "text" || inside === "tag" ? (SPACE.exec(rest) ?? []) : [];
      if (space !== "") {
        at += space.length;
        if (!(inside === "tag" && part[at] === ">")) kept += " ";
        continue;
      }
      const letter = rest.charAt(0);
      if (inside === "text") inside = /^<[/a-z]/i.test(rest) ? "tag" : "text";
      else if (inside !== "tag") inside = letter === inside ? "tag" : inside;
      else if (letter === ">") inside = "text";
      else if (letter === '"' || letter === "'") inside = letter;
      kept += letter;
      at += 1;
    }
    return kept;
  });
}

/** A file of the page with its templates closed up. */
export function withoutLayout(path: string, code: string): string {
  const edits: (Part & { readonly text: string })[] = [];
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join("; ")}`);
  new Visitor({
    TaggedTemplateExpression: ({ tag, quasi }) => {
      if (tag.type !== "Identifier" || !TAGS.has(tag.name)) return;
      const written = quasi.quasis.map(({ start, end }) => code.slice(start, end));
      if (LEFT_ALONE.test(written.join(""))) return;
      const texts = closeUp(written);
      quasi.quasis.forEach(({ start, end }, index) => edits.push({ start, end, text: texts[index] ?? "" }));
    },
  }).visit(program);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end), code);
}

/** The vite plugin. */
export function templates(): Plugin {
  return {
    name: "templates",
    apply: "build",
    // While the file is still what was written.
    enforce: "pre",
    transform: {
      filter: { id: SOURCE },
      handler: (code, id) => ({ code: withoutLayout(id, code), map: null }),
    },
  };
}
