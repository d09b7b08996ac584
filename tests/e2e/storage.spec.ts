import { expect, test } from "@playwright/test";
import { asReturning, beginLighthouse, errorsOf, expectTurn, LIGHTHOUSE, playOn, toTitle } from "./support/desk.ts";
import { playerOn } from "./support/player.ts";
import { slowStorage } from "./support/saves.ts";

test("With storage that is refused the page says so, and the game goes on", async ({ page }) => {
  const errors = errorsOf(page);
  await asReturning(page);
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    indexedDB.open = refuse;
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: refuse });
  });
  await page.goto("./");
  await expect(page.getByText("This browser doesn’t let the page keep anything")).toContainText(
    "its settings forbid it",
  );
  const player = playerOn(page);
  await player.begin(LIGHTHOUSE, "no storage");
  await expect(page.getByText("Not saved: its settings forbid it.")).toBeVisible();
  expect(await playOn(player)).toBe(true);
  await expectTurn(page, 2);
  expect(errors).toEqual([]);
});

test("Storage that is slow isn't refused: the run is saved when it answers", async ({ page }) => {
  const errors = errorsOf(page);
  await asReturning(page);
  await page.addInitScript(slowStorage);
  await page.goto("./");
  const words = page.getByText("This browser’s storage hasn’t answered yet");
  await expect(words).toBeVisible();
  const player = playerOn(page);
  await player.begin(LIGHTHOUSE, "slow storage");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  expect(await playOn(player)).toBe(true);
  await expectTurn(page, 2);
  await expect(page.getByText("Not saved yet")).toBeVisible();

  await page.evaluate("answer()");
  await expect(page.getByText("The browser's storage has answered: this run is saved now.")).toBeVisible();
  await expect(page.getByText("Not saved")).toHaveCount(0);
  await playOn(player);
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await expect(page.getByRole("button", { name: /^Resume / })).toHaveCount(1);
  await expect(words).toHaveCount(0);
  await page.getByRole("button", { name: /^Resume / }).click();
  await expectTurn(page, 3);

  // A reload finds it slow again, and goes on with the run once it answers.
  await page.reload();
  await expect(words).toBeVisible();
  await page.evaluate("answer()");
  await expectTurn(page, 3);
  expect(errors).toEqual([]);
});

test("A full disc is told once, and the game goes on, saving again when there is room", async ({ page, context }) => {
  await asReturning(page);
  await toTitle(page);
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await page.getByRole("button", { name: "Begin" }).click();
  await expectTurn(page, 1);
  const player = playerOn(page);
  await expect(page.getByRole("alert")).toContainText("there is no room left for this page");
  await page.getByRole("button", { name: "Dismiss this message" }).click();
  await expect(page.getByText("Not saved: there is no room left")).toBeVisible();
  await playOn(player);
  await expectTurn(page, 2);
  await expect(page.getByRole("alert").first()).toBeEmpty();
  await expect(page.getByText("Not saved: there is no room left")).toBeVisible();
  await browser.send("Storage.overrideQuotaForOrigin", { origin });
  await playOn(player);
  await expect(page.getByText("Not saved")).toHaveCount(0);
  await page.reload();
  await expectTurn(page, 3);
});

test("A newer version of the page in another tab is told of, and play goes on", async ({ page, context }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  const player = await beginLighthouse(page);
  const other = await context.newPage();
  await other.goto("./licenses.txt");
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("drift", 7);
        opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("novelties"));
        opening.addEventListener("success", () => resolve());
        // A newer page tells of itself in other ways, too, which this one doesn't know.
        localStorage.setItem("drift.settings", '{"theme":"sepia","novel":[1]}');
        localStorage.setItem("drift.drafts", '{"format":9}');
      }),
  );
  await page.bringToFront();
  await playOn(player);
  await expectTurn(page, 2);
  await expect(page.getByRole("alert")).toContainText("a newer version of this page has been opened in this browser");
  await playOn(player);
  await expectTurn(page, 3);
  await expect(page.getByText("Not saved: a newer version")).toBeVisible();
  expect(errors).toEqual([]);
});
