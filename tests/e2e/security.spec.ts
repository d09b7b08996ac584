import { expect, test } from "@playwright/test";
import { asReturning, drop, toTitle } from "./support/desk.ts";
import { expectUnharmed, watchForHarm } from "./support/harm.ts";
import { hostile, textFields } from "./support/hostile.ts";
import { intrude } from "./support/intruder.ts";
import { playerOn } from "./support/player.ts";
import { lighthouse, lighthouseText } from "./support/runs.ts";

/** The whole of it: a change here is a change of what the page may do. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html default",
];

test("The policy comes first in the page, and allows its own files alone", async ({ page }) => {
  await asReturning(page, { forecast: true });
  await page.goto("./");
  const first = await page.evaluate(() => {
    const [meta] = document.head.children;
    return { name: meta?.getAttribute("http-equiv"), content: meta?.getAttribute("content") };
  });
  expect(first).toEqual({ name: "Content-Security-Policy", content: POLICY.join("; ") });
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1);
  await expectUnharmed(page);
});

test("What gets into the page all the same is stopped by the policy", async ({ page }) => {
  await asReturning(page, { forecast: true });
  await page.route("**/intruder.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: `(${intrude.toString()})();` }),
  );
  await toTitle(page);
  await page.addScriptTag({ url: "./intruder.js" });
  const outcome = await page.waitForFunction(() => document.body.dataset["outcome"]);
  expect(JSON.parse((await outcome.jsonValue()) ?? "")).toEqual({
    eval: "require-trusted-types-for",
    "a function of text": "require-trusted-types-for",
    "a timer of text": "require-trusted-types-for",
    "HTML of text": "require-trusted-types-for",
    // Put in without a word, and never run.
    "a script in the page": "no objection",
    "a script from elsewhere": "TypeError",
    "a script in an address": "TypeError",
    "a handler in an attribute": "require-trusted-types-for",
    "an address that is a script": "script-src-elem",
    "a style in the page": "style-src-elem",
    "a style in an attribute": "style-src-attr",
    "a picture from elsewhere": "img-src",
    "a frame": "frame-src",
    "an object": "TypeError",
    "a form": "form-action",
    "another base": "base-uri",
    "a request elsewhere": "connect-src",
    "a beacon elsewhere": "connect-src",
    "a socket elsewhere": "connect-src",
    "a worker from elsewhere": "TypeError",
    "a worker of text": "worker-src",
    // What the kernel may need, and cannot hold the page's own objects.
    WebAssembly: "no objection",
    ran: false,
    base: true,
  });
});

test("A scenario whose every text is hostile is played to its end, and stays text", async ({ page }) => {
  const { text, filled } = hostile(lighthouse().source);
  // No field of the format is forgotten.
  expect([...textFields()].filter((field) => !filled.has(field))).toEqual([]);

  const harm = await watchForHarm(page);
  await asReturning(page, { forecast: true });
  await toTitle(page);
  await drop(page, "<img src=x onerror=hit()>\u202Egnp.json", text);
  await expect(page.getByText("from a file")).toBeVisible();
  await expectUnharmed(page);
  await page.getByRole("button", { name: "Assumptions", exact: true }).click();
  await page.locator("details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));
  await expect(page.getByRole("link", { name: /example\.org/ }).first()).toBeVisible();
  await expectUnharmed(page);
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("button", { name: /^Commit the / })).toBeVisible();
  await page.getByRole("button", { name: "On the chart" }).click();
  await expectUnharmed(page);
  await page
    .getByRole("button", { name: /^Open talks: / })
    .first()
    .click();
  await page.getByRole("button", { name: "Make this offer" }).click();
  await expect(page.getByText(/offers? left this/)).toBeVisible();
  await expectUnharmed(page);
  await page.getByRole("button", { name: "Chart", exact: true }).click();
  const player = playerOn(page);
  let goesOn = true;
  for (let turn = 1; turn <= 8 && goesOn; turn++) {
    await player.answerDilemmas();
    await player.commit();
    await expect(page.locator(".briefing, .ending").first()).toBeVisible();
    await expectUnharmed(page);
    if (turn === 2) {
      await page.getByRole("button", { name: "Ledger", exact: true }).click();
      await expect(page.locator(".course")).toBeVisible();
      await expectUnharmed(page);
      await page.getByRole("button", { name: "Briefing", exact: true }).click();
    }
    goesOn = await player.goOn();
  }
  expect(goesOn).toBe(false);
  await page.getByRole("button", { name: "Share run" }).click();
  await expectUnharmed(page);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await page.getByRole("button", { name: "Mission Drift" }).click();
  await expect(page.getByRole("button", { name: /^See / })).toBeVisible();
  await expectUnharmed(page);
  expect(harm).toEqual([]);
});

test("What is wrong with a hostile file is told as text, too", async ({ page }) => {
  const harm = await watchForHarm(page);
  await asReturning(page, { forecast: true });
  await toTitle(page);
  const broken: readonly (readonly [rule: string, piece: string, into: string])[] = [
    ["text-unknown-name", '"summary": "', '"opening": "{constructor} {__proto__.hit}", "summary": "'],
    ["text-brace", '"summary": "', '"opening": "{<img src=x onerror=hit()>}", "summary": "'],
    ["text-direction", '"summary": "', '"summary": "\u202E'],
    ["text-control", '"summary": "', '"summary": "\\u001B[2J'],
    ["unknown-field", '"summary": "', '"<img src=x onerror=hit()>": 1, "summary": "'],
    ["bad-address", '"url": "', '"url": "javascript:hit()//'],
    ["bad-address", '"url": "', '"url": "data:text/html,<script>parent.hit()</script>'],
  ];
  for (const [at, [rule, piece, into]] of broken.entries()) {
    expect(lighthouseText).toContain(piece);
    await drop(page, `${at}<svg onload=hit()>.json`, lighthouseText.replace(piece, into));
    const problems = page.getByRole("region", { name: new RegExp(`^Problems of ${at}<svg`) });
    await expect(problems).toContainText(`rule ${rule}`);
    await expectUnharmed(page);
  }
  expect(harm).toEqual([]);
});
