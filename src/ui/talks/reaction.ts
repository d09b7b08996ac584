import { html, nothing, type TemplateResult } from "lit-html";
import type { ClauseRow } from "../../app/selectors/negotiation.ts";
import { vars } from "../parts/vars.ts";

/** Points at which the bar is full. */
const FULL = 25;

/** How far our last offer was from what they want on this clause: a bar, words, and their reason. */
export function reactionCell({ reaction }: ClauseRow): TemplateResult {
  if (reaction === null) return html`<span class="small muted">No word on this.</span>`;
  const { short, because } = reaction;
  const points = Math.round(Math.abs(short));
  const kind = points === 0 ? "even" : short > 0 ? "short" : "over";
  const words =
    kind === "even"
      ? "as they ask"
      : kind === "short"
        ? `${pointWords(points)} short`
        : `${pointWords(points)} more than asked`;
  return html`<span
      class="short-bar ${kind}"
      aria-hidden="true"
      ${vars({ "--at": Math.min(1, Math.max(points, 0.5) / FULL) })}
    ></span>
    <span class="short-words ${kind}">${words}</span>
    ${because === null ? nothing : html`<span class="because small">${because}</span>`}`;
}

const pointWords = (points: number): string => (points === 1 ? "1 point" : `${points} points`);
