import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { App } from "../../../src/app/app.ts";
import type { Stores } from "../../../src/app/archive/archive.ts";
import { memoryShelf } from "../../../src/app/saves/memoryShelf.ts";
import type { Shelf } from "../../../src/app/saves/shelf.ts";
import { askEngine } from "../../../src/cli/engines.ts";
import { readGolden, type GoldenRun } from "../../../src/cli/setup/golden.ts";
import { RULES_VERSION } from "../../../src/engine/version.ts";
import { unwrap, wrap } from "../../../src/runs/codec/frame.ts";
import { releaseList } from "../../../src/runs/frozen/releases.ts";
import { archivedText } from "../../golden/recording.ts";
import { BEGIN, memoryDrawer, openApp } from "../support/desk.ts";

const inProject = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

function golden(file: string, why: string): GoldenRun {
  const run = readGolden(inProject(file)).runs.find((each) => each.why.startsWith(why));
  if (run === undefined) throw new Error(`${file}: no golden run "${why}"`);
  return run;
}
const whole = golden("replay/1/golden.json", "a contract runs out");
const half = golden("replay/1/golden.json", "half played");

function ofRules(code: string, rules: number): string {
  const unwrapped = unwrap(code);
  const wrapped = "frame" in unwrapped ? wrap({ ...unwrapped.frame, rules }) : unwrapped;
  if ("problem" in wrapped) throw new Error(wrapped.problem.message);
  return wrapped.code;
}

/** The archive of this project, its engines asked here and not in a worker. */
const ARCHIVE: Stores = {
  releases: () =>
    Promise.resolve(releaseList.parse(JSON.parse(readFileSync(inProject("replay/releases.json"), "utf8")))),
  scenario: (file) => Promise.resolve(archivedText(file.slice(0, -".json".length))),
  ask: (rules, scenario, run) => Promise.resolve(askEngine(rules, scenario, run)),
};
const open = (archive: Partial<Stores> = {}, shelf: Shelf = memoryShelf()): Promise<App> =>
  openApp(shelf, memoryDrawer(), (source) => source, { ...ARCHIVE, ...archive });

async function opened(code: string, archive: Partial<Stores> = {}): Promise<App> {
  const app = await open(archive);
  await app.session.getState().openCode(code);
  return app;
}

describe("A run of earlier rules", () => {
  it("is watched as its own engine plays it, from the first turn to the end", async () => {
    const { session } = await opened(whole.code);
    const { watching, screen, busy } = session.getState();
    expect({ screen, busy }).toEqual({ screen: { at: "shared" }, busy: null });
    expect(watching).toMatchObject({ kind: "earlier", turn: 9, run: { rules: 1, verdict: { verified: true } } });
    for (const [to, at] of [
      [1, 1],
      [-3, 1],
      [5, 5],
      [99, 9],
    ] as const) {
      session.getState().stepTo(to);
      expect(session.getState().watching).toMatchObject({ turn: at });
    }
  });

  it("can't be taken over, nor played on, and a game in hand stays as it is", async () => {
    const app = await open();
    await app.session.getState().begin(BEGIN);
    const { game, saveId } = app.session.getState();
    await app.session.getState().openCode(half.code);
    expect(app.session.getState().watching).toMatchObject({ kind: "earlier", turn: 4 });
    await app.session.getState().takeOver(2);
    await app.session.getState().commit();
    expect(app.session.getState()).toMatchObject({ game, saveId, watching: { kind: "earlier" } });
    app.session.getState().go({ at: "play" });
    expect(app.session.getState()).toMatchObject({ watching: null, game, screen: { at: "play" } });
  });

  it("gives its link again", async () => {
    const { session } = await opened(whole.code);
    expect(session.getState().copyLink()).toBe(`https://example.org/drift/#${whole.code}`);
  });

  it("that is saved can be watched, and is left as it is", async () => {
    const shelf = memoryShelf();
    const save = await keepSave(shelf, half.code);
    const app = await open({}, shelf);
    expect(app.library.getState().runs).toMatchObject([{ id: "old", earlier: true }]);
    await app.session.getState().resume("old");
    expect(app.session.getState()).toMatchObject({ game: null, saveId: null, watching: { kind: "earlier", turn: 4 } });
    expect(await shelf.get("runs", "old")).toEqual(save);
    expect(app.library.getState().setAside).toEqual([]);
  });

  it("that is slow to be replayed doesn't push away what was opened after it", async () => {
    let answer = (): void => {};
    const waits = new Promise<void>((resolve) => (answer = resolve));
    const app = await open({ ask: (...asked) => waits.then(() => askEngine(...asked)) });
    const first = app.session.getState().openCode(whole.code);
    await app.session.getState().openCode(ofRules(whole.code, RULES_VERSION + 1));
    answer();
    await first;
    expect(app.session.getState().watching).toMatchObject({ kind: "broken" });
  });

  it("that is forged comes out otherwise", async () => {
    const forged = ofRules(golden("tests/golden/runs.json", "a contract runs out").code, 1);
    const { session } = await opened(forged);
    expect(session.getState().watching).toMatchObject({ kind: "earlier", run: { verdict: { verified: false } } });
  });

  it.each([
    ["whose engine fails", { ask: () => Promise.reject(new Error("it failed: a mast broke")) }, "a mast broke"],
    ["whose engine can't be listed", { releases: () => Promise.reject(new Error("offline")) }, "offline"],
    ["that was never released", { releases: () => Promise.resolve([]) }, "isn't among those kept here"],
  ])("%s gives a message, and the page goes on", async (_, archive, message) => {
    const app = await open({ ...archive, scenario: () => Promise.resolve(archivedText(whole.scenario)) });
    const file = JSON.stringify({ kind: "run", rules: 1, scenario: { id: "x", hash: "y", text: "{}" } });
    await app.session.getState().openFile("old.run.json", file);
    expect(app.session.getState().watching).toMatchObject({
      kind: "broken",
      message: expect.stringContaining(message) as string,
    });
    await app.session.getState().begin(BEGIN);
    expect(app.session.getState().screen).toEqual({ at: "play" });
  });

  it("whose scenario isn't here waits for its file", async () => {
    const app = await opened(whole.code, { scenario: () => Promise.reject(new Error("gone")) });
    expect(app.session.getState().watching).toMatchObject({ kind: "needs-scenario", rules: 1, id: "lighthouse" });
    await app.session
      .getState()
      .openFile("other.json", archivedText(whole.scenario).replace('"attention": 2,', '"attention": 3,'));
    expect(app.session.getState().watching).toMatchObject({
      message: expect.stringContaining("this one's is") as string,
    });
    await app.session.getState().openFile("lighthouse.json", archivedText(whole.scenario));
    expect(app.session.getState().watching).toMatchObject({ kind: "earlier", run: { verdict: { verified: true } } });
  });
});

describe("A run of other versions", () => {
  it("of later rules is refused with a reason; a save of one is left as it is", async () => {
    const newer = ofRules(whole.code, RULES_VERSION + 1);
    const { session } = await opened(newer);
    expect(session.getState().watching).toMatchObject({
      kind: "broken",
      message: expect.stringContaining("newer game") as string,
    });
    const shelf = memoryShelf();
    const save = await keepSave(shelf, newer);
    const app = await open({}, shelf);
    await app.session.getState().resume("old");
    expect(app.session.getState().notices.at(-1)?.text).toContain("newer game");
    expect(await shelf.get("runs", "old")).toEqual(save);
    expect(app.library.getState().setAside).toEqual([]);
  });

  it("of these rules, in a scenario as it was released once, is verified and can be taken over", async () => {
    const old = golden("tests/golden/runs.json", "a contract runs out");
    const { session } = await opened(old.code);
    expect(session.getState().watching).toMatchObject({ kind: "run", verdict: { kind: "verified" } });
    await session.getState().takeOver(2);
    expect(session.getState()).toMatchObject({
      watching: null,
      game: { scenario: { hash: old.scenario.split("@")[1] } },
    });
  });
});

/** A save as the page of that time has left it. */
async function keepSave(shelf: Shelf, code: string): Promise<object> {
  const scenario = { id: "lighthouse", title: "The Light at Gannet Ness" };
  const at = { turn: 4, turns: 8, date: "Jan 1872", ironman: false, ending: null, forked: null };
  const card = { scenario, difficulty: null, seed: "0000-0007-0000-000D", ...at };
  const save = { format: 1, id: "old", version: 1, changed: 1_700_000_000_000, text: "old", card, code };
  await shelf.together(async (work) => {
    await work.put("texts", "old", archivedText(half.scenario));
    await work.put("runs", "old", save);
  });
  return save;
}
