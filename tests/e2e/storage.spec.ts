import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { playerOn } from "./support/player.ts";
import { asReturning, beginLighthouse, errorsOf, expectTurn, LIGHTHOUSE, playOn } from "./support/desk.ts";

for (const [how, refuse] of [
  [
    "throws",
    () => {
      indexedDB.open = () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      };
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    },
  ],
  [
    "never answers",
    () => {
      const open = indexedDB.open.bind(indexedDB);
      indexedDB.open = (...given) => Object.assign(open(...given), { addEventListener: () => {} });
    },
  ],
] as const)
  test(`With storage that ${how} the page says so, and the game goes on`, async ({ page }) => {
    const errors = errorsOf(page);
    await asReturning(page);
    await page.addInitScript(refuse);
    await page.goto("./");
    await expect(page.getByText(/doesn.t let the page keep anything/)).toBeVisible({ timeout: 15_000 });
    const player = playerOn(page);
    await player.begin(LIGHTHOUSE, "no storage");
    await expect(page.getByText(/Not saved/)).toBeVisible();
    expect(await playOn(player)).toBe(true);
    await expectTurn(page, 2);
    expect(errors).toEqual([]);
  });

test("A full disc is told once, and the game goes on, saving again when there is room", async ({ page }) => {
  await asReturning(page);
  const player = await beginLighthouse(page);
  await page.evaluate(() => {
    const put = Reflect.get(IDBObjectStore.prototype, "put") as (value: unknown, key: string) => IDBRequest;
    document.body.dataset["full"] = "";
    Object.assign(IDBObjectStore.prototype, {
      put(this: IDBObjectStore, value: unknown, key: string) {
        if (!("full" in document.body.dataset)) return put.call(this, value, key);
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      },
    });
  });
  await playOn(player);
  await expect(page.getByRole("alert")).toContainText("there is no room left for this page");
  await page.getByRole("button", { name: "Dismiss this message" }).click();
  await expect(page.getByText("Not saved")).toBeVisible();
  await playOn(player);
  await expectTurn(page, 3);
  await expect(page.getByRole("alert").first()).toBeEmpty();
  await page.evaluate(() => delete document.body.dataset["full"]);
  await playOn(player);
  await expect(page.getByText("Not saved")).toHaveCount(0);
  await page.reload();
  await expectTurn(page, 4);
});

test("A save damaged by hand is set aside with a message, kept, and can be downloaded", async ({ page }) => {
  await asReturning(page);
  const errors = errorsOf(page);
  const player = await beginLighthouse(page);
  await playOn(player);
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await expect(page.getByRole("button", { name: /^Resume / })).toHaveCount(1);
  const damage = (how: "code" | "shape"): Promise<string> =>
    page.evaluate(
      (what) =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open("drift");
          opening.addEventListener("success", () => {
            const store = opening.result.transaction("runs", "readwrite").objectStore("runs");
            const all = store.getAll();
            all.addEventListener("success", () => {
              const [row] = all.result as { id: string; code: string }[];
              const bad = what === "shape" ? { hello: row?.code } : { ...row, code: `${row?.code.slice(0, -6)}AAAAAA` };
              store.put(bad, row?.id ?? "");
              store.transaction.addEventListener("complete", () => resolve(row?.code ?? ""));
            });
          });
        }),
      how,
    );
  await damage("code");
  await page.getByRole("button", { name: /^Resume / }).click();
  await expect(page.getByRole("alert").filter({ hasText: "set aside and not changed" })).toBeVisible();
  const aside = page.getByRole("region", { name: "Set aside" });
  await expect(aside.getByRole("listitem")).toHaveCount(1);
  // The copy before it stands in; that one loses its shape.
  await expect(page.getByRole("button", { name: /^Resume / })).toHaveCount(1);
  const code = await damage("shape");
  await page.reload();
  await expect(aside.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("button", { name: /^Resume / })).toHaveCount(0);
  const texts: string[] = [];
  for (const at of [0, 1]) {
    const saved = page.waitForEvent("download");
    await aside.getByRole("button", { name: "Download" }).nth(at).click();
    texts.push(readFileSync(await (await saved).path(), "utf8"));
  }
  expect(texts.some((text) => text.includes(code))).toBe(true);
  expect(texts.some((text) => text.includes("AAAAAA"))).toBe(true);
  // Beginning anew leaves them where they are.
  await page.getByRole("radio", { name: LIGHTHOUSE }).check();
  await page.getByRole("button", { name: "Begin" }).click();
  await expectTurn(page, 1);
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await expect(aside.getByRole("listitem")).toHaveCount(2);
  expect(errors).toEqual([]);
});
