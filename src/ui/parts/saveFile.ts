import type { TextFile } from "../../app/session/intents.ts";

/** Hands the reader a text as a file. */
export function saveFile({ name, text }: TextFile): void {
  const type = name.endsWith(".csv") ? "text/csv;charset=utf-8" : "application/json;charset=utf-8";
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this turn of the loop.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
