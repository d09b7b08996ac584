import { subscribeWithSelector } from "zustand/middleware";
import { createStore } from "zustand/vanilla";
import { z } from "zod/mini";
import { DEFAULT_SETTINGS, type Settings, type SettingsState } from "./state.ts";

z.config({ jitless: true });

/** What settings are kept in: the part of `localStorage` that is used. Every call may throw. */
export interface Drawer {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = "drift.settings";
const ASIDE = "drift.settings.aside";
const volume = z.number().check(z.minimum(0), z.maximum(1));
const shape = z.strictObject({
  theme: z.enum(["system", "day", "night"]),
  motion: z.enum(["full", "fast", "none"]),
  volumes: z.strictObject({ master: volume, effects: volume, ambience: volume }),
  muted: z.boolean(),
  guidedStart: z.boolean(),
  shortcuts: z.boolean(),
  // Not in what was kept before there were forecasts.
  forecast: z._default(z.boolean(), true),
});

/** Reads what is kept; what can't be read is put aside under another key before anything is written. */
export function createSettings(drawer: Drawer | null) {
  const { settings, trouble } = read(drawer);
  return createStore<SettingsState>()(
    subscribeWithSelector((set, get) => ({
      ...settings,
      trouble,
      change: (change) => {
        const next: Settings = { ...pick(get()), ...change };
        set({ ...next, trouble: keep(drawer, next) });
      },
    })),
  );
}
export type SettingsStore = ReturnType<typeof createSettings>;

const pick = ({ theme, motion, volumes, muted, guidedStart, shortcuts, forecast }: Settings): Settings => ({
  theme,
  motion,
  volumes,
  muted,
  guidedStart,
  shortcuts,
  forecast,
});

function read(drawer: Drawer | null): { settings: Settings; trouble: string | null } {
  if (drawer === null) return { settings: DEFAULT_SETTINGS, trouble: "This browser keeps no settings for this page." };
  try {
    const text = drawer.getItem(KEY);
    if (text === null) return { settings: DEFAULT_SETTINGS, trouble: null };
    const found = shape.safeParse(json(text));
    if (found.success) return { settings: found.data, trouble: null };
    drawer.setItem(ASIDE, text);
    return { settings: DEFAULT_SETTINGS, trouble: "The settings kept here couldn't be read; the usual ones hold." };
  } catch {
    return { settings: DEFAULT_SETTINGS, trouble: "This browser doesn't let the page keep settings." };
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keep(drawer: Drawer | null, settings: Settings): string | null {
  if (drawer === null) return "This browser keeps no settings for this page.";
  try {
    drawer.setItem(KEY, JSON.stringify(settings));
    return null;
  } catch {
    return "The settings hold until the page is closed: this browser doesn't let it keep them.";
  }
}
