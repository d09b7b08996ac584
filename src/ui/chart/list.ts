import { html, nothing, type TemplateResult } from "lit-html";
import type { ChartState } from "../../app/chart.ts";
import { type Said, sayingsOf } from "../../app/chart/words.ts";

/**
 * The chart as lists in words. What can be pointed at on the chart is a button: focusing or hovering it rings the object there.
 */
export function chartList(state: ChartState): TemplateResult {
  if (state.scene === null) return html``;
  return html`<div class="chart-list">
    ${sayingsOf(state.scene, state.cone).map(
      (saying) =>
        html`<section>
          <h3>${saying.heading}</h3>
          <ul>
            ${saying.items.map((item) => html`<li>${item.id === null ? words(item) : button(state, item, item.id)}</li>`)}
          </ul>
        </section>`,
    )}
  </div>`;
}

const words = (item: Said): TemplateResult =>
  html`<strong>${item.title}</strong>${item.text === "" ? nothing : html`: ${item.text}`}`;

function button(state: ChartState, item: Said, id: string): TemplateResult {
  const inspected = state.inspected === id;
  const look = (): void => state.inspect(id);
  const leave = (event: Event): void => {
    // A mouse that leaves the focused object doesn't end the look at it.
    if (event.currentTarget !== document.activeElement || event.type === "blur") state.inspect(null);
  };
  return html`<button
    type="button"
    class="chart-object"
    data-object=${id}
    aria-current=${inspected ? "true" : nothing}
    @focus=${look}
    @blur=${leave}
    @pointerenter=${look}
    @pointerleave=${leave}
    @click=${look}
  >
    ${words(item)}
  </button>`;
}
