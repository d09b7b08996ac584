import { indexed, KIND_BYTES, type AnyCode, type Code, type I32, type Kind, type Step } from "./code.ts";
import { Body, Callable, type Result, type Signature } from "./function.ts";
import { Sink } from "./sink.ts";

/** A variable of the whole module; 0 at first. */
export interface Global<K extends Kind> {
  readonly get: Code<K>;
  set(value: Code<K>): Step;
}

const PAGE = 65_536;
const FUNCTION = 0x00;
const MEMORY = 0x02;

/** Puts a WebAssembly module together: https://webassembly.github.io/spec/core/binary/modules.html */
export class Module {
  private readonly types: string[] = [];
  private readonly signatures: Signature[] = [];
  private readonly imports: { readonly name: string; readonly type: number }[] = [];
  private readonly functions: { readonly type: number; bytes: Uint8Array | null }[] = [];
  private readonly globals: Kind[] = [];
  private readonly exports: { readonly name: string; readonly index: number }[] = [];
  private readonly entries: number[] = [];
  private readonly data: { readonly place: number; readonly bytes: Uint8Array }[] = [];

  /** A function of the host. All of them come before the first function of the module's own. */
  import<R extends Result>(name: string, takes: readonly Kind[], gives: R): Callable<R> {
    if (this.functions.length > 0) throw new Error("imports come first");
    const signature = { takes, gives };
    this.imports.push({ name, type: this.typeOf(signature) });
    return new Callable(this.imports.length - 1, signature);
  }

  /** A function that is defined later. */
  declare<R extends Result>(takes: readonly Kind[], gives: R): Callable<R> {
    const signature = { takes, gives };
    this.functions.push({ type: this.typeOf(signature), bytes: null });
    return new Callable(this.imports.length + this.functions.length - 1, signature);
  }

  define<R extends Result>({ index, signature }: Callable<R>, write: (body: Body) => Code<R>): void {
    const body = new Body(signature.takes);
    this.functions[index - this.imports.length]!.bytes = body.bytes(write(body));
  }

  global<K extends Kind>(kind: K): Global<K> {
    const index = this.globals.length;
    this.globals.push(kind);
    return { get: indexed(kind, 0x23, index), set: (value) => indexed("none", 0x24, index, value) };
  }

  export(name: string, { index }: Callable): void {
    this.exports.push({ name, index });
  }

  /** Enters a function in the table; gives its place there. */
  enter({ index }: Callable): number {
    this.entries.push(index);
    return this.entries.length - 1;
  }

  /** Calls the function at a place of the table. */
  callEntry<R extends Result>(signature: Signature<R>, entry: I32, ...taken: readonly AnyCode[]): Code<R> {
    const type = this.typeOf(signature);
    return {
      kind: signature.gives,
      write: (to) => {
        for (const one of taken) one.write(to);
        entry.write(to);
        to.byte(0x11);
        to.unsigned(type);
        to.unsigned(0);
      },
    };
  }

  /** Bytes that stand in memory from the start. */
  place(place: number, bytes: Uint8Array): void {
    this.data.push({ place, bytes });
  }

  /** The binary; its memory, exported as `memory`, has as many bytes at least. */
  assemble(memory: number): Uint8Array<ArrayBuffer> {
    const to = new Sink();
    to.append(new Uint8Array([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    section(to, 1, this.signatures, (part, { takes, gives }) => {
      part.byte(0x60);
      list(part, takes, (kind) => part.byte(KIND_BYTES[kind]));
      list(part, gives === "none" ? [] : [gives], (kind) => part.byte(KIND_BYTES[kind]));
    });
    section(to, 2, this.imports, (part, { name, type }) => {
      part.name("host");
      part.name(name);
      part.byte(FUNCTION);
      part.unsigned(type);
    });
    section(to, 3, this.functions, (part, { type }) => part.unsigned(type));
    section(to, 4, [this.entries.length], (part, size) => {
      part.byte(0x70);
      part.byte(0);
      part.unsigned(size);
    });
    section(to, 5, [Math.ceil(memory / PAGE)], (part, pages) => {
      part.byte(1);
      part.unsigned(pages);
      part.unsigned(pages);
    });
    section(to, 6, this.globals, (part, kind) => {
      part.byte(KIND_BYTES[kind]);
      part.byte(1);
      zero(part, kind);
    });
    section(to, 7, [{ name: "memory", index: 0, what: MEMORY }, ...this.exports.map(asFunction)], writeExport);
    section(to, 9, this.entries.length === 0 ? [] : [this.entries], (part, entries) => {
      part.unsigned(0);
      part.append(new Uint8Array([0x41, 0, 0x0b]));
      list(part, entries, (index) => part.unsigned(index));
    });
    section(to, 10, this.functions, (part, { bytes }) => {
      if (bytes === null) throw new Error("a function was declared and not defined");
      part.unsigned(bytes.length);
      part.append(bytes);
    });
    section(to, 11, this.data, (part, { place, bytes }) => {
      part.byte(0);
      part.byte(0x41);
      part.signed(place);
      part.byte(0x0b);
      part.unsigned(bytes.length);
      part.append(bytes);
    });
    return to.bytes().slice();
  }

  private typeOf(signature: Signature): number {
    const key = `${signature.takes.join(" ")} > ${signature.gives}`;
    const known = this.types.indexOf(key);
    if (known >= 0) return known;
    this.types.push(key);
    this.signatures.push(signature);
    return this.types.length - 1;
  }
}

function list<T>(to: Sink, items: readonly T[], write: (item: T) => void): void {
  to.unsigned(items.length);
  for (const item of items) write(item);
}

/** A section, left out when it is empty. */
function section<T>(to: Sink, id: number, items: readonly T[], write: (part: Sink, item: T) => void): void {
  if (items.length === 0) return;
  to.byte(id);
  to.sized((part) => list(part, items, (item) => write(part, item)));
}

const asFunction = ({ name, index }: { readonly name: string; readonly index: number }) => ({
  name,
  index,
  what: FUNCTION,
});

function writeExport(part: Sink, { name, index, what }: { name: string; index: number; what: number }): void {
  part.name(name);
  part.byte(what);
  part.unsigned(index);
}

function zero(to: Sink, kind: Kind): void {
  if (kind === "f64") {
    to.byte(0x44);
    to.double(0);
  } else {
    to.byte(kind === "i32" ? 0x41 : 0x42);
    to.byte(0);
  }
  to.byte(0x0b);
}
