import type { Core } from "./core.ts";
import { BINARY, MANY, UNARY, lerp, readTable } from "./operations.ts";

/** Works out what is constant. The value stays the same to the bit. */
export function fold(core: Core): Core {
  switch (core.kind) {
    case "constant":
    case "slot":
    case "formula":
      return core;
    case "unary": {
      const of = fold(core.of);
      return of.kind === "constant" ? constant(UNARY[core.operation](of.value)) : { ...core, of };
    }
    case "binary": {
      const left = fold(core.left);
      const right = fold(core.right);
      const known = left.kind === "constant" && right.kind === "constant";
      return known ? constant(BINARY[core.operation](left.value, right.value)) : { ...core, left, right };
    }
    case "many":
      return foldMany(core);
    case "both":
    case "either":
      return foldPair(core);
    case "if": {
      const condition = fold(core.condition);
      if (condition.kind === "constant") return fold(condition.value === 0 ? core.no : core.yes);
      return { ...core, condition, yes: fold(core.yes), no: fold(core.no) };
    }
    case "lerp": {
      const from = fold(core.from);
      const to = fold(core.to);
      const part = fold(core.part);
      const known = from.kind === "constant" && to.kind === "constant" && part.kind === "constant";
      return known ? constant(lerp(from.value, to.value, part.value)) : { ...core, from, to, part };
    }
    default: {
      const x = fold(core.x);
      return x.kind === "constant" ? constant(readTable(core.table, x.value)) : { ...core, x };
    }
  }
}

/** Constants at its start are joined; later ones keep their place, or sums would round differently. */
function foldMany(core: Core & { kind: "many" }): Core {
  const of: Core[] = [];
  for (const one of core.of.map(fold)) {
    const last = of[0];
    if (of.length === 1 && last !== undefined && last.kind === "constant" && one.kind === "constant") {
      of[0] = constant(MANY[core.operation](last.value, one.value));
    } else of.push(one);
  }
  return of.length === 0 ? constant(0) : of.length === 1 ? of[0]! : { ...core, of };
}

function foldPair(core: Core & { kind: "both" | "either" }): Core {
  const left = fold(core.left);
  const right = fold(core.right);
  const settled = core.kind === "both" ? 0 : 1;
  if (left.kind === "constant") return (left.value === 0 ? 0 : 1) === settled ? constant(settled) : right;
  // What the left side does can't be seen, so a right side that settles the matter settles it alone.
  if (right.kind === "constant") return (right.value === 0 ? 0 : 1) === settled ? constant(settled) : left;
  return { ...core, left, right };
}

function constant(value: number): Core {
  return { kind: "constant", value };
}
