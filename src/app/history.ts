import { z } from "zod/mini";
import type { Screen } from "./screen.ts";
import type { SessionStore } from "./session/store.ts";

z.config({ jitless: true });

/** What a step of the browser's history holds. Another version of the page may have left it. */
const step = z.object({
  screen: z.discriminatedUnion("at", [
    z.object({ at: z.enum(["title", "play", "ending", "assumptions", "strategies", "settings", "help", "shared"]) }),
    z.object({ at: z.literal("negotiation"), deal: z.string() }),
    z.object({ at: z.literal("briefing"), turn: z.int().check(z.minimum(1)) }),
    z.object({ at: z.literal("ledger"), name: z.string(), turn: z.int().check(z.minimum(0)) }),
  ]),
});

const screenIn = (state: unknown): Screen | null => step.safeParse(state).data?.screen ?? null;
const same = (a: Screen, b: Screen | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Makes each change of screen a step that the browser's own buttons go back and forward on. What is committed stays, whatever they do. */
export function followHistory(session: SessionStore): void {
  let stepping = false;
  if (history.state === null) history.replaceState({ screen: session.getState().screen }, "");

  session.subscribe(
    ({ screen }) => screen,
    (screen) => {
      if (stepping || same(screen, screenIn(history.state))) return;
      // An address that was just typed or pasted has made a step already.
      if (history.state === null) history.replaceState({ screen }, "");
      else history.pushState({ screen }, "");
    },
  );
  window.addEventListener("popstate", ({ state }) => {
    const screen = screenIn(state);
    if (screen === null) return;
    for (const dialog of document.querySelectorAll("dialog")) dialog.close();
    stepping = true;
    session.getState().go(screen);
    stepping = false;
  });
}
