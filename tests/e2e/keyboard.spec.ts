import { expect, test } from "@playwright/test";
import { asReturning, errorsOf, expectTurn, LIGHTHOUSE } from "./support/desk.ts";
import { keysOn } from "./support/keys.ts";

test("A whole run by keyboard alone, from title to ending", async ({ page }) => {
  await asReturning(page, { forecast: true });
  const errors = errorsOf(page);
  const { keyboard } = page;
  const keys = keysOn(page);
  const heading = page.getByRole("heading", { level: 1 });
  const commit = page.getByRole("button", { name: /^Commit the / });
  await page.goto("./");
  await keys.tabTo(page.getByRole("radio", { name: /The Alliance/ }));
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: LIGHTHOUSE })).toBeChecked();
  await expect(page.getByText("Reading the scenario")).toHaveCount(0);
  await keys.tabTo(page.getByRole("textbox", { name: "Seed" }));
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type("a winter by keys");
  await keyboard.press("Enter");
  await expectTurn(page, 1);
  await expect(heading).toBeFocused();

  // The plan: an action taken, taken back and taken again, without losing the place.
  const action = page
    .getByRole("region", { name: /^Actions/ })
    .locator('input:not([aria-disabled="true"])')
    .first();
  await keys.press(action, "Space");
  await expect(action).toBeChecked();
  await expect(action).toBeFocused();
  const share = page.locator("#plan").getByRole("slider").first();
  await keys.tabTo(share);
  const before = Number(await share.inputValue());
  await keyboard.press("ArrowRight");
  await expect.poll(async () => Number(await share.inputValue())).toBeGreaterThan(before);
  await keys.press(page.getByRole("button", { name: "Undo" }), "Enter");
  await expect(share).toHaveValue(String(before));
  await keyboard.press("Enter");
  await expect(action).not.toBeChecked();

  // A commit with an open question goes to the question.
  if ((await page.getByRole("group", { name: /: your answer$/ }).count()) > 0) {
    await keys.press(commit, "Enter");
    await expect(page.locator("h3:focus")).toBeVisible();
  }

  // Talks: the heading, then the answer's heading, then a dialog that keeps the focus in and gives it back.
  await keys.press(page.getByRole("button", { name: /^Open talks: / }).first(), "Enter");
  await expect(heading).toBeFocused();
  await keys.press(page.getByRole("button", { name: "Make this offer" }), "Enter");
  await expect(page.locator("h2:focus")).toBeVisible();
  const walk = page.getByRole("button", { name: "Walk away" });
  await keys.press(walk, "Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Stay" })).toBeFocused();
  for (let steps = 0; steps < 5; steps++) {
    await keyboard.press("Tab");
    // Between the last and the first of a dialog the browser's own bar has its turn; the page behind never.
    expect(
      await page.evaluate(
        () =>
          document.activeElement?.closest("dialog, body")?.tagName === "DIALOG" ||
          document.activeElement === document.body,
      ),
    ).toBe(true);
  }
  await keyboard.press("Escape");
  await expect(walk).toBeFocused();
  await keys.press(page.getByRole("button", { name: "Leave it for now" }), "Enter");
  await expect(heading).toBeFocused();

  // Menus close and give the focus back.
  const menu = page.getByRole("button", { name: "Menu" });
  await keys.press(menu, "Enter");
  await expect(page.getByRole("button", { name: "Settings" })).toBeVisible();
  await keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Settings" })).toBeHidden();
  await expect(menu).toBeFocused();

  for (let turn = 1; turn <= 8; turn++) {
    await keys.answerDilemmas();
    await keys.press(commit, "Enter");
    await expect(heading).toBeFocused();
    if (await page.getByRole("heading", { name: "What the world was" }).isVisible()) break;
    if (turn === 2) {
      // Any number opens into its causes, and Back leads to the briefing again.
      await keys.press(
        page
          .getByRole("region", { name: /^What changed/ })
          .getByRole("button")
          .first(),
        "Enter",
      );
      await expect(heading).toBeFocused();
      await keys.press(page.getByRole("button", { name: /^Back/ }), "Enter");
      await expect(heading).toBeFocused();
    }
    await keys.press(page.getByRole("button", { name: /^Plan / }), "Enter");
    await expect(heading).toBeFocused();
    if (turn === 2) {
      // A fork leaves the focus on the new line's heading.
      await keys.press(page.getByRole("button", { name: /: look back$/ }).last(), "Enter");
      await keys.press(page.getByRole("button", { name: "Fork from here" }), "Enter");
      await keys.press(page.getByRole("button", { name: "Fork", exact: true }), "Enter");
      await expectTurn(page, 2);
      await expect(heading).toBeFocused();
      await keys.answerDilemmas();
      await keys.press(commit, "Enter");
      await keys.press(page.getByRole("button", { name: /^Plan / }), "Enter");
      await expect(heading).toBeFocused();
    }
  }
  await expect(page.getByRole("heading", { name: "What the world was" })).toBeVisible();
  await keys.press(page.getByRole("button", { name: "Same seed" }), "Enter");
  await expectTurn(page, 1);
  await expect(heading).toBeFocused();
  expect(errors).toEqual([]);
});
