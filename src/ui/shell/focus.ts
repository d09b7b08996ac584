import type { Screen } from "../../app/screen.ts";

const NAME = "Mission Drift";

/** Follows changes of screen: the page's title, its top, and the focus on the new heading. To be called after each drawing. */
export function screenFollower(): (screen: Screen) => void {
  let shown: string | null = null;
  return (screen) => {
    const heading = document.querySelector<HTMLElement>("main h1");
    const words = heading?.textContent?.replace(/\s+/g, " ").trim() ?? "";
    const title = words === "" || words === NAME ? NAME : `${words} · ${NAME}`;
    if (document.title !== title) document.title = title;

    const key = JSON.stringify(screen);
    if (key === shown) return;
    const first = shown === null;
    shown = key;
    document.body.dataset["screen"] = screen.at;
    if (first) return;
    toHeading();
  };
}

/** The top of the page, and the focus on its heading. */
function toHeading(): void {
  window.scrollTo(0, 0);
  const goal = document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
  goal?.setAttribute("tabindex", "-1");
  goal?.focus({ preventScroll: true });
}

/** The same where the screen stays and another run has come onto it; once that is drawn. */
export const toNewHeading = (): void => {
  requestAnimationFrame(() => requestAnimationFrame(toHeading));
};
