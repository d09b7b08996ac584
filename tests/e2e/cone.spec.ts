import { expect, test } from "@playwright/test";
import { asReturning, beginLighthouse, errorsOf } from "./support/desk.ts";

test("what the forecast says follows each edit, is told a second later, and can be hidden", async ({ page }) => {
  const errors = errorsOf(page);
  await asReturning(page, { forecast: true });
  await page.addInitScript(watchBlocks);
  await page.addInitScript(watchFrames);
  const player = await beginLighthouse(page);
  const forecast = page.getByRole("region", { name: "If you then hold course" });
  await expect(forecast).toContainText("of 400 modelled futures");
  await expect(page.locator(".chart-picture path").first()).toBeAttached();

  const border = (): Promise<string | null> => page.locator(".chart-picture clipPath").first().getAttribute("id");
  const bordered = await border();

  // Each edit, from the click to the words, with the longest that the page was held up meanwhile.
  const times: string[] = [];
  for (const edit of ["action", "undo", "redo"] as const) {
    const before = await forecast.innerText();
    await page.evaluate(markEdit);
    if (edit === "action") await player.takeActions(1);
    else await page.getByRole("button", { name: edit === "undo" ? "Undo" : "Redo" }).click();
    await expect.poll(() => forecast.innerText()).not.toBe(before);
    await expect(forecast).not.toHaveAttribute("aria-busy");
    times.push(`${edit}: ${await page.evaluate(readTimes)}`);
  }
  // With another, all of the picture would be painted anew.
  expect(await border()).toBe(bordered);
  // A frame lays out and paints what was drawn before it, and would hold the page up for all three.
  const { within, apart } = await page.evaluate(
    () => Reflect.get(window, "drawings") as { within: number; apart: number },
  );
  expect(apart).toBeGreaterThan(0);
  expect(within).toBe(0);
  // Printed, not judged: it depends on the machine.
  process.stdout.write(`${times.join("\n")}\n`);
  await expect(forecast).toContainText("your last change");
  await expect(page.locator("#foresight").getByRole("status")).toContainText("If you then hold course");

  await page.getByRole("button", { name: "Ahead" }).click();
  await expect(forecast).toBeInViewport();
  await forecast.getByText("The futures in figures").click();
  await expect(forecast.getByRole("table", { name: /^Figures when the next/ })).toContainText("certain");

  await page.getByRole("button", { name: "On the chart" }).click();
  await expect(page.locator("#chart-list").getByRole("heading", { name: "If you then hold course" })).toBeVisible();

  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("switch", { name: "Show the forecast" }).click();
  await page.getByRole("button", { name: "Chart" }).click();
  await expect(page.getByRole("button", { name: /^Commit the / })).toBeVisible();
  await expect(forecast).toHaveCount(0);
  expect(errors).toEqual([]);
});

/** Marks when the plan is clicked and when the words change, and how long the page was held up between two messages to itself. */
function watchBlocks(): void {
  const channel = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  channel.port1.addEventListener("message", () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    setTimeout(() => channel.port2.postMessage(0), 0);
  });
  channel.port1.start();
  channel.port2.postMessage(0);
  Object.assign(window, { heldUp: () => Math.round(longest), release: () => (longest = 0) });
  const words = (): string => document.querySelector(".forecast")?.textContent ?? "";
  addEventListener("click", () => performance.mark("edited"), true);
  let said = "";
  new MutationObserver(() => {
    if (words() !== said) performance.mark("told");
    said = words();
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Counts changes of the page's content that are made by what a frame calls, and others. */
function watchFrames(): void {
  const drawings = { within: 0, apart: 0 };
  const watcher = new MutationObserver((changes) => (drawings.apart += changes.length));
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (call) =>
    request((now) => {
      drawings.apart += watcher.takeRecords().length;
      call(now);
      drawings.within += watcher.takeRecords().length;
    });
  watcher.observe(document, { subtree: true, childList: true, characterData: true });
  Object.assign(window, { drawings });
}

function markEdit(): void {
  performance.clearMarks();
  (Reflect.get(window, "release") as () => void)();
}

function readTimes(): string {
  const at = (name: string): number => performance.getEntriesByName(name).at(-1)?.startTime ?? NaN;
  const held = (Reflect.get(window, "heldUp") as () => number)();
  return `${Math.round(at("told") - at("edited"))} ms to the words, page held up ${held} ms at most`;
}
