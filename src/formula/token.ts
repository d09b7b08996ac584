import type { Place } from "./ast.ts";
import type { FormulaProblem } from "./problem.ts";

export const SYMBOLS = ["==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "(", ")", ","] as const;
export type SymbolText = (typeof SYMBOLS)[number];

export const WORDS = ["and", "or", "not", "true", "false"] as const;
export type Word = (typeof WORDS)[number];

export type Token = Place &
  (
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "option"; readonly value: string }
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "word"; readonly word: Word }
    | { readonly kind: "symbol"; readonly symbol: SymbolText }
    | { readonly kind: "end" }
    /** Characters that make no token; the parser reports it when it gets there, so that the first problem comes first. */
    | { readonly kind: "wrong"; readonly problem: FormulaProblem }
  );

/** A token as a message shows it. */
export function tokenText(token: Token, text: string): string {
  return token.kind === "end" ? "the end" : shorten(text.slice(token.offset, token.offset + token.length));
}

/** Keeps quoted pieces of untrusted text short. */
export function shorten(piece: string): string {
  return piece.length <= 60 ? piece : `${piece.slice(0, 57)}…`;
}
