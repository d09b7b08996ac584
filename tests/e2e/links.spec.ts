import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { playerOn } from "./support/player.ts";
import { crc32 } from "../../src/runs/codec/crc.ts";
import {
  asReturning,
  beginLighthouse,
  codeOf,
  drop,
  errorsOf,
  expectTurn,
  playOn,
  SEED,
  toTitle,
} from "./support/desk.ts";
import { botRun, codeFor, fileFor, lighthouse } from "./support/runs.ts";

const scenario = lighthouse();
const run = botRun(scenario, SEED);
const code = codeFor(scenario, run);
/** The same scenario by its name, with other rules. */
const heavier = lighthouse((text) => text.replace('"attention": 2,', '"attention": 3,'));
/** Another scenario, which no page has. */
const stranger = lighthouse((text) => text.replace('"id": "lighthouse"', '"id": "gannet"'));

const open = async (page: Page, pasted: string): Promise<void> => {
  await page.getByRole("textbox", { name: "Link to a run" }).fill(pasted);
  await page.getByRole("button", { name: "Open link" }).click();
};
const home = (page: Page): Promise<void> => page.getByRole("button", { name: "To the title screen" }).click();

test("A start link opens the same world", async ({ page, browser }) => {
  await asReturning(page);
  const player = await beginLighthouse(page);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Share run" }).click();
  await page.getByRole("button", { name: "Copy start link" }).click();
  await page.getByRole("button", { name: "Done" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await playOn(player);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await asReturning(other);
  await other.goto(link);
  await expectTurn(other, 1);
  await expect(other.getByText(/the world of the link you opened/)).toBeVisible();
  await playOn(playerOn(other));
  expect((await codeOf(other)).slice(-6)).toBe((await codeOf(page)).slice(-6));
  await elsewhere.close();
});

test("A bad code says what is wrong with it, and the page lives on", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  await page.goto("./");
  const other = (at: number): string => (code[at] === "A" ? "B" : "A");
  const newer = Buffer.from(code, "base64url");
  newer[1] = 9;
  const body = newer.subarray(0, -4);
  newer.writeUInt32BE(crc32(body), newer.length - 4);
  const bad: readonly (readonly [pasted: string, told: RegExp])[] = [
    [code.slice(0, -9), /cut short/],
    [code.slice(0, 5), /cut short/],
    [`${code.slice(0, 60)}${other(60)}${code.slice(61)}`, /damaged/],
    [newer.toString("base64url"), /version 9.*newer game/],
    ["https://example.org/#aGVsbG8gd29ybGQgaGVsbG8", /isn't the code of a run/],
    ["../../etc/passwd <img src=x onerror=alert(1)>", /isn't the code of a run/],
    ["A".repeat(60_000), /at most 16384 characters/],
  ];
  for (const [pasted, told] of bad) {
    await open(page, pasted);
    await expect(page.getByRole("heading", { name: "It can’t be opened" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(told);
    await home(page);
  }
  // The same from the address, also a short one, and of a page that is already open.
  for (const [hash, told] of [
    [code.slice(0, -9), /cut short/],
    [code.slice(0, 4), /cut short/],
  ] as const) {
    await page.evaluate((to) => (location.hash = to), hash);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(told);
    await home(page);
  }
  expect(errors).toEqual([]);
});

test("A run of a scenario that isn't here asks for its file, checks its rules, then verifies", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  const wanted = botRun(stranger, SEED);
  await page.goto(`./#${codeFor(stranger, wanted)}`);
  await expect(page.getByRole("heading", { name: "Its scenario is missing" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("gannet");
  const told = page.getByRole("main").getByRole("alert");
  await drop(page, "lighthouse.json", scenario.text);
  await expect(told).toContainText('is the scenario "lighthouse"; the run needs "gannet"');
  await drop(page, "gannet.json", stranger.text.replace('"attention": 2,', '"attention": 3,'));
  await expect(told).toContainText("has other rules");
  await drop(page, "gannet.json", "{");
  await expect(told).toContainText("isn't a scenario that can be played");
  await drop(page, "gannet.json", stranger.text);
  await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible();
  await expect(page.getByText(wanted.checksum ?? "no checksum")).toBeVisible();
  // Other rules under a shipped name are no match either.
  await page.goto(`./#${codeFor(heavier, botRun(heavier, SEED))}`);
  await expect(page.getByRole("heading", { name: "Its scenario is missing" })).toBeVisible();
  expect(errors).toEqual([]);
});

test("A shared run is stepped through, and taken over from a quarter", async ({ page }) => {
  await asReturning(page);
  await page.goto(`./#${code}`);
  await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible();
  await expect(page.getByText(run.checksum ?? "no checksum")).toBeVisible();
  const at = page.getByRole("main").getByRole("heading", { level: 2, name: /18\d\d/ });
  const end = await at.textContent();
  expect(end).toMatch(/: the end$/);
  await page.getByRole("button", { name: "First month" }).click();
  await expect(at).toHaveText("Oct 1871");
  for (const _ of [2, 3]) await page.getByRole("button", { name: "Month after" }).click();
  await expect(page.getByRole("slider", { name: "Month" })).toHaveValue("3");
  // A reload shows it again.
  await page.reload();
  await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible();
  const slider = page.getByRole("slider", { name: "Month" });
  await slider.fill("3");
  await page.getByRole("button", { name: /^Take over from / }).click();
  await expectTurn(page, 3);
  expect(new URL(page.url()).hash).toBe("");
  await playOn(playerOn(page));
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await expect(page.getByText(/forked at/)).toBeVisible();
});

test("An ironman's run can't be forked", async ({ page }) => {
  await asReturning(page);
  await toTitle(page);
  await page.getByRole("switch", { name: /Ironman/ }).check();
  await page.getByRole("button", { name: "Begin" }).click();
  await playOn(playerOn(page));
  await page
    .getByRole("button", { name: /: look back$/ })
    .first()
    .click();
  await expect(page.getByText("begun as ironman")).toBeVisible();
  const fork = page.getByRole("button", { name: "Fork from here" });
  await expect(fork).toHaveAttribute("aria-disabled", "true");
  await fork.click({ force: true });
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await page.getByRole("button", { name: "What it brought" }).click();
  await expect(page.getByRole("button", { name: /^Fork / })).toHaveCount(0);
});

test("A saved run opens again verified, and its ledger adds up", async ({ page }) => {
  await asReturning(page);
  await page.goto(`./#${code}`);
  await page.getByRole("button", { name: "See the debrief" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save run" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe(`lighthouse-${SEED.toLowerCase()}.run.json`);
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toBe(fileFor(scenario, run));
  const table = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save ledger (CSV)" }).click();
  const rows = readFileSync(await (await table).path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(rows[0]).toBe("turn,name,value,cause,amount");
  expectToAddUp(rows.slice(1));

  await page.getByRole("button", { name: "Mission Drift" }).click();
  await drop(page, "a run.run.json", text);
  await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible();
  await expect(page.getByText(run.checksum ?? "no checksum")).toBeVisible();
  await drop(page, "forged.run.json", text.replace(`"checksum": "${run.checksum}"`, '"checksum": "0123456789abcdef"'));
  await expect(page.getByRole("heading", { name: "It comes out otherwise" })).toBeVisible();
  await drop(page, "cut.run.json", text.slice(0, 900));
  await expect(page.getByRole("heading", { name: "It can’t be opened" })).toBeVisible();
});

/** Each value is the one before it in its column, and the amount. */
function expectToAddUp(rows: readonly string[]): void {
  const held = new Map<string, number>();
  for (const row of rows) {
    const [, turn, name, value, , amount] = /^(\d+),([^",]+),([^,]+),("(?:[^"]|"")*"|[^",]*),([^,]+)$/.exec(row) ?? [];
    expect([turn, name, value, amount], row).not.toContain(undefined);
    const before = held.get(name ?? "");
    if (before !== undefined) expect(Number(value) - Number(amount), row).toBe(before);
    held.set(name ?? "", Number(value));
  }
  expect(held.size).toBeGreaterThan(5);
}
