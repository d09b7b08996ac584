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

/** An instruction after what it takes from the stack. */
export function operation<K extends Kind | "none">(kind: K, opcode: number, ...taken: readonly AnyCode[]): Code<K> {
  return {
    kind,
    write: (to) => {
      for (const one of taken) one.write(to);
      to.byte(opcode);
    },
  };
}

/** An instruction of the second page of opcodes. */
export function extended<K extends Kind | "none">(
  kind: K,
  opcode: number,
  after: readonly number[],
  ...taken: readonly AnyCode[]
): Code<K> {
  return {
    kind,
    write: (to) => {
      for (const one of taken) one.write(to);
      to.byte(0xfc);
      to.unsigned(opcode);
      for (const byte of after) to.byte(byte);
    },
  };
}

/** An instruction with a number of its own. */
export function indexed<K extends Kind | "none">(
  kind: K,
  opcode: number,
  index: number,
  ...taken: readonly AnyCode[]
): Code<K> {
  return {
    kind,
    write: (to) => {
      for (const one of taken) one.write(to);
      to.byte(opcode);
      to.unsigned(index);
    },
  };
}
