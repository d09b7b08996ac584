import { html, nothing, type TemplateResult } from "lit-html";
import type { Settings } from "../../app/settings/state.ts";
import type { UiContext } from "../context.ts";
import { pageHead } from "../parts/pageHead.ts";
import { segments } from "../parts/segments.ts";
import { switchRow } from "../parts/switch.ts";

const THEMES = [
  { value: "system", label: "As the system" },
  { value: "day", label: "Day" },
  { value: "night", label: "Night" },
] as const;
const MOTIONS = [
  { value: "full", label: "Full" },
  { value: "fast", label: "Fast" },
  { value: "none", label: "None" },
] as const;
const VOLUMES = [
  { id: "master", label: "All sound" },
  { id: "effects", label: "Signals" },
  { id: "ambience", label: "Sea" },
] as const satisfies readonly { readonly id: keyof Settings["volumes"]; readonly label: string }[];

/** What a reader can set. Takes effect at once; kept in this browser alone. */
export function settingsScreen(context: UiContext): TemplateResult {
  const { theme, motion, muted, guidedStart, shortcuts, forecast, trouble, change } = context.settings;
  return html`<div class="page narrow">
    ${pageHead(context, "Settings", "Kept in this browser, and sent nowhere.")}
    <div class="stack">
      ${trouble === null ? nothing : html`<p class="card alarm" role="status">${trouble}</p>`}
      <section class="card stack" aria-labelledby="look">
        <h2 id="look">Look and motion</h2>
        ${segments("theme", "Colours", THEMES, theme, (value) => change({ theme: value }))}
        ${segments("motion", "Motion when a quarter is committed", MOTIONS, motion, (value) => change({ motion: value }))}
        <p class="small muted">When the system asks for less motion, nothing moves either.</p>
      </section>
      <section class="card stack" aria-labelledby="sound">
        <h2 id="sound">Sound</h2>
        ${context.cues.trouble === null ? nothing : html`<p class="alarm-text">${context.cues.trouble}</p>`}
        ${switchRow("muted", "Mute", muted, (on) => change({ muted: on }), "What a sound says is also written.")}
        ${VOLUMES.map(({ id, label }) => volume(context, id, label))}
      </section>
      <section class="card stack" aria-labelledby="play">
        <h2 id="play">Play</h2>
        ${switchRow("guided-start", "Guided start", guidedStart, (on) => change({ guidedStart: on }), "In a new run, controls appear one by one, as they matter.")}
        ${switchRow("shortcuts", "Single-key shortcuts", shortcuts, (on) => change({ shortcuts: on }), "In a list that has the focus, its number chooses an entry.")}
        ${switchRow("forecast", "Show the forecast", forecast, (on) => change({ forecast: on }), "Where the plan leads if course is held after it: on the chart, in words and in a table. Off, nothing of it is worked out.")}
      </section>
    </div>
  </div>`;
}

function volume({ settings }: UiContext, id: keyof Settings["volumes"], label: string): TemplateResult {
  const percent = Math.round(settings.volumes[id] * 100);
  return html`<div class="field volume">
    <label for="volume-${id}">${label}</label>
    <input
      id="volume-${id}"
      type="range"
      min="0"
      max="100"
      step="5"
      .value=${String(percent)}
      aria-valuetext="${percent} per cent"
      @input=${(event: Event) => {
        if (!(event.currentTarget instanceof HTMLInputElement)) return;
        settings.change({ volumes: { ...settings.volumes, [id]: Number(event.currentTarget.value) / 100 } });
      }}
    />
    <span class="small muted" aria-hidden="true">${percent}%</span>
  </div>`;
}
