import { svg, html, type SVGTemplateResult, type TemplateResult } from "lit-html";

const round = (value: number): number => Math.round(value * 10) / 10;

/** Points of a circle's marks: from `inner` to `outer`, every `step` degrees. */
function marks(inner: number, outer: number, step: number): string {
  const turns = Array.from({ length: 360 / step }, (_, at) => (at * step * Math.PI) / 180);
  return turns
    .map((turn) => {
      const [x, y] = [Math.sin(turn), -Math.cos(turn)];
      return `M${round(x * inner)} ${round(y * inner)}L${round(x * outer)} ${round(y * outer)}`;
    })
    .join("");
}

/** One point of the rose, half of it dark, turned by `degrees`. */
const point = (degrees: number, long: number, wide: number, tip: string): SVGTemplateResult =>
  svg`<g transform="rotate(${degrees})" stroke="var(--coastline)" stroke-width="1" stroke-linejoin="round">
    <path d="M0 ${-long}L${wide} ${-wide}L0 0Z" fill=${tip} />
    <path d="M0 ${-long}L${-wide} ${-wide}L0 0Z" fill="var(--card)" />
  </g>`;

/** An engraved corner of a chart: a rose over a graticule, a coast, a ship and its wake. Says nothing that isn't said elsewhere. */
export const cartouche: TemplateResult = html`<svg class="cartouche" viewBox="0 0 460 250" aria-hidden="true">
  <rect x="0.5" y="0.5" width="459" height="249" fill="var(--sea)" stroke="var(--coastline)" />
  <rect x="6.5" y="6.5" width="447" height="237" fill="none" stroke="var(--coastline)" />
  <path
    d="M7 67H453M7 127H453M7 187H453M67 7V243M127 7V243M187 7V243M247 7V243M307 7V243M367 7V243M427 7V243"
    stroke="var(--line)"
    stroke-width="1"
    opacity="0.45"
  />
  <path d="M290 7C286 40 304 58 336 62C356 65 362 86 388 92C412 97 418 120 453 122V7Z" fill="var(--shallow)" />
  <path d="M308 7C306 32 322 46 346 50C368 54 372 74 394 80C418 86 430 100 453 104V7Z" fill="var(--shoal)" />
  <path
    d="M328 7C324 24 336 32 356 36C378 40 380 58 402 64C426 70 436 80 453 84V7Z"
    fill="var(--land)"
    stroke="var(--coastline)"
    stroke-width="1.5"
  />
  <path
    d="M214 214L236 200L262 194L286 178L316 170L338 152"
    fill="none"
    stroke="var(--ink)"
    stroke-width="1.5"
    stroke-dasharray="1 5"
    stroke-linecap="round"
  />
  <g fill="var(--card)" stroke="var(--ink)" stroke-width="1.5">
    <circle cx="214" cy="214" r="3" />
    <circle cx="262" cy="194" r="3" />
    <circle cx="316" cy="170" r="3" />
  </g>
  <g transform="translate(352 142) rotate(54)">
    <path d="M0 -15C7 -6 7 6 5 12H-5C-7 6 -7 -6 0 -15Z" fill="var(--ship)" stroke="var(--card)" stroke-width="1.5" />
    <path d="M0 -9V10" stroke="var(--card)" stroke-width="1.2" />
  </g>
  <g transform="translate(112 127)">
    <circle r="82" fill="var(--sea)" stroke="var(--coastline)" />
    <circle r="74" fill="none" stroke="var(--coastline)" />
    <path d=${marks(74, 82, 15)} stroke="var(--coastline)" stroke-width="1.4" />
    <path d=${marks(74, 78, 3)} stroke="var(--coastline)" stroke-width="0.8" />
    ${[45, 135, 225, 315].map((each) => point(each, 50, 8, "var(--line)"))}
    ${[90, 180, 270].map((each) => point(each, 70, 12, "var(--coastline)"))} ${point(0, 70, 12, "var(--ship)")}
    <circle r="6" fill="var(--card)" stroke="var(--coastline)" />
  </g>
</svg>`;
