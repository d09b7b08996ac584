import { html, nothing, type TemplateResult } from "lit-html";
import { percent, within } from "../../app/selectors/debrief/figures.ts";
import { strategyRows, type StrategyRow } from "../../app/selectors/debrief/strategies.ts";
import type { Debrief } from "../../app/foresight/debrief.ts";
import type { UiContext } from "../context.ts";
import { remember } from "../parts/remember.ts";

const rowsOf = remember(strategyRows);

/** The player's result beside the scenario's strategies: in this world, and over many. */
export function strategiesPart({ debrief: { debrief } }: UiContext): TemplateResult | typeof nothing {
  if (debrief === null) return nothing;
  const rows = rowsOf(debrief);
  if (rows.length < 2) return nothing;
  return html`<section class="card stack" aria-labelledby="strategies">
    <h2 id="strategies">Against other strategies</h2>
    <div class="scroll" tabindex="0" role="group" aria-label="Against other strategies">
      <table class="table standings" aria-labelledby="strategies">
        <thead>
          <tr>
            <th scope="col">Strategy</th>
            <th scope="col">In this world</th>
            <th scope="col" class="number">Good</th>
            <th scope="col" class="number">Short</th>
            <th scope="col" class="number">Worst tenth</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(row)}
        </tbody>
      </table>
    </div>
    <p class="small muted">${basisOf(debrief)}</p>
  </section>`;
}

function row({ id, name, here, overall }: StrategyRow): TemplateResult {
  const share = (of: number | undefined): string => (of === undefined ? "–" : percent(of));
  return html`<tr class=${id === "" ? "own" : ""}>
    <th scope="row">${name}</th>
    <td>${here === null ? "–" : html`<span class="tag ${here.accepted ? "good" : ""}">${here.title}</span>`}</td>
    <td class="number">
      ${share(overall?.good)}
      ${overall === null ? nothing : html`<span class="muted">(${within(overall.goodWithin)})</span>`}
    </td>
    <td class="number">${share(overall?.shortfall)}</td>
    <td class="number">${share(overall?.worstTenth)}</td>
  </tr>`;
}

function basisOf({ field }: Debrief): string {
  const runs = (field?.standings ?? []).map((each) => each.runs);
  const [most, least] = [Math.max(0, ...runs), Math.min(...runs)];
  const worlds =
    field === null
      ? "In this world: the same seed, played by each."
      : `Over ${most.toLocaleString("en")} worlds${least < most ? ` (the search bot ${least})` : ""}${field.shipped ? "" : ", played on this machine"}.`;
  return `${worlds} In brackets the range that holds 19 times of 20. Short: how far a run stays from a good ending, 0% where it ends well, 100% where it ends badly, less the more of a good ending’s conditions hold; then the same for the tenth of runs that stay furthest off. True of this model, and of nothing else.`;
}
