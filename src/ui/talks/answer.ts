import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { ref } from "lit-html/directives/ref.js";
import type { NegotiationPage } from "../../app/selectors/negotiation.ts";

/** Their last answer. When a new one comes, the focus goes to its heading. */
export function answerPart({ id, answer, rounds, offersLeft }: NegotiationPage): TemplateResult | typeof nothing {
  if (answer === null) return nothing;
  const said = JSON.stringify([id, rounds, offersLeft, answer]);
  return html`<section class="answer" aria-labelledby="answer-title">
    <h2 id="answer-title" tabindex="-1" ${ref((heading) => takeFocus(heading, said))}>${answer.heading}</h2>
    ${guard([said], () => answer.lines.map((each) => html`<p>${each}</p>`))}
  </section>`;
}

let last = "";

/** Only for an answer to what was just said on this page: whoever comes to it later starts at its top. */
function takeFocus(heading: Element | undefined, said: string): void {
  if (!(heading instanceof HTMLElement) || said === last) return;
  const here =
    last.startsWith(said.slice(0, said.indexOf(",") + 1)) && document.activeElement?.closest(".talks") !== null;
  last = said;
  if (here) heading.focus();
}
