import { html, nothing, type TemplateResult } from "lit-html";
import type { SavedRun } from "../../app/library/state.ts";
import { confirmDialog } from "../parts/dialog.ts";
import { clockTime } from "../parts/when.ts";
import type { TitleContext } from "./context.ts";

/** Runs shown before the rest is asked for. */
const FIRST = 4;
let all = false;

/** Saved runs, the last played first. */
export function resumePart(context: TitleContext): TemplateResult | typeof nothing {
  const { runs } = context.library;
  if (runs.length === 0) return nothing;
  const shown = all ? runs : runs.slice(0, FIRST);
  return html`<section class="card" aria-labelledby="saved-runs">
    <h2 id="saved-runs">Go on</h2>
    <ul class="saved">
      ${shown.map((run) => saved(context, run))}
    </ul>
    ${
      shown.length === runs.length
        ? nothing
        : html`<button
            type="button"
            class="button plain"
            @click=${() => {
              all = true;
              context.redraw();
            }}
          >
            All ${runs.length} saved runs
          </button>`
    }
  </section>`;
}

/** Saves that only a newer page can read: there, and safe. */
export function newerPart({ library: { newer } }: TitleContext): TemplateResult | typeof nothing {
  if (newer === 0) return nothing;
  const which = newer === 1 ? "One saved run was" : `${newer} saved runs were`;
  return html`<p class="card alarm title-notice">
    ${which} written by a newer version of this page, and ${newer === 1 ? "is" : "are"} kept as
    ${newer === 1 ? "it is" : "they are"}. Load the page again to go on with ${newer === 1 ? "it" : "them"}.
  </p>`;
}

/** Goes on with the run that was played last, if it isn't over. */
export function goOnButton({ library, session }: TitleContext): TemplateResult | typeof nothing {
  const last = library.runs.find(({ ending, earlier }) => ending === null && !earlier);
  if (last === undefined) return nothing;
  return html`<button type="button" class="button primary" @click=${() => void session.resume(last.id)}>
    Go on: ${last.scenario.title}, ${last.date}
  </button>`;
}

function saved(context: TitleContext, run: SavedRun): TemplateResult {
  const { id, scenario, difficulty, seed, turn, turns, date, ironman, ending, changed, forked, earlier } = run;
  const name = `${scenario.title}, ${date}`;
  const word = earlier ? "Watch" : ending === null ? "Resume" : "See";
  return html`<li>
    <div>
      <p><strong>${scenario.title}</strong> · ${ending ?? `${date}, ${turn} of ${turns}`}</p>
      <p class="small muted">
        ${[difficulty, ironman ? "ironman" : null, forked, earlier ? "by earlier rules, to be watched" : null, `seed ${seed}`].filter((each) => each !== null).join(" · ")}
      </p>
      <p class="small muted">${clockTime(changed)}</p>
    </div>
    <div class="row">
      <button type="button" class="button" aria-label="${word} ${name}" @click=${() => void context.session.resume(id)}>
        ${word}
      </button>
      <button type="button" class="button plain" aria-label="Delete ${name}" @click=${() => void remove(context, run)}>
        Delete
      </button>
    </div>
  </li>`;
}

async function remove({ library }: TitleContext, { id, scenario, date }: SavedRun): Promise<void> {
  const sure = await confirmDialog({
    title: "Delete this run?",
    text: `${scenario.title}, ${date}. It can’t be had back, unless you have its link or file.`,
    yes: "Delete it",
    no: "Keep it",
  });
  if (sure) await library.removeRun(id);
}
