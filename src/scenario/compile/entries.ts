import { anyOrder } from "../../engine/anyOrder.ts";
import type { Path } from "../problem.ts";

/** A declared thing: its id, what the file says of it, and where. */
export interface Entry<T> {
  readonly id: string;
  readonly source: T;
  readonly path: Path;
}

/** Plain code-unit order, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Ids of a record in code-unit order: the order in a file never matters. */
export function sortedKeys(record: Readonly<Record<string, unknown>>): readonly string[] {
  const keys = anyOrder(Object.keys(record));
  // Most records are short or written in order, and a file has thousands of them.
  for (let at = 1; at < keys.length; at++) if (keys[at]! < keys[at - 1]!) return keys.toSorted();
  return keys;
}

/** What a record holds under an id; ids such as `constructor` find nothing of the language's own. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;
}

/** The things of a record, sorted by id. */
export function entriesOf<T>(record: Readonly<Record<string, T>> | undefined, path: Path): Entry<T>[] {
  if (record === undefined) return [];
  const list: Entry<T>[] = [];
  for (const id of sortedKeys(record)) {
    const source = own(record, id);
    if (source !== undefined) list.push({ id, source, path: [...path, id] });
  }
  return list;
}

export const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
