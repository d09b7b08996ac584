/** A JavaScript engine with the bundle loaded. */
export interface Engine {
  /** `Firefox`, with whatever else the table should say. */
  readonly version: string;
  /** Sends a line to the bundle's `answer`; fails when none comes back in time. */
  ask(line: string): Promise<string>;
  /** Ends it and whatever it started; never fails. */
  close(): Promise<void>;
}

/** Milliseconds for an engine to start, and for one chunk of runs: many times what they take. */
export const START_TIME = 60_000;
export const CHUNK_TIME = 120_000;

/** The promise, or a failure after so many milliseconds. */
export async function within<T>(promise: Promise<T>, time: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing for ${time / 1000} s`)), time);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
