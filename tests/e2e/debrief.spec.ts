import { expect, test } from "@playwright/test";
import { asReturning, errorsOf, SEED } from "./support/desk.ts";
import { botRun, codeFor, lighthouse } from "./support/runs.ts";

const scenario = lighthouse();
const code = codeFor(scenario, botRun(scenario, SEED));

test("A run that has ended is taken apart, and can be taken over where it turned", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  await page.goto(`./#${code}`);
  await page.getByRole("button", { name: "See the debrief" }).click();
  const begun = Date.now();
  const odds = page.getByRole("region", { name: /^Odds of a good ending/ });
  await expect(odds.getByRole("img", { name: /^The odds stood at \d+% at first/ })).toBeVisible({ timeout: 60_000 });
  const drawn = Date.now() - begun;
  const decided = page.getByRole("region", { name: /^The decisions that mattered/ });
  await expect(decided.getByRole("button", { name: /^Take over from/ }).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/Trying what else could have been decided …/)).toHaveCount(0, { timeout: 60_000 });
  // Printed, not judged: it depends on the machine.
  process.stdout.write(`debrief: odds after ${drawn} ms, all of it after ${Date.now() - begun} ms\n`);
  await odds.getByText("The odds in numbers").click();
  await expect(odds.getByRole("table").getByRole("row")).toHaveCount(1 + botRunTurns() + 1);
  const strategies = page.getByRole("region", { name: "Against other strategies" });
  await expect(strategies.getByRole("row").nth(1)).toContainText("You");
  await expect(strategies).toContainText(/Over [\d,]+ worlds/);

  await page.getByText("What counts as good").click();
  const ending = page.getByRole("group", { name: /^Good is the author’s opinion/ }).getByRole("checkbox");
  for (let at = 0; at < (await ending.count()); at++) await ending.nth(at).check();
  await expect(odds.getByRole("img", { name: /^The odds stood at 100% at first/ })).toBeVisible({ timeout: 60_000 });
  for (let at = 1; at < (await ending.count()); at++) await ending.nth(at).uncheck();
  await expect(ending.first()).toBeDisabled();

  await page
    .getByRole("button", { name: /^Take over from/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^Commit the / })).toBeVisible();
  expect(errors).toEqual([]);
});

const botRunTurns = (): number => botRun(scenario, SEED).decisions.filter(({ kind }) => kind === "commit").length;
