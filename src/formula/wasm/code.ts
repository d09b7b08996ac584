import type { Sink } from "./sink.ts";

/** Types of values on WebAssembly's stack. */
export type Kind = "i32" | "i64" | "f64";

/**
 * A piece of code that leaves one value of its kind on the stack, or nothing. It is written out when its function is, so that
 * pieces can be put together in any order.
 */
export interface Code<K extends Kind | "none"> {
  readonly kind: K;
  readonly write: (to: Sink) => void;
}
export type I32 = Code<"i32">;
export type I64 = Code<"i64">;
export type F64 = Code<"f64">;
/** Does something and leaves nothing. */
export type Step = Code<"none">;
export type AnyCode = Code<Kind | "none">;

/** Bytes of the types. */
export const KIND_BYTES: Readonly<Record<Kind, number>> = { i32: 0x7f, i64: 0x7e, f64: 0x7c };

/** An instruction: what it takes from the stack, then its bytes. */
function instruction<K extends Kind | "none">(kind: K, taken: readonly AnyCode[], itself: (to: Sink) => void): Code<K> {
  return {
    kind,
    write: (to) => {
      for (const one of taken) one.write(to);
      itself(to);
    },
  };
}

/** An instruction of one byte. */
export const operation = <K extends Kind | "none">(kind: K, opcode: number, ...taken: readonly AnyCode[]): Code<K> =>
  instruction(kind, taken, (to) => to.byte(opcode));

/** An instruction of the second page of opcodes. */
export const extended = <K extends Kind | "none">(
  kind: K,
  opcode: number,
  after: readonly number[],
  ...taken: readonly AnyCode[]
): Code<K> =>
  instruction(kind, taken, (to) => {
    to.byte(0xfc);
    to.unsigned(opcode);
    for (const byte of after) to.byte(byte);
  });

/** An instruction with a number of its own. */
export const indexed = <K extends Kind | "none">(
  kind: K,
  opcode: number,
  index: number,
  ...taken: readonly AnyCode[]
): Code<K> =>
  instruction(kind, taken, (to) => {
    to.byte(opcode);
    to.unsigned(index);
  });

/** Reads or writes memory at `place` plus what is taken first, in bytes. `align` is the power of two that the address is a multiple of. */
export const access = <K extends Kind | "none">(
  kind: K,
  opcode: number,
  align: number,
  place: number,
  ...taken: readonly AnyCode[]
): Code<K> =>
  instruction(kind, taken, (to) => {
    to.byte(opcode);
    to.unsigned(align);
    to.unsigned(place);
  });
