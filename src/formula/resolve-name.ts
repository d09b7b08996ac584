import type { NameNode } from "./ast.ts";
import { didYouMean, type Context, type Findings } from "./findings.ts";
import { isFunction, signatureOf } from "./functions.ts";
import type { Typed } from "./kind.ts";
import { nearest } from "./nearest.ts";
import { saturate } from "./operations.ts";
import type { Sym } from "./scope.ts";
import { shorten } from "./token.ts";

/** Gives a name its meaning in the scope. */
export function resolveName(node: NameNode, context: Context): Typed {
  const { scope, findings } = context;
  const sym = scope.lookup(node.name);
  if (sym === null) return unknownName(node, context);
  const id = sym.id ?? node.name;
  findings.reading(id, sym.openness);
  return typedSym(sym, id, `"${shorten(node.name)}"`, findings);
}

/** What a symbol reads, as a part. `id` tells apart what isn't read from a slot; `of` names it in messages. */
export function typedSym(sym: Sym, id: string, of: string, findings: Findings): Typed {
  const { read, type, range } = sym;
  const { parts } = findings;
  const kind = type.kind === "option" ? { ...type, of } : { kind: type.kind };
  if (read.kind === "constant") return { core: parts.constant(saturate(read.value)), kind };
  if (read.kind === "slot") return { core: parts.slot(read.slot, range), kind };
  return { core: parts.formula(id, read.get, range), kind };
}

function unknownName(node: NameNode, { scope, findings }: Context): Typed {
  const name = shorten(node.name);
  const tell = (message: string, suggestion?: string): Typed =>
    findings.problem("formula-unknown-name", message, node, suggestion);
  if (isFunction(node.name)) return tell(`"${name}" is a function: ${signatureOf(node.name).text}`);
  if (scope.table(node.name) !== null) return tell(`"${name}" is a table; read it with table(${name}, x)`);
  if (scope.group(node.name) !== null)
    return tell(`"${name}" is a group of actors; read it with maxof, minof, sumof or countof`);
  const names = scope.names();
  if (node.name.startsWith("self.") && !names.some((known) => known.startsWith("self."))) {
    return tell(`"self" has no meaning in "${name}": nothing is declared for each actor here`);
  }
  const elsewhere = scope.elsewhere?.(node.name) ?? null;
  if (elsewhere !== null) return tell(elsewhere);
  const suggestion = nearest(node.name, names);
  return tell(`unknown variable "${name}"${didYouMean(suggestion)}`, suggestion);
}
