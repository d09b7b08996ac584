import type { TemplateResult } from "lit-html";
import type { Screen } from "../../app/screen.ts";
import { assumptionsScreen } from "../assumptions/screen.ts";
import { briefingScreen } from "../briefing/screen.ts";
import type { UiContext } from "../context.ts";
import { endingScreen } from "../ending/screen.ts";
import { helpScreen } from "../help/screen.ts";
import { ledgerScreen } from "../ledger/screen.ts";
import { playScreen } from "../play/screen.ts";
import { settingsScreen } from "../settings/screen.ts";
import { sharedScreen } from "../shared/screen.ts";
import { strategiesScreen } from "../strategies/screen.ts";
import { talksScreen } from "../talks/screen.ts";
import { titleScreen } from "../title/screen.ts";

const SCREENS = {
  title: titleScreen,
  play: playScreen,
  negotiation: talksScreen,
  briefing: briefingScreen,
  ledger: ledgerScreen,
  ending: endingScreen,
  assumptions: assumptionsScreen,
  strategies: strategiesScreen,
  settings: settingsScreen,
  help: helpScreen,
  shared: sharedScreen,
} satisfies Record<Screen["at"], (context: UiContext) => TemplateResult>;

/** The screen that the session is at. */
export const screenView = (context: UiContext): TemplateResult => SCREENS[context.session.screen.at](context);
