import type { Answers, Task } from "../../foresight/work/work.ts";

/** A worker at the other end. `ended` rejects when it has crashed. */
export interface Worker {
  work(task: Task): Promise<Answers[Task["kind"]]>;
  readonly ended: Promise<never>;
  end(): void;
}

export interface Asking {
  /** Gives the task up, if it hasn't begun. */
  readonly signal?: AbortSignal;
  /** Goes before those that aren't: somebody waits for it. */
  readonly urgent?: boolean;
  /** Goes after those that aren't, and isn't begun while an urgent one is worked at: nobody waits for it yet, and the page needs a processor too. */
  readonly late?: boolean;
  /** May be posted while its worker is still at another such task, so that the worker needn't wait for a busy page between the two. */
  readonly stacks?: boolean;
  /** Tasks of a lane go to the same worker, which remembers what they have in common; without one, to whichever is free. */
  readonly lane?: number;
}

/** Background workers. What comes of a task doesn't depend on how many there are. */
export interface Pool {
  readonly size: number;
  /** Workers made so far: a new one has nothing of what another remembered. */
  made(): number;
  /** Does a task. Rejects with an `AbortError` when it was given up before it began, with the reason when it failed twice. */
  run<T extends Task>(task: T, asking?: Asking): Promise<Answers[T["kind"]]>;
  close(): void;
}

interface Waiting {
  readonly task: Task;
  readonly asking: Asking;
  readonly done: (answer: Answers[Task["kind"]]) => void;
  readonly failed: (reason: unknown) => void;
  tries: number;
}

/** A worker, and how many tasks it has. */
interface Made {
  readonly worker: Worker;
  tasks: number;
}

/** A worker's place: the worker is made when there is work for it, and once more after a crash. */
interface Place {
  made: Made | null;
  /** What is worked at, then what stacks on it. */
  readonly serves: Waiting[];
}

/** Tasks that a worker has at most. */
const STACKED = 2;

export function createPool(make: () => Worker, size: number): Pool {
  const places: readonly Place[] = Array.from({ length: size }, () => ({ made: null, serves: [] }));
  const waiting: Waiting[] = [];
  let closed = false;
  let madeSoFar = 0;

  /** In their order: whoever asks again at once is then served in it. */
  const dropGivenUp = (): void => {
    for (let at = 0; at < waiting.length;) {
      if (waiting[at]!.asking.signal?.aborted === true) waiting.splice(at, 1)[0]?.failed(givenUp());
      else at++;
    }
  };

  /** The task that a place should take up next; null when there is none for it. */
  const take = (place: number): Waiting | null => {
    const { serves } = places[place]!;
    if (serves.length === STACKED || !serves.every(stacks)) return null;
    const mine = ({ asking: { lane } }: Waiting): boolean => lane === undefined || lane % size === place;
    const first = (holds: (asking: Asking) => boolean): number =>
      waiting.findIndex((each) => holds(each.asking) && mine(each));
    const pressed = places.some(({ serves }) => serves.some(({ asking }) => asking.urgent === true));
    const ways = [({ urgent }: Asking) => urgent === true, ({ late }: Asking) => late !== true, () => !pressed];
    const at = ways.map(first).find((place) => place !== -1) ?? -1;
    // Whatever comes next but may not stack waits for the place to be empty, and is then the first.
    if (at === -1 || (serves.length > 0 && !stacks(waiting[at]!))) return null;
    return waiting.splice(at, 1)[0] ?? null;
  };

  const next = (): void => {
    dropGivenUp();
    // First each place has its own, then what stacks on it.
    if (closed) return;
    for (let height = 1; height <= STACKED; height++)
      places.forEach((place, at) => {
        const turn = place.serves.length < height ? take(at) : null;
        if (turn !== null) void serve(place, turn);
      });
  };

  const serve = async (place: Place, turn: Waiting): Promise<void> => {
    place.serves.push(turn);
    let made: Made | null = null;
    try {
      made = place.made ??= { worker: (madeSoFar++, make()), tasks: 0 };
      made.tasks += 1;
      turn.done(await Promise.race([made.worker.work(turn.task), made.worker.ended]));
    } catch (reason) {
      // It may be the worker's own fault, or have crashed it: another one tries once.
      if (place.made === made) place.made = null;
      turn.tries += 1;
      if (turn.tries < 2 && !closed) waiting.unshift(turn);
      else turn.failed(reason);
    }
    if (made !== null && --made.tasks === 0 && place.made !== made) made.worker.end();
    place.serves.splice(place.serves.indexOf(turn), 1);
    next();
  };

  return {
    size,
    made: () => madeSoFar,
    run: <T extends Task>(task: T, asking: Asking = {}) =>
      new Promise<Answers[T["kind"]]>((done, failed) => {
        waiting.push({ task, asking, done: (answer) => done(answer as Answers[T["kind"]]), failed, tries: 0 });
        asking.signal?.addEventListener("abort", next, { once: true });
        next();
      }),
    close() {
      closed = true;
      for (const { made } of places) made?.worker.end();
      for (const each of waiting.splice(0)) each.failed(givenUp());
    },
  };
}

/** What has failed is tried again by itself: it may have crashed its worker, and whatever stood on it. */
const stacks = ({ asking, tries }: Waiting): boolean => asking.stacks === true && tries === 0;

const givenUp = (): DOMException => new DOMException("given up", "AbortError");

/** Whether a task was given up, which is no failure. */
export const isGivenUp = (reason: unknown): boolean => reason instanceof DOMException && reason.name === "AbortError";
