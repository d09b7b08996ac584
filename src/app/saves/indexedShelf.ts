import { openDB, type IDBPDatabase } from "idb";
import { SHELVES, type Row, type Shelf, type ShelfName, type Work } from "./shelf.ts";

const NAME = "drift";
const VERSION = 1;

interface Listed {
  getAllKeys(): Promise<IDBValidKey[]>;
  getAll(): Promise<unknown[]>;
}

async function rowsOf(store: Listed): Promise<Row[]> {
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return keys.map((key, at) => ({ key: typeof key === "string" ? key : "", value: values[at] }));
}

/** Saves in IndexedDB. Rejects when the browser refuses it (private windows, a full disc, policy). */
export async function indexedShelf(): Promise<Shelf> {
  let held: Promise<IDBPDatabase> | null = null;
  const letGo = (): void => {
    held = null;
  };
  const open = (): Promise<IDBPDatabase> =>
    openDB(NAME, VERSION, {
      upgrade(base) {
        for (const shelf of SHELVES) if (!base.objectStoreNames.contains(shelf)) base.createObjectStore(shelf);
      },
      // A newer version of the page, open in another tab, waits for this one to let go; so does a reader who clears the site's data.
      blocking(_now, _wanted, event) {
        letGo();
        (event.target as IDBDatabase).close();
      },
      // The browser has closed it by itself, as when its files are taken away.
      terminated: letGo,
    });
  /** The base in hand; one that was closed is opened again, so that one fault isn't the end of saving. */
  const base = async (): Promise<IDBPDatabase> => {
    held ??= open();
    try {
      return await held;
    } catch (error) {
      letGo();
      throw error;
    }
  };
  await base();
  return {
    async all(shelf) {
      const transaction = (await base()).transaction(shelf);
      const rows = await rowsOf(transaction.store);
      await transaction.done;
      return rows;
    },
    get: async (shelf, key) => (await base()).get(shelf, key) as Promise<unknown>,
    async together<T>(work: (work: Work) => Promise<T>): Promise<T> {
      const transaction = (await base()).transaction([...SHELVES], "readwrite");
      const store = (shelf: ShelfName) => transaction.objectStore(shelf);
      try {
        const result = await work({
          all: (shelf) => rowsOf(store(shelf)),
          get: (shelf, key) => store(shelf).get(key) as Promise<unknown>,
          put: async (shelf, key, value) => {
            await store(shelf).put(value, key);
          },
          remove: (shelf, key) => store(shelf).delete(key),
        });
        await transaction.done;
        return result;
      } catch (error) {
        // The transaction has aborted by itself, or must, so that half of it doesn't stay.
        transaction.done.catch(() => undefined);
        try {
          transaction.abort();
        } catch {
          // Already aborted.
        }
        throw error;
      }
    },
  };
}
