import { inTime } from "./inTime.ts";
import { reasonOf } from "./reason.ts";
import { isNewer, setAsideRecord, saveRecord, type SaveRecord, type SetAsideRecord } from "./record.ts";
import type { Shelf, Work } from "./shelf.ts";

/** What became of a write. */
export type Written =
  | { readonly kind: "ok"; readonly version: number }
  /** Another tab has gone on with this run: nothing was written. */
  | { readonly kind: "conflict" }
  | { readonly kind: "refused"; readonly reason: string };

export type Read =
  | { readonly kind: "ok"; readonly record: SaveRecord; readonly text: string }
  | { readonly kind: "missing" }
  /** To be set aside; the reason is a clause. */
  | { readonly kind: "corrupt"; readonly reason: string }
  /** Good as far as is known, but it can't be had now; the reason is a clause. */
  | { readonly kind: "refused"; readonly reason: string };

/** Runs kept over visits. No call rejects. */
export interface Saves {
  list(): Promise<{
    readonly records: readonly SaveRecord[];
    readonly aside: readonly SetAsideRecord[];
    /** Runs that a newer version of the page has written: left as they are. */
    readonly newer: number;
    /** Why there is no list, a clause; null when there is one. */
    readonly failure: string | null;
  }>;
  read(id: string): Promise<Read>;
  /** `record.version` is the version that this tab holds (0 a new save); one more is written, with the copy before it kept. */
  write(record: SaveRecord, text: string): Promise<Written>;
  /** Keeps a save that can't be read under its own name elsewhere, so that nothing overwrites it. */
  setAside(id: string, reason: string): Promise<void>;
  remove(id: string): Promise<void>;
  removeAside(id: string): Promise<void>;
}

const SILENT = "the browser's storage doesn't answer";
const NEWER = "a newer version of this page has written it; load the page again";

export function createSaves(shelf: Shelf, now: () => number): Saves {
  /** The greatest order met so far. */
  let last = 0;
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
        if (value === undefined) return;
        // A clock may tell the same moment twice.
        let name = `${id} ${now()}`;
        while ((await work.get("aside", name)) !== undefined) name += "'";
        const row: SetAsideRecord = { id: name, reason, at: now(), text: textOf(value) };
        await work.put("aside", row.id, row);
        const before = saveRecord.safeParse(await work.get("previous", id));
        // The copy before it takes its place when that one is whole and isn't what was just set aside.
        if (before.success && textOf(before.data) !== textOf(value)) await work.put("runs", id, before.data);
        else await work.remove("runs", id);
        await work.remove("previous", id);
      }),
    );

  const list: Saves["list"] = async () => {
    try {
      const records: SaveRecord[] = [];
      let newer = 0;
      for (const { key, value } of await shelf.all("runs")) {
        const found = saveRecord.safeParse(value);
        if (found.success && found.data.id === key) records.push(found.data);
        else if (isNewer(value)) newer += 1;
        else {
          await setAside(key, "A save couldn't be read and was set aside.");
          const before = saveRecord.safeParse(await shelf.get("runs", key));
          if (before.success) records.push(before.data);
        }
      }
      for (const each of records) last = Math.max(last, orderOf(each));
      const aside = (await shelf.all("aside")).flatMap(({ value }) => setAsideRecord.safeParse(value).data ?? []);
      aside.sort((a, b) => b.at - a.at);
      return { records: records.sort((a, b) => orderOf(b) - orderOf(a)), aside, newer, failure: null };
    } catch (error) {
      return { records: [], aside: [], newer: 0, failure: reasonOf(error) };
    }
  };

  const read: Saves["read"] = async (id) => {
    try {
      const value = await shelf.get("runs", id);
      if (value === undefined) return { kind: "missing" };
      if (isNewer(value)) return { kind: "refused", reason: NEWER };
      const found = saveRecord.safeParse(value);
      if (!found.success) return { kind: "corrupt", reason: "its record isn't one of this page's" };
      const text = await shelf.get("texts", found.data.text);
      if (typeof text !== "string") return { kind: "corrupt", reason: "its scenario is missing" };
      return { kind: "ok", record: found.data, text };
    } catch (error) {
      // It may be as good as ever: setting it aside for that would lose its last turn.
      return { kind: "refused", reason: reasonOf(error) };
    }
  };

  return {
    setAside,
    list: () => inTime(list(), () => ({ records: [], aside: [], newer: 0, failure: SILENT })),
    read: (id) => inTime(read(id), () => ({ kind: "refused", reason: SILENT })),
    async write(record, text) {
      try {
        return await shelf.together<Written>(async (work) => {
          const value = await work.get("runs", record.id);
          const held = saveRecord.safeParse(value);
          const version = held.success ? held.data.version : 0;
          if (value !== undefined && !held.success) return { kind: "conflict" };
          // One that was deleted elsewhere while it is played here is written anew.
          if (value !== undefined && version !== record.version) return { kind: "conflict" };
          if (held.success) await work.put("previous", record.id, held.data);
          await work.put("texts", record.text, text);
          last = Math.max(last + 1, record.changed);
          const next = record.version + 1;
          await work.put("runs", record.id, { ...record, order: last, version: next });
          return { kind: "ok", version: next };
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
          await dropTexts(work);
        }),
      ),
    removeAside: (id) => quietly(() => shelf.together((work) => work.remove("aside", id))),
  };
}

/** Scenario texts that no run needs any more. What can't be read here may need one, so that all then stay. */
async function dropTexts(work: Work): Promise<void> {
  const runs = [...(await work.all("runs")), ...(await work.all("previous"))].map(({ value }) =>
    saveRecord.safeParse(value),
  );
  if (runs.some(({ success }) => !success)) return;
  const needed = new Set(runs.map(({ data }) => data?.text));
  const aside = (await work.all("aside")).map(({ value }) => textOf(value));
  for (const { key } of await work.all("texts"))
    if (!needed.has(key) && !aside.some((text) => text.includes(key))) await work.remove("texts", key);
}

const orderOf = ({ order, changed }: SaveRecord): number => order ?? changed;

function textOf(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2) ?? String(value);
  } catch {
    return String(value);
  }
}
