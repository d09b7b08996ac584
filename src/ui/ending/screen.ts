import { html, nothing, type TemplateResult } from "lit-html";
import { endingPage, type EndingPage } from "../../app/selectors/debrief.ts";
import type { Game } from "../../app/session/game.ts";
import { shownGame } from "../../app/session/shown.ts";
import { own } from "../../scenario/compile/entries.ts";
import { printSeed } from "../../runs/seed.ts";
import type { UiContext } from "../context.ts";
import { paragraphs } from "../parts/paragraphs.ts";
import { remember } from "../parts/remember.ts";
import { againPart } from "./again.ts";
import { dealsPart } from "./deals.ts";
import { decidedPart } from "./decided.ts";
import { oddsPart } from "./odds.ts";
import { acceptPart } from "./accept.ts";
import { shareSentence } from "./sentence.ts";
import { strategiesPart } from "./strategies.ts";
import { promisesPart } from "./promises.ts";
import { sharePart } from "./sharing.ts";
import { turningPart } from "./turning.ts";
import { worldPart } from "./world.ts";
import "../styles/ending.css";
import "../styles/debrief.css";
import "../styles/shared.css";

const pageOf = remember(endingPage);

/** How the run ended, and a first debrief. */
export function endingScreen(context: UiContext): TemplateResult {
  const game = shownGame(context.session);
  const page = game === null ? null : pageOf(game);
  if (game === null || page === null) {
    return html`<div class="page narrow stack">
      <h1>Not over yet</h1>
      <p>The debrief comes with the end of the run.</p>
      <p><button type="button" class="button" @click=${() => context.session.back()}>Back</button></p>
    </div>`;
  }
  return html`<div class="page ending">
    <header>
      <p class="lede muted">${creditOf(game, page)}</p>
      <h1>${headingOf(game, page)}</h1>
      ${shareSentence(context, game)}
      <p><span class="tag ${page.kind}">${KIND[page.kind]}</span></p>
    </header>
    <div class="columns">
      <div class="stack">
        <div class="prose ending-text">${paragraphs(page.text)}</div>
        ${oddsPart(context)} ${decidedPart(context)} ${strategiesPart(context)}
        <div class="after-run">${sharePart(context)} ${againPart(context, game)}</div>
        <section class="card" aria-labelledby="path">
          <h2 id="path">The path</h2>
          <div id="chart-still" class="still-host"></div>
          ${pathTable(game)}
        </section>
        ${turningPart(context, page)} ${promisesPart(page)}
      </div>
      <div class="stack">
        ${worldPart(page)} ${dealsPart(page)} ${acceptPart(context)} ${list("To discuss", page.discuss)}
        ${list("What the model leaves out", page.limits)}
        <p class="small muted">Checksum <code>${page.checksum}</code></p>
      </div>
    </div>
  </div>`;
}

/** A narrow ending has a title of its own, or says that it was narrow. */
function headingOf({ scenario }: Game, { id, title, narrow }: EndingPage): string {
  if (narrow === null) return title;
  return own(scenario.source.endings, id)?.narrow?.title ?? `${title}, ${narrow}`;
}

const KIND = {
  good: "Counted as a good ending",
  mixed: "Counted as a mixed ending",
  bad: "Counted as a bad ending",
} as const;

function creditOf({ scenario, run }: Game, { when }: EndingPage): string {
  const level =
    run.difficulty === null ? null : (own(scenario.source.difficulty, run.difficulty)?.label ?? run.difficulty);
  return [scenario.source.title, `seed ${printSeed(run.seed)}`, level, when]
    .filter((each) => each !== null)
    .join(" · ");
}

/** The same path in numbers. */
function pathTable(game: Game): TemplateResult {
  const { x, y } = game.scenario.source.chart;
  const fixes = [...game.quarters.map(({ before }) => before.chart), game.view.chart];
  const print = (value: number): string => value.toFixed(1).replace("-", "−");
  return html`<details class="small">
    <summary>The path in numbers</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="The path in numbers">
      <table class="table" aria-label="The path in numbers">
        <thead>
          <tr>
            <th scope="col">Opening of turn</th>
            <th scope="col" class="number">${x.label}</th>
            <th scope="col" class="number">${y.label}</th>
          </tr>
        </thead>
        <tbody>
          ${fixes.map(
            (fix, at) =>
              html`<tr>
                <th scope="row">${at < game.quarters.length ? at + 1 : "End"}</th>
                <td class="number">${print(fix.x)}</td>
                <td class="number">${print(fix.y)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

const list = (title: string, texts: readonly string[]): TemplateResult | typeof nothing =>
  texts.length === 0
    ? nothing
    : html`<details class="card" ?open=${title === "To discuss"}>
        <summary>${title}</summary>
        <ul class="bullets small">
          ${texts.map((each) => html`<li>${each}</li>`)}
        </ul>
      </details>`;
