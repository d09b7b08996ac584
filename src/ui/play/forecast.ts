import { html, nothing, type TemplateResult } from "lit-html";
import type { ConeState, Forecast } from "../../app/foresight/coneStore.ts";
import { forecastTable, type ForecastTable } from "../../app/selectors/forecast.ts";
import { forecastAloud, forecastWords } from "../../app/selectors/forecastWords.ts";
import { turnWord } from "../../app/selectors/timeline.ts";
import type { UiContext } from "../context.ts";
import { remember } from "../parts/remember.ts";

/** Where the plan leads when course is held after it: in sentences, and in tables for those who don't see the chart. */
export function forecastPart({ cone }: UiContext): TemplateResult {
  const aloud = cone.settled && cone.kind === "there" && cone.now !== null ? aloudOf(cone.now, cone.before) : "";
  return html`<div id="foresight" class="foresight">
    ${cone.kind === "off" ? nothing : section(cone)}
    <p class="unseen" role="status">${aloud}</p>
  </div>`;
}

const told = remember(forecastWords);
const aloudOf = remember(forecastAloud);
const tables = remember(forecastTable);

function section({ kind, now, before }: ConeState): TemplateResult {
  return html`<section
    class="forecast"
    aria-labelledby="forecast-title"
    aria-busy=${kind === "working" ? "true" : nothing}
  >
    <h2 id="forecast-title" class="eyebrow">If you then hold course</h2>
    ${
      now === null
        ? html`<p class="small muted">
            ${kind === "failed" ? "The forecast couldn’t be worked out; play goes on without it." : "Working out the futures."}
          </p>`
        : html`${told(now, before).map((sentence) => html`<p>${sentence}</p>`)} ${details(now)}`
    }
  </section>`;
}

function details(now: Forecast): TemplateResult {
  return html`<details class="small">
    <summary>The futures in figures</summary>
    ${content(now, tables(now))}
  </details>`;
}

function content({ cone, game }: Forecast, { steps, figures }: ForecastTable): TemplateResult {
  const turn = turnWord(game.scenario);
  return html`<div class="forecast-tables">
    <p class="muted">
      ${cone.futures} futures of this model, drawn from what is believed, with this plan and then the same split and
      standing orders, promises kept where the split can, no new actions, and dilemmas answered at random.
    </p>
    ${scrolled(
      "Where the ship is",
      html`<table class="table">
        <caption>
          Where the ship is when each ${turn} opens
        </caption>
        <thead>
          <tr>
            <th scope="col">By</th>
            <th scope="col">Axis</th>
            <th scope="col">Middle</th>
            <th scope="col">50% within</th>
            <th scope="col">75% within</th>
            <th scope="col">95% within</th>
            <th scope="col">Ended early by then</th>
          </tr>
        </thead>
        <tbody>
          ${steps.map(({ label, axes, ended }) =>
            axes.map(
              (axis, row) =>
                html`<tr>
                  ${row === 0 ? html`<th scope="row" rowspan=${axes.length}>${label}</th>` : nothing}
                  <th scope="row">${axis.label}</th>
                  <td class="number">${axis.middle}</td>
                  ${axis.bands.map((band) => html`<td class="number">${band}</td>`)}
                  ${row === 0 ? html`<td rowspan=${axes.length}>${ended}</td>` : nothing}
                </tr>`,
            ),
          )}
        </tbody>
      </table>`,
    )}
    ${scrolled(
      "Figures",
      html`<table class="table">
        <caption>
          Figures when the next ${turn} opens: exact where they are certain, else what 95% of the futures lie within
        </caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Now</th>
            <th scope="col">Next ${turn}</th>
          </tr>
        </thead>
        <tbody>
          ${figures.map(
            ({ label, now, next, certain }) =>
              html`<tr>
                <th scope="row">${label}</th>
                <td class="number">${now}</td>
                <td class="number ${certain ? "certain" : ""}">${next}${certain ? ", certain" : nothing}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
  </div>`;
}

/** A wide table scrolls by itself, by keyboard too. */
const scrolled = (label: string, table: TemplateResult): TemplateResult =>
  html`<div class="scroll" role="region" aria-label=${label} tabindex="0">${table}</div>`;
