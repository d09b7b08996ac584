/** A text cut at its `{name}`s. `{{` and `}}` are braces; nothing else is interpreted, and nothing is ever HTML. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly name: string; readonly offset: number }
  /** A brace that opens nothing readable; it is shown as it stands. */
  | { readonly kind: "wrong"; readonly text: string; readonly offset: number };

const NAME = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/;

const BRACE = /[{}]/;

export function template(text: string): readonly Piece[] {
  if (!BRACE.test(text)) return text === "" ? [] : [{ kind: "text", text }];
  const pieces: Piece[] = [];
  let plain = "";
  const flush = (): void => {
    if (plain !== "") pieces.push({ kind: "text", text: plain });
    plain = "";
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "}" && text.charAt(at + 1) === "}") at += 1;
    if (character === "{" && text.charAt(at + 1) === "{") at += 1;
    else if (character === "{") {
      flush();
      const end = text.indexOf("}", at);
      const name = end < 0 ? "" : text.slice(at + 1, end);
      if (NAME.test(name)) {
        pieces.push({ kind: "value", name, offset: at });
        at = end;
      } else pieces.push({ kind: "wrong", text: "{", offset: at });
      continue;
    }
    plain += character;
  }
  flush();
  return pieces;
}

/** The names that a text prints. */
export function placeholders(text: string): readonly { readonly name: string; readonly offset: number }[] {
  return template(text).flatMap((piece) => (piece.kind === "value" ? [piece] : []));
}
