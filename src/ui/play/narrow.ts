/** Under this width the plan's parts are tabs. The same as in play.css. */
const NARROW = "(max-width: 61.99rem)";

let query: MediaQueryList | null = null;
let again: () => void = () => {};

/** Whether the page is as narrow as a phone; draws again when that changes. */
export function isNarrow(redraw: () => void): boolean {
  again = redraw;
  if (query === null) {
    query = window.matchMedia(NARROW);
    query.addEventListener("change", () => again());
  }
  return query.matches;
}
