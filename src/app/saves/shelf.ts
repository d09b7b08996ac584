/** The rows of a shelf: saves in hand, the copy before each, scenario texts, and saves that couldn't be read. */
export const SHELVES = ["runs", "previous", "texts", "aside"] as const;
export type ShelfName = (typeof SHELVES)[number];

export interface Row {
  readonly key: string;
  readonly value: unknown;
}

/** What one transaction may do. Every call may reject. */
export interface Work {
  all(shelf: ShelfName): Promise<readonly Row[]>;
  get(shelf: ShelfName, key: string): Promise<unknown>;
  put(shelf: ShelfName, key: string, value: unknown): Promise<void>;
  remove(shelf: ShelfName, key: string): Promise<void>;
}

/** Where saves are kept: IndexedDB, or memory when that is refused. What it holds is untrusted: another version may have written it. */
export interface Shelf {
  all(shelf: ShelfName): Promise<readonly Row[]>;
  get(shelf: ShelfName, key: string): Promise<unknown>;
  /** Reads and writes that happen together or not at all. `work` awaits nothing but its own calls. */
  together<T>(work: (work: Work) => Promise<T>): Promise<T>;
}
