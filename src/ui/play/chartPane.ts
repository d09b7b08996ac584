import { html, nothing, type TemplateResult } from "lit-html";
import { panned, zoomed } from "../../app/chart/camera.ts";
import type { Hint } from "../../app/selectors/guide.ts";
import type { Settings } from "../../app/settings/state.ts";
import { chartList } from "../chart/list.ts";
import type { UiContext } from "../context.ts";

import { hintsAt } from "./hint.ts";
import type { Place } from "./place.ts";

/** The chart: the host that the stage (or the still picture) fills, its buttons, and the list of what stands on it. */
export function chartPane(context: UiContext, place: Place, hints: readonly Hint[]): TemplateResult {
  const { chart } = context;
  const open = place.chartList;
  return html`<section id="chart" class="chart-pane" aria-labelledby="chart-title">
    <h2 id="chart-title" class="unseen">Chart</h2>
    <div id="stage" class="stage"></div>
    ${hintsAt(hints, "chart")}
    <div class="chart-tools">
      <div class="row" role="group" aria-label="View of the chart">${viewButtons(context)}</div>
      ${motionChoice(context)}
      <button
        type="button"
        class="button list-toggle"
        aria-expanded=${open ? "true" : "false"}
        aria-controls="chart-list"
        @click=${() => {
          place.chartList = !open;
          context.redraw();
        }}
      >
        On the chart
      </button>
    </div>
    <div id="chart-list" class="chart-words" ?hidden=${!open}>${open ? chartList(chart) : nothing}</div>
  </section>`;
}

/** Steps of the buttons: a press comes half as near again, and moves by a quarter of the view. */
const NEARER = 1.5;
const STEP = 0.25;

function viewButtons({ chart }: UiContext): TemplateResult | typeof nothing {
  const { scene, camera, setCamera } = chart;
  if (scene === null) return nothing;
  const button = (label: string, face: string, act: () => void, off: boolean): TemplateResult =>
    html`<button
      type="button"
      class="button icon"
      aria-label=${label}
      title=${label}
      aria-disabled=${off ? "true" : nothing}
      @click=${() => {
        if (!off) act();
      }}
    >
      <span aria-hidden="true">${face}</span>
    </button>`;
  const far = zoomed(scene, camera, NEARER);
  const whole = camera === null;
  const pan = (label: string, face: string, right: number, up: number): TemplateResult =>
    button(label, face, () => setCamera(panned(scene, camera, right, up)), false);
  return html`${button("Zoom in", "+", () => setCamera(far), camera !== null && far?.zoom === camera.zoom)}
  ${button("Zoom out", "−", () => setCamera(zoomed(scene, camera, 1 / NEARER)), whole)}
  ${
    whole
      ? nothing
      : html`${button("Whole chart", "▢", () => setCamera(null), false)} ${pan("Pan west", "←", -STEP, 0)}
        ${pan("Pan east", "→", STEP, 0)} ${pan("Pan north", "↑", 0, STEP)} ${pan("Pan south", "↓", 0, -STEP)}`
  }`;
}

const MOTIONS = { full: "Full motion", fast: "Fast motion", none: "No motion" } as const satisfies Record<
  Settings["motion"],
  string
>;

function motionChoice({ settings }: UiContext): TemplateResult {
  const choose = (event: Event): void => {
    if (!(event.currentTarget instanceof HTMLSelectElement)) return;
    const { value } = event.currentTarget;
    if (value === "full" || value === "fast" || value === "none") settings.change({ motion: value });
  };
  return html`<select class="input motion" aria-label="Motion of the chart" @change=${choose}>
    ${Object.entries(MOTIONS).map(([value, label]) => html`<option value=${value} .selected=${settings.motion === value}>${label}</option>`)}
  </select>`;
}
