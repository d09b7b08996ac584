import { html, type TemplateResult } from "lit-html";
import { openFileFrom } from "../parts/openFile.ts";
import type { TitleContext } from "./context.ts";
import { changeForm, currentForm } from "./form.ts";

/** A link's field and a button for files; a file can also be dropped anywhere on the page. */
export function openPart(context: TitleContext): TemplateResult {
  const { session, redraw } = context;
  return html`<section class="card stack" aria-labelledby="open-run">
    <h2 id="open-run">Open a link or a file</h2>
    <form
      class="field"
      @submit=${(event: Event) => {
        event.preventDefault();
        const { pasted } = currentForm();
        if (pasted.trim() === "") return;
        changeForm({ pasted: "" });
        redraw();
        void session.openCode(pasted);
      }}
    >
      <label for="pasted">Link to a run</label>
      <div class="with-button">
        <input
          id="pasted"
          class="input"
          autocomplete="off"
          spellcheck="false"
          .value=${currentForm().pasted}
          @input=${(event: Event) => {
            if (event.currentTarget instanceof HTMLInputElement) changeForm({ pasted: event.currentTarget.value });
          }}
        />
        <button type="submit" class="button">Open link</button>
      </div>
    </form>
    <p>
      <button type="button" class="button" @click=${() => openFileFrom(session)}>Open a file</button>
    </p>
    <p class="small muted">
      A scenario, or a saved run: or drop it anywhere on this page. What you open is read here and sent nowhere.
    </p>
  </section>`;
}
