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
    expect(await saves.read("one")).toEqual({ kind: "ok", record: record({ version: 1 }), text: "text" });
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
    expect(records).toEqual([record({ version: 1 })]);
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
    expect(await saves.list()).toEqual({ records: [], aside: [], failure: "denied" });
    await saves.setAside("one", "why");
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
