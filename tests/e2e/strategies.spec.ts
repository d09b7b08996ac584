import { expect, test } from "@playwright/test";
import { brokenRules } from "./support/axe.ts";
import { asReturning, errorsOf, toTitle } from "./support/desk.ts";
import { misfits } from "./support/misfits.ts";

test("Strategies are compared in the background, and it can be stopped", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  await toTitle(page);
  await page.getByRole("button", { name: "Strategies", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Strategies compared" })).toBeVisible();
  await page.getByRole("combobox", { name: "Worlds" }).selectOption("500");
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await page.getByRole("combobox", { name: "Worlds" }).selectOption("50");
  await page.getByRole("button", { name: "Compare" }).click();
  const standings = page.getByRole("table", { name: /^50 worlds, 4 runs of each strategy in each/ });
  await expect(standings).toBeVisible({ timeout: 60_000 });
  await expect(standings.getByRole("row")).toHaveCount(4);
  await expect(page.getByRole("heading", { name: "Where each fails" })).toBeVisible();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 860 });
    expect(await page.evaluate(misfits, false)).toEqual([]);
    expect(await brokenRules(page)).toEqual([]);
  }
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as CSV" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("lighthouse-strategies.csv");
  expect(errors).toEqual([]);
});
