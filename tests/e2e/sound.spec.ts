import { expect, test } from "@playwright/test";
import { asReturning, beginLighthouse, errorsOf, playOn } from "./support/desk.ts";

test("A page that is muted opens no sound device; it does once something may be heard", async ({ page }) => {
  const errors = errorsOf(page);
  await asReturning(page);
  await page.addInitScript(countDevices);
  const opened = (): Promise<unknown> => page.evaluate(() => Reflect.get(window, "devices") as unknown);
  const player = await beginLighthouse(page);
  await playOn(player);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Settings" }).click();
  const mute = page.getByRole("switch", { name: "Mute" });
  await mute.click();
  await expect(mute).not.toBeChecked();
  // All is still turned down.
  expect(await opened()).toBe(0);

  await page.getByRole("slider", { name: "All sound" }).press("ArrowRight");
  expect(await opened()).toBe(0);
  await page.getByRole("slider", { name: "Signals" }).press("ArrowRight");
  await expect.poll(opened).toBe(1);
  await mute.click();
  await mute.click();
  expect(await opened()).toBe(1);
  expect(errors).toEqual([]);
});

/** Counts, in `devices`, how often the page asks for a sound device. */
function countDevices(): void {
  Object.assign(window, { devices: 0 });
  const Device = window.AudioContext;
  window.AudioContext = new Proxy(Device, {
    construct(target, given) {
      Object.assign(window, { devices: (Reflect.get(window, "devices") as number) + 1 });
      return Reflect.construct(target, given) as object;
    },
  });
}
