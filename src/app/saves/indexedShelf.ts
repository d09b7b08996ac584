import { openDB } from "idb";
import { SHELVES, type Shelf, type ShelfName, type Work } from "./shelf.ts";

const NAME = "drift";
const VERSION = 1;

/** Saves in IndexedDB. Rejects when the browser refuses it (private windows, a full disc, policy). */
export async function indexedShelf(): Promise<Shelf> {
  const db = await openDB(NAME, VERSION, {
    upgrade(base) {
      for (const shelf of SHELVES) if (!base.objectStoreNames.contains(shelf)) base.createObjectStore(shelf);
    },
    // A newer version of the page, open in another tab, waits for this one to let go.
    blocking(_now, _wanted, event) {
      (event.target as IDBDatabase).close();
    },
  });
  return {
    async all(shelf) {
      const transaction = db.transaction(shelf);
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      await transaction.done;
      return keys.map((key, at) => ({ key: typeof key === "string" ? key : "", value: values[at] as unknown }));
    },
    get: (shelf, key) => db.get(shelf, key) as Promise<unknown>,
    async together<T>(work: (work: Work) => Promise<T>): Promise<T> {
      const transaction = db.transaction([...SHELVES], "readwrite");
      const store = (shelf: ShelfName) => transaction.objectStore(shelf);
      try {
        const result = await work({
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
