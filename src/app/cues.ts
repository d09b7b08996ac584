import { createStore } from "zustand/vanilla";

/** What may be heard, by what has happened. */
export const CUES = ["commit", "signing", "dilemma", "danger", "ending"] as const;
export type Cue = (typeof CUES)[number];

/** What a cue says, for those who don't hear it; null when the page says it anyway and the sound is only pleasant. */
export const CAPTIONS: Readonly<Record<Cue, string | null>> = {
  commit: null,
  signing: "A pen, then a seal: signed.",
  dilemma: "Paper: a decision waits.",
  danger: "A low horn: danger is near.",
  ending: "Bells: this is the end.",
};

/** One wish to have a cue heard. */
export interface CueRequest {
  /** Grows by one with each request. */
  readonly id: number;
  readonly cue: Cue;
}

/** The words of the latest cue that has any; the page shows them for a few seconds. They stand here, and not with the player, since they matter most when nothing can be heard. */
export interface Caption {
  /** The request's. */
  readonly id: number;
  readonly text: string;
}

export interface CuesState {
  /** Asked for and not yet taken, oldest first. */
  readonly queue: readonly CueRequest[];
  readonly caption: Caption | null;
  /** Whether the sea may be heard: while a run is on the screen. */
  readonly atSea: boolean;
  /** Why nothing can be heard: a sentence; null when all is well or nothing was tried. */
  readonly trouble: string | null;
  ask(cue: Cue): void;
  /** Empties the queue. For the player. */
  take(): readonly CueRequest[];
  setAtSea(atSea: boolean): void;
  /** Removes the caption, unless a newer one has come. */
  hideCaption(id: number): void;
  fail(reason: string): void;
}

/** Requests kept while no player takes them: a page without sound must not gather them. */
export const QUEUE_LIMIT = 8;

export function createCues() {
  let last = 0;
  return createStore<CuesState>()((set, get) => ({
    queue: [],
    caption: null,
    atSea: false,
    trouble: null,
    ask: (cue) => {
      last += 1;
      const request = { id: last, cue };
      const text = CAPTIONS[cue];
      set(({ queue, caption }) => ({
        queue: [...queue, request].slice(-QUEUE_LIMIT),
        caption: text === null ? caption : { id: request.id, text },
      }));
    },
    take: () => {
      const { queue } = get();
      if (queue.length > 0) set({ queue: [] });
      return queue;
    },
    setAtSea: (atSea) => set({ atSea }),
    hideCaption: (id) => {
      if (get().caption?.id === id) set({ caption: null });
    },
    fail: (reason) => set({ trouble: reason }),
  }));
}
export type CuesStore = ReturnType<typeof createCues>;
