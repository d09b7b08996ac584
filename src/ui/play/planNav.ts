import { html, nothing, type TemplateResult } from "lit-html";
import { reachElement } from "../parts/reach.ts";
import type { PlanPart } from "./place.ts";

export interface PlanTab {
  readonly id: PlanPart;
  readonly label: string;
  /** How it stands, in a word or two; empty for nothing. */
  readonly mark: string;
}

/**
 * Ways to the plan's parts: tabs on a phone (`chosen` is the one that is shown), else jumps within the column (`chosen` null), the last
 * to the element `ahead`, where the plan's future is told, if it is.
 */
export function planNav(
  tabs: readonly PlanTab[],
  ahead: string | null,
  chosen: PlanPart | null,
  choose: (part: PlanPart) => void,
): TemplateResult {
  const face = ({ label, mark }: PlanTab): TemplateResult =>
    html`<span>${label}</span>${mark === "" ? nothing : html` <small>${mark}</small>`}`;
  if (chosen === null)
    return html`<nav class="jumps" aria-label="Parts of the plan">
      ${tabs.map((each) => html`<button type="button" @click=${() => reachElement(`plan-${each.id}`)}>${face(each)}</button>`)}
      ${ahead === null ? nothing : html`<button type="button" @click=${() => reachElement(ahead)}>Ahead</button>`}
    </nav>`;
  return html`<div
    class="tabs"
    role="tablist"
    aria-label="Parts of the plan"
    @keydown=${(event: KeyboardEvent) => turn(event, tabs, chosen, choose)}
  >
    ${tabs.map(
      (each) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${each.id}"
          aria-selected=${each.id === chosen ? "true" : "false"}
          aria-controls="plan-${each.id}"
          tabindex=${each.id === chosen ? "0" : "-1"}
          @click=${() => choose(each.id)}
        >
          ${face(each)}
        </button>`,
    )}
  </div>`;
}

/** Arrow keys go from tab to tab. */
function turn(
  event: KeyboardEvent,
  tabs: readonly PlanTab[],
  chosen: PlanPart,
  choose: (part: PlanPart) => void,
): void {
  const at = tabs.findIndex((each) => each.id === chosen);
  const last = tabs.length - 1;
  const goals: Readonly<Record<string, number>> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const goal = Object.hasOwn(goals, event.key) ? tabs[goals[event.key] ?? 0] : undefined;
  if (goal === undefined) return;
  event.preventDefault();
  choose(goal.id);
  document.getElementById(`tab-${goal.id}`)?.focus();
}
