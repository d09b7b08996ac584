import type { ScenarioEntry } from "../../app/library/state.ts";
import type { Settings } from "../../app/settings/state.ts";

const THEMES: readonly Settings["theme"][] = ["system", "day", "night"];

/** The theme that was set here before, read without the settings' store so that the page never flashes in the other one. */
export function keptTheme(): Settings["theme"] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem("drift.settings") ?? "{}");
    const theme = typeof kept === "object" && kept !== null && "theme" in kept ? kept.theme : "system";
    return THEMES.find((each) => each === theme) ?? "system";
  } catch {
    return "system";
  }
}

/** Whether another screen than the title's will come: the address holds a run, or this tab was playing one. */
export function goesOn(): boolean {
  if (location.hash.length > 1) return true;
  try {
    return sessionStorage.getItem("drift.current") !== null;
  } catch {
    return false;
  }
}

/** Titles and summaries of the scenarios beside the page; empty when they can't be had (the library says why). */
export async function listedScenarios(): Promise<readonly ScenarioEntry[]> {
  try {
    const answer = await fetch(new URL("scenarios/manifest.json", document.baseURI));
    const list: unknown = await answer.json();
    return Array.isArray(list) ? list.flatMap(entryOf) : [];
  } catch {
    return [];
  }
}

function entryOf(listed: unknown): ScenarioEntry[] {
  if (typeof listed !== "object" || listed === null) return [];
  const { id, title, summary } = { id: null, title: null, summary: null, ...listed };
  if (typeof id !== "string" || typeof title !== "string" || typeof summary !== "string") return [];
  return [{ id, title, summary, from: "shipped", scenario: null, diagnostics: [], failure: null, loaded: false }];
}
