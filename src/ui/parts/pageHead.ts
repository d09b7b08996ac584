import { html, nothing, type TemplateResult } from "lit-html";
import type { UiContext } from "../context.ts";

/** The way back to where one came from. */
export const backButton = ({ session }: Pick<UiContext, "session">): TemplateResult =>
  html`<p>
    <button type="button" class="button plain back" @click=${() => session.back()}>
      <span aria-hidden="true">←</span> Back
    </button>
  </p>`;

/** Head of a page that one visits and leaves: its heading, a line below, the way back. */
export function pageHead(context: Pick<UiContext, "session">, title: string, line: unknown = nothing): TemplateResult {
  return html`<header>
    ${backButton(context)}
    <h1>${title}</h1>
    ${line === nothing ? nothing : html`<p class="lede">${line}</p>`}
  </header>`;
}
