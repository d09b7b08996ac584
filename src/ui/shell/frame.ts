import { html, type TemplateResult } from "lit-html";

/** Around every screen: the header, the main part, the live regions. */
export function frame(header: unknown, screen: unknown, notices: unknown): TemplateResult {
  return html`<a class="skip" href="#main" @click=${skip}>Skip to the main part</a>
    <header class="top">${header}</header>
    <main id="main" tabindex="-1">${screen}</main>
    ${notices}`;
}

/** The address keeps still: what stands behind its `#` may be a run. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

/** The name of the game, at the left of the header. `home` goes to the title screen. */
export const brand = (home: () => void): TemplateResult =>
  html`<button type="button" class="brand" @click=${home}>Mission Drift</button>`;
