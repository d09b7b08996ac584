import { html, nothing, type TemplateResult } from "lit-html";
import type { EndingPage, TurningPoint } from "../../app/selectors/debrief.ts";
import { shownGame } from "../../app/session/shown.ts";
import type { UiContext } from "../context.ts";
import { vars } from "../parts/vars.ts";

/** What moved the ship most, with a way to play on from there. */
export function turningPart(context: UiContext, { turningPoints }: EndingPage): TemplateResult | typeof nothing {
  if (turningPoints.length === 0) return nothing;
  const longest = Math.max(...turningPoints.map(lengthOf));
  return html`<section class="card" aria-labelledby="turning">
    <h2 id="turning">What moved the ship most</h2>
    <ol class="turning-points">
      ${turningPoints.map((point) => row(context, point, longest))}
    </ol>
    <p class="small muted">
      From the ledger: how far each carried the ship in its own turn. What would have come otherwise isn’t known from
      this.
    </p>
  </section>`;
}

const lengthOf = ({ x, y }: TurningPoint): number => Math.hypot(x, y);

function row(context: UiContext, point: TurningPoint, longest: number): TemplateResult {
  const { turn, label, title, amount, x, y } = point;
  const tone = Math.abs(y) >= Math.abs(x) ? (y > 0 ? "north" : "against") : x > 0 ? "east" : "against";
  return html`<li>
    <span class="muted">${label}</span>
    <div>
      <h3>${title}</h3>
      <p class="small muted">${amount}</p>
    </div>
    <span
      class="pull ${tone}"
      aria-hidden="true"
      ${vars({ "--at": longest === 0 ? 0 : lengthOf(point) / longest })}
    ></span>
    ${takeOver(context, turn, label)}
  </li>`;
}

export function takeOver({ session }: UiContext, turn: number, label: string): TemplateResult {
  const watching = session.watching !== null;
  // Somebody else's run may be taken over whatever its player declared; one's own ironman may not be gone back on.
  const off = !watching && (shownGame(session)?.run.flags.ironman ?? false);
  const go = (): void => void (watching ? session.takeOver(turn) : session.forkFrom(turn));
  return html`<button
    type="button"
    class="button"
    aria-disabled=${off ? "true" : nothing}
    title=${off ? "An ironman doesn’t go back" : nothing}
    @click=${go}
  >
    Take over from ${label}
  </button>`;
}
