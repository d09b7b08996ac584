import { html, type TemplateResult } from "lit-html";
import { reachElement } from "../parts/reach.ts";

/** Links past what comes first, seen when they have the focus. The address keeps still: what stands behind its `#` may be a run. */
export function skips(goals: readonly (readonly [id: string, label: string])[]): TemplateResult {
  return html`<nav class="skips" aria-label="On this page">
    ${goals.map(
      ([id, label]) =>
        html`<a
          href="#${id}"
          @click=${(event: Event) => {
            event.preventDefault();
            reachElement(id);
          }}
          >${label}</a
        >`,
    )}
  </nav>`;
}
