import { html, nothing } from "lit-html";
import { type TimelineTurn, turnWord } from "../../app/selectors/timeline.ts";
import type { Game } from "../../app/session/game.ts";
import type { UiContext } from "../context.ts";
import { confirmDialog, openDialog } from "../parts/dialog.ts";
import { toNewHeading } from "../shell/focus.ts";

type Turn = Pick<TimelineTurn, "turn" | "full">;

/** What can be done with a turn that is over. */
export async function pastTurnDialog(context: UiContext, game: Game, { turn, full }: Turn): Promise<void> {
  const { session } = context;
  const word = turnWord(game.scenario);
  const { ironman } = game.run.flags;
  const chosen = await openDialog(
    full,
    (close) =>
      html`<p>${word === "turn" ? "This turn" : `This ${word}`} is closed.</p>
        <div class="dialog-choices">
          <button type="button" class="button" @click=${() => close("briefing")}>What it brought</button>
          <button
            type="button"
            class="button"
            aria-disabled=${ironman ? "true" : nothing}
            aria-describedby="fork-more"
            @click=${() => {
              if (!ironman) close("fork");
            }}
          >
            Fork from here
          </button>
          <p id="fork-more" class="small muted">
            ${
              ironman
                ? "This run was begun as ironman: what is committed stands."
                : `A new run takes over at the opening of ${full}. Nothing is rolled again.`
            }
          </p>
        </div>
        <div class="dialog-buttons">
          <button type="button" class="button" @click=${() => close("")}>Close</button>
        </div>`,
  );
  if (chosen === "briefing") session.go({ at: "briefing", turn: turn + 1 });
  else if (chosen === "fork") await forkDialog(context, { turn, full });
}

/** Asks, then forks. */
export async function forkDialog({ session }: Pick<UiContext, "session">, { turn, full }: Turn): Promise<void> {
  const agreed = await confirmDialog({
    title: `Fork from ${full}?`,
    text: `A new run begins at the opening of ${full}, with the same chances. This run is kept as it is; the new one’s record says where it was forked.`,
    yes: "Fork",
  });
  if (!agreed) return;
  await session.forkFrom(turn);
  toNewHeading();
}
