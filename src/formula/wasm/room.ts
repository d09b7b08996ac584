/** Places in the module's memory, in bytes. The state stands at 0; what else a turn needs follows it. */
export class Room {
  private used: number;
  private readonly known = new Map<string, number>();
  private readonly kept: { readonly place: number; readonly bytes: Uint8Array }[] = [];

  /** `slots` of the state. */
  constructor(slots: number) {
    this.used = slots * 8;
  }

  get size(): number {
    return this.used;
  }
  /** What stands in memory from the start. */
  get constants(): readonly { readonly place: number; readonly bytes: Uint8Array }[] {
    return this.kept;
  }

  /** A place for so many bytes, 0 at first. */
  take(bytes: number): number {
    const place = this.used;
    this.used += Math.ceil(bytes / 8) * 8;
    return place;
  }

  /** A place that holds these numbers, one for all who ask for the same. */
  doubles(values: readonly number[]): number {
    return this.keep(new Uint8Array(new Float64Array(values).buffer));
  }
  words(values: readonly number[]): number {
    return this.keep(new Uint8Array(new Uint32Array(values).buffer));
  }

  private keep(bytes: Uint8Array): number {
    const key = new Uint32Array(bytes.buffer).join(" ");
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const place = this.take(bytes.length);
    this.known.set(key, place);
    this.kept.push({ place, bytes });
    return place;
  }
}
