import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { type PromiseRow, promiseStrip } from "../../app/selectors/promises.ts";
import type { Game } from "../../app/session/game.ts";
import { openDialog } from "../parts/dialog.ts";

/** Promises in force, one flag each with the quarter in which it falls due. */
export function promisesStrip(game: Game): TemplateResult {
  const rows = promiseStrip(game);
  return html`<section class="promises" aria-labelledby="promises-title">
    <h2 id="promises-title" class="eyebrow">Promises</h2>
    ${
      rows.length === 0
        ? html`<p class="small muted">None in force.</p>`
        : html`<ul>
            ${repeat(
              rows,
              (each) => each.id,
              (each) => flag(each),
            )}
          </ul>`
    }
  </section>`;
}

function flag(row: PromiseRow): TemplateResult {
  const failing = row.state === "failing";
  return html`<li>
    <button type="button" class="flag ${failing ? "failing" : ""}" @click=${() => void promiseDialog(row)}>
      <svg width="14" height="16" viewBox="0 0 14 16" aria-hidden="true"><path d="M2 1v14M2 2h10l-3 3 3 3H2" /></svg>
      <span>${row.title}</span>
      <span class="due">${dueWords(row)}</span>
      ${failing ? html`<strong>failing</strong>` : nothing}
    </button>
  </li>`;
}

const dueWords = ({ due, warned }: PromiseRow): string =>
  due === null ? "no date" : warned ? `due soon, ${due}` : `due ${due}`;

async function promiseDialog(row: PromiseRow): Promise<void> {
  await openDialog(
    row.title,
    (close) =>
      html`<p class="lede">${row.text}</p>
        <dl class="facts">
          <dt>To</dt>
          <dd>${row.to}</dd>
          <dt>Made</dt>
          <dd>${row.made}</dd>
          <dt>Due</dt>
          <dd>${row.due ?? "No date: it holds until it is broken"}</dd>
          <dt>Stands</dt>
          <dd>${row.state === "failing" ? "It isn’t being kept now" : "It is being kept"}</dd>
          ${
            row.kept + row.broken === 0
              ? nothing
              : html`<dt>Before</dt>
                  <dd>kept ${row.kept}, broken ${row.broken}</dd>`
          }
        </dl>
        <div class="dialog-buttons">
          <button type="button" class="button primary" autofocus @click=${() => close("")}>Close</button>
        </div>`,
  );
}
