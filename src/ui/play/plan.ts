import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { dilemmas } from "../../app/selectors/dilemmas.ts";
import { hints } from "../../app/selectors/guide.ts";
import type { Game } from "../../app/session/game.ts";
import type { UiContext } from "../context.ts";
import { actionsPart } from "./actions.ts";
import { dealCard, dealsShown } from "./deals.ts";
import { dilemmasPart } from "./dilemmas.ts";
import { isNarrow } from "./narrow.ts";
import type { PlanPart } from "./place.ts";
import { placeOf } from "./place.ts";
import { leverControl, leversShown } from "./levers.ts";
import { planNav, type PlanTab } from "./planNav.ts";
import { splitControl, splitsShown } from "./split.ts";

interface Part extends PlanTab {
  readonly title: string;
  readonly content: () => unknown;
}

/** What is decided this turn: dilemmas, actions, the split and levers, deals. On a phone one part at a time. */
export function planPane(context: UiContext, game: Game): TemplateResult {
  const narrow = isNarrow(context.redraw);
  const place = placeOf(game);
  const parts = partsOf(context, game);
  const chosen = parts.find((each) => each.id === place.part) ?? parts[0];
  const choose = (part: PlanPart): void => {
    place.part = part;
    context.redraw();
    // A part that is shown from its middle is shown from its top.
    const plan = document.getElementById("plan");
    if (plan !== null && plan.getBoundingClientRect().top < 0) plan.scrollIntoView({ block: "start" });
  };
  return html`<div id="plan" class="plan" tabindex="-1">
    ${planNav(parts, aheadOf(context), narrow ? (chosen?.id ?? null) : null, choose)}
    ${repeat(
      parts,
      (each) => each.id,
      (each) => partSection(each, narrow, each === chosen),
    )}
  </div>`;
}

/** Where advisers and forecast begin, below the plan; null where there are none. */
const aheadOf = ({ advice, cone }: UiContext): string | null =>
  advice.kind !== "off" || advice.oddsKind !== "off" ? "advice" : cone.kind === "off" ? null : "foresight";

function partSection({ id, title, content }: Part, narrow: boolean, chosen: boolean): TemplateResult {
  const shown = !narrow || chosen;
  return html`<section
    id="plan-${id}"
    class="plan-part"
    role=${narrow ? "tabpanel" : nothing}
    aria-labelledby=${narrow ? `tab-${id}` : `plan-${id}-title`}
    ?hidden=${!shown}
  >
    <h2 id="plan-${id}-title" class="eyebrow">${title}</h2>
    ${shown ? content() : nothing}
  </section>`;
}

function partsOf(context: UiContext, game: Game): Part[] {
  const { session } = context;
  const told = hints(game, session.guided);
  const open = dilemmas(game, session.draft);
  const waiting = open.filter((each) => each.chosen === null && !each.stuck).length;
  const [split, levers, deals] = [splitsShown(context, game), leversShown(context, game), dealsShown(context, game)];
  const talking = deals.filter((each) => each.state === "sitting").length;
  const left = `${Math.max(0, session.attentionLeft)} of ${game.view.attentionTotal}`;
  const parts: (Part | null)[] = [
    {
      id: "dilemma",
      title: open.length > 1 ? "Dilemmas" : "Dilemma",
      label: open.length > 1 ? "Dilemmas" : "Dilemma",
      mark: open.length === 0 ? "none" : waiting > 0 ? `${waiting} open` : "answered",
      content: () => dilemmasPart(context, game),
    },
    {
      id: "actions",
      title: `Actions · ${left} attention left`,
      label: "Actions",
      mark: `${left} left`,
      content: () => actionsPart(context, game, placeOf(game), told),
    },
    split.length + levers.length === 0
      ? null
      : {
          id: "split",
          title: [...split.map((each) => each.label), ...(levers.length > 0 ? ["Standing orders"] : [])].join(" · "),
          label: "Split",
          mark: "",
          content: () =>
            html`${split.map((each) => splitControl(context, each, told))}
            ${levers.map((each) => leverControl(context, each, told))}`,
        },
    deals.length === 0
      ? null
      : {
          id: "deals",
          title: "Deals",
          label: "Deals",
          mark: talking > 0 ? "talks open" : "",
          content: () => html`${deals.map((each) => dealCard(context, each, told))}`,
        },
  ];
  return parts.filter((each) => each !== null);
}
