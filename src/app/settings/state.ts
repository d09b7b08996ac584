/** What a reader has set. Kept in this browser alone. */
export interface Settings {
  readonly theme: "system" | "day" | "night";
  /** `none` also when the system asks for reduced motion. */
  readonly motion: "full" | "fast" | "none";
  /** Each 0 to 1. */
  readonly volumes: { readonly master: number; readonly effects: number; readonly ambience: number };
  readonly muted: boolean;
  /** Controls appear one by one in a first run. */
  readonly guidedStart: boolean;
  /** Single-key shortcuts in a focused list. */
  readonly shortcuts: boolean;
  /** Where the plan leads is forecast while it is made. Off, nothing of it is worked out or shown. */
  readonly forecast: boolean;
}
export interface SettingsState extends Settings {
  /** Why settings aren't kept, or what became of unreadable ones: a sentence; null when all is well. */
  readonly trouble: string | null;
  readonly change: (change: Partial<Settings>) => void;
}
export const DEFAULT_SETTINGS: Settings = {
  theme: "system",
  motion: "full",
  volumes: { master: 0.8, effects: 0.8, ambience: 0.5 },
  muted: false,
  guidedStart: true,
  shortcuts: true,
  forecast: true,
};
