import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { crc32 } from "../../src/runs/codec/crc.ts";
import { asReturning, beginLighthouse, errorsOf, expectTurn, playOn, toTitle } from "./support/desk.ts";
import { lighthouse, lighthouseText } from "./support/runs.ts";
import { putByHand, rowsOf } from "./support/saves.ts";

test("Saves damaged by hand are told apart, set aside or left, and none is lost", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  const player = await beginLighthouse(page);
  await playOn(player);
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await expect(page.getByRole("button", { name: /^Resume / })).toHaveCount(1);
  const [row] = await rowsOf(page);
  const { code, card } = row!;
  const damaged = (id: string, change: object): Record<string, unknown> => ({
    [id]: { ...row, id, card: { ...card, date: id }, ...change },
  });
  await putByHand(page, {
    ...damaged("truncated", { code: code.slice(0, code.length / 2) }),
    ...damaged("checksum", { code: `${code.slice(0, -6)}AAAAAA` }),
    ...damaged("rules", { code: ofNewerRules(code) }),
    ...damaged("textless", { text: "lighthouse gone" }),
    ...damaged("format", { format: 2, more: code }),
    ...damaged("version", { version: -1 }),
    ...damaged("stranger", { id: "another name" }),
    json: `{"id":"json","code":"${code}`,
    shape: { hello: code },
  });

  // What isn't a save is set aside at once; what may be one waits until it is opened.
  await page.reload();
  const aside = page.getByRole("region", { name: "Set aside" });
  await expect(aside.getByRole("listitem")).toHaveCount(4);
  await expect(page.getByText("One saved run was written by a newer version of this page")).toBeVisible();
  await page.getByRole("button", { name: "All 5 saved runs" }).click();
  const resume = page.getByRole("button", { name: /^Resume / });
  await expect(resume).toHaveCount(5);
  for (const [which, told] of [
    ["truncated", /can't be read: The code is (?:damaged|cut short).*It was set aside and not changed/],
    ["checksum", /can't be read: The code is damaged.*It was set aside and not changed/],
    ["textless", /can't be read: its scenario is missing.*It was set aside and not changed/],
    ["rules", /The code is of version 99; .* A newer game will read it\.$/],
  ] as const) {
    await page.getByRole("button", { name: new RegExp(`^Resume .*, ${which}$`) }).click();
    await expect(page.getByRole("alert").getByRole("paragraph")).toHaveText(told);
    await page.getByRole("button", { name: "Dismiss this message" }).click();
  }
  await expect(aside.getByRole("listitem")).toHaveCount(7);
  await expect(resume).toHaveCount(2);
  // The good one among them is untouched.
  const good = /^Resume .* [A-Z]\w+ \d{4}$/;
  await page.getByRole("button", { name: good }).click();
  await expectTurn(page, 2);
  // And of none a letter is lost.
  const texts = (await rowsOf(page, "aside")).map(({ text }) => text);
  expect(texts).toHaveLength(7);
  expect(texts.filter((text) => text.includes(code))).toHaveLength(5);
  expect((await rowsOf(page)).map(({ id }) => id).sort()).toEqual(["format", "rules", row!.id].sort());

  // When it is hurt itself, the copy before it stands in.
  await putByHand(page, { [row!.id]: { ...row, code: `${code.slice(0, -6)}AAAAAA` } });
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await page.getByRole("button", { name: good }).click();
  await expect(aside.getByRole("listitem")).toHaveCount(8);
  await page.getByRole("button", { name: good }).click();
  await expectTurn(page, 1);
  await page.getByRole("button", { name: "Mission Drift" }).click();
  const saved = page.waitForEvent("download");
  await aside.getByRole("button", { name: "Download" }).first().click();
  expect(readFileSync(await (await saved).path(), "utf8")).toContain("AAAAAA");
  expect(errors).toEqual([]);
});

/** The same code, of rules that no page has yet. */
function ofNewerRules(code: string): string {
  const bytes = Buffer.from(code, "base64url");
  bytes[1] = 99;
  bytes.writeUInt32BE(crc32(bytes.subarray(0, -4)), bytes.length - 4);
  return bytes.toString("base64url");
}

test("A scenario that changes under a saved run leaves the run as it is, and the page says so", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  const player = await beginLighthouse(page);
  await playOn(player);
  const change = (text: string): string => text.replace('"turns": 8', '"turns": 9');
  const { hash } = lighthouse(change);
  await page.route("**/scenarios/lighthouse.json*", (route) => route.fulfill({ body: change(lighthouseText) }));
  await page.route("**/scenarios/manifest.json", async (route) => {
    const list = (await (await route.fetch()).json()) as { readonly id: string }[];
    await route.fulfill({ json: list.map((each) => (each.id === "lighthouse" ? { ...each, hash } : each)) });
  });
  await page.reload();
  await expectTurn(page, 2);
  await expect(
    page.getByRole("status").getByText("has other rules now. This run goes on with its own copy"),
  ).toBeVisible();
  expect(await playOn(player)).toBe(true);
  await expectTurn(page, 3);
  await expect(page.getByText("Not saved")).toHaveCount(0);
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await toTitle(page);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /month 1 of 9$/ })).toBeAttached();
  expect(errors).toEqual([]);
});

test("A clock that is set back puts no older run first, and no time below zero", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  await page.clock.setFixedTime(new Date("2031-05-06T12:00:00"));
  const first = await beginLighthouse(page);
  await playOn(first);
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await page.clock.setFixedTime(new Date("2003-01-02T12:00:00"));
  const second = await beginLighthouse(page);
  await playOn(second);
  await playOn(second);
  await page.getByRole("button", { name: "Mission Drift" }).click();
  const saved = page.getByRole("region", { name: "Go on" }).getByRole("listitem");
  await expect(saved).toHaveCount(2);
  await expect(saved.first()).toContainText("2 Jan 2003, 12:00");
  await expect(saved.first()).toContainText("3 of 8");
  await expect(saved.last()).toContainText("6 May 2031, 12:00");
  await page.reload();
  await page.getByRole("button", { name: /^Go on: / }).click();
  await expectTurn(page, 3);
  const [later, before] = (await rowsOf(page)).sort((a, b) => b.order - a.order);
  expect(later!.order).toBeGreaterThan(before!.order);
  expect(later!.changed).toBeLessThan(before!.changed);
  expect(errors).toEqual([]);
});
