import { expect, test } from "@playwright/test";
import config from "../../playwright.config.ts";
import { asReturning, beginLighthouse, toTitle } from "./support/desk.ts";
import { misfits } from "./support/misfits.ts";

/** A reader who has set letters twice as large in the browser: lengths in rem and the widths at which the page changes follow. */
const { launchOptions } = config.use ?? {};
test.use({
  launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), "--blink-settings=defaultFontSize=32"] },
});

for (const { width, height } of [
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
])
  test(`Letters twice as large fit ${width}x${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await asReturning(page, { forecast: true });
    const wrong: string[] = [];
    const look = async (screen: string): Promise<void> => {
      wrong.push(...(await page.evaluate(misfits, false)).map((each) => `${screen}: ${each}`));
    };
    await toTitle(page);
    await look("title");
    const player = await beginLighthouse(page);
    const size = (): string => getComputedStyle(document.querySelector("#commit button")!).fontSize;
    expect(Number.parseFloat(await page.evaluate(size))).toBeGreaterThanOrEqual(26);
    const tabs = page.getByRole("tab");
    expect(await tabs.count()).toBeGreaterThan(2);
    for (let at = 0; at < (await tabs.count()); at++) {
      await tabs.nth(at).click();
      await expect(tabs.nth(at)).toHaveAttribute("aria-selected", "true");
      await look(`play, tab ${at}`);
    }
    await page
      .getByRole("button", { name: /^Open talks: / })
      .first()
      .click();
    await expect(page.getByRole("button", { name: "Make this offer" })).toBeVisible();
    await look("talks");
    await page.getByRole("button", { name: "Leave it for now" }).click();
    await tabs.first().click();
    await player.answerDilemmas();
    await player.commit();
    await expect(page.getByRole("button", { name: /^Plan / })).toBeVisible();
    await look("briefing");
    await page.getByRole("list").getByRole("button").first().click();
    await expect(page.getByRole("heading", { name: "What moved it" })).toBeVisible();
    await look("ledger");
    expect([...new Set(wrong)]).toEqual([]);
  });
