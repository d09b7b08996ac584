import { html, nothing, type TemplateResult } from "lit-html";
import { type PartControl, type SplitControl, splits } from "../../app/selectors/controls.ts";
import { type Hint, revealed } from "../../app/selectors/guide.ts";
import type { Game } from "../../app/session/game.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import type { UiContext } from "../context.ts";
import { numberField } from "../parts/numberField.ts";
import { vars } from "../parts/vars.ts";
import { hintsAt } from "./hint.ts";

/** Allocations that are there for this player now. */
export function splitsShown(context: UiContext, game: Game): SplitControl[] {
  const shown = revealed(game, context.session.guided);
  return splits(game, context.session.draft).filter((each) => shown(`allocation.${each.id}`));
}

/** One split: a bar of all parts, and for each a slider with a box; the others give way, locked ones don't. */
export function splitControl(context: UiContext, split: SplitControl, hints: readonly Hint[]): TemplateResult {
  const id = `split-${split.id}`;
  return html`<section class="card split" aria-labelledby=${id}>
    <h3 id=${id}>${split.label}</h3>
    ${split.about.length === 0 ? nothing : html`<p class="small muted">${split.about.join(" ")}</p>`}
    ${hintsAt(hints, `allocation.${split.id}`)}
    <div class="split-bar" aria-hidden="true">
      ${split.parts.map((part, at) => html`<i data-part=${at % 4} ${vars({ "--share": part.value / split.total })}></i>`)}
    </div>
    ${split.parts.map((part, at) => partRow(context, split, part, at))}
  </section>`;
}

function partRow({ session, redraw }: UiContext, split: SplitControl, part: PartControl, at: number): TemplateResult {
  const id = `part-${split.id}-${part.id}`;
  const moved = part.value !== part.was;
  return html`<div class="part" data-part=${at % 4} role="group" aria-labelledby="${id}-label">
    <p class="part-head">
      <span class="swatch" aria-hidden="true"></span>
      <span id="${id}-label" class="part-label">${part.label}</span>
      <span id="${id}-more" class="small muted"
        >${moved ? `was ${formatNumber(part.was, split.unit ?? undefined)}, ` : nothing}${reachWords(split, part)}</span
      >
    </p>
    ${numberField({
      id,
      labelledby: `${id}-label`,
      describedby: `${id}-more`,
      value: part.value,
      text: part.text,
      min: part.min,
      max: part.max,
      step: split.step,
      set: (value) => session.setPart(split.id, part.id, value),
      redraw,
    })}
    <button
      type="button"
      class="button icon lock"
      aria-pressed=${part.locked ? "true" : "false"}
      aria-label="Lock ${part.label}"
      title=${part.locked ? `${part.label} doesn’t give way` : `Lock ${part.label}: it won’t give way`}
      @click=${() => session.lockPart(split.id, part.id, !part.locked)}
    >
      ${lockFace(part.locked)}
    </button>
  </div>`;
}

const reachWords = ({ unit }: SplitControl, { min, max }: PartControl): string =>
  `${formatNumber(min)} to ${formatNumber(max, unit ?? undefined)}`;

const lockFace = (locked: boolean): TemplateResult =>
  html`<svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
  >
    <rect x="3" y="7.2" width="10" height="6.8" rx="1.2" fill=${locked ? "currentColor" : "none"} />
    <path d=${locked ? "M5 7V5a3 3 0 0 1 6 0v2" : "M5 7V4.6a3 3 0 0 1 5.8-1"} />
  </svg>`;
