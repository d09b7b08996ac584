import { expect, test } from "@playwright/test";
import { playerOn } from "./support/player.ts";
import {
  asReturning,
  beginLighthouse,
  codeOf,
  drop,
  errorsOf,
  expectTurn,
  LIGHTHOUSE,
  planOf,
  playOn,
  playToEnd,
  toTitle,
} from "./support/desk.ts";
import { lighthouseText } from "./support/runs.ts";

test("A reload in mid-turn goes on with the same run and the same plan", async ({ page }) => {
  await asReturning(page);
  const player = await beginLighthouse(page);
  await playOn(player);
  await player.answerDilemmas();
  await player.takeActions(1);
  const share = page.locator("#plan").getByRole("slider").first();
  await share.focus();
  await share.press("ArrowRight");
  await expect(page.locator("#plan").getByRole("spinbutton").first()).toHaveValue(await share.inputValue());
  const [plan, code] = [await planOf(page), await codeOf(page)];
  await page.reload();
  await expectTurn(page, 2);
  expect(await planOf(page)).toEqual(plan);
  expect(await codeOf(page)).toBe(code);
});

test("A reload in the middle of the animation finds the turn committed", async ({ page }) => {
  await asReturning(page, { motion: "full", webgl: true });
  const player = await beginLighthouse(page);
  await player.answerDilemmas();
  // As soon as it moves, however slow or quick this machine is.
  await page.evaluate(() => {
    new MutationObserver((_, watcher) => {
      if (!(document.body.textContent ?? "").includes("Skip to the briefing")) return;
      watcher.disconnect();
      sessionStorage.setItem("moved", "yes");
      location.reload();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await player.commit();
  await expectTurn(page, 2);
  await expect(page.getByRole("button", { name: /^Commit the / })).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem("moved"))).toBe("yes");
  const code = await codeOf(page);

  // The same turn, seen to its end.
  await page.getByRole("button", { name: "Mission Drift" }).click();
  expect(await playOn(await beginLighthouse(page))).toBe(true);
  await expectTurn(page, 2);
  expect(await codeOf(page)).toBe(code);
});

test("Double clicks begin, offer and commit once", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  await toTitle(page);
  await page.getByRole("button", { name: "Begin" }).dblclick();
  await expectTurn(page, 1);
  const player = playerOn(page);
  await page
    .getByRole("button", { name: /^Open talks: / })
    .first()
    .click();
  const left = page.getByText(/offers? left this/);
  await expect(left).toContainText("offers left");
  const before = Number.parseInt((await left.textContent())?.trim() ?? "", 10);
  await page.getByRole("button", { name: "Make this offer" }).dblclick();
  if (before > 2) await expect(left).toContainText(new RegExp(`${before - 1} offers|One offer`));
  await page.getByRole("button", { name: "Chart", exact: true }).click();
  await player.answerDilemmas();
  await page.getByRole("button", { name: /^Commit the / }).dblclick();
  expect(await player.goOn()).toBe(true);
  await expectTurn(page, 2);
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await expect(page.getByRole("button", { name: /^Resume / })).toHaveCount(1);
  expect(errors).toEqual([]);
});

test("Two tabs on one run: the second is told, and both lines are kept", async ({ page, context }) => {
  await asReturning(page);
  const player = await beginLighthouse(page);
  await playOn(player);
  const other = await context.newPage();
  await asReturning(other);
  await other.goto("./");
  await other.getByRole("button", { name: /^Resume / }).click();
  await expectTurn(other, 2);
  // A tab behind another draws once a second.
  await page.bringToFront();
  await playOn(player);
  await expectTurn(page, 3);
  await other.bringToFront();
  const second = playerOn(other);
  await second.answerDilemmas();
  await second.takeActions(1);
  await second.commit();
  await expect(other.getByText(/gone on in another tab/)).toBeVisible();
  expect(await second.goOn()).toBe(true);
  await playOn(second);
  await expect(other.getByText(/gone on in another tab/)).toHaveCount(0);
  const forked = await codeOf(other);
  await page.bringToFront();
  const kept = await codeOf(page);
  expect(kept).not.toBe(forked);
  await page.reload();
  await expectTurn(page, 3);
  expect(await codeOf(page)).toBe(kept);
  await other.bringToFront();
  await other.reload();
  await expectTurn(other, 4);
  expect(await codeOf(other)).toBe(forked);
  await page.bringToFront();
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await expect(page.getByRole("button", { name: /^Resume / })).toHaveCount(2);
});

test("Without WebGL the chart is a still picture and the game is played", async ({ page }) => {
  await asReturning(page, { motion: "full" });
  const errors = errorsOf(page);
  const player = await beginLighthouse(page);
  const picture = page.getByRole("region", { name: "Chart" }).locator("svg.still-chart, .still svg").first();
  await expect(picture).toBeVisible();
  const first = await picture.innerHTML();
  expect(await playOn(player)).toBe(true);
  await expectTurn(page, 2);
  await expect(picture).toBeVisible();
  expect(await picture.innerHTML()).not.toBe(first);
  expect(errors).toEqual([]);
});

test("Offline after the page has loaded, a run can be begun and finished", async ({ page, context }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  // One that nobody has looked at yet: its text comes by itself.
  const text = page.waitForResponse(/scenarios\/lighthouse\.json/);
  await page.goto("./");
  await (await text).finished();
  await context.setOffline(true);
  await page.getByRole("radio", { name: LIGHTHOUSE }).check();
  await page.getByRole("button", { name: "Begin" }).click();
  await expectTurn(page, 1);
  await playToEnd(playerOn(page));
  expect(errors).toEqual([]);
});

test("A broken scenario is told with place and rule, and harms no other", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  await toTitle(page);
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).click();
  const text = lighthouseText.replace('"attention": 2,', '"atention": 2,');
  await (await chosen).setFiles({ name: "leaky.json", mimeType: "application/json", buffer: Buffer.from(text) });
  const problems = page.getByRole("region", { name: /^Problems of/ });
  await expect(problems).toContainText("leaky.json:23:");
  await expect(problems).toContainText("atention");
  await expect(problems).toContainText("rule ");
  await expect(page.getByRole("alert").filter({ hasText: "it can't be played" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Begin" })).toHaveCount(0);
  await page.getByRole("radio", { name: LIGHTHOUSE }).first().check();
  await page.getByRole("button", { name: "Begin" }).click();
  await expectTurn(page, 1);
  expect(errors).toEqual([]);
});

test("Hostile files get a diagnostic each, and the page lives on", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  await toTitle(page);
  const problems = page.getByRole("region", { name: /^Problems of/ });
  const hostile: readonly (readonly [name: string, piece: string, times: number])[] = [
    ["blank.json", " ", 50_000_000],
    ["deep.json", "[", 10_000],
    ["names.json", '{"__proto__": {"constructor": 1}, "constructor": {"prototype": []}}', 1],
    ["numbers.json", "9", 1_000_000],
  ];
  for (const [name, piece, times] of hostile) {
    await drop(page, name, piece, times);
    await expect(page.getByRole("alert").filter({ hasText: name })).toBeVisible();
    await expect(problems).toContainText(`${name}:`);
  }
  for (const [name, piece, times] of [
    ["big.run.json", '{"kind":"run"}', 3_500_000],
    ["odd.run.json", '{"kind":"run","format":1}', 1],
  ] as const) {
    await drop(page, name, piece, times);
    await expect(page.getByRole("heading", { name: "It can’t be opened" })).toBeVisible();
    await page.getByRole("button", { name: "To the title screen" }).click();
  }
  await page.getByRole("radio", { name: LIGHTHOUSE }).first().check();
  await page.getByRole("button", { name: "Begin" }).click();
  await expectTurn(page, 1);
  expect(errors).toEqual([]);
});
