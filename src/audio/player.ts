import type { CuesState } from "../app/cues.ts";
import type { Settings } from "../app/settings/state.ts";
import type { Loudness, Speaker } from "./speaker.ts";

/** The part of a store that is read here. */
export interface Readable<T> {
  getState(): T;
  subscribe(listener: (state: T) => void): () => void;
}
export type SoundSettings = Pick<Settings, "volumes" | "muted">;

const loudnessOf = ({ volumes, muted }: SoundSettings): Loudness => ({
  ...volumes,
  // A page that isn't seen keeps quiet.
  muted: muted || document.hidden,
});

/** Whether any sound could be heard: opening a device holds the page up and keeps a process busy. */
const isAudible = ({ volumes, muted }: SoundSettings): boolean =>
  !muted && volumes.master > 0 && (volumes.effects > 0 || volumes.ambience > 0);

/** Time for the page to show what a gesture brings, in ms; a sound so late still belongs to it. */
const AFTER_GESTURE = 150;

/**
 * Lets the queue of cues be heard. Nothing is loaded before the reader's first gesture, without which browsers allow no sound, nor while the
 * settings let nothing be heard; cues from before that are passed over. When sound can't be had, the reason goes to the store and the game
 * goes on. Returns what ends it.
 */
export function startPlayer(cues: Readable<CuesState>, settings: Readable<SoundSettings>): () => void {
  let speaker: Speaker | null = null;
  let ended = false;
  let opening = false;
  let gestured = false;
  let tried = false;

  const play = (): void => {
    const { queue, atSea } = cues.getState();
    // While the sounds are being loaded, what is asked for waits.
    if (opening) return;
    speaker?.sea(atSea);
    if (queue.length === 0) return;
    // The same cue asked for twice at once is heard once.
    for (const cue of new Set(
      cues
        .getState()
        .take()
        .map((request) => request.cue),
    ))
      speaker?.play(cue);
  };
  const adjust = (): void => {
    openOnce();
    speaker?.setLoudness(loudnessOf(settings.getState()));
    speaker?.wake();
  };
  const fail = (reason: string): void => {
    speaker?.silence();
    speaker = null;
    opening = false;
    cues.getState().fail(reason);
    play();
  };
  const open = async (): Promise<void> => {
    try {
      const { openSpeaker } = await import("./speaker.ts");
      if (ended) return;
      speaker = openSpeaker(loudnessOf(settings.getState()), fail);
      opening = false;
      speaker.wake();
      play();
    } catch {
      fail("Sound is off: it couldn't be loaded.");
    }
  };
  const openOnce = (): void => {
    if (tried || !gestured || !isAudible(settings.getState())) return;
    tried = true;
    opening = true;
    // What was asked for by the gesture is shown first: browsers hold the page up while they open the device.
    setTimeout(() => void open(), AFTER_GESTURE);
  };
  const onGesture = (): void => {
    gestured = true;
    openOnce();
    speaker?.wake();
  };

  document.addEventListener("pointerdown", onGesture, true);
  document.addEventListener("keydown", onGesture, true);
  document.addEventListener("visibilitychange", adjust);
  const stopCues = cues.subscribe(play);
  const stopSettings = settings.subscribe(adjust);
  return () => {
    ended = true;
    document.removeEventListener("pointerdown", onGesture, true);
    document.removeEventListener("keydown", onGesture, true);
    document.removeEventListener("visibilitychange", adjust);
    stopCues();
    stopSettings();
    speaker?.silence();
    speaker = null;
  };
}
