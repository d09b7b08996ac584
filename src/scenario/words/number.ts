/** The minus sign that is as wide as a plus. */
const MINUS = "\u2212";
const CURRENCY = /^([$€£¥])(\S*)(.*)$/;

/**
 * A number as it is read: `$41.2bn` for `$bn`, `14%`, `3.4 GW`; a unit such as `/100` names a scale and is not printed.
 * Without `digits` there are as many as the size calls for, none of them idle.
 */
export function formatNumber(value: number, unit?: string, digits?: number): string {
  const figures = figuresOf(Math.abs(value), unit, digits);
  const sign = value < 0 && /[1-9]/.test(figures) ? MINUS : "";
  return withUnit(sign, figures, unit);
}

/** A change: `+2.1`, `−0.4`, and `0` when nothing is left of it. */
export function formatDelta(value: number, unit?: string, digits?: number): string {
  const figures = figuresOf(Math.abs(value), unit, digits);
  const sign = /[1-9]/.test(figures) ? (value < 0 ? MINUS : "+") : "";
  return withUnit(sign, figures, unit);
}

function withUnit(sign: string, figures: string, unit = ""): string {
  const money = CURRENCY.exec(unit);
  if (money !== null) return `${sign}${money[1]}${figures}${money[2]}${money[3]}`;
  if (unit === "" || unit.startsWith("/")) return `${sign}${figures}`;
  return unit.startsWith("%") ? `${sign}${figures}${unit}` : `${sign}${figures} ${unit}`;
}

/** Figures of a number that isn't negative, thousands apart. */
function figuresOf(value: number, unit: string | undefined, digits: number | undefined): string {
  const text = value.toFixed(digits ?? digitsFor(value, unit));
  const point = text.indexOf(".");
  const whole = point < 0 ? text : text.slice(0, point);
  const rest = point < 0 ? "" : text.slice(point);
  const kept = digits === undefined ? rest.replace(/\.?0+$/, "") : rest;
  // Four figures stay together, or years would be cut.
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${grouped}${kept}`;
}

/** Scales and percentages are read whole; else about three figures tell enough. */
function digitsFor(value: number, unit = ""): number {
  if (unit.startsWith("/") || value >= 99.95) return 0;
  if (unit.startsWith("%")) return value < 9.95 ? 1 : 0;
  if (value >= 0.995) return 1;
  return value >= 0.0995 ? 2 : 3;
}
