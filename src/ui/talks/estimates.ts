import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit-html";
import type { Band, DealEstimates } from "../../app/selectors/estimates.ts";
import type { NegotiationPage } from "../../app/selectors/negotiation.ts";

const SIZE = 300;
const LEFT = 34;
const TOP = 12;
const PLOT = 252;

const x = (them: number): number => LEFT + (them / 100) * PLOT;
const y = (us: number): number => TOP + PLOT - (us / 100) * PLOT;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** What analysts make of the table: worth to them across, worth to us upwards. The truth comes with the debrief. */
export function estimatesPart({ estimates, with: them }: NegotiationPage): TemplateResult | typeof nothing {
  if (estimates === null) return nothing;
  return html`<section class="card estimates" aria-labelledby="estimates-title">
    <h2 id="estimates-title" class="eyebrow">Analysts’ estimates</h2>
    ${picture(estimates, them)}
    <ul class="key small">
      <li>
        <i class="key-ours" aria-hidden="true"></i>this offer: you know its worth to you; to them it lies in the band
      </li>
      ${estimates.theirs === null ? nothing : html`<li><i class="key-theirs" aria-hidden="true"></i>their last offer</li>`}
      <li><i class="key-need" aria-hidden="true"></i>what they are thought to need</li>
      <li><i class="key-frontier" aria-hidden="true"></i>beyond this nothing is better for both</li>
    </ul>
    <p class="small">${estimates.words} The truth comes with the debrief.</p>
    ${dataTable(estimates, them)}
  </section>`;
}

function picture(given: DealEstimates, them: string): TemplateResult {
  const { need, frontier, draft, theirs } = given;
  return html`<svg
    class="worth"
    viewBox="0 0 ${SIZE} ${SIZE}"
    role="img"
    aria-label="The estimates drawn: worth to you against worth to them; the words are below"
  >
    <rect x=${LEFT} y=${TOP} width=${PLOT} height=${PLOT} class="ground" />
    ${[25, 50, 75].map((at) => svg`<path class="grid" d="M${x(at)} ${TOP}v${PLOT}M${LEFT} ${y(at)}h${PLOT}" />`)}
    <rect
      class="need"
      x=${tenth(x(need.low))}
      y=${TOP}
      width=${tenth(Math.max(2, x(need.high) - x(need.low)))}
      height=${PLOT}
    />
    ${frontierBand(frontier)} ${theirs === null ? nothing : point(theirs, "theirs", "theirs")}
    ${point(draft, "ours", "yours")}
    <text x=${LEFT + PLOT} y=${TOP + PLOT + 16} text-anchor="end">worth to ${them} →</text>
    <text x=${LEFT} y=${TOP + PLOT + 16}>0</text>
    <text transform="translate(${LEFT - 10} ${TOP}) rotate(-90)" text-anchor="end">worth to you →</text>
    <text
      class="need-word"
      x=${tenth(Math.min(x((need.low + need.high) / 2), LEFT + PLOT - 24))}
      y=${TOP + PLOT - 8}
      text-anchor="middle"
    >
      need
    </text>
  </svg>`;
}

function frontierBand(frontier: DealEstimates["frontier"]): SVGTemplateResult | typeof nothing {
  if (frontier.length < 2) return nothing;
  const edge = (end: keyof Band): string[] => frontier.map(({ us, them }) => `${tenth(x(them[end]))} ${tenth(y(us))}`);
  const low = edge("low");
  const high = edge("high");
  return svg`<path class="frontier-band" d="M${low.join("L")}L${high.toReversed().join("L")}Z" />
    <path class="frontier" d="M${low.join("L")}M${high.join("L")}" />`;
}

function point({ us, them }: DealEstimates["draft"], kind: string, word: string): SVGTemplateResult {
  const [from, to, height] = [tenth(x(them.low)), tenth(x(them.high)), tenth(y(us))];
  const middle = tenth((from + to) / 2);
  const above = height > TOP + 26;
  return svg`<g class=${kind}>
    <path class="whisker" d="M${from} ${height}H${to}M${from} ${height - 5}v10M${to} ${height - 5}v10" />
    <circle cx=${middle} cy=${height} r="5" />
    <text x=${Math.min(LEFT + PLOT - 22, Math.max(LEFT + 22, middle))} y=${above ? height - 10 : height + 20} text-anchor="middle">${word}</text>
  </g>`;
}

const bandWords = ({ low, high }: Band): string => `${Math.round(low)} to ${Math.round(high)}`;

function dataTable({ draft, theirs, need, frontier }: DealEstimates, them: string): TemplateResult {
  const row = (name: string, us: string, theirWorth: string): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="number">${us}</td>
      <td class="number">${theirWorth}</td>
    </tr>`;
  return html`<details class="small">
    <summary>The same in numbers</summary>
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Of 100</th>
          <th scope="col" class="number">Worth to you</th>
          <th scope="col" class="number">To ${them}, estimated</th>
        </tr>
      </thead>
      <tbody>
        ${row("This offer", String(Math.round(draft.us)), bandWords(draft.them))}
        ${theirs === null ? nothing : row("Their last", String(Math.round(theirs.us)), bandWords(theirs.them))}
        ${row("Their need", "", bandWords(need))}
        ${frontier.map((each) => row("At most", String(each.us), bandWords(each.them)))}
      </tbody>
    </table>
  </details>`;
}
