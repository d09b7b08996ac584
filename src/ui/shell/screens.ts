import { html, type TemplateResult } from "lit-html";
import type { Screen } from "../../app/screen.ts";
import { assumptionsScreen } from "../assumptions/screen.ts";
import type { UiContext } from "../context.ts";
import { endingScreen } from "../ending/screen.ts";
import { helpScreen } from "../help/screen.ts";
import { settingsScreen } from "../settings/screen.ts";
import { sharedScreen } from "../shared/screen.ts";
import { titleScreen } from "../title/screen.ts";

type View = (context: UiContext) => TemplateResult;

const SCREENS = {
  title: titleScreen,
  assumptions: assumptionsScreen,
  settings: settingsScreen,
  help: helpScreen,
  shared: sharedScreen,
  ending: endingScreen,
} satisfies Partial<Record<Screen["at"], View>>;

// TEMPORARY until the other screens' files stand.
const others = import.meta.glob<Record<string, View>>("../{play,talks,briefing,ledger}/screen.ts");
const FOLDER = { play: "play", negotiation: "talks", briefing: "briefing", ledger: "ledger" } as const;
const loaded = new Map<string, View>();

/** The screen that the session is at. */
export function screenView(context: UiContext): TemplateResult {
  const { at } = context.session.screen;
  if (at in SCREENS) return SCREENS[at as keyof typeof SCREENS](context);
  const folder = FOLDER[at as keyof typeof FOLDER];
  const view = loaded.get(folder);
  if (view !== undefined) return view(context);
  const load = others[`../${folder}/screen.ts`];
  if (load === undefined) return html`<div class="page"><h1>${folder}</h1><p>Not there yet.</p></div>`;
  void load().then((module) => {
    loaded.set(folder, module[`${folder}Screen`]!);
    context.redraw();
  });
  return html`<p class="page">Loading</p>`;
}
