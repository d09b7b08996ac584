import fc from "fast-check";

/** Names that lead careless code astray. */
export const STRANGE_NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "prototype",
  "self",
  "turn",
  "and",
  "a-b",
  "A",
  "é",
];

/** Pieces of text that have broken parsers before. */
const PIECES = [
  "",
  '"',
  "\\",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "null",
  "true",
  "-0",
  "1e999",
  "-1e999",
  "1e-999",
  "NaN",
  "0x10",
  "9".repeat(400),
  "\0",
  "\uFEFF",
  "\uD800",
  "\uDC00\uD800",
  "\u2028",
  "//",
  "/*",
  "*/",
  '"__proto__": {"polluted": 1},',
  '"constructor": {"prototype": {"polluted": 1}},',
  "[".repeat(200),
  '{"a":'.repeat(200),
  "(".repeat(500),
  '"over": 100',
  '"turns": 200',
  '"after": 100',
];

export interface TextChange {
  readonly at: number;
  readonly length: number;
  readonly piece: string;
  /** Where a slice is copied from; -1: the piece is put in. */
  readonly from: number;
}

/** Changes of a text, to be tried on one of any length. */
export const textChanges: fc.Arbitrary<TextChange[]> = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(60), fc.nat(4_000)),
    piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6, unit: "binary" })),
    from: fc.oneof(fc.constant(-1), fc.nat()),
  }),
  { minLength: 1, maxLength: 4 },
);

export const changeText = (text: string, changes: readonly TextChange[]): string =>
  changes.reduce((old, { at, length, piece, from }) => {
    const place = at % (old.length + 1);
    const start = from % (old.length + 1);
    const put = from < 0 ? piece : old.slice(start, start + length);
    return old.slice(0, place) + put + old.slice(place + (from < 0 ? length : 0));
  }, text);

const JUNK: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.1,
  1e308,
  -1e308,
  2_147_483_648,
  5e-324,
  "",
  "x",
  "\uD800",
  "turn > (",
  "{cash",
  "0 / 0",
  "1 / 0 * 0",
  "-(1e300 * 1e300)",
  "turn - turn",
  "1 / (turn - turn)",
  "exp(1e9)",
  "ln(-1)",
  "pow(0, -1)",
  "1 % 0",
  "true",
  [],
  {},
  [[]],
  [1e300, -1e300],
  { a: 1 },
  { range: [5, 1] },
  ...STRANGE_NAMES,
];

export interface TreeChange {
  readonly at: number;
  readonly from: number;
  readonly how: "remove" | "junk" | "copy" | "rename" | "add" | "repeat" | "nudge";
}
export const treeChanges: fc.Arbitrary<TreeChange[]> = fc.array(
  fc.record({
    at: fc.nat(),
    from: fc.nat(),
    how: fc.constantFrom("remove", "junk", "copy", "rename", "add", "repeat", "nudge"),
  }),
  { minLength: 1, maxLength: 5 },
);

interface Spot {
  readonly holder: object;
  readonly key: string;
}
function spotsIn(value: unknown): Spot[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...spotsIn(inner)]);
}

/** Puts a key that is the object's own, even `__proto__`. */
const put = (holder: object, key: string, value: unknown): boolean =>
  Reflect.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

/** A JSON text with things gone, wrong, renamed, doubled, or in another's place. */
export function changeTree(text: string, changes: readonly TreeChange[]): string {
  const tree: unknown = JSON.parse(text);
  for (const { at, from, how } of changes) {
    const spots = spotsIn(tree);
    const spot = spots[at % Math.max(1, spots.length)];
    if (spot === undefined) break;
    const { holder, key } = spot;
    const old: unknown = Reflect.get(holder, key);
    const other = spots[from % spots.length] ?? spot;
    const name = STRANGE_NAMES[from % STRANGE_NAMES.length] ?? "x";
    if (how === "remove") Reflect.deleteProperty(holder, key);
    else if (how === "junk") put(holder, key, JUNK[from % JUNK.length]);
    else if (how === "copy") put(holder, key, structuredClone(Reflect.get(other.holder, other.key)));
    else if (how === "nudge" && typeof old === "number") put(holder, key, old * [-1, 2, 0.5, 1e9, 0.1][from % 5]!);
    else if (how === "repeat" && Array.isArray(old))
      put(
        holder,
        key,
        Array.from({ length: from % 60 }, () => structuredClone(old[0] as unknown)),
      );
    else if (Array.isArray(holder)) holder.push(structuredClone(old));
    else {
      if (how === "rename") Reflect.deleteProperty(holder, key);
      put(holder, name, old);
    }
  }
  return JSON.stringify(tree);
}
