import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/app/library/digest.ts";
import { shippedList } from "../../../src/app/library/shippedList.ts";
import { createLibrary } from "../../../src/app/library/store.ts";
import { memoryShelf } from "../../../src/app/saves/memoryShelf.ts";
import { createSaves } from "../../../src/app/saves/saves.ts";
import type { ShippedScenario } from "../../../src/app/shipped.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { harbour } from "../../support/harbour.ts";

const good = JSON.stringify(harbour());
const { scenario } = loadScenario(good, "harbour.json");
const listed: ShippedScenario = {
  id: "harbour",
  title: "Harbour",
  summary: "",
  file: "harbour.json",
  bytes: good.length,
  hash: scenario!.hash,
  checked: createHash("sha256").update(good).digest("hex"),
};

/** The harbour's entry, loaded from what a server answers. */
async function loadedFrom(text: string, from: ShippedScenario = listed) {
  const shop = {
    list: () => Promise.resolve([from]),
    text: () => Promise.resolve(text),
    isChecked: async ({ checked }: ShippedScenario, got: string) => (await sha256(got)) === checked,
  };
  const library = createLibrary(
    shop,
    createSaves(memoryShelf(), () => 0),
    () => null,
  );
  await library.getState().refresh();
  await library.getState().load("harbour");
  return library.getState().scenarios[0]!;
}

describe("A scenario that was checked when the page was built", () => {
  it("is the same as one that is checked here", async () => {
    const entry = await loadedFrom(good);
    expect(entry).toMatchObject({ loaded: true, diagnostics: [], failure: null });
    expect(entry.scenario?.source).toEqual(scenario!.source);
    expect(entry.scenario?.hash).toBe(scenario!.hash);
  });

  it("is checked here when it isn't that text to the letter", async () => {
    const bad = good.replace('"turns":6', '"turns":"six"');
    expect((await loadedFrom(bad)).diagnostics.map(({ severity }) => severity)).toContain("error");
    const other = await loadedFrom(good.replace('"turns":6', '"turns":5'));
    expect(other.scenario?.hash).not.toBe(scenario!.hash);
    expect((await loadedFrom(bad, { ...listed, checked: null })).scenario).toBeNull();
  });

  it("is checked here when the list took for one what is none, or came from a build with other hashes", async () => {
    const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
    expect((await loadedFrom("{}", { ...listed, checked: digest("{}") })).diagnostics).not.toEqual([]);
    expect((await loadedFrom(good, { ...listed, hash: "0000000000000000" })).scenario?.hash).toBe(scenario!.hash);
  });

  it("may be missing from a list", () => {
    const { checked: _, ...earlier } = listed;
    expect(shippedList([earlier])).toEqual([{ ...listed, checked: null }]);
  });
});

describe("A text's digest", () => {
  it("is SHA-256 of its UTF-8", async () => {
    // FIPS 180-4, the example of "abc".
    expect(await sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(await sha256("’25")).toBe(createHash("sha256").update("’25").digest("hex"));
  });
});
