import { expect, test, type Page } from "@playwright/test";
import { asReturning, beginLighthouse, errorsOf, toTitle } from "./support/desk.ts";
import { playerOn } from "./support/player.ts";

const ALLIANCE = /The Alliance/;
const advisers = (page: Page) => page.getByRole("region", { name: "The advisers" });

/** A run of the scenario that offers analyst mode, at its first opening. */
async function beginAlliance(page: Page, analyst: boolean): Promise<void> {
  await page.goto("./");
  await page.getByRole("radio", { name: ALLIANCE }).check();
  await page.getByRole("textbox", { name: "Seed" }).fill("7F3A-19C2-0B44-E1D0");
  const mode = page.getByRole("switch", { name: "Analyst mode" });
  await expect(mode).not.toBeChecked();
  if (analyst) await mode.check();
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("button", { name: /^Commit the / })).toBeVisible();
}

test("advisers say in words what the plan does, and disagree side by side", async ({ page }) => {
  const errors = errorsOf(page);
  await asReturning(page, { forecast: true });
  await beginAlliance(page, false);
  await expect(advisers(page)).toContainText("Nothing is chosen yet");
  await page.getByRole("button", { name: /^Show all/ }).click();
  await page.getByRole("checkbox", { name: "Sell advertising" }).click();
  await playerOn(page).answerDilemmas();
  await expect(advisers(page)).toContainText("is for it,");
  const topic = advisers(page).locator(".topic").filter({ hasText: "Sell advertising" });
  await expect(topic.locator(".for")).toContainText("Head of Product");
  await expect(topic.locator(".against").first()).toContainText("Against");
  // Words alone: no figure, no odds.
  expect(await advisers(page).innerText()).not.toMatch(/±|%|odds/i);
  await expect(page.getByText(/Analysts believe, by studies alone: /).first()).toBeVisible();

  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(advisers(page)).toContainText("Nothing is chosen yet");
  expect(errors).toEqual([]);
});

test("analyst mode adds figures with margins and the odds, and the run's link says so", async ({ page }) => {
  const errors = errorsOf(page);
  await asReturning(page, { forecast: true });
  await beginAlliance(page, true);
  await page.getByRole("button", { name: /^Show all/ }).click();
  await page.getByRole("checkbox", { name: "Sell advertising" }).click();
  await expect(advisers(page)).toContainText(/Revenue, run-rate \+\$\S+bn a year\s±\s\S+/);
  await expect(advisers(page)).toContainText(/In this model \d+% of 100 futures end well .+ plays on from this plan/, {
    timeout: 90_000,
  });
  await expect(advisers(page)).toContainText("Likeliest: ");

  const study = page.getByText(/Analysts believe: /).first();
  await expect(study).toContainText(/the study (would|names)/i);

  const player = playerOn(page);
  await player.answerDilemmas();
  await player.commit();
  await player.goOn();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Share run" }).click();
  await page.getByRole("button", { name: "Copy link", exact: true }).click();
  await page.getByRole("button", { name: "Done" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.getByText(/declared by its player: .*with odds shown/)).toBeVisible();
  expect(errors).toEqual([]);
});

test("a scenario that keeps its odds for the debrief offers no analyst mode, and the forecast's setting hides advisers", async ({
  page,
}) => {
  await asReturning(page, { forecast: true });
  await toTitle(page);
  await expect(page.getByRole("switch", { name: "Ironman" })).toBeVisible();
  await expect(page.getByRole("switch", { name: "Analyst mode" })).toHaveCount(0);
  const player = await beginLighthouse(page);
  await player.takeActions(1);
  await expect(advisers(page)).toContainText(/For|Against|stairs|Nobody/);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("switch", { name: "Show the forecast" }).click();
  await page.getByRole("button", { name: "Chart" }).click();
  await expect(page.getByRole("button", { name: /^Commit the / })).toBeVisible();
  await expect(advisers(page)).toHaveCount(0);
});
