import { expect, test } from "@playwright/test";
import { asReturning, drop, SEED } from "./support/desk.ts";
import { brokenRules } from "./support/axe.ts";
import { misfits } from "./support/misfits.ts";
import { playerOn } from "./support/player.ts";
import { botRun, codeFor, lighthouse } from "./support/runs.ts";

const scenario = lighthouse();
const code = codeFor(scenario, botRun(scenario, SEED));

const SIZES = [
  { width: 1440, height: 900, touch: false },
  { width: 1024, height: 768, touch: false },
  { width: 390, height: 844, touch: true },
  { width: 320, height: 640, touch: true },
] as const;

for (const { width, height, touch } of SIZES)
  test(`Every screen fits ${width}x${height} and breaks no rule of access, by day and night`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      viewport: { width, height },
      hasTouch: touch,
      isMobile: touch,
      baseURL: baseURL!,
    });
    const page = await context.newPage();
    await asReturning(page, { forecast: true });
    const wrong: string[] = [];
    const look = async (screen: string): Promise<void> => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(misfits, touch);
        // What is smaller has the same elements as the phone.
        const broken = width === 1440 || width === 390 ? await brokenRules(page) : [];
        wrong.push(...[...found, ...broken].map((each) => `${screen}, ${colorScheme}: ${each}`));
      }
    };
    const goTo = async (place: string): Promise<void> => {
      await page.getByRole("button", { name: "Menu" }).click();
      await page.locator("#menu").getByRole("button", { name: place }).click();
      await expect(page.locator("#menu")).toBeHidden();
    };

    await page.goto(`./#${code}`);
    await expect(page.getByRole("heading", { name: "Verified" })).toBeVisible();
    await look("shared");
    await page.getByRole("button", { name: "See the debrief" }).click();
    await expect(page.getByRole("heading", { name: "What the world was" })).toBeVisible();
    await look("ending");
    await goTo("Scenarios and saved runs");
    const player = playerOn(page);
    await player.begin(/The Alliance/, SEED);
    const first = page.getByRole("heading", { level: 1, name: /quarter 1 of/ });
    await expect(first).toBeAttached();
    await look("play");
    const tabs = page.getByRole("tab");
    for (let at = 0; at < (await tabs.count()); at++) {
      await tabs.nth(at).click();
      await expect(tabs.nth(at)).toHaveAttribute("aria-selected", "true");
      await look(`play, ${(await tabs.nth(at).textContent())?.trim() ?? at}`);
    }
    await page
      .getByRole("button", { name: /^Open talks: / })
      .first()
      .click();
    await page.getByRole("button", { name: "Make this offer" }).click();
    await expect(page.locator("h2:focus")).toBeVisible();
    await look("talks");
    await page.getByRole("button", { name: "Leave it for now" }).click();
    await expect(first).toBeAttached();
    if (touch) {
      await tabs.first().click();
      await expect(tabs.first()).toHaveAttribute("aria-selected", "true");
    }
    expect(await player.answerDilemmas()).toBe(1);
    await player.commit();
    await expect(page.getByRole("button", { name: /^Plan / })).toBeVisible();
    await look("briefing");
    for (const place of ["Assumptions", "How to play", "Settings"]) {
      await goTo(place);
      await look(place);
    }
    if (touch) await goTo("Ledger");
    else await page.getByRole("button", { name: "Ledger", exact: true }).click();
    await look("ledger");
    await goTo("Scenarios and saved runs");
    await drop(page, "broken.json", "{}");
    await expect(page.getByRole("region", { name: /^Problems of/ })).toBeVisible();
    await look("title");
    expect([...new Set(wrong)]).toEqual([]);
    await context.close();
  });
