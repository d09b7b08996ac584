import { expect, type Page } from "@playwright/test";

/** Drives the page as somebody who can't see it: by roles and names alone. */
export interface Player {
  begin(scenario: RegExp, seed: string): Promise<void>;
  /** Answers each open dilemma with its first option that can be taken. Gives how many there were. */
  answerDilemmas(): Promise<number>;
  /** Takes the first actions that can be taken, as far as attention goes. */
  takeActions(count: number): Promise<void>;
  commit(): Promise<void>;
  /** From the briefing back to the plan; false when the run has ended. */
  goOn(): Promise<boolean>;
}

export function playerOn(page: Page): Player {
  // The scenario names its turns: a quarter, a month.
  const commitButton = page.getByRole("button", { name: /^Commit the / });
  return {
    async begin(scenario, seed) {
      await page.getByRole("radio", { name: scenario }).check();
      await page.getByRole("textbox", { name: "Seed" }).fill(seed);
      const guided = page.getByRole("switch", { name: /Guided start/ });
      if (await guided.isChecked()) await guided.click();
      await page.getByRole("button", { name: "Begin" }).click();
      await page.getByRole("combobox", { name: "Motion of the chart" }).selectOption({ label: "No motion" });
    },
    async answerDilemmas() {
      const groups = page.getByRole("group", { name: /: your answer$/ });
      const count = await groups.count();
      for (let at = 0; at < count; at++) {
        const option = groups
          .nth(at)
          .locator('[role="radio"]:not([aria-disabled="true"]), input[type="radio"]:not([aria-disabled="true"])')
          .first();
        await option.check();
      }
      return count;
    },
    async takeActions(count) {
      const actions = page.getByRole("region", { name: /^Actions/ }).getByRole("checkbox");
      let taken = 0;
      for (let at = 0; at < (await actions.count()) && taken < count; at++) {
        const action = actions.nth(at);
        if ((await action.getAttribute("aria-disabled")) === "true" || (await action.isChecked())) continue;
        await action.click();
        await expect(action).toBeChecked();
        // The browser checks the box by itself; once the page has drawn, the others say whether there is attention left for them.
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null)))),
        );
        taken++;
      }
    },
    async commit() {
      await expect(commitButton).not.toHaveAttribute("aria-disabled", "true");
      await commitButton.click();
    },
    async goOn() {
      const next = page.getByRole("button", { name: /^Plan / });
      const ended = page.getByRole("heading", { name: "What the world was" });
      await expect(next.or(ended).first()).toBeVisible();
      if (await ended.isVisible()) return false;
      await next.click();
      await expect(commitButton).toBeVisible();
      return true;
    },
  };
}
