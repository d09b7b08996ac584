import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/app/settings/state.ts";
import { createSettings } from "../../../src/app/settings/store.ts";
import { memoryDrawer } from "../support/desk.ts";

describe("settings", () => {
  it("are kept over visits", () => {
    const drawer = memoryDrawer();
    createSettings(drawer).getState().change({ theme: "night", muted: true });
    expect(createSettings(drawer).getState()).toMatchObject({
      theme: "night",
      muted: true,
      motion: "full",
      trouble: null,
    });
  });

  it.each([
    ["no JSON", "{theme"],
    ["another shape", '{"theme":"mauve"}'],
    ["null", "null"],
  ])("that can't be read (%s) are put aside before anything is written over them", (_name, text) => {
    const drawer = memoryDrawer();
    drawer.setItem("drift.settings", text);
    const settings = createSettings(drawer);
    expect(settings.getState()).toMatchObject(DEFAULT_SETTINGS);
    expect(settings.getState().trouble).not.toBeNull();
    settings.getState().change({ theme: "day" });
    expect(drawer.getItem("drift.settings.aside")).toBe(text);
    expect(createSettings(drawer).getState().theme).toBe("day");
  });

  it("hold until the page is closed where they can't be kept", () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    const settings = createSettings(full);
    settings.getState().change({ theme: "night" });
    expect(settings.getState().theme).toBe("night");
    expect(settings.getState().trouble).not.toBeNull();
    expect(createSettings(null).getState()).toMatchObject(DEFAULT_SETTINGS);
  });
});
