import { html, nothing, type TemplateResult } from "lit-html";
import { briefing, type BriefingPage } from "../../app/selectors/briefing.ts";
import { figures } from "../../app/selectors/headline.ts";
import { promiseStrip } from "../../app/selectors/promises.ts";
import type { UiContext } from "../context.ts";
import { figureList } from "../parts/figureList.ts";
import { paragraphs } from "../parts/paragraphs.ts";
import { remember } from "../parts/remember.ts";
import type { WatchedRun } from "./screen.ts";

const figuresOf = remember(figures);
const briefingOf = remember(briefing);

/** The run as it stood: its figures, what had just happened, and what was promised. */
export function quarterPart({ session }: UiContext, { shown, turn }: WatchedRun): TemplateResult {
  const page = briefingOf(shown, turn);
  const promises = promiseStrip(shown);
  return html`<section class="card" aria-labelledby="shared-figures">
      <h2 id="shared-figures">Figures</h2>
      ${figureList(figuresOf(shown), (name) => session.go({ at: "ledger", name, turn: Math.max(0, turn - 1) }))}
    </section>
    ${page === null ? nothing : news(page)}
    ${
      promises.length === 0
        ? nothing
        : html`<section class="card stack" aria-labelledby="shared-promises">
            <h2 id="shared-promises">Promises</h2>
            <ul class="stack small">
              ${promises.map(({ title, to, due }) => html`<li><strong>${title}</strong> to ${to}${due === null ? nothing : `, due ${due}`}</li>`)}
            </ul>
          </section>`
    }`;
}

const news = ({ items }: BriefingPage): TemplateResult | typeof nothing =>
  items.length === 0
    ? nothing
    : html`<section class="card stack" aria-labelledby="shared-news">
        <h2 id="shared-news">What had happened</h2>
        ${items.map(
          ({ title, text }) =>
            html`<article class="stack tight">
              <h3>${title}</h3>
              <div class="prose small">${paragraphs(text)}</div>
            </article>`,
        )}
      </section>`;
