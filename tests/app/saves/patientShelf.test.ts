import { describe, expect, it } from "vitest";
import { memoryShelf } from "../../../src/app/saves/memoryShelf.ts";
import { patientShelf } from "../../../src/app/saves/patientShelf.ts";
import type { Shelf } from "../../../src/app/saves/shelf.ts";

/** A storage that answers when it is told to. */
function storage() {
  let answer: (shelf: Shelf) => void = () => {};
  let refuse: (error: Error) => void = () => {};
  const opening = new Promise<Shelf>((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  const shelf = patientShelf(opening);
  const changed = new Promise<void>((resolve) => shelf.onStanding(resolve));
  return { shelf, answer, refuse, changed };
}

const put = (shelf: Shelf, key: string, value: unknown): Promise<void> =>
  shelf.together((work) => work.put("runs", key, value));

describe("a patient shelf", () => {
  it("keeps in memory what comes before the storage answers, and moves it there", async () => {
    const { shelf, answer, changed } = storage();
    await put(shelf, "early", 1);
    expect(shelf.standing()).toEqual({ kind: "late" });
    expect(await shelf.get("runs", "early")).toBe(1);
    const behind = memoryShelf();
    await put(behind, "old", 0);
    answer(behind);
    await changed;
    expect(shelf.standing()).toEqual({ kind: "open" });
    await put(shelf, "after", 2);
    expect(await behind.all("runs")).toEqual([
      { key: "old", value: 0 },
      { key: "early", value: 1 },
      { key: "after", value: 2 },
    ]);
  });

  it("loses none of what is written while the storage answers", async () => {
    const { shelf, answer, changed } = storage();
    const behind = memoryShelf();
    const writes: Promise<void>[] = [];
    for (let at = 0; at < 40; at++) {
      if (at === 10) answer(behind);
      writes.push(put(shelf, `row ${at}`, at));
      await Promise.resolve();
    }
    await Promise.all([...writes, changed]);
    expect(await behind.all("runs")).toHaveLength(40);
  });

  it("goes on in memory when the storage refuses, and says why", async () => {
    const { shelf, refuse, changed } = storage();
    await put(shelf, "early", 1);
    refuse(new DOMException("The operation is insecure.", "SecurityError"));
    await changed;
    expect(shelf.standing()).toEqual({ kind: "refused", reason: "its settings forbid it" });
    await put(shelf, "after", 2);
    expect(await shelf.all("runs")).toHaveLength(2);
  });

  it("goes on in memory when what waits doesn't fit", async () => {
    const { shelf, answer, changed } = storage();
    await put(shelf, "early", 1);
    answer({ ...memoryShelf(), together: () => Promise.reject(new DOMException("full", "QuotaExceededError")) });
    await changed;
    expect(shelf.standing()).toMatchObject({ kind: "refused" });
    expect(await shelf.get("runs", "early")).toBe(1);
  });
});
