import { html, nothing, type TemplateResult } from "lit-html";
import type { SetAside } from "../../app/library/state.ts";
import { confirmDialog } from "../parts/dialog.ts";
import { saveFile } from "../parts/saveFile.ts";
import { clockTime } from "../parts/when.ts";
import type { TitleContext } from "./context.ts";

/** Saves that couldn't be read, kept as they were. */
export function asidePart(context: TitleContext): TemplateResult | typeof nothing {
  const { setAside } = context.library;
  if (setAside.length === 0) return nothing;
  return html`<section class="card alarm stack" aria-labelledby="set-aside">
    <h2 id="set-aside">Set aside</h2>
    <p class="small">These saves couldn’t be read. They are kept as they were, and nothing overwrites them.</p>
    <ul class="saved">
      ${setAside.map(
        (each, at) =>
          html`<li>
            <div>
              <p>${each.reason}</p>
              <p class="small muted">${clockTime(each.at)}</p>
            </div>
            <div class="row">
              <button
                type="button"
                class="button"
                @click=${() => saveFile({ name: `set-aside-${at + 1}.json`, text: each.text })}
              >
                Download
              </button>
              <button type="button" class="button plain" @click=${() => void remove(context, each)}>Delete</button>
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

async function remove({ library }: TitleContext, { id, reason }: SetAside): Promise<void> {
  const sure = await confirmDialog({
    title: "Delete what was set aside?",
    text: reason,
    yes: "Delete it",
    no: "Keep it",
  });
  if (sure) await library.removeSetAside(id);
}
