import { html, nothing, type TemplateResult } from "lit-html";
import { turnLabel, turnWord } from "../../app/selectors/timeline.ts";
import { printSeed } from "../../runs/seed.ts";
import type { WatchedRun } from "./screen.ts";

/** Whether the run comes out here as it was played there, and what its player declares about it. */
export function verdictPart({ verdict, declared, game }: WatchedRun): TemplateResult {
  const good = verdict.kind === "verified";
  return html`<section class="card ${good ? "good" : "alarm"} stack" aria-labelledby="verdict">
    <h2 id="verdict">${good ? "Verified" : "It comes out otherwise"}</h2>
    ${
      verdict.kind === "verified"
        ? html`<p>
            Played again on this machine, the run comes out the same to the last bit. Checksum
            <code>${verdict.checksum}</code>.
          </p>`
        : html`<p>
              ${
                verdict.turn === null || verdict.turn === 0
                  ? nothing
                  : html`First difference: ${turnWord(game.scenario)} ${verdict.turn},
                    ${turnLabel(game.scenario, verdict.turn)}. `
              }${verdict.message}
            </p>
            <p class="small muted">What you see below is how it goes here.</p>`
    }
    <p class="small muted">
      Seed
      ${printSeed(game.run.seed)}${declared.length === 0 ? nothing : html` · declared by its player: ${declared.join(", ")}`}
    </p>
  </section>`;
}
