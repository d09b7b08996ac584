import { access, extended, operation, type Code, type F64, type I32, type I64, type Kind, type Step } from "./code.ts";

type Two<K extends Kind, R extends Kind = K> = (a: Code<K>, b: Code<K>) => Code<R>;
const two =
  <K extends Kind, R extends Kind>(result: R, opcode: number): Two<K, R> =>
  (a, b) =>
    operation(result, opcode, a, b);

const i32Const = (value: number): I32 => ({
  kind: "i32",
  write: (to) => {
    to.byte(0x41);
    to.signed(value | 0);
  },
});
const START: I32 = i32Const(0);

/** Whole numbers of 32 bits. */
export const i32 = {
  /** Any whole number of 32 bits, signed or unsigned. */
  const: i32Const,
  add: two<"i32", "i32">("i32", 0x6a),
  sub: two<"i32", "i32">("i32", 0x6b),
  mul: two<"i32", "i32">("i32", 0x6c),
  remU: two<"i32", "i32">("i32", 0x70),
  and: two<"i32", "i32">("i32", 0x71),
  or: two<"i32", "i32">("i32", 0x72),
  xor: two<"i32", "i32">("i32", 0x73),
  shl: two<"i32", "i32">("i32", 0x74),
  shrU: two<"i32", "i32">("i32", 0x76),
  eq: two<"i32", "i32">("i32", 0x46),
  ne: two<"i32", "i32">("i32", 0x47),
  ltS: two<"i32", "i32">("i32", 0x48),
  ltU: two<"i32", "i32">("i32", 0x49),
  gtS: two<"i32", "i32">("i32", 0x4a),
  geS: two<"i32", "i32">("i32", 0x4e),
  eqz: (a: I32): I32 => operation("i32", 0x45, a),
  /** The low half. */
  wrap: (a: I64): I32 => operation("i32", 0xa7, a),
  /** Towards 0, as near as 32 bits come; of NaN, 0. */
  truncS: (a: F64): I32 => extended("i32", 2, [], a),
  truncU: (a: F64): I32 => extended("i32", 3, [], a),
  load: (place: number, at: I32 = START): I32 => access("i32", 0x28, 2, place, at),
  store: (place: number, value: I32, at: I32 = START): Step => access("none", 0x36, 2, place, at, value),
} as const;

/** Whole numbers of 64 bits. */
export const i64 = {
  const: (value: number): I64 => ({
    kind: "i64",
    write: (to) => {
      to.byte(0x42);
      to.signed(value);
    },
  }),
  or: two<"i64", "i64">("i64", 0x84),
  mul: two<"i64", "i64">("i64", 0x7e),
  shl: two<"i64", "i64">("i64", 0x86),
  shrU: two<"i64", "i64">("i64", 0x88),
  extendU: (a: I32): I64 => operation("i64", 0xad, a),
} as const;

const JOINED = { add: 0xa0, min: 0xa4, max: 0xa5 } as const;

/** Doubles. Every operation is IEEE 754's, as in JavaScript. */
export const f64 = {
  const: (value: number): F64 => ({
    kind: "f64",
    write: (to) => {
      to.byte(0x44);
      to.double(value);
    },
  }),
  add: two<"f64", "f64">("f64", 0xa0),
  sub: two<"f64", "f64">("f64", 0xa1),
  mul: two<"f64", "f64">("f64", 0xa2),
  div: two<"f64", "f64">("f64", 0xa3),
  /** As `Math.min` and `Math.max`: -0 is below 0, and NaN wins. */
  min: two<"f64", "f64">("f64", 0xa4),
  max: two<"f64", "f64">("f64", 0xa5),
  /** The first's size with the second's sign. */
  copysign: two<"f64", "f64">("f64", 0xa6),
  eq: two<"f64", "i32">("i32", 0x61),
  ne: two<"f64", "i32">("i32", 0x62),
  lt: two<"f64", "i32">("i32", 0x63),
  gt: two<"f64", "i32">("i32", 0x64),
  le: two<"f64", "i32">("i32", 0x65),
  ge: two<"f64", "i32">("i32", 0x66),
  abs: (a: F64): F64 => operation("f64", 0x99, a),
  neg: (a: F64): F64 => operation("f64", 0x9a, a),
  ceil: (a: F64): F64 => operation("f64", 0x9b, a),
  floor: (a: F64): F64 => operation("f64", 0x9c, a),
  sqrt: (a: F64): F64 => operation("f64", 0x9f, a),
  fromS: (a: I32): F64 => operation("f64", 0xb7, a),
  fromU: (a: I32): F64 => operation("f64", 0xb8, a),
  fromS64: (a: I64): F64 => operation("f64", 0xb9, a),
  /** Joins all, from the left, one after the other. */
  all: (how: "add" | "min" | "max", [first, ...others]: readonly [F64, ...F64[]]): F64 => ({
    kind: "f64",
    write: (to) => {
      first.write(to);
      for (const one of others) {
        one.write(to);
        to.byte(JOINED[how]);
      }
    },
  }),
  load: (place: number, at: I32 = START): F64 => access("f64", 0x2b, 3, place, at),
  store: (place: number, value: F64, at: I32 = START): Step => access("none", 0x39, 3, place, at, value),
} as const;

/** Sets `bytes` of memory to 0. */
export const clearMemory = (place: I32, bytes: number): Step =>
  extended("none", 11, [0], place, i32.const(0), i32.const(bytes));
