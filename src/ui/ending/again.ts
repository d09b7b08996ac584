import { html, nothing, type TemplateResult } from "lit-html";
import type { Game } from "../../app/session/game.ts";
import { printSeed } from "../../runs/seed.ts";
import type { UiContext } from "../context.ts";
import { beginnable } from "../parts/entryOf.ts";

/** Another run: in the same world, or in a new one. */
export function againPart({ session, library }: UiContext, game: Game): TemplateResult {
  const { run, scenario } = game;
  const begin = (seed: string | null): void =>
    void session.begin({
      scenario: beginnable(library, scenario),
      difficulty: run.difficulty,
      seed,
      ironman: session.watching === null && run.flags.ironman,
      overrides: run.overrides,
      guided: false,
      analyst: session.watching === null && run.flags.analyst,
    });
  return html`<section class="card stack" aria-labelledby="again">
    <h2 id="again">Play again</h2>
    <div class="row">
      <button type="button" class="button" @click=${() => begin(printSeed(run.seed))}>Same seed</button>
      <button type="button" class="button" @click=${() => begin(null)}>New seed</button>
      ${
        session.watching === null
          ? nothing
          : html`<button type="button" class="button" @click=${() => session.go({ at: "shared" })}>
              Back to the shared run
            </button>`
      }
    </div>
  </section>`;
}
