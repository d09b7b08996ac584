import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Counts } from "./counts.ts";

/** Counts of pieces of work that are done, in a file, so that a table that was broken off goes on where it stood. */
export class Kept {
  readonly #file: string;
  readonly #known = new Map<string, Counts>();

  /** `fresh` begins anew. A last line that was cut short is left out. */
  constructor(file: string, fresh: boolean) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    if (fresh) rmSync(file, { force: true });
    if (!existsSync(file)) return;
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const [key, counts] = lineOf(line);
      if (counts !== undefined) this.#known.set(key, counts);
    }
  }

  get(key: string): Counts | undefined {
    return this.#known.get(key);
  }

  keep(key: string, counts: Counts): void {
    this.#known.set(key, counts);
    appendFileSync(this.#file, `${JSON.stringify([key, counts])}\n`);
  }
}

function lineOf(line: string): readonly [string, Counts | undefined] {
  try {
    return JSON.parse(line) as [string, Counts];
  } catch {
    return ["", undefined];
  }
}
