import { expect, type Locator, type Page } from "@playwright/test";

/** Somebody without a mouse. */
export interface Keys {
  /** Presses Tab until the goal has the focus; every place on the way must be seen to have it. */
  tabTo(goal: Locator): Promise<void>;
  /** Goes there and presses the key. */
  press(goal: Locator, key: "Enter" | "Space"): Promise<void>;
  /** Answers each dilemma that stands in the plan. */
  answerDilemmas(): Promise<void>;
}

export function keysOn(page: Page): Keys {
  const { keyboard } = page;
  const tabTo = async (goal: Locator): Promise<void> => {
    await expect(goal).toBeVisible();
    await goal.evaluate((element) => element.setAttribute("data-goal", ""));
    for (let steps = 0; steps < 250; steps++) {
      const { there, unseen } = await lookAtFocus(page);
      expect(unseen).toBeNull();
      if (there) {
        await goal.evaluate((element) => element.removeAttribute("data-goal"));
        return;
      }
      await keyboard.press("Tab");
    }
    throw new Error(`${String(goal)} can't be reached by Tab`);
  };
  const press = async (goal: Locator, key: "Enter" | "Space"): Promise<void> => {
    await tabTo(goal);
    await keyboard.press(key);
  };
  return {
    tabTo,
    press,
    async answerDilemmas() {
      const groups = page.getByRole("group", { name: /: your answer$/ });
      for (let at = 0; at < (await groups.count()); at++) {
        const radios = groups.nth(at).getByRole("radio");
        await press(radios.first(), "Space");
        // One that can't be taken stays in reach and says why; the arrows go on to one that can.
        for (let down = 1; down < (await radios.count()); down++) {
          if ((await groups.nth(at).getByRole("radio", { checked: true }).count()) > 0) break;
          await keyboard.press("ArrowDown");
        }
        await expect(groups.nth(at).getByRole("radio", { checked: true })).toHaveCount(1);
      }
    },
  };
}

interface Focus {
  /** On the goal. */
  readonly there: boolean;
  /** What has it without being seen to: no ring, out of the window, or covered. */
  readonly unseen: string | null;
}

/**
 * A page that grows, as the debrief does while it is worked out, may push what has the focus out of the window between the key and the look.
 * Reached anew, it must be seen.
 */
async function lookAtFocus(page: Page): Promise<Focus> {
  const focus = await page.evaluate(focusNow);
  if (focus.unseen?.endsWith("out of the window") !== true) return focus;
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  return page.evaluate(focusNow);
}

/** For `page.evaluate`. */
function focusNow(): Focus {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return { there: false, unseen: null };
  const there = at.hasAttribute("data-goal");
  // Where a change of screen has put it.
  if (at.matches("h1, h2, h3, main, dialog, [tabindex='-1']")) return { there, unseen: null };
  const holders = [at, at.closest("label"), at.closest(".option")].filter((each) => each instanceof HTMLElement);
  const ringed = holders.find((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  });
  const name = `${at.tagName.toLowerCase()}#${at.id} ${at.getAttribute("aria-label") ?? at.textContent?.trim().slice(0, 30) ?? ""}`;
  if (ringed === undefined) return { there, unseen: `${name}: no ring` };
  const box = ringed.getBoundingClientRect();
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  if (right - left < 1 || bottom - top < 1) return { there, unseen: `${name}: out of the window` };
  const shown = [0.1, 0.5, 0.9].some((down) =>
    [0.1, 0.5, 0.9].some((over) => {
      const top1 = document.elementFromPoint(left + (right - left) * over, top + (bottom - top) * down);
      return top1 !== null && (ringed.contains(top1) || top1.contains(ringed));
    }),
  );
  return { there, unseen: shown ? null : `${name}: covered` };
}
