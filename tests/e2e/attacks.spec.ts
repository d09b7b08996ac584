import { expect, test } from "@playwright/test";
import {
  asReturning,
  beginLighthouse,
  codeOf,
  drop,
  errorsOf,
  expectTurn,
  LIGHTHOUSE,
  playOn,
  SEED,
  toTitle,
} from "./support/desk.ts";
import { expectUnharmed, watchForHarm } from "./support/harm.ts";
import { botRun, codeFor, fileFor, lighthouse, lighthouseText } from "./support/runs.ts";

test("Addresses that mean harm open nothing, and are gone afterwards", async ({ page }) => {
  const harm = await watchForHarm(page);
  await asReturning(page);
  await page.goto("./");
  for (const hash of [
    "A".repeat(1_000_000),
    "<img src=x onerror=hit()>",
    "javascript:hit()",
    "%00%ff%E0%80%80",
    "__proto__",
    "main",
    "\u202E\u{1F468}\u200D\u{1F469}",
  ]) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    if (hash !== "main") {
      await expect(page.getByRole("heading", { name: "It can’t be opened" })).toBeVisible();
      await expectUnharmed(page);
      await page.getByRole("button", { name: "To the title screen" }).click();
    }
    await expect(page.getByRole("radio", { name: LIGHTHOUSE })).toBeVisible();
    if (hash !== "main") expect(new URL(page.url()).hash).toBe("");
  }
  // The same when the page begins with it.
  await page.goto("about:blank");
  await page.goto(`./#${"A".repeat(100_000)}`);
  await expect(page.getByRole("heading", { name: "It can’t be opened" })).toBeVisible();
  expect(harm).toEqual([]);
});

test("Run files that mean harm open nothing", async ({ page }) => {
  const harm = await watchForHarm(page);
  await asReturning(page);
  await toTitle(page);
  const scenario = lighthouse();
  const good = fileFor(scenario, botRun(scenario, SEED));
  const { decisions, ...rest } = JSON.parse(good) as {
    readonly decisions: readonly unknown[];
    readonly scenario: object;
  };
  const hostile: readonly (readonly [name: string, text: string])[] = [
    ["nothing.run.json", ""],
    ["cut.run.json", good.slice(0, good.length / 2)],
    ["proto.run.json", good.replace('"kind"', '"__proto__": {"hit": 1}, "kind"')],
    ["seed.run.json", good.replace(SEED, "<img src=x onerror=hit()>")],
    ["rules.run.json", good.replace(/"rules": ?\d+/, '"rules": 1e9')],
    ["inside.run.json", JSON.stringify({ ...rest, decisions, scenario: { ...rest.scenario, text: "x" } })],
    ["../../<svg onload=hit()>.run.json", '{"kind": "run", "format": "<img src=x onerror=hit()>"}'],
  ];
  for (const [name, text] of hostile) {
    await drop(page, name, text);
    await expect(page.getByRole("heading", { name: "It can’t be opened" }), name).toBeVisible();
    await expectUnharmed(page);
    await page.getByRole("button", { name: "To the title screen" }).click();
  }
  // One that is whole but goes on for ever is played as far as it can be.
  const many = Array.from({ length: 400 }, () => decisions).flat();
  await drop(page, "many.run.json", JSON.stringify({ ...rest, decisions: many }));
  await expect(page.getByRole("heading", { name: /^(It can’t be opened|It comes out otherwise)$/ })).toBeVisible();
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await drop(page, "good.run.json", good);
  await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible();
  expect(harm).toEqual([]);
});

test("A hundred files at once: one is opened, and the page says so", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  await toTitle(page);
  await page.evaluate(
    (text) => {
      const data = new DataTransfer();
      for (let at = 0; at < 100; at++) data.items.add(new File([text], `${at}\u202E${"x".repeat(300)}.json`));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    lighthouseText.replace('"title": "The Light', '"title": "Another Light'),
  );
  await expect(page.getByRole("alert")).toContainText(
    /^\s*Only 0�x+…x+\.json was opened: one file at a time, and 100 came\./,
  );
  await expect(page.getByRole("radio", { name: /Another Light/ })).toBeChecked();
  await expectUnharmed(page);
  expect(errors).toEqual([]);
});

test("While a scenario is long in coming the page waits with it, and begins once", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  let come: () => void = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route("**/scenarios/lighthouse.json*", async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto("./");
  await page.getByRole("radio", { name: LIGHTHOUSE }).check();
  await expect(page.getByText("Reading the scenario…")).toBeVisible();
  await page.getByRole("button", { name: "Begin" }).dblclick();
  await expect(page.getByText("Loading the scenario…")).toBeVisible();
  await expect(page.getByRole("button", { name: "Begin" })).toBeDisabled();
  // Others can be read in the meantime.
  await page.getByRole("radio", { name: /The Alliance/ }).check();
  come();
  await expectTurn(page, 1);
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await expect(page.getByRole("button", { name: /^Resume / })).toHaveCount(1);
  expect(errors).toEqual([]);
});

test("The browser's back and forward go through the screens, and lose nothing", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  const player = await beginLighthouse(page);
  await playOn(player);
  const code = await codeOf(page);
  const heading = page.getByRole("heading", { level: 1 });
  const ways = page.getByRole("navigation", { name: "This run" });
  for (const way of ["Briefing", "Ledger"]) await ways.getByRole("button", { name: way }).click();
  await expect(page.locator(".course")).toBeVisible();
  await page.getByRole("button", { name: "Share run" }).click();
  await page.goBack();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(".briefing")).toBeVisible();
  await expect(heading).toBeFocused();
  await page.goForward();
  await expect(page.locator(".course")).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expectTurn(page, 2);
  for (let steps = 0; steps < 3; steps++) await page.goBack();
  await expect(page.getByRole("radio", { name: LIGHTHOUSE })).toBeVisible();
  await page.goForward();
  await expectTurn(page, 2);
  expect(await codeOf(page)).toBe(code);

  // To a run of somebody else's by its link, back to one's own, and to it again.
  const scenario = lighthouse();
  const link = codeFor(scenario, botRun(scenario, SEED));
  await page.evaluate((to) => {
    location.hash = to;
  }, link);
  await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible();
  await page.goBack();
  await expectTurn(page, 2);
  expect(new URL(page.url()).hash).toBe("");
  await page.goForward();
  await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible();
  await page.goBack();
  await expectTurn(page, 2);

  // Out of the page and back into it: as after a reload.
  await page.goto("about:blank");
  await page.goBack();
  await expectTurn(page, 2);
  expect(await codeOf(page)).toBe(code);
  expect(errors).toEqual([]);
});
