import { html, nothing, type TemplateResult } from "lit-html";
import type { ScenarioEntry } from "../../app/library/state.ts";
import { offersAnalyst } from "../../app/selectors/analyst.ts";
import type { Scenario } from "../../scenario/load.ts";
import { switchRow } from "../parts/switch.ts";
import { chosenEntry, levelChosen, levelsOf } from "./chosen.ts";
import type { TitleContext } from "./context.ts";
import { changeForm, currentForm, newSeedText } from "./form.ts";

/** How the chosen scenario is to be played, and the button that begins. */
export function beginPart(context: TitleContext, entry: ScenarioEntry): TemplateResult | typeof nothing {
  if (entry.loaded && entry.scenario === null) return nothing;
  const { settings, session } = context;
  const { ironman, analyst, overrides } = currentForm();
  const change = (to: Parameters<typeof changeForm>[0]): void => {
    changeForm(to);
    context.redraw();
  };
  return html`<form
    class="stack begin"
    @submit=${(event: Event) => {
      event.preventDefault();
      // Another may have been chosen since this was drawn.
      if (session.busy === null) void begin(context, chosenEntry(context) ?? entry);
    }}
  >
    ${entry.scenario === null ? html`<p class="muted small">Reading the scenario…</p>` : levels(entry.scenario, change)}
    ${seed(change)}
    <div class="stack tight">
      ${switchRow(
        "guided",
        "Guided start",
        settings.guidedStart,
        (on) => settings.change({ guidedStart: on }),
        "Controls appear one by one, as they matter.",
      )}
      ${switchRow("ironman", "Ironman", ironman, (on) => change({ ironman: on }), "No going back once a turn is committed.")}
      ${
        entry.scenario === null || !offersAnalyst(entry.scenario)
          ? nothing
          : switchRow(
              "analyst",
              "Analyst mode",
              analyst,
              (on) => change({ analyst: on }),
              "Advisers give figures, and the odds are shown. The run’s record says so.",
            )
      }
    </div>
    <div class="row">
      <button type="submit" class="button primary" ?disabled=${session.busy !== null}>Begin</button>
      <button type="button" class="button" @click=${() => session.go({ at: "assumptions" })}>Assumptions</button>
      <button type="button" class="button" @click=${() => session.go({ at: "strategies" })}>Strategies</button>
      ${
        Object.keys(overrides).length === 0
          ? nothing
          : html`<span class="tag mixed">${changed(Object.keys(overrides).length)}</span>
              <button type="button" class="button plain" @click=${() => change({ overrides: {} })}>Take back</button>`
      }
    </div>
  </form>`;
}

const changed = (many: number): string => (many === 1 ? "1 assumption changed" : `${many} assumptions changed`);

/** Begins a run of the form; the next one gets another seed. */
export async function begin(context: Pick<TitleContext, "session" | "settings">, entry: ScenarioEntry): Promise<void> {
  const { seed, ironman, analyst, overrides } = currentForm();
  const difficulty = entry.scenario === null ? null : levelChosen(entry.scenario.source);
  await context.session.begin({
    scenario: entry.id,
    difficulty,
    seed,
    ironman,
    overrides,
    guided: context.settings.guidedStart,
    analyst,
  });
  changeForm({ seed: newSeedText() });
}

type Change = (to: Parameters<typeof changeForm>[0]) => void;

function levels({ source }: Scenario, change: Change): TemplateResult | typeof nothing {
  const all = levelsOf(source);
  const chosen = levelChosen(source);
  if (all.length === 0) return nothing;
  return html`<fieldset class="field">
    <legend>Difficulty</legend>
    <div class="options levels">
      ${all.map(
        ({ id, label, about }) =>
          html`<label class="option">
            <input
              type="radio"
              name="difficulty"
              aria-labelledby="level-${id}"
              aria-describedby="level-${id}-about"
              .checked=${id === chosen}
              @change=${() => change({ difficulty: id })}
            />
            <span
              ><strong id="level-${id}">${label}</strong>
              <span id="level-${id}-about" class="small muted">${about}</span></span
            >
          </label>`,
      )}
    </div>
  </fieldset>`;
}

const seed = (change: Change): TemplateResult =>
  html`<div class="field">
    <label for="seed">Seed</label>
    <div class="with-button">
      <input
        id="seed"
        class="input seed"
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        aria-describedby="seed-hint"
        .value=${currentForm().seed}
        @input=${(event: Event) => {
          if (event.currentTarget instanceof HTMLInputElement) changeForm({ seed: event.currentTarget.value });
        }}
      />
      <button type="button" class="button" @click=${() => change({ seed: newSeedText() })}>New seed</button>
    </div>
    <span id="seed-hint" class="small muted">The same seed is the same world. Any words will do.</span>
  </div>`;
