import { html, nothing, type TemplateResult } from "lit-html";
import { RULES_VERSION } from "../../engine/version.ts";
import { stopsIn } from "../../app/session/watchEarlier.ts";
import type { Watching } from "../../app/session/watching.ts";
import type { UiContext } from "../context.ts";
import { copyRunLink, told } from "../parts/share.ts";
import { stepBar } from "../parts/stepBar.ts";
import { changeForm } from "../title/form.ts";
import { coursePicture } from "./course.ts";
import { earlierChanges, earlierQuarter } from "./earlierQuarter.ts";

export type WatchedEarlier = Extract<Watching, { kind: "earlier" }>;

/** A run of earlier rules, as their own engine plays and tells it. It can be watched; nothing here goes on with it. */
export function earlierView(context: UiContext, watching: WatchedEarlier): TemplateResult {
  const { run, turn } = watching;
  const label = run.quarters[turn - 1]?.label ?? run.quarters.at(-1)?.label ?? "";
  const isEnd = turn > run.quarters.length;
  return html`<div class="page shared">
    <header>
      <p class="lede muted">A shared run, by earlier rules</p>
      <h1>${run.scenario.title}</h1>
    </header>
    <div class="columns">
      <div class="stack">
        ${verdict(context, watching)}
        <section class="stack" aria-labelledby="at-quarter">
          <h2 id="at-quarter" aria-live="polite">${label}${isEnd ? ": the end" : ""}</h2>
          ${stepBar({ word: run.turnWord, turn, last: stopsIn(run), label, to: context.session.stepTo })}
          ${coursePicture(run, turn)}
        </section>
        ${earlierChanges(run, turn)}
      </div>
      <div class="stack">${earlierQuarter(run, turn)}</div>
    </div>
  </div>`;
}

/** Whether it comes out as it was played, and what can't be done with it. */
function verdict(context: UiContext, { run, code }: WatchedEarlier): TemplateResult {
  const { rules, checksum, declared, seed, difficulty } = run;
  const { verified, message } = run.verdict;
  const begun = run.quarters.length > 1 || run.quarters[0]?.closed !== null || run.quarters[0].talks.length > 0;
  const about = [
    `Seed ${seed}`,
    difficulty?.label,
    declared.length === 0 ? undefined : `declared by its player: ${declared.join(", ")}`,
  ];
  return html`<section class="card ${verified ? "good" : "alarm"} stack" aria-labelledby="verdict">
    <h2 id="verdict">${begun ? (verified ? "Verified" : "It comes out otherwise") : "A world of earlier rules"}</h2>
    ${
      begun
        ? html`<p>
            ${
              verified
                ? html`Played again by the engine of its own rules, the run comes out the same to the last bit. Checksum
                    <code>${checksum}</code>.`
                : message
            }
          </p>`
        : html`<p>The link opens a world before anything was decided in it.</p>`
    }
    <p>
      It was played by rules version ${rules}; this page plays by version ${RULES_VERSION}. It can be watched here, but
      not played on: under other rules it would be another run.
    </p>
    <p class="small muted">${about.filter((each) => each !== undefined).join(" · ")}</p>
    <div class="row">
      ${
        code === null
          ? nothing
          : html`<button type="button" class="button" @click=${() => void told(copyRunLink(context, "run"))}>
              Copy link
            </button>`
      }
      ${seedButton(context, run)}
    </div>
  </section>`;
}

/** The same seed under today's rules is another world, and one's own. Offered where the scenario is still played. */
function seedButton({ library, session }: UiContext, run: WatchedEarlier["run"]): TemplateResult | typeof nothing {
  const entry = library.scenarios.find(({ id, scenario }) => (scenario?.source.id ?? id) === run.scenario.id);
  if (entry === undefined) return nothing;
  const begin = (): void => {
    changeForm({ scenario: entry.id });
    changeForm({ seed: run.seed, difficulty: run.difficulty?.id });
    session.go({ at: "title" });
  };
  return html`<button type="button" class="button" @click=${begin}>Play its seed by today’s rules</button>`;
}
