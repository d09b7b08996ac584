import type { Diagnostic, Loaded, Scenario } from "../../scenario/load.ts";

/** A scenario that can be begun. */
export interface ScenarioEntry {
  /** Its file name without `.json`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly from: "shipped" | "file";
  /** Null until loaded. */
  readonly scenario: Scenario | null;
  /** Errors and warnings of the last load; errors when `scenario` is null and `loaded`. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why it couldn't even be fetched: a sentence. */
  readonly failure: string | null;
  readonly loaded: boolean;
}

/** A saved run, for the list on the title screen. */
export interface SavedRun {
  readonly id: string;
  readonly scenario: { readonly id: string; readonly title: string };
  readonly difficulty: string | null;
  /** As it is shown and typed. */
  readonly seed: string;
  /** Label of the turn it stands at, and turns in all. */
  readonly turn: number;
  readonly turns: number;
  readonly date: string;
  readonly ironman: boolean;
  /** Title of its ending, null while it goes on. */
  readonly ending: string | null;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** Where it was forked from, in words; null otherwise. */
  readonly forked: string | null;
  /** It was played by earlier rules: it can be watched, and not gone on with. */
  readonly earlier: boolean;
}

/** A save that couldn't be read: kept as it was, never overwritten. */
export interface SetAside {
  readonly id: string;
  readonly reason: string;
  readonly at: number;
  /** Its raw content, to be saved as a file. */
  readonly text: string;
}

export interface LibraryState {
  readonly scenarios: readonly ScenarioEntry[];
  readonly runs: readonly SavedRun[];
  readonly setAside: readonly SetAside[];
  /** How many saved runs a newer version of the page has written; they are left as they are. */
  readonly newer: number;
  /** Why the list of shipped scenarios is missing, a sentence; null when it is there. */
  readonly listFailure: string | null;
  /** Null: storage works; else why it doesn't, a sentence. */
  readonly storage: string | null;
  /** Adds (or replaces) a scenario from a file, with its problems if it has any. */
  readonly open: (name: string, text: string) => Loaded;
  /** Fetches and loads a listed scenario; settles when `scenarios` holds the result. */
  readonly load: (id: string) => Promise<void>;
  /** The text of a listed scenario, fetched once; null when it isn't listed. Rejects when it can't be had. */
  readonly textOf: (id: string) => Promise<string> | null;
  /** Hashes of the rules that scenarios of this id have here now, as far as is known; empty when there is none. */
  readonly rulesOf: (id: string) => readonly string[];
  /** Fetches the texts of all listed scenarios, so that they can be begun without a network later. */
  readonly fetchAll: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly removeRun: (id: string) => Promise<void>;
  readonly removeSetAside: (id: string) => Promise<void>;
}
