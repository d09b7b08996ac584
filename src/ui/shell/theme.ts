import { cssThemes } from "../../app/theme.ts";
import type { Settings } from "../../app/settings/state.ts";

/** Puts both themes' colours on the page, as a sheet of its own: the content-security policy allows no `style` element. */
export function installThemes(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cssThemes());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Follows the setting; `system` leaves the choice to the browser. */
export function applyTheme(theme: Settings["theme"]): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
