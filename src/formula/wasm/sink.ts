/** A double and its bytes: all engines that we know of store the low one first, as WebAssembly does. */
const DOUBLE = new Float64Array(1);
const ITS_BYTES = new Uint8Array(DOUBLE.buffer);

/** Bytes of a WebAssembly binary, as they are written. */
export class Sink {
  private held = new Uint8Array(256);
  private used = 0;
  /** Blocks that are open where the next byte goes, outermost first: what a branch counts. */
  readonly open: object[] = [];

  get length(): number {
    return this.used;
  }

  byte(value: number): void {
    if (this.used === this.held.length) this.grow(this.used + 1);
    this.held[this.used] = value;
    this.used += 1;
  }

  append(bytes: Uint8Array): void {
    if (this.used + bytes.length > this.held.length) this.grow(this.used + bytes.length);
    this.held.set(bytes, this.used);
    this.used += bytes.length;
  }

  /** Unsigned LEB128, from 0 to 2^32 - 1. */
  unsigned(value: number): void {
    let left = value;
    while (left >= 0x80) {
      this.byte((left % 0x80) + 0x80);
      left = Math.floor(left / 0x80);
    }
    this.byte(left);
  }

  /** Signed LEB128, of whole numbers of absolute value up to 2^53. */
  signed(value: number): void {
    let left = value;
    for (;;) {
      const low = ((left % 0x80) + 0x80) % 0x80;
      left = Math.floor(left / 0x80);
      const done = (left === 0 && low < 0x40) || (left === -1 && low >= 0x40);
      this.byte(done ? low : low + 0x80);
      if (done) return;
    }
  }

  /** The eight bytes of a double. */
  double(value: number): void {
    DOUBLE[0] = value;
    this.append(ITS_BYTES);
  }

  /** A name of ASCII letters, with its length before it. */
  name(text: string): void {
    this.unsigned(text.length);
    for (let at = 0; at < text.length; at++) this.byte(text.charCodeAt(at));
  }

  /** A part with its length in bytes before it. */
  sized(write: (part: Sink) => void): void {
    const part = new Sink();
    write(part);
    const bytes = part.bytes();
    this.unsigned(bytes.length);
    this.append(bytes);
  }

  bytes(): Uint8Array {
    return this.held.subarray(0, this.used);
  }

  private grow(least: number): void {
    const bigger = new Uint8Array(Math.max(least, this.held.length * 2));
    bigger.set(this.bytes());
    this.held = bigger;
  }
}
