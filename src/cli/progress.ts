import type { Terminal } from "./command.ts";

/** How far a call is with its runs, told where somebody watches. */
export interface Progress {
  /** So many more runs are to be played. */
  expect(runs: number): void;
  /** So many more have been. */
  played(runs: number): void;
  /** Takes the line away. */
  end(): void;
}

/** Milliseconds between two lines: to write one for each run would take longer than many a run. */
const EVERY = 100;

export function progressOn(terminal: Pick<Terminal, "progress">, clock = (): number => performance.now()): Progress {
  let expected = 0;
  let done = 0;
  let last = -Infinity;
  const show = (): void => {
    if (terminal.progress === undefined) return;
    const now = clock();
    if (done < expected && now - last < EVERY) return;
    last = now;
    terminal.progress(`playing … ${grouped(done)} of ${grouped(expected)} runs`);
  };
  return {
    expect: (runs) => {
      expected += runs;
      show();
    },
    played: (runs) => {
      done += runs;
      show();
    },
    end: () => terminal.progress?.(""),
  };
}

/** `12,000`, exactly. */
const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
