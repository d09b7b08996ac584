import { html } from "lit-html";
import type { SessionState } from "../../app/session/state.ts";
import { copyText } from "./copyText.ts";
import { openDialog } from "./dialog.ts";
import { saveFile } from "./saveFile.ts";

type Sharing = { readonly session: Pick<SessionState, "copyLink" | "startLink" | "runFile" | "ledgerCsv"> };

/** Copies a link; true when it is on the clipboard. */
export async function copyRunLink({ session }: Sharing, kind: "run" | "start"): Promise<boolean> {
  const link = kind === "run" ? session.copyLink() : session.startLink();
  return link !== null && copyText(link, kind === "run" ? "Link to this run" : "Link to its start");
}

/** Saves a file of the run. */
export function saveRunFile({ session }: Sharing, kind: "run" | "ledger"): void {
  const file = kind === "run" ? session.runFile() : session.ledgerCsv();
  if (file !== null) saveFile(file);
}

/** All ways to give this run away. */
export async function shareDialog(context: Sharing): Promise<void> {
  const ways = [
    {
      id: "run",
      label: "Copy link",
      about:
        "The whole run. Whoever opens it plays it again on their own machine and sees whether it comes out the same.",
    },
    { id: "start", label: "Copy start link", about: "The same world from its beginning, without your decisions." },
    { id: "file", label: "Save run", about: "A file with the run and its scenario inside." },
    { id: "ledger", label: "Save ledger", about: "Every change of every number with its cause, as a CSV table." },
  ] as const;
  const chosen = await openDialog(
    "Share this run",
    (close) =>
      html`<ul class="ways-to-share stack">
          ${ways.map(
            ({ id, label, about }) =>
              html`<li>
                <button type="button" class="button" aria-describedby="share-${id}" @click=${() => close(id)}>
                  ${label}
                </button>
                <span id="share-${id}" class="small muted">${about}</span>
              </li>`,
          )}
        </ul>
        <div class="dialog-buttons">
          <button type="button" class="button" @click=${() => close("")}>Close</button>
        </div>`,
  );
  if (chosen === "run" || chosen === "start") await told(copyRunLink(context, chosen));
  else if (chosen === "file") saveRunFile(context, "run");
  else if (chosen === "ledger") saveRunFile(context, "ledger");
}

/** Says that it is on the clipboard. */
export async function told(copied: Promise<boolean>, words = "The link is on the clipboard."): Promise<void> {
  if (!(await copied)) return;
  const done = await openDialog(
    "Copied",
    (close) =>
      html`<p>${words}</p>
        <div class="dialog-buttons">
          <button type="button" class="button primary" autofocus @click=${() => close("ok")}>Done</button>
        </div>`,
  );
  void done;
}
