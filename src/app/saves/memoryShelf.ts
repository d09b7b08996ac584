import { SHELVES, type Row, type Shelf, type ShelfName, type Work } from "./shelf.ts";

/** A shelf that lasts as long as the page. Values are copied as IndexedDB would, so that what is stored can't change later. */
export function memoryShelf(): Shelf {
  let rows = new Map<ShelfName, Map<string, unknown>>(SHELVES.map((name) => [name, new Map<string, unknown>()]));
  let turn: Promise<unknown> = Promise.resolve();
  const table = (from: typeof rows, name: ShelfName): Map<string, unknown> => from.get(name)!;
  const rowsOf = (from: typeof rows, name: ShelfName): Row[] =>
    [...table(from, name)].map(([key, value]) => ({ key, value }));
  return {
    all: (name) => Promise.resolve(rowsOf(rows, name)),
    get: (name, key) => Promise.resolve(table(rows, name).get(key)),
    together: async <T>(work: (work: Work) => Promise<T>): Promise<T> => {
      const run = async (): Promise<T> => {
        const draft = new Map([...rows].map(([name, each]) => [name, new Map(each)]));
        const result = await work({
          all: (name) => Promise.resolve(rowsOf(draft, name)),
          get: (name, key) => Promise.resolve(table(draft, name).get(key)),
          put: (name, key, value) => {
            table(draft, name).set(key, structuredClone(value));
            return Promise.resolve();
          },
          remove: (name, key) => {
            table(draft, name).delete(key);
            return Promise.resolve();
          },
        });
        rows = draft;
        return result;
      };
      const mine = turn.then(run, run);
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}
