import { html, nothing, type TemplateResult } from "lit-html";
import type { UiContext } from "../context.ts";

/** How long the words for a sound stay, in ms. */
const HEARD = 5_000;

const timed = new Set<number>();

/**
 * Words for a sound, for who doesn't hear it, in the head of the page: there they cover nothing. The page says the same elsewhere, so it is
 * no live region.
 */
export function caption({ cues }: UiContext): TemplateResult | typeof nothing {
  const { caption: words } = cues;
  if (words === null) return nothing;
  if (!timed.has(words.id)) {
    timed.add(words.id);
    setTimeout(() => cues.hideCaption(words.id), HEARD);
  }
  return html`<p class="caption">${words.text}</p>`;
}
