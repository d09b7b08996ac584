import { html } from "lit-html";
import { openDialog } from "./dialog.ts";

/** Puts a text on the clipboard. Where the browser doesn't allow it, a dialog shows the text selected, to be copied by hand. */
export async function copyText(text: string, title: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    await openDialog(
      title,
      (close) =>
        html`<p>This browser doesn't let the page copy. The text below is selected: copy it with Ctrl+C.</p>
          <textarea
            class="input"
            readonly
            rows="5"
            aria-label=${title}
            autofocus
            .value=${text}
            @focus=${(event: FocusEvent) => {
              if (event.currentTarget instanceof HTMLTextAreaElement) event.currentTarget.select();
            }}
          ></textarea>
          <div class="dialog-buttons">
            <button type="button" class="button primary" @click=${() => close("done")}>Done</button>
          </div>`,
    );
    return false;
  }
}
