import { html, nothing, type TemplateResult } from "lit-html";
import { REPLICATIONS, subjectKey } from "../../app/foresight/strategiesStore.ts";
import {
  factorTables,
  strategiesCsv,
  strategyRows,
  type FactorTable,
  type StrategyRow,
} from "../../app/selectors/strategies.ts";
import type { Comparison } from "../../foresight/robust/compare.ts";
import type { Scenario } from "../../scenario/load.ts";
import { subjectOf } from "../assumptions/subject.ts";
import type { UiContext } from "../context.ts";
import { pageHead } from "../parts/pageHead.ts";
import { saveFile } from "../parts/saveFile.ts";
import { vars } from "../parts/vars.ts";
import "../styles/strategies.css";

const SIZES = [50, 200, 500] as const;
/** Share of runs under which a strategy fails wherever it is. */
const NEARLY_NEVER = 0.1;
let worlds: (typeof SIZES)[number] = 50;

/** The scenario's strategies over many worlds: how often each ends well, what it gives up, and where it fails. */
export function strategiesScreen(context: UiContext): TemplateResult {
  const subject = subjectOf(context);
  if (subject === null)
    return html`<div class="page narrow">
      ${pageHead(context, "Strategies compared")}
      <p>No scenario has been read yet. Choose one on the title screen.</p>
    </div>`;
  const { scenario, difficulty, overrides } = subject;
  const setup = { difficulty, overrides };
  const { strategies } = context;
  const mine = strategies.subject === subjectKey(scenario, setup);
  const none = Object.keys(scenario.source.strategies ?? {}).length === 0;
  return html`<div class="page strategies">
    ${pageHead(context, "Strategies compared", scenario.source.title)}
    <div class="stack">
      <p class="prose">
        Each strategy of the scenario plays the same worlds, ${REPLICATIONS} times each with the same luck. A world is
        what is drawn once and hidden: uncertainties, starts within a range, and what the other sides of deals are like.
        What comes out is true of this model under these strategies, and of nothing else.
      </p>
      ${
        none
          ? html`<p>This scenario names no strategies.</p>`
          : html`${controls(context, () => void strategies.start(scenario, setup, worlds), mine)}
            ${mine && strategies.failure !== null ? html`<p role="alert">It couldn’t be worked out: ${strategies.failure}.</p>` : nothing}
            ${mine && strategies.comparison !== null ? result(scenario, strategies.comparison) : nothing}`
      }
    </div>
  </div>`;
}

function controls({ strategies, redraw }: UiContext, start: () => void, mine: boolean): TemplateResult {
  const { progress } = strategies;
  return html`<div class="row">
      <label class="field"
        ><span>Worlds</span>
        <select
          @change=${(event: Event) => {
            const chosen = Number(event.target instanceof HTMLSelectElement ? event.target.value : 0);
            worlds = SIZES.find((size) => size === chosen) ?? worlds;
            redraw();
          }}
        >
          ${SIZES.map((size) => html`<option value=${size} ?selected=${size === worlds}>${size}</option>`)}
        </select>
      </label>
      ${
        mine && progress !== null
          ? html`<button type="button" class="button" @click=${() => strategies.cancel()}>Stop</button>`
          : html`<button type="button" class="button primary" @click=${start}>Compare</button>`
      }
    </div>
    <p role="status" class="small muted">
      ${mine && progress !== null ? `${progress.done} of ${progress.of} worlds played` : ""}
    </p>
    ${
      mine && progress !== null
        ? html`<progress aria-label="Worlds played" max=${progress.of} value=${progress.done}></progress>`
        : nothing
    }`;
}

function result(scenario: Scenario, comparison: Comparison): TemplateResult {
  const rows = strategyRows(scenario, comparison);
  const many = `${comparison.worlds.length} worlds, ${comparison.replications} runs of each strategy in each`;
  return html`<section class="card stack" aria-labelledby="standings">
      <h2 id="standings">How they stand</h2>
      <div class="wide" tabindex="0">
        <table class="table">
          <caption class="small muted">
            ${many}. Regret: how much oftener the best of these strategies ends well in the same world.
          </caption>
          <thead>
            <tr>
              <th scope="col">Strategy</th>
              ${["Ends well", "Mean regret", "90th percentile", "Most"].map((head) => html`<th scope="col" class="number">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(standing)}
          </tbody>
        </table>
      </div>
      <p>
        <button
          type="button"
          class="button"
          @click=${() => saveFile({ name: `${scenario.source.id}-strategies.csv`, text: strategiesCsv(scenario, comparison) })}
        >
          Save as CSV
        </button>
      </p>
    </section>
    <section class="card stack" aria-labelledby="fails">
      <h2 id="fails">Where each fails</h2>
      <p class="small muted">
        Fewer than half of its runs end well. Found by peeling worlds away until failures are dense (the patient rule
        induction method); the quasi-p-value says how likely chance alone would do as well.
      </p>
      <dl class="fails">
        ${rows.map(
          ({ label, meets, fails }) =>
            html`<dt>${label}</dt>
              <dd>
                ${
                  fails.length === 0
                    ? meets < NEARLY_NEVER
                      ? "Nearly everywhere."
                      : "Nothing stands out."
                    : html`<ul>
                        ${fails.map(({ where, how }) => html`<li>${where}<span class="small muted"> — ${how}</span></li>`)}
                      </ul>`
                }
              </dd>`,
        )}
      </dl>
    </section>
    <section class="stack" aria-labelledby="classes">
      <h2 id="classes">By class of world</h2>
      <p class="small muted">Share of runs that end well, darker the more; classes of few worlds say little.</p>
      <div class="factor-tables">${factorTables(scenario, comparison).map(factorTable)}</div>
    </section>`;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

const standing = ({ label, about, meets, meanRegret, p90Regret, maxRegret }: StrategyRow): TemplateResult =>
  html`<tr>
    <th scope="row">${label}${about === null ? nothing : html`<span class="about small muted">${about}</span>`}</th>
    ${cell(meets)} ${[meanRegret, p90Regret, maxRegret].map((each) => html`<td class="number">${percent(each)}</td>`)}
  </tr>`;

const cell = (share: number): TemplateResult =>
  html`<td class="number shaded" ${vars({ "--share": share })}>${percent(share)}</td>`;

const factorTable = ({ id, label, columns, rows }: FactorTable): TemplateResult =>
  html`<div class="wide card" tabindex="0" role="region" aria-label=${label}>
    <table class="table" id="factor-${id}">
      <caption>
        ${label}
      </caption>
      <thead>
        <tr>
          <th scope="col">Strategy</th>
          ${columns.map((each) => html`<th scope="col" class="number">${each.label}<span class="small muted"> ${each.worlds}</span></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.label}</th>
              ${row.cells.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
