import { html, nothing, type TemplateResult } from "lit-html";
import { assumptions } from "../../app/selectors/assumptions.ts";
import type { ScenarioEntry } from "../../app/library/state.ts";
import type { UiContext } from "../context.ts";
import { beginnable } from "../parts/entryOf.ts";
import { pageHead } from "../parts/pageHead.ts";
import { begin } from "../title/begin.ts";
import { levelsOf } from "../title/chosen.ts";
import { changeForm, currentForm } from "../title/form.ts";
import { rowsPart } from "./rows.ts";
import { sourcesPart } from "./sources.ts";
import { subjectOf, type Subject } from "./subject.ts";
import "../styles/assumptions.css";

/** What the numbers rest on: of the run that is shown, or of the one that is about to begin, where they can be changed. */
export function assumptionsScreen(context: UiContext): TemplateResult {
  const subject = subjectOf(context);
  if (subject === null) {
    return html`<div class="page narrow">
      ${pageHead(context, "Assumptions")}
      <p>No scenario has been read yet. Choose one on the title screen.</p>
    </div>`;
  }
  const { scenario, difficulty, overrides, edit } = subject;
  const rows = assumptions(scenario, difficulty, overrides);
  const level = levelsOf(scenario.source).find(({ id }) => id === difficulty)?.label ?? null;
  return html`<div class="page narrow assumptions">
    ${pageHead(context, "Assumptions", [scenario.source.title, level].filter((each) => each !== null).join(" · "))}
    <div class="stack">
      <p class="prose">
        ${
          edit === null
            ? "This is what the run rests on. It can’t be changed in a run that has begun."
            : "What the model takes as given. Whatever you change is noted in the run’s record, and whoever checks the run sees it."
        }
      </p>
      ${edit === null ? ownRun(context, subject) : nothing}
      ${rowsPart(
        "Constants",
        "Fixed numbers. A level of difficulty may change them.",
        rows.filter(({ kind }) => kind === "constant"),
        edit,
        context.redraw,
      )}
      ${rowsPart(
        "Uncertainties",
        "Drawn once by the seed, and hidden in play. Nobody knows them now; the range is what is thought possible.",
        rows.filter(({ kind }) => kind === "uncertainty"),
        edit,
        context.redraw,
      )}
      ${sourcesPart(scenario)}
    </div>
    ${subject.entry !== null && edit !== null ? beginBar(context, subject.entry) : nothing}
  </div>`;
}

function ownRun({ session, library }: UiContext, { scenario, difficulty, overrides }: Subject): TemplateResult {
  const toForm = (): void => {
    changeForm({ scenario: beginnable(library, scenario) });
    changeForm({ difficulty, overrides });
    // By way of the title screen, so that the page knows it is about a run to come.
    session.go({ at: "title" });
    session.go({ at: "assumptions" });
  };
  return html`<p><button type="button" class="button" @click=${toForm}>New run with other assumptions</button></p>`;
}

function beginBar(context: UiContext, entry: ScenarioEntry): TemplateResult {
  const many = Object.keys(currentForm().overrides).length;
  return html`<div class="begin-bar">
    <p role="status">
      ${many === 0 ? "Nothing changed" : many === 1 ? "1 assumption changed" : `${many} assumptions changed`}
    </p>
    <div class="row">
      ${
        many === 0
          ? nothing
          : html`<button
              type="button"
              class="button"
              @click=${() => {
                changeForm({ overrides: {} });
                context.redraw();
              }}
            >
              Take all back
            </button>`
      }
      <button
        type="button"
        class="button primary"
        ?disabled=${context.session.busy !== null}
        @click=${() => void begin(context, entry)}
      >
        Begin${many === 0 ? "" : " with these"}
      </button>
    </div>
  </div>`;
}
