import { expect, type Page } from "@playwright/test";
import { playerOn, type Player } from "./player.ts";

export const LIGHTHOUSE = /The Light at Gannet Ness/;
export const SEED = "7F3A-19C2-0B44-E1D0";

export interface Habits {
  readonly motion?: "full" | "none";
  /** The moving chart is drawn in software here, which takes most of a test's time; the still picture says the same. */
  readonly webgl?: boolean;
  /** What is worked out ahead takes a processor of its own after every change; tests that don't look at it do without. */
  readonly forecast?: boolean;
}

/** As a returning player who has set: no guided start, no sound, and (unless asked otherwise) no motion. */
export async function asReturning(
  page: Page,
  { motion = "none", webgl = false, forecast = false }: Habits = {},
): Promise<void> {
  if (!webgl) await page.addInitScript(withoutWebGL);
  const settings = {
    theme: "system",
    motion,
    volumes: { master: 0, effects: 0, ambience: 0 },
    muted: true,
    guidedStart: false,
    shortcuts: true,
    forecast,
  };
  await page.addInitScript((kept) => {
    try {
      localStorage.setItem("drift.settings", kept);
    } catch {
      // Storage is refused in this test.
    }
  }, JSON.stringify(settings));
}

/** A browser that can draw, but not in three dimensions. */
function withoutWebGL(): void {
  const getContext = Reflect.get(HTMLCanvasElement.prototype, "getContext") as (kind: string) => unknown;
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, kind: "2d") {
      return kind === "2d" ? getContext.call(this, kind) : null;
    },
  });
}

/** Errors that nobody caught, as they come. */
export function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
}

/** The title screen, with the short scenario chosen and read. */
export async function toTitle(page: Page): Promise<void> {
  await page.goto("./");
  await page.getByRole("radio", { name: LIGHTHOUSE }).check();
  await page.getByRole("textbox", { name: "Seed" }).fill(SEED);
  // Of this one: another's may have been there before it.
  await expect(page.getByRole("region", { name: "What the model leaves out" })).toContainText(LIGHTHOUSE);
}

/** A run of the short scenario at its first opening. */
export async function beginLighthouse(page: Page): Promise<Player> {
  await toTitle(page);
  await page.getByRole("button", { name: "Begin" }).click();
  await expectTurn(page, 1);
  return playerOn(page);
}

export const expectTurn = (page: Page, turn: number): Promise<void> =>
  expect(page.getByRole("heading", { level: 1, name: new RegExp(`, month ${turn} of 8$`) })).toBeAttached();

/** Answers, commits and goes back to the plan; false when the run has ended. */
export async function playOn(player: Player): Promise<boolean> {
  await player.answerDilemmas();
  await player.commit();
  return player.goOn();
}

export async function playToEnd(player: Player): Promise<void> {
  let goesOn = true;
  for (let turn = 1; turn <= 8 && goesOn; turn++) goesOn = await playOn(player);
  expect(goesOn).toBe(false);
}

/** The code of the run in hand: equal codes are equal runs, decisions and checksum. */
export async function codeOf(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Share run" }).click();
  await page.getByRole("button", { name: "Copy link", exact: true }).click();
  await page.getByRole("button", { name: "Done" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  return link.slice(link.indexOf("#") + 1);
}

/** What stands in the plan: every control with its setting. */
export const planOf = (page: Page): Promise<string[]> =>
  page
    .locator("#plan")
    .locator("input")
    .evaluateAll((inputs) =>
      inputs.flatMap((input) =>
        input instanceof HTMLInputElement
          ? [
              `${input.id} ${input.name} ${input.type === "number" || input.type === "range" ? input.value : input.checked}`,
            ]
          : [],
      ),
    );

/** Lets a file fall on the page. A text may be given as a piece to be repeated, so that big ones are made there. */
export const drop = (page: Page, name: string, text: string, times = 1): Promise<void> =>
  page.evaluate(
    (given) => {
      const data = new DataTransfer();
      data.items.add(new File([given.text.repeat(given.times)], given.name, { type: "application/json" }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    { name, text, times },
  );
