import { Howl, Howler } from "howler";
import ogg from "../../assets/sounds/cues.ogg?url";
import mp3 from "../../assets/sounds/cues.mp3?url";
import type { Cue } from "../app/cues.ts";
import { SEA, STRETCHES, type Stretch } from "./sprite.ts";

/** How loud, each 0 to 1. */
export interface Loudness {
  readonly master: number;
  readonly effects: number;
  readonly ambience: number;
  /** Nothing is heard; what plays goes on unheard. */
  readonly muted: boolean;
}

/** What can be heard, and how loud. */
export interface Speaker {
  play(cue: Cue): void;
  /** Starts the sea, or ends it. */
  sea(on: boolean): void;
  setLoudness(loudness: Loudness): void;
  /** Browsers stop sound until a gesture, and some while the page is hidden. */
  wake(): void;
  silence(): void;
}

/** The sea comes and goes slowly: milliseconds. */
const SWELL = 1_500;

const ranges = (): Record<string, [number, number] | [number, number, boolean]> => {
  const made: Record<string, [number, number] | [number, number, boolean]> = { sea: [SEA.from, SEA.length, true] };
  for (const [cue, { from, length }] of Object.entries<Stretch>(STRETCHES)) made[cue] = [from, length];
  return made;
};

/** Loads the sounds. `onTrouble` hears once, in words, when they can't be had. */
export function openSpeaker(first: Loudness, onTrouble: (reason: string) => void): Speaker {
  // Its own suspending after 30 silent seconds makes the next cue late.
  Howler.autoSuspend = false;
  let loudness = first;
  let seaId: number | null = null;
  let broken = false;
  const fail = (what: string) => (): void => {
    if (broken) return;
    broken = true;
    onTrouble(`Sound is off: ${what}.`);
  };
  const sounds = new Howl({
    src: [ogg, mp3],
    sprite: ranges(),
    onloaderror: fail("the sounds couldn't be loaded"),
    onplayerror: fail("this browser didn't play them"),
  });
  const apply = (): void => {
    Howler.volume(loudness.master);
    Howler.mute(loudness.muted);
    if (seaId !== null) sounds.volume(loudness.ambience, seaId);
  };
  apply();
  return {
    play(cue) {
      const id = sounds.play(cue);
      sounds.volume(loudness.effects, id);
    },
    sea(on) {
      if (on && seaId === null) {
        seaId = sounds.play("sea");
        sounds.fade(0, loudness.ambience, SWELL, seaId);
      } else if (!on && seaId !== null) {
        const ebbing = seaId;
        seaId = null;
        sounds.fade(loudness.ambience, 0, SWELL, ebbing);
        sounds.once("fade", () => sounds.stop(ebbing), ebbing);
      }
    },
    setLoudness(next) {
      loudness = next;
      apply();
    },
    wake() {
      // Rejects while no gesture has come yet; the next one tries again.
      if (Howler.ctx && Howler.ctx.state !== "running") Howler.ctx.resume().catch(() => undefined);
    },
    silence: () => sounds.unload(),
  };
}
