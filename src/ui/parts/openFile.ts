import type { SessionState } from "../../app/session/state.ts";

type Opening = Pick<SessionState, "openFile">;

/** More than any scenario or run may have; what is bigger is cut and then refused by the loader, with its reason. */
const MOST = 64_000_000;

async function read(session: Opening, file: File, others = 0): Promise<void> {
  await session.openFile(file.name, await file.slice(0, MOST).text(), others);
}

/** Lets the reader choose a file of a scenario or a run. */
export function openFileFrom(session: Opening): void {
  const field = document.createElement("input");
  field.type = "file";
  field.accept = ".json,application/json";
  field.addEventListener("change", () => {
    const [file] = field.files ?? [];
    if (file !== undefined) void read(session, file);
  });
  field.click();
}

/** Takes files dropped anywhere on the page; `data-dropping` on the body says that one is over it. */
export function acceptDrops(session: () => Opening): void {
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const mark = (over: boolean): void => {
    document.body.toggleAttribute("data-dropping", over);
  };
  document.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  document.addEventListener("drop", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    mark(false);
    const [file, ...others] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void read(session(), file, others.length);
  });
}
