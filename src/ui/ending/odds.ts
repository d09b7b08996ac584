import { html, nothing, type TemplateResult } from "lit-html";
import { oddsPage, type OddsPage } from "../../app/selectors/debrief/odds.ts";
import { between, percent, signed, within } from "../../app/selectors/debrief/figures.ts";
import type { UiContext } from "../context.ts";
import { isNarrow } from "../play/narrow.ts";
import { remember } from "../parts/remember.ts";
import { oddsPicture } from "./oddsPicture.ts";
import { progressOf } from "./progress.ts";

const pageOf = remember(oddsPage);

/** The odds of a good ending from quarter to quarter. */
export function oddsPart({ debrief: { debrief }, redraw }: UiContext): TemplateResult | typeof nothing {
  if (debrief === null) return nothing;
  const page = pageOf(debrief);
  return html`<section class="card stack odds" aria-labelledby="odds">
    <h2 id="odds">Odds of a good ending, turn by turn</h2>
    ${progressOf(debrief)}
    ${
      page === null
        ? nothing
        : html`${oddsPicture(page, isNarrow(redraw))}
            <p>${page.summary}</p>
            ${table(page)}
            <p class="small muted">${page.basis}</p>`
    }
  </section>`;
}

const table = ({ points }: OddsPage): TemplateResult =>
  html`<details class="small">
    <summary>The odds in numbers</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="The odds in numbers">
      <table class="table" aria-label="The odds in numbers">
        <thead>
          <tr>
            <th scope="col">Opening of</th>
            <th scope="col" class="number">Odds</th>
            <th scope="col" class="number">19 times of 20</th>
            <th scope="col" class="number">Skill</th>
            <th scope="col" class="number">Luck</th>
          </tr>
        </thead>
        <tbody>
          ${points.map(
            ({ full, odds, skill, luck }) =>
              html`<tr>
                <th scope="row">${full}</th>
                <td class="number">${percent(odds.value)}</td>
                <td class="number">${skill === null ? "–" : within(odds)}</td>
                ${[skill, luck].map(
                  (made) =>
                    html`<td class="number">
                      ${made === null ? "–" : html`${signed(made.value)} <span class="muted">(${between(made)})</span>`}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
