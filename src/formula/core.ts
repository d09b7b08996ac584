import type { Formula } from "../engine/value.ts";
import type { Range, Table } from "./scope.ts";

export type UnaryOperation = "negate" | "not" | "positive" | "abs" | "floor" | "ceil" | "round" | "sqrt" | "exp" | "ln";
export type BinaryOperation =
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "remainder"
  | "pow"
  | "less"
  | "lessEqual"
  | "equal"
  | "notEqual";
export type ManyOperation = "add" | "min" | "max";

/** A formula with every name resolved, every type checked: numbers only, booleans as 0 and 1, options as their index. */
export type Core =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "slot"; readonly slot: number; readonly range: Range }
  | { readonly kind: "formula"; readonly get: () => Formula; readonly range: Range }
  | { readonly kind: "unary"; readonly operation: UnaryOperation; readonly of: Core }
  /** `at` is the offset of the right side in the formula's text. */
  | {
      readonly kind: "binary";
      readonly operation: BinaryOperation;
      readonly left: Core;
      readonly right: Core;
      readonly at: number;
    }
  /** From the left, one after the other; of nothing, 0. */
  | { readonly kind: "many"; readonly operation: ManyOperation; readonly of: readonly Core[] }
  | { readonly kind: "both" | "either"; readonly left: Core; readonly right: Core }
  | { readonly kind: "if"; readonly condition: Core; readonly yes: Core; readonly no: Core }
  | { readonly kind: "lerp"; readonly from: Core; readonly to: Core; readonly part: Core }
  | { readonly kind: "table"; readonly id: string; readonly table: Table; readonly x: Core };

/**
 * Makes each distinct part once, so that parts which say the same *are* the same: `if(load > 0, x / load, 0)` can then be
 * seen to be safe. A division that is written twice is known by its first place.
 */
export class Parts {
  private readonly known = new Map<string, Core>();
  private readonly numbers = new Map<Core, number>();
  /** How often a part was asked for: the size of the formula written out. */
  asked = 0;

  constant(value: number): Core {
    return this.part(`constant ${value}`, { kind: "constant", value });
  }
  slot(slot: number, range: Range): Core {
    return this.part(`slot ${slot}`, { kind: "slot", slot, range });
  }
  formula(name: string, get: () => Formula, range: Range): Core {
    return this.part(`formula ${name}`, { kind: "formula", get, range });
  }
  unary(operation: UnaryOperation, of: Core): Core {
    return this.part(`${operation} ${this.number(of)}`, { kind: "unary", operation, of });
  }
  binary(operation: BinaryOperation, left: Core, right: Core, at: number): Core {
    const key = `${operation} ${this.number(left)} ${this.number(right)}`;
    return this.part(key, { kind: "binary", operation, left, right, at });
  }
  many(operation: ManyOperation, of: readonly Core[]): Core {
    return this.part(`many ${operation} ${of.map((one) => this.number(one)).join(" ")}`, {
      kind: "many",
      operation,
      of,
    });
  }
  both(left: Core, right: Core): Core {
    return this.part(`both ${this.number(left)} ${this.number(right)}`, { kind: "both", left, right });
  }
  either(left: Core, right: Core): Core {
    return this.part(`either ${this.number(left)} ${this.number(right)}`, { kind: "either", left, right });
  }
  if(condition: Core, yes: Core, no: Core): Core {
    const key = `if ${this.number(condition)} ${this.number(yes)} ${this.number(no)}`;
    return this.part(key, { kind: "if", condition, yes, no });
  }
  lerp(from: Core, to: Core, part: Core): Core {
    return this.part(`lerp ${this.number(from)} ${this.number(to)} ${this.number(part)}`, {
      kind: "lerp",
      from,
      to,
      part,
    });
  }
  table(id: string, table: Table, x: Core): Core {
    return this.part(`table ${this.number(x)} ${id}`, { kind: "table", id, table, x });
  }

  private part(key: string, made: Core): Core {
    this.asked += 1;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, made);
    this.numbers.set(made, this.numbers.size);
    return made;
  }

  private number(core: Core): number {
    return this.numbers.get(core) ?? -1;
  }
}
