import { describe, expect, it } from "vitest";
import { memoryShelf } from "../../../src/app/saves/memoryShelf.ts";
import type { SaveRecord } from "../../../src/app/saves/record.ts";
import { createSaves } from "../../../src/app/saves/saves.ts";

const record = (partial: Partial<SaveRecord> = {}): SaveRecord => ({
  format: 1,
  id: "one",
  version: 0,
  changed: 5,
  text: "harbour",
  card: {
    scenario: { id: "harbour", title: "Harbour" },
    difficulty: null,
    seed: "0000-0000-0000-0001",
    turn: 1,
    turns: 6,
    date: "1871",
    ironman: false,
    ending: null,
    forked: null,
  },
  code: "code",
  ...partial,
});
const clock = (): number => 42;

describe("saves", () => {
  it("give back what was written, with its scenario", async () => {
    const saves = createSaves(memoryShelf(), clock);
    expect(await saves.write(record(), "text")).toEqual({ kind: "ok", version: 1 });
    expect(await saves.read("one")).toEqual({ kind: "ok", record: record({ version: 1, order: 5 }), text: "text" });
    expect(await saves.read("two")).toEqual({ kind: "missing" });
  });

  it("refuse a write by a tab that holds an older version", async () => {
    const saves = createSaves(memoryShelf(), clock);
    await saves.write(record(), "text");
    await saves.write(record({ version: 1, code: "newer" }), "text");
    expect(await saves.write(record({ version: 1, code: "older" }), "text")).toEqual({ kind: "conflict" });
    expect(await saves.read("one")).toMatchObject({ record: { code: "newer" } });
  });

  it("put the copy before it in the place of one that is set aside", async () => {
    const shelf = memoryShelf();
    const saves = createSaves(shelf, clock);
    await saves.write(record(), "text");
    await saves.write(record({ version: 1, code: "second" }), "text");
    await shelf.together((work) => work.put("runs", "one", "rubbish"));
    const { records, aside } = await saves.list();
    expect(records).toEqual([record({ version: 1, order: 5 })]);
    expect(aside).toMatchObject([{ at: 42, text: '"rubbish"' }]);
  });

  it("never write over one that can't be read", async () => {
    const shelf = memoryShelf();
    const saves = createSaves(shelf, clock);
    await shelf.together((work) => work.put("runs", "one", { half: "a save" }));
    expect(await saves.write(record(), "text")).toEqual({ kind: "conflict" });
    expect(await shelf.get("runs", "one")).toEqual({ half: "a save" });
  });

  it("say why nothing can be kept", async () => {
    const refusing = {
      ...memoryShelf(),
      together: () => Promise.reject(new Error("denied")),
      all: () => Promise.reject(new Error("denied")),
    };
    const saves = createSaves(refusing, clock);
    expect(await saves.write(record(), "text")).toEqual({ kind: "refused", reason: "denied" });
    expect(await saves.list()).toEqual({ records: [], aside: [], newer: 0, failure: "denied" });
    await saves.setAside("one", "why");
  });

  it("put the last played first, also when the clock was set back", async () => {
    const shelf = memoryShelf();
    await createSaves(shelf, clock).write(record({ id: "of before there was an order", changed: 900 }), "text");
    const { order: _, ...old } = (await shelf.get("runs", "of before there was an order")) as SaveRecord;
    await shelf.together((work) => work.put("runs", old.id, old));
    const saves = createSaves(shelf, clock);
    await saves.list();
    await saves.write(record({ id: "later", changed: 30 }), "text");
    await saves.write(record({ id: "last", changed: -20 }), "text");
    const { records } = await saves.list();
    expect(records.map(({ id }) => id)).toEqual(["last", "later", "of before there was an order"]);
    expect(records[0]?.changed).toBe(-20);
  });

  it("set aside two damaged saves of one moment, and keep both", async () => {
    const shelf = memoryShelf();
    const saves = createSaves(shelf, clock);
    for (const damaged of ["this", "that"]) {
      await shelf.together((work) => work.put("runs", "one", damaged));
      await saves.list();
    }
    expect((await saves.list()).aside.map(({ text }) => text)).toEqual(['"this"', '"that"']);
  });

  it("leave alone what a newer version of the page has written", async () => {
    const shelf = memoryShelf();
    const saves = createSaves(shelf, clock);
    const newer = { format: 2, id: "one", novel: true };
    await shelf.together((work) => work.put("runs", "one", newer));
    expect(await saves.list()).toMatchObject({ records: [], aside: [], newer: 1 });
    expect(await saves.read("one")).toMatchObject({ kind: "refused" });
    expect(await saves.write(record(), "text")).toEqual({ kind: "conflict" });
    expect(await shelf.get("runs", "one")).toEqual(newer);
  });

  it("don't take a storage that fails for a damaged save", async () => {
    const saves = createSaves({ ...memoryShelf(), get: () => Promise.reject(new Error("busy")) }, clock);
    expect(await saves.read("one")).toEqual({ kind: "refused", reason: "busy" });
  });

  it("wait no longer than patience lasts", async () => {
    const never = (): Promise<never> => new Promise(() => {});
    const saves = createSaves({ ...memoryShelf(), get: never, all: never }, clock);
    const [list, read] = await Promise.all([saves.list(), saves.read("one")]);
    const silent = "the browser's storage doesn't answer";
    expect(list.failure).toBe(silent);
    expect(read).toEqual({ kind: "refused", reason: silent });
  });

  it("write a run anew that was deleted elsewhere", async () => {
    const saves = createSaves(memoryShelf(), clock);
    await saves.write(record(), "text");
    await saves.remove("one");
    expect(await saves.write(record({ version: 1 }), "text")).toEqual({ kind: "ok", version: 2 });
    expect(await saves.read("one")).toMatchObject({ kind: "ok", text: "text" });
  });

  it("drop a scenario's text with the last run that needs it", async () => {
    const shelf = memoryShelf();
    const saves = createSaves(shelf, clock);
    for (const id of ["one", "two"]) await saves.write(record({ id }), "text");
    await saves.remove("one");
    expect(await shelf.get("texts", "harbour")).toBe("text");
    await saves.remove("two");
    expect(await shelf.get("texts", "harbour")).toBeUndefined();
  });

  it("keep nothing of a write that fails half way", async () => {
    const shelf = memoryShelf();
    const failing = shelf.together(async (work) => {
      await work.put("runs", "one", 1);
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await shelf.get("runs", "one")).toBeUndefined();
  });
});
