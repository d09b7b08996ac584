import type { Core } from "./core.ts";

export interface OptionKind {
  readonly kind: "option";
  readonly options: readonly string[];
  readonly ordered: boolean;
  /** What has these options, for messages: `"phase"`. */
  readonly of: string;
}

/** What a part of a formula gives. A count is a number that a condition may take as "at least once"; unknown follows a problem already told. */
export type Kind = { readonly kind: "number" | "count" | "boolean" | "unknown" } | OptionKind;

/** A part, resolved. */
export interface Typed {
  readonly core: Core;
  readonly kind: Kind;
}

/** Options as a message lists them. */
export function listOptions(options: readonly string[]): string {
  const shown = options.slice(0, 6).map((option) => `'${option}'`);
  return options.length > shown.length ? `${shown.join(", ")}, …` : shown.join(", ");
}

export function sameOptions(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((option, index) => option === b[index]);
}

/** What a kind is, as a message says it. */
export function saidKind(kind: Kind): string {
  if (kind.kind === "option") return `one of ${listOptions(kind.options)}`;
  return kind.kind === "boolean" ? "true or false" : "a number";
}
