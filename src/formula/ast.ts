/**
 * What a formula says, as a tree. Nothing here is resolved: names are text until a scope gives them meaning.
 */

/** Where a part stands in the formula's text, in UTF-16 code units. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

export const COMPARISONS = ["==", "!=", "<", "<=", ">", ">="] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const ARITHMETIC = ["+", "-", "*", "/", "%"] as const;
export type Arithmetic = (typeof ARITHMETIC)[number];

export type BinaryOperator = Comparison | Arithmetic | "and" | "or";
export type UnaryOperator = "-" | "not";

export interface NumberNode extends Place {
  readonly kind: "number";
  /** Finite, 0 to 1e300. */
  readonly value: number;
}
export interface BooleanNode extends Place {
  readonly kind: "boolean";
  readonly value: boolean;
}
/** An option in single quotes. */
export interface OptionNode extends Place {
  readonly kind: "option";
  readonly value: string;
}
/** A bare or dotted name. */
export interface NameNode extends Place {
  readonly kind: "name";
  readonly name: string;
}
export interface UnaryNode extends Place {
  readonly kind: "unary";
  readonly operator: UnaryOperator;
  readonly operand: Node;
}
export interface BinaryNode extends Place {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Node;
  readonly right: Node;
}
export interface CallNode extends Place {
  readonly kind: "call";
  /** The function's name, which stands at the node's own offset. */
  readonly name: string;
  readonly args: readonly Node[];
}

export type Node = NumberNode | BooleanNode | OptionNode | NameNode | UnaryNode | BinaryNode | CallNode;
