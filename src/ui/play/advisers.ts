import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { AdviceState } from "../../app/foresight/adviceStore.ts";
import { advicePage, oddsWords, type Said, type Topic } from "../../app/selectors/advice.ts";
import { isAnalyst } from "../../app/selectors/analyst.ts";
import type { UiContext } from "../context.ts";
import { remember } from "../parts/remember.ts";

/** What advisers make of the plan in hand, those who disagree side by side; in analyst mode with figures, and the odds. */
export function advisersPart({ advice, session }: UiContext): TemplateResult | typeof nothing {
  const analyst = session.game !== null && isAnalyst(session.game);
  if (advice.kind === "off" && advice.oddsKind === "off") return nothing;
  return html`<section
    id="advice"
    class="advice"
    aria-labelledby="advice-title"
    aria-busy=${advice.kind === "working" ? "true" : nothing}
  >
    <h2 id="advice-title" class="eyebrow">The advisers</h2>
    ${voices(advice, analyst)} ${analyst ? oddsPart(advice) : nothing}
  </section>`;
}

const pageOf = remember(advicePage);
const oddsOf = remember(oddsWords);

function voices({ kind, now }: AdviceState, analyst: boolean): TemplateResult | typeof nothing {
  if (kind === "off") return nothing;
  if (now === null)
    return muted(kind === "failed" ? "They couldn’t work it out; play goes on without them." : "They read the plan.");
  if (now.advice.empty) return muted("Nothing is chosen yet that they could speak of.");
  const { topics, same, basis } = pageOf(now, analyst);
  if (topics.length === 0 && same.length === 0) return muted("Nobody has anything to say of this plan.");
  return html`${basis === null ? nothing : muted(basis)} ${repeat(topics, ({ key }) => key, topic)}
  ${
    same.length === 0
      ? nothing
      : html`<ul class="voices same">
          ${same.map((each) => voice(each, null))}
        </ul>`
  }`;
}

const muted = (text: string): TemplateResult => html`<p class="small muted">${text}</p>`;

const topic = ({ title, for: pro, against, split }: Topic): TemplateResult =>
  html`<div class="topic">
    <h3>${title}</h3>
    ${split === null ? nothing : html`<p class="small">${split}</p>`}
    <div class="sides ${split === null ? "" : "apart"}">${side(pro, "for")} ${side(against, "against")}</div>
  </div>`;

const side = (said: readonly Said[], stance: "for" | "against"): TemplateResult | typeof nothing =>
  said.length === 0
    ? nothing
    : html`<ul class="voices">
        ${said.map((each) => voice(each, stance))}
      </ul>`;

const MARKS = { for: ["▲", "For"], against: ["▼", "Against"] } as const;

function voice({ name, bias, words, figures }: Said, stance: "for" | "against" | null): TemplateResult {
  const [sign, word] = stance === null ? ["", ""] : MARKS[stance];
  return html`<li class="voice ${stance ?? ""}">
    ${stance === null ? nothing : html`<span class="stance"><span aria-hidden="true">${sign}</span> ${word}</span>`}
    <strong>${name}</strong>
    ${bias === null ? nothing : html`<span class="muted">${bias}</span>`}
    <span class="saying">“${words}”</span>
    ${figures === null ? nothing : html`<span>${figures}</span>`}
  </li>`;
}

function oddsPart({ oddsKind, odds }: AdviceState): TemplateResult | typeof nothing {
  if (oddsKind === "off") return nothing;
  return html`<div class="plan-odds" aria-busy=${oddsKind === "working" ? "true" : nothing}>
    <h3>The odds</h3>
    ${
      odds === null
        ? muted(oddsKind === "failed" ? "The odds couldn’t be worked out." : "Playing futures to their end.")
        : html`<p>${oddsOf(odds).join(" ")}</p>`
    }
  </div>`;
}
