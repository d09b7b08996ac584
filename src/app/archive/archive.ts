import type { FrozenAnswer } from "../../runs/frozen/contract.ts";
import { archivedFile, releaseOf, type Release } from "../../runs/frozen/releases.ts";
import { problem } from "../../runs/problem.ts";
import type { ScenarioRef } from "../../runs/run.ts";

/** Where what was released before comes from. All may reject. */
export interface Stores {
  /** `replay/releases.json`. */
  releases(): Promise<readonly Release[]>;
  /** Text of a file under `scenarios/archive/`. */
  scenario(file: string): Promise<string>;
  /** What the engine of those rules answers; rejects with a sentence's end when it doesn't. */
  ask(rules: number, scenario: string, run: string): Promise<FrozenAnswer>;
}

/** Earlier scenarios and engines, fetched when a link asks for them. No call rejects. */
export interface Archive {
  /** Text of a scenario as it was released once; null when it never was, or can't be had. */
  scenario(wanted: ScenarioRef): Promise<string | null>;
  /** A run played again by the rules of its time; `scenario` is the file's text, `run` a code or a run file's text. */
  replay(rules: number, scenario: string, run: string): Promise<FrozenAnswer>;
}

export function createArchive(stores: Stores): Archive {
  let known: Promise<readonly Release[]> | null = null;
  const releases = async (): Promise<readonly Release[]> => {
    known ??= stores.releases();
    try {
      return await known;
    } catch (error) {
      // It may be there the next time.
      known = null;
      throw error;
    }
  };
  return {
    async scenario(wanted) {
      try {
        const file = archivedFile(await releases(), wanted);
        return file === null ? null : await stores.scenario(file);
      } catch {
        return null;
      }
    },
    async replay(rules, scenario, run) {
      const failed = (why: string): FrozenAnswer =>
        problem("no-engine", `The run was played by rules version ${rules}, ${why}.`);
      try {
        if (releaseOf(await releases(), rules) === null) return failed("whose engine isn't among those kept here");
        return await stores.ask(rules, scenario, run);
      } catch (error) {
        const reason = error instanceof Error && error.message !== "" ? `: ${error.message}` : "";
        return failed(`whose engine couldn't be asked${reason}`);
      }
    },
  };
}
