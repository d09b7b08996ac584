import { html, render, type TemplateResult } from "lit-html";

/** What a dialog says and which of its buttons goes on. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** On the button that goes on: a verb. */
  readonly yes: string;
  readonly no?: string;
}

let counted = 0;

/**
 * Opens a modal dialog and settles when it is closed, with what its content passed to `close` (null for Escape). The browser keeps the
 * focus inside and gives it back to where it was.
 */
export function openDialog(
  title: string,
  content: (close: (answer: string) => void) => TemplateResult,
): Promise<string | null> {
  const dialog = document.createElement("dialog");
  counted += 1;
  const heading = `dialog-${counted}`;
  dialog.setAttribute("aria-labelledby", heading);
  let answer: string | null = null;
  const close = (given: string): void => {
    answer = given;
    dialog.close();
  };
  render(
    html`<div>
      <h2 id=${heading}>${title}</h2>
      ${content(close)}
    </div>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
  });
}

/** Asks before what can't be taken back. True when the reader agrees. */
export async function confirmDialog({ title, text, yes, no = "Cancel" }: Question): Promise<boolean> {
  const answer = await openDialog(
    title,
    (close) =>
      html`<p>${text}</p>
        <div class="dialog-buttons">
          <button type="button" class="button" autofocus @click=${() => close("no")}>${no}</button>
          <button type="button" class="button primary" @click=${() => close("yes")}>${yes}</button>
        </div>`,
  );
  return answer === "yes";
}
