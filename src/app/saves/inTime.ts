/** How long the page waits for its storage, in ms, before it goes on without an answer. */
export const PATIENCE = 4_000;

/** What the work gives, or, when that takes longer than patience lasts, what `late` gives. The work goes on. */
export async function inTime<T>(work: Promise<T>, late: () => T, patience = PATIENCE): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), patience);
  });
  try {
    return await Promise.race([work, waiting]);
  } finally {
    clearTimeout(timer);
  }
}
