import { indexed, KIND_BYTES, type AnyCode, type Code, type Kind, type Step } from "./code.ts";
import { Sink } from "./sink.ts";

export type Result = Kind | "none";

export interface Signature<R extends Result = Result> {
  readonly takes: readonly Kind[];
  readonly gives: R;
}

/** A place for a value within a function. */
export interface Local<K extends Kind> {
  readonly get: Code<K>;
  set(value: Code<K>): Step;
  /** Sets it and gives the value. */
  tee(value: Code<K>): Code<K>;
}

/** A function that can be called, and may yet have to be written. */
export class Callable<R extends Result = Result> {
  readonly index: number;
  readonly signature: Signature<R>;

  constructor(index: number, signature: Signature<R>) {
    this.index = index;
    this.signature = signature;
  }

  call(...taken: readonly AnyCode[]): Code<R> {
    const { takes, gives } = this.signature;
    if (takes.length !== taken.length || takes.some((kind, at) => taken[at]?.kind !== kind))
      throw new Error(`function ${this.index} takes (${takes.join(", ")})`);
    return indexed(gives, 0x10, this.index, ...taken);
  }
}

/** A function's inside: its parameters and locals. */
export class Body {
  private readonly takes: readonly Kind[];
  private readonly kinds: Kind[] = [];

  constructor(takes: readonly Kind[]) {
    this.takes = takes;
  }

  parameter<K extends Kind>(at: number, kind: K): Local<K> {
    if (this.takes[at] !== kind) throw new Error(`parameter ${at} is no ${kind}`);
    return local(at, kind);
  }

  /** A local of its own, 0 at first. */
  local<K extends Kind>(kind: K): Local<K> {
    this.kinds.push(kind);
    return local(this.takes.length + this.kinds.length - 1, kind);
  }

  /** The function's entry in the code section. */
  bytes(code: AnyCode): Uint8Array {
    const to = new Sink();
    const groups: { kind: Kind; count: number }[] = [];
    for (const kind of this.kinds) {
      const last = groups.at(-1);
      if (last?.kind === kind) last.count += 1;
      else groups.push({ kind, count: 1 });
    }
    to.unsigned(groups.length);
    for (const { kind, count } of groups) {
      to.unsigned(count);
      to.byte(KIND_BYTES[kind]);
    }
    code.write(to);
    to.byte(0x0b);
    return to.bytes();
  }
}

const local = <K extends Kind>(index: number, kind: K): Local<K> => ({
  get: indexed(kind, 0x20, index),
  set: (value) => indexed("none", 0x21, index, value),
  tee: (value) => indexed(kind, 0x22, index, value),
});
