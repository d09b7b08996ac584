import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { LedgerPage } from "../../app/selectors/ledger.ts";
import type { UiContext } from "../context.ts";

const WIDE = 320;
const HIGH = 110;
const PAD = 10;

/** The value at each opening: a line, and a table whose quarters can be opened. */
export function coursePart(
  { session }: UiContext,
  page: LedgerPage,
  numbers: boolean,
): TemplateResult | typeof nothing {
  if (page.course.length < 2) return nothing;
  const open = (turn: number): void => session.go({ at: "ledger", name: page.name, turn });
  return html`<section class="card course" aria-labelledby="course-title">
    <h2 id="course-title" class="eyebrow">At each opening</h2>
    ${numbers ? line(page) : nothing}
    <table class="table" aria-labelledby="course-title">
      <thead>
        <tr>
          <th scope="col">Opening of</th>
          <th scope="col" class="number">${page.label}</th>
        </tr>
      </thead>
      <tbody>
        ${page.course.map(({ turn, label, text }) => {
          const committed = page.turns.some((each) => each.turn === turn);
          return html`<tr class=${turn === page.turn ? "here" : nothing}>
            <th scope="row">
              ${
                committed
                  ? html`<button
                      type="button"
                      class="button plain"
                      aria-current=${turn === page.turn ? "true" : nothing}
                      title="What moved it in ${label}"
                      @click=${() => open(turn)}
                    >
                      ${label}
                    </button>`
                  : label
              }
            </th>
            <td class="number">${text}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
}

function line({ course, label, turn }: LedgerPage): TemplateResult {
  const values = course.map((each) => each.value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const x = (at: number): number => Math.round(PAD + (at / (course.length - 1)) * (WIDE - 2 * PAD));
  const y = (value: number): number =>
    Math.round(HIGH - PAD - (span === 0 ? 0.5 : (value - low) / span) * (HIGH - 2 * PAD));
  const points = values.map((value, at) => `${x(at)} ${y(value)}`);
  const here = turn === 0 ? [] : points.slice(turn - 1, turn + 1);
  return html`<svg
    class="line"
    viewBox="0 0 ${WIDE} ${HIGH}"
    role="img"
    aria-label="${label} from ${course[0]?.text} to ${course.at(-1)?.text}; the table below has every value"
  >
    <path class="base" d="M${PAD} ${HIGH - PAD + 4}H${WIDE - PAD}" />
    <path d="M${points.join("L")}" />
    ${here.length === 2 ? svg`<path class="here" d="M${here.join("L")}" />` : nothing}
    ${values.map((value, at) => svg`<circle cx=${x(at)} cy=${y(value)} r="2.5" />`)}
  </svg>`;
}
