import { html, nothing, type TemplateResult } from "lit-html";
import type { Watching } from "../../app/session/watching.ts";
import { turnFull } from "../../app/selectors/timeline.ts";
import type { UiContext } from "../context.ts";
import { openFileFrom } from "../parts/openFile.ts";
import { earlierView } from "./earlier.ts";
import { quarterPart } from "./quarter.ts";
import { stepsPart } from "./steps.ts";
import { verdictPart } from "./verdict.ts";
import "../styles/shared.css";

/** A run that came by link or file. */
export function sharedScreen(context: UiContext): TemplateResult {
  const { watching, busy } = context.session;
  if (watching === null)
    return html`<div class="page narrow">
      <h1>A shared run</h1>
      <p role="status">${busy ?? "There is none."}</p>
    </div>`;
  if (watching.kind === "run") return runView(context, watching);
  if (watching.kind === "earlier") return earlierView(context, watching);
  return watching.kind === "broken" ? broken(context, watching.message) : strange(context, watching);
}

export type WatchedRun = Extract<Watching, { kind: "run" }>;

function runView(context: UiContext, watching: WatchedRun): TemplateResult {
  const { game } = watching;
  const { source } = game.scenario;
  const date = turnFull(game.scenario, Math.min(watching.turn, game.view.turns));
  return html`<div class="page shared">
    <header>
      <p class="lede muted">A shared run</p>
      <h1>${source.title}</h1>
    </header>
    <div class="columns">
      <div class="stack">
        ${verdictPart(watching)}
        <section class="stack" aria-labelledby="at-quarter">
          <h2 id="at-quarter" aria-live="polite">${date}${ended(watching) ? ": the end" : ""}</h2>
          ${stepsPart(context, watching)}
          <div id="chart-still" class="still-host"></div>
        </section>
      </div>
      <div class="stack">${quarterPart(context, watching)}</div>
    </div>
  </div>`;
}

const ended = ({ shown }: WatchedRun): boolean => shown.view.ended !== null;

function strange(
  context: UiContext,
  { id, hash, message }: Extract<Watching, { kind: "needs-scenario" }>,
): TemplateResult {
  return html`<div class="page narrow stack">
    <header>
      <p class="lede muted">A shared run</p>
      <h1>Its scenario is missing</h1>
    </header>
    <div class="card stack">
      <p>
        The run was played in the scenario <strong>${id}</strong>, with rules <code>${hash}</code>. This page doesn’t
        have it, or has other rules under that name. Whoever sent the link has its file; open it, and the run goes on.
      </p>
      ${message === null ? nothing : html`<p class="alarm-text" role="alert">${message}</p>`}
      <div class="row">
        <button type="button" class="button primary" @click=${() => openFileFrom(context.session)}>
          Open the scenario’s file
        </button>
        ${home(context)}
      </div>
    </div>
  </div>`;
}

const broken = (context: UiContext, message: string): TemplateResult =>
  html`<div class="page narrow stack">
    <header>
      <p class="lede muted">A shared run</p>
      <h1>It can’t be opened</h1>
    </header>
    <div class="card alarm stack">
      <p role="alert">${message}</p>
      <p class="small muted">Your own runs are not touched by this.</p>
      <div class="row">${home(context)}</div>
    </div>
  </div>`;

const home = ({ session }: UiContext): TemplateResult =>
  html`<button type="button" class="button" @click=${() => session.go({ at: "title" })}>To the title screen</button>`;
