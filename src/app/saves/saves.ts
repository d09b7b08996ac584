import { setAsideRecord, saveRecord, type SaveRecord, type SetAsideRecord } from "./record.ts";
import type { Shelf } from "./shelf.ts";

/** What became of a write. */
export type Written =
  | { readonly kind: "ok"; readonly version: number }
  /** Another tab has gone on with this run: nothing was written. */
  | { readonly kind: "conflict" }
  | { readonly kind: "refused"; readonly reason: string };

export type Read =
  | { readonly kind: "ok"; readonly record: SaveRecord; readonly text: string }
  | { readonly kind: "missing" }
  /** Set aside (or an earlier copy of it stands in); the reason is a sentence. */
  | { readonly kind: "corrupt"; readonly reason: string };

/** Runs kept over visits. No call rejects. */
export interface Saves {
  list(): Promise<{
    readonly records: readonly SaveRecord[];
    readonly aside: readonly SetAsideRecord[];
    readonly failure: string | null;
  }>;
  read(id: string): Promise<Read>;
  /** `record.version` is the version that this tab holds (0 a new save); one more is written, with the copy before it kept. */
  write(record: Omit<SaveRecord, "version"> & { readonly version: number }, text: string): Promise<Written>;
  /** Keeps a save that can't be read under its own name elsewhere, so that nothing overwrites it. */
  setAside(id: string, reason: string): Promise<void>;
  remove(id: string): Promise<void>;
  removeAside(id: string): Promise<void>;
}

const reasonOf = (error: unknown): string => {
  const name = error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") return "there is no room left for this page in the browser";
  return error instanceof Error && error.message !== "" ? error.message : "the browser refuses storage";
};

export function createSaves(shelf: Shelf, now: () => number): Saves {
  const quietly = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch {
      // Nothing can be kept, so there is nothing to put right either; the next write says so.
    }
  };

  const setAside = (id: string, reason: string): Promise<void> =>
    quietly(() =>
      shelf.together(async (work) => {
        const value = await work.get("runs", id);
        const row: SetAsideRecord = { id: `${id} ${now()}`, reason, at: now(), text: textOf(value) };
        await work.put("aside", row.id, row);
        const before = saveRecord.safeParse(await work.get("previous", id));
        // The copy before it takes its place when that one is whole and isn't what was just set aside.
        if (before.success && textOf(before.data) !== textOf(value)) await work.put("runs", id, before.data);
        else await work.remove("runs", id);
        await work.remove("previous", id);
      }),
    );

  return {
    setAside,
    async list() {
      try {
        const records: SaveRecord[] = [];
        for (const { key, value } of await shelf.all("runs")) {
          const found = saveRecord.safeParse(value);
          if (found.success && found.data.id === key) records.push(found.data);
          else {
            await setAside(key, "A save couldn't be read and was set aside.");
            const before = saveRecord.safeParse(await shelf.get("runs", key));
            if (before.success) records.push(before.data);
          }
        }
        const aside = (await shelf.all("aside")).flatMap(({ value }) => setAsideRecord.safeParse(value).data ?? []);
        return { records: records.sort((a, b) => b.changed - a.changed), aside, failure: null };
      } catch (error) {
        return { records: [], aside: [], failure: reasonOf(error) };
      }
    },
    async read(id) {
      try {
        const value = await shelf.get("runs", id);
        if (value === undefined) return { kind: "missing" };
        const found = saveRecord.safeParse(value);
        if (!found.success) return { kind: "corrupt", reason: "its record isn't one of this page's" };
        const text = await shelf.get("texts", found.data.text);
        if (typeof text !== "string") return { kind: "corrupt", reason: "its scenario is missing" };
        return { kind: "ok", record: found.data, text };
      } catch (error) {
        return { kind: "corrupt", reason: reasonOf(error) };
      }
    },
    async write(record, text) {
      try {
        return await shelf.together<Written>(async (work) => {
          const value = await work.get("runs", record.id);
          const held = saveRecord.safeParse(value);
          const version = held.success ? held.data.version : 0;
          if (value !== undefined && !held.success) return { kind: "conflict" };
          if (version !== record.version) return { kind: "conflict" };
          if (held.success) await work.put("previous", record.id, held.data);
          await work.put("texts", record.text, text);
          await work.put("runs", record.id, { ...record, version: version + 1 });
          return { kind: "ok", version: version + 1 };
        });
      } catch (error) {
        return { kind: "refused", reason: reasonOf(error) };
      }
    },
    remove: (id) =>
      quietly(() =>
        shelf.together(async (work) => {
          await work.remove("runs", id);
          await work.remove("previous", id);
        }),
      ),
    removeAside: (id) => quietly(() => shelf.together((work) => work.remove("aside", id))),
  };
}

function textOf(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2) ?? String(value);
  } catch {
    return String(value);
  }
}
