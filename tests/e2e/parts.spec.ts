import { expect, test, type Locator, type Page } from "@playwright/test";
import { asReturning, beginLighthouse, errorsOf, expectTurn, LIGHTHOUSE, playOn } from "./support/desk.ts";

/** Takes the drawing context from the moving chart, and can give it back. */
const loseWebGL = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("#stage canvas, .dock canvas")!;
    const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
    const lost = context?.getExtension("WEBGL_lose_context") ?? null;
    Object.assign(window, { giveBack: () => lost?.restoreContext() });
    lost?.loseContext();
  });

/** How much of the chart looks as it did in the other picture, 0 to 1. */
const likeness = (page: Page, before: Buffer, after: Buffer): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (letters) => {
          const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
          context.drawImage(picture, 0, 0);
          return context.getImageData(0, 0, picture.width, picture.height).data;
        }),
      );
      let alike = 0;
      for (let at = 0; at < a!.length; at += 4)
        if ([0, 1, 2].every((channel) => Math.abs(a![at + channel]! - b![at + channel]!) < 24)) alike += 1;
      return alike / (a!.length / 4);
    },
    [before.toString("base64"), after.toString("base64")],
  );

/** The chart once it stands still. */
async function picture(stage: Locator): Promise<Buffer> {
  let last = await stage.screenshot();
  for (;;) {
    const next = await stage.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
}

test("A lost graphics context leaves a still picture, and the moving one comes back as it was", async ({ page }) => {
  await asReturning(page, { webgl: true });
  const errors = errorsOf(page);
  const player = await beginLighthouse(page);
  const stage = page.locator("#stage");
  const canvas = stage.locator("canvas");
  const still = stage.locator(".still svg");
  await expect(canvas).toBeVisible();
  await expect(still).toHaveCount(0);
  const before = await picture(stage);

  await loseWebGL(page);
  await expect(still).toBeVisible();
  await expect(still).toHaveAccessibleName(/^Chart: .* Everything on it is listed below\.$/);
  // Seen, and not only there: a canvas without its context is a white sheet.
  expect(await likeness(page, before, await picture(stage))).toBeGreaterThan(0.9);
  await page.evaluate("giveBack()");
  await expect(still).toHaveCount(0);
  await expect(canvas).toBeVisible();
  expect(await likeness(page, before, await picture(stage))).toBeGreaterThan(0.98);

  // Lost again, a turn is played on the still picture, which follows it; then the other has caught up.
  await loseWebGL(page);
  await expect(still).toBeVisible();
  const first = await still.innerHTML();
  await playOn(player);
  await expectTurn(page, 2);
  await expect(still).toBeVisible();
  expect(await still.innerHTML()).not.toBe(first);
  const follows = await picture(stage);
  await page.evaluate("giveBack()");
  await expect(still).toHaveCount(0);
  const after = await picture(stage);
  expect(after.equals(before)).toBe(false);
  expect(await likeness(page, follows, after)).toBeGreaterThan(0.9);
  expect(errors).toEqual([]);
});

test("A context that is lost in mid-animation holds up nothing", async ({ page }) => {
  await asReturning(page, { motion: "full", webgl: true });
  const errors = errorsOf(page);
  const player = await beginLighthouse(page);
  await player.answerDilemmas();
  await expect(page.locator("#stage canvas")).toBeVisible();
  // As soon as it moves, however slow or quick this machine is.
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("#stage canvas")!;
    const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
    const watcher = new MutationObserver(() => {
      if (!(document.body.textContent ?? "").includes("Skip to the briefing")) return;
      watcher.disconnect();
      document.body.dataset["moved"] = "";
      context?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await player.commit();
  await expect(page.getByRole("button", { name: /^Plan / })).toBeVisible({ timeout: 20_000 });
  await expect(page.locator("body")).toHaveAttribute("data-moved");
  expect(errors).toEqual([]);
});

test("Without the part that draws, the chart is still and the game goes on", async ({ page }) => {
  await asReturning(page, { motion: "full", webgl: true });
  const errors = errorsOf(page);
  let missing = 0;
  await page.route(/\/open-[^/]*\.js$/, (route) => {
    missing += 1;
    return route.abort();
  });
  const player = await beginLighthouse(page);
  await expect(page.locator("#stage .still svg")).toBeVisible();
  await playOn(player);
  await expectTurn(page, 2);
  expect(missing).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});

test("A page that comes in part says so, and can be loaded again", async ({ page }) => {
  await asReturning(page);
  await page.route(/\/browser-[^/]*\.js$/, (route) => route.abort());
  await page.goto("./");
  const told = page.getByRole("alert");
  await expect(told).toContainText("The page couldn’t be loaded whole");
  await expect(told).toContainText("Saved runs are not touched by this");
  await page.unroute(/\/browser-[^/]*\.js$/);
  await told.getByRole("button", { name: "Load again" }).click();
  await expect(page.getByRole("radio", { name: LIGHTHOUSE })).toBeVisible();
});
