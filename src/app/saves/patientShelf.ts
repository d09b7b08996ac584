import { memoryShelf } from "./memoryShelf.ts";
import { reasonOf } from "./reason.ts";
import { SHELVES, type Row, type Shelf, type ShelfName } from "./shelf.ts";
import type { Standing } from "./standing.ts";

/** A shelf that can be used before its storage has answered, and when it refuses to. */
export interface PatientShelf extends Shelf {
  readonly standing: () => Standing;
  /** Called after each change of the standing, when all calls go to where they now belong. */
  readonly onStanding: (listener: () => void) => void;
}

/**
 * Keeps in memory what comes before the storage has opened; then everything moves there at once, and the calls after it too. A slow disc, a busy
 * machine or a tab that holds the storage is no refusal: what was played meanwhile is saved when the storage answers.
 */
export function patientShelf(opening: Promise<Shelf>): PatientShelf {
  const memory = memoryShelf();
  const listeners: (() => void)[] = [];
  let standing: Standing = { kind: "late" };
  let shelf: Shelf | Promise<Shelf> = memory;

  const change = (to: Standing): void => {
    standing = to;
    for (const each of listeners) each();
  };
  const take = async (): Promise<void> => {
    try {
      const storage = await opening;
      const moved = moveInto(storage, memory);
      // Calls from now on wait for the move; when it fails, memory goes on.
      shelf = moved.then(
        () => storage,
        () => memory,
      );
      shelf = await shelf;
      await moved;
      change({ kind: "open" });
    } catch (error) {
      change({ kind: "refused", reason: reasonOf(error) });
    }
  };
  void take();

  // At once where it can be: a call that waits, if only for a moment, could come after what moves has been counted.
  const withShelf = async <T>(use: (at: Shelf) => Promise<T>): Promise<T> =>
    use(shelf instanceof Promise ? await shelf : shelf);

  return {
    standing: () => standing,
    onStanding: (listener) => void listeners.push(listener),
    all: (name) => withShelf((at) => at.all(name)),
    get: (name, key) => withShelf((at) => at.get(name, key)),
    together: (work) => withShelf((at) => at.together(work)),
  };
}

/** Moves all rows, after what is under way in memory. A row that the storage already has stays as it is there. */
async function moveInto(storage: Shelf, memory: Shelf): Promise<void> {
  const rows = await memory.together(async (work) => {
    const found: (Row & { readonly shelf: ShelfName })[] = [];
    for (const shelf of SHELVES) found.push(...(await work.all(shelf)).map((row) => ({ ...row, shelf })));
    return found;
  });
  if (rows.length === 0) return;
  await storage.together(async (work) => {
    for (const { shelf, key, value } of rows)
      if ((await work.get(shelf, key)) === undefined) await work.put(shelf, key, value);
  });
}
