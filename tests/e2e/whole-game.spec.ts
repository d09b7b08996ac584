import { execFileSync } from "node:child_process";
import { expect, test, type Page } from "@playwright/test";
import { playerOn } from "./support/player.ts";

interface Verified {
  readonly verified: boolean;
  readonly ending: string;
  readonly checksum: string;
}
const verifyOnCommandLine = (link: string): Verified =>
  JSON.parse(
    execFileSync("npx", ["tsx", "src/cli/main.ts", "verify", link, "--json"], { encoding: "utf8" }),
  ) as Verified;

async function switchForecast(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("switch", { name: "Show the forecast" }).click();
  await page.getByRole("button", { name: "Chart" }).click();
}

test("The Alliance is played from title to ending, forked, shared, and verified elsewhere", async ({
  page,
  context,
  browser,
}) => {
  test.setTimeout(240_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const errors: string[] = [];
  const strangers: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (
      !request.url().startsWith("http://127.0.0.1:") &&
      !request.url().startsWith("blob:") &&
      !request.url().startsWith("data:")
    )
      strangers.push(request.url());
  });
  const player = playerOn(page);
  await page.goto("./");
  await player.begin(/The Alliance/, "7F3A-19C2-0B44-E1D0");

  // First quarter: a dilemma, an action taken, taken back and taken again, and talks to a signature.
  expect(await player.answerDilemmas()).toBe(1);
  await player.takeActions(1);
  const checked = page.getByRole("region", { name: /^Actions/ }).getByRole("checkbox", { checked: true });
  await expect(checked).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(checked).toHaveCount(0);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(checked).toHaveCount(1);
  await page.getByRole("button", { name: "Open talks: The extended alliance" }).click();
  await page.getByRole("radio", { name: "Their terms" }).check();
  await page.getByRole("radio", { name: "A panel verifies" }).check();
  await page.getByRole("button", { name: "Make this offer" }).click();
  await expect(page.getByRole("heading", { name: /makes a counter-offer|accepts|agree/i })).toBeFocused();
  const accept = page.getByRole("button", { name: "Accept theirs" });
  if (await accept.isVisible()) await accept.click();
  await page.getByRole("button", { name: "Chart", exact: true }).click();
  await player.commit();
  expect(await player.goOn()).toBe(true);

  // Some quarters on, then back to the second: a fork, with the old line kept.
  let dilemmas = 1;
  for (let quarter = 0; quarter < 3; quarter++) {
    dilemmas += await player.answerDilemmas();
    await player.takeActions(2);
    await player.commit();
    expect(await player.goOn()).toBe(true);
  }
  await page.getByRole("button", { name: "2025 Q4: look back" }).click();
  await page.getByRole("button", { name: "Fork from here" }).click();
  await page.getByRole("button", { name: "Fork", exact: true }).click();
  await expect(page.getByRole("heading", { name: /2025 Q4/, level: 1 })).toBeVisible();

  // Worked out anew at every change, the forecast takes most of the time: it is hidden until the end is near.
  const forecast = page.getByRole("region", { name: "If you then hold course" });
  await expect(forecast).toContainText("modelled futures");
  await switchForecast(page);
  await expect(forecast).toHaveCount(0);
  for (let quarter = 0; quarter < 16; quarter++) {
    if (quarter === 12) {
      await switchForecast(page);
      await expect(forecast).toContainText("modelled futures");
    }
    dilemmas += await player.answerDilemmas();
    await player.takeActions(3);
    await player.commit();
    if (!(await player.goOn())) break;
  }
  expect(dilemmas).toBeGreaterThan(4);
  const ending = await page.getByRole("heading", { level: 1 }).textContent();
  await page.getByRole("button", { name: "Copy link", exact: true }).first().click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.slice(link.indexOf("#")).length).toBeLessThan(400);

  // Another machine: a fresh profile, and the command line.
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other.getByRole("heading", { name: /^Verified/ })).toBeVisible();
  const told = verifyOnCommandLine(link);
  expect(told.verified).toBe(true);
  await expect(other.getByText(told.checksum)).toBeVisible();
  await expect(other.getByText(ending?.trim() ?? "?").first()).toBeVisible();
  await elsewhere.close();
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
});
