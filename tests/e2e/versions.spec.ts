import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, type Page } from "@playwright/test";
import { readGolden, type GoldenRun } from "../../src/cli/setup/golden.ts";
import { RULES_VERSION } from "../../src/engine/version.ts";
import { unwrap, wrap } from "../../src/runs/codec/frame.ts";
import { asReturning, errorsOf, LIGHTHOUSE, toTitle } from "./support/desk.ts";

const inProject = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

function golden(file: string, why: string): GoldenRun {
  const run = readGolden(inProject(file)).runs.find((each) => each.why.startsWith(why));
  if (run === undefined) throw new Error(`${file}: no golden run "${why}"`);
  return run;
}
/** A whole run, and a half-played one, of the first rules. */
const whole = golden("replay/1/golden.json", "a contract runs out");
const half = golden("replay/1/golden.json", "half played");
/** A run of today's rules in a scenario that has had other rules since. */
const archived = golden("tests/golden/runs.json", "a long run that ends early");

const ENGINE = "**/replay/1/engine.js";
const message = (page: Page) => page.getByRole("main").getByRole("alert");

function ofRules(code: string, rules: number): string {
  const unwrapped = unwrap(code);
  const wrapped = "frame" in unwrapped ? wrap({ ...unwrapped.frame, rules }) : unwrapped;
  if ("problem" in wrapped) throw new Error(wrapped.problem.message);
  return wrapped.code;
}

test("A link of earlier rules is verified by the engine of its time, stepped through, and not taken over", async ({
  page,
}) => {
  await asReturning(page);
  const errors = errorsOf(page);
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname.replace(/.*\/mission-drift\//, "")));
  await page.goto("./");
  await expect(page.getByRole("radio", { name: LIGHTHOUSE })).toBeVisible();
  // Nothing of the archive comes before it is asked for.
  expect(fetched.filter((path) => /replay|archive/.test(path))).toEqual([]);
  await page.goto("about:blank");
  await page.goto(`./#${whole.code}`);
  await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible();
  await expect(page.getByText(whole.checksums.at(-1) ?? "no checksum")).toBeVisible();
  await expect(page.getByText(`by rules version 1; this page plays by version ${RULES_VERSION}`)).toBeVisible();
  expect(fetched.filter((path) => /replay|archive/.test(path))).toEqual([
    "replay/releases.json",
    `scenarios/archive/${whole.scenario}.json`,
    "replay/1/engine.js",
  ]);
  const at = page.getByRole("heading", { level: 2, name: /18\d\d/ });
  await expect(at).toHaveText(/: the end$/);
  await expect(page.getByRole("region", { name: "The end", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "First month" }).click();
  await expect(at).toHaveText("Oct 1871");
  await page.getByRole("button", { name: "Month after" }).click();
  await expect(at).toHaveText("Nov 1871");
  await expect(page.getByRole("region", { name: "Decided" })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Course to month 2/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /Take over|Resume|Fork/ })).toHaveCount(0);
  // Its seed is a world of one's own by today's rules.
  await page.getByRole("button", { name: "Play its seed by today’s rules" }).click();
  await expect(page.getByRole("textbox", { name: "Seed" })).toHaveValue("0000-0007-0000-0001");
  await expect(page.getByRole("radio", { name: LIGHTHOUSE })).toBeChecked();
  expect(errors).toEqual([]);
});

test("A saved run of earlier rules is there to be watched, and stays as it is", async ({ page }) => {
  await asReturning(page);
  await toTitle(page);
  const text = readFileSync(inProject(`scenarios/archive/${half.scenario}.json`), "utf8");
  await keepSave(page, half.code, text);
  await page.reload();
  await expect(page.getByText("by earlier rules, to be watched")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Go on|^Resume/ })).toHaveCount(0);
  await page.getByRole("button", { name: /^Watch / }).click();
  await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible();
  await expect(page.getByRole("region", { name: "At the table" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Take over/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await expect(page.getByRole("button", { name: /^Watch / })).toBeVisible();
});

/** A save as the page of that time has left it. */
const keepSave = (page: Page, code: string, text: string): Promise<void> =>
  page.evaluate(
    async (kept) => {
      const opened = indexedDB.open("drift");
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const work = opened.result.transaction(["runs", "texts"], "readwrite");
      work.objectStore("texts").put(kept.text, "old");
      const scenario = { id: "lighthouse", title: "The Light at Gannet Ness" };
      const at = { turn: 4, turns: 8, date: "Jan 1872", ironman: false, ending: null, forked: null };
      const card = { scenario, difficulty: null, seed: "0000-0007-0000-000D", ...at };
      const save = { format: 1, id: "old", version: 1, changed: 1_700_000_000_000, text: "old", card, code: kept.code };
      work.objectStore("runs").put(save, "old");
      await new Promise((resolve) => (work.oncomplete = resolve));
      opened.result.close();
    },
    { code, text },
  );

test("An engine that is gone, crashes, talks nonsense or hangs gives a message, and the page lives on", async ({
  page,
}) => {
  await asReturning(page);
  const errors = errorsOf(page);
  await page.clock.install();
  await toTitle(page);
  for (const [engine, told] of [
    [null, /engine couldn't be asked: it couldn't be fetched/],
    ["throw new Error('a mast broke');", /it failed: .*a mast broke/],
    ["onmessage = () => { undefined.mast; };", /it failed: .*mast/],
    ["onmessage = () => postMessage({ verified: true });", /it answered what can't be read/],
    ["onmessage = () => { for (;;); };", /it took too long/],
  ] as const) {
    await page.route(ENGINE, (route) =>
      engine === null ? route.abort() : route.fulfill({ contentType: "text/javascript", body: engine }),
    );
    await page.getByRole("textbox", { name: "Link to a run" }).fill(whole.code);
    await page.getByRole("button", { name: "Open link" }).click();
    await expect(async () => {
      await page.clock.fastForward(10_000);
      await expect(message(page)).toContainText(told, { timeout: 500 });
    }).toPass();
    await page.unroute(ENGINE);
    await page.getByRole("button", { name: "To the title screen" }).click();
  }
  // The next time it is there.
  await page.getByRole("textbox", { name: "Link to a run" }).fill(whole.code);
  await page.getByRole("button", { name: "Open link" }).click();
  await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible();
  expect(errors).toEqual([]);
});

test("A link of later rules says so; one of an archived scenario is verified and can be played on", async ({
  page,
}) => {
  await asReturning(page);
  const errors = errorsOf(page);
  await page.goto(`./#${ofRules(whole.code, RULES_VERSION + 1)}`);
  await expect(message(page)).toContainText(/A newer game will replay it/);
  await page.evaluate((code) => (location.hash = code), archived.code);
  await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "First quarter" }).click();
  await expect(page.getByRole("button", { name: /^Take over from / })).toBeVisible();
  expect(errors).toEqual([]);
});
