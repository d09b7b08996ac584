/** A scenario that comes with the page, as `scenarios/manifest.json` lists it. */
export interface ShippedScenario {
  /** Its file's name without `.json`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Address of its text, relative to `scenarios/`. */
  readonly file: string;
  /** Size of its text, in bytes. */
  readonly bytes: number;
  /** Hash of its rules; null when it can't be played. */
  readonly hash: string | null;
  /** SHA-256 of its text, in hex digits, when whoever built the page found nothing to say of it: it needn't be checked again. */
  readonly checked: string | null;
}
