import { html, nothing, type TemplateResult } from "lit-html";
import { hints } from "../../app/selectors/guide.ts";
import { turnFull, turnWord } from "../../app/selectors/timeline.ts";
import type { UiContext } from "../context.ts";
import "../styles/play.css";
import "../styles/figures.css";
import "../styles/guide.css";
import "../styles/commit.css";
import "../styles/chart.css";
import "../styles/log.css";
import "../styles/plan.css";
import "../styles/options.css";
import "../styles/split.css";
import "../styles/passing.css";
import "../styles/forecast.css";
import "../styles/advice.css";
import { advisersPart } from "./advisers.ts";
import { chartPane } from "./chartPane.ts";
import { commitBar } from "./commit.ts";
import { forecastPart } from "./forecast.ts";
import { figuresPane } from "./figures.ts";
import { passingPart } from "./passing.ts";
import { placeOf } from "./place.ts";
import { planPane } from "./plan.ts";
import { promisesStrip } from "./promises.ts";
import { skips } from "./skips.ts";
import { briefingStrip } from "./strip.ts";
import { timelineStrip } from "./timeline.ts";

/**
 * The play screen. In the order of the page, which reader and keyboard follow: briefing, dilemmas, plan, what advisers and the forecast say, commit;
 * then figures and chart. The style sheet puts them where the eye wants them.
 */
export function playScreen(context: UiContext): TemplateResult {
  const { game, guided } = context.session;
  if (game === null) return html`<div class="page"><h1>No run</h1></div>`;
  const { scenario, view } = game;
  const turn = Math.min(view.turn, view.turns);
  return html`<div class="play ${context.session.animating ? "animating" : ""}">
    <h1 class="unseen">${turnFull(scenario, turn)}, ${turnWord(scenario)} ${turn} of ${view.turns}</h1>
    ${skips([
      ["plan", "Plan"],
      ...(context.cone.kind === "off" ? [] : [["foresight", "Forecast"] as const]),
      ["commit", "Commit"],
      ["figures", "Figures"],
      ["chart", "Chart"],
    ])}
    <div class="column">
      ${
        // What comes next isn't told before what happened.
        context.session.animating
          ? passingPart(context, game)
          : html`${briefingStrip(context, game)} ${view.ended === null ? planPane(context, game) : nothing}`
      }
      ${advisersPart(context)} ${forecastPart(context)}
    </div>
    ${commitBar(context, game)} ${figuresPane(context, game)} ${chartPane(context, placeOf(game), hints(game, guided))}
    <div class="log">${timelineStrip(context, game)} ${promisesStrip(game)}</div>
  </div>`;
}
