import type { ChartScene, ConeScene, Point } from "../chart.ts";
import { captionOf, kindText } from "./caption.ts";
import { distance, inside } from "./geometry.ts";
import { tickText } from "./graticule.ts";

/** One thing on the chart, in words. */
export interface Said {
  /** As in `ChartState.inspected`; null for what can't be pointed at. */
  readonly id: string | null;
  readonly title: string;
  readonly text: string;
}

/** The things of one kind. */
export interface Saying {
  readonly heading: string;
  readonly items: readonly Said[];
}

/** Everything that the chart shows, in words, the ship first. */
export function sayingsOf(scene: ChartScene, cone: ConeScene | null = null): Saying[] {
  return [
    { heading: "Ship", items: [ship(scene), ...limits(scene)] },
    {
      heading: "What moved the ship",
      items: scene.forces.map((force) => pointed(scene, `force:${force.id}`, forceText(scene, force.dx, force.dy))),
    },
    {
      heading: "If you then hold course",
      items: (cone?.words ?? []).map((each) => ({ id: null, ...each })),
    },
    {
      heading: "Coasts",
      items: scene.coasts.map((coast) =>
        pointed(scene, `coast:${coast.id}`, `${kindText(coast.kind, coast.early)}; ${coastText(scene, coast.where)}`),
      ),
    },
    {
      heading: "Beyond the chart",
      items: scene.margin.map((ending) => ({
        id: null,
        title: ending.title,
        text: kindText(ending.kind, ending.early),
      })),
    },
    {
      heading: "Others",
      items: scene.rivals.map((rival) =>
        pointed(
          scene,
          `rival:${rival.id}`,
          [rival.intent ?? "", offset(scene, rival)].filter((part) => part !== "").join("; "),
        ),
      ),
    },
    { heading: scene.gauge?.label ?? "", items: gauge(scene) },
    {
      heading: "Weather",
      items: scene.weather.map((weather) => ({
        id: null,
        title: weather.label,
        text: `${Math.round(weather.near * 100)}% of the way to its end`,
      })),
    },
    {
      heading: "Wake",
      items: scene.wake.map((fix, index) =>
        index === scene.wake.length - 1 ? here(scene) : pointed(scene, `fix:${fix.id}`, fix.summary),
      ),
    },
  ].filter((saying) => saying.items.length > 0);
}

function pointed(scene: ChartScene, id: string, text: string): Said {
  return { id, title: captionOf(scene, id)?.title ?? id, text };
}

function ship(scene: ChartScene): Said {
  const at = `${scene.x.label} ${whole(scene.ship.x)}, ${scene.y.label} ${whole(scene.ship.y)}`;
  return { id: "ship", title: scene.shipName, text: at };
}

function here(scene: ChartScene): Said {
  const last = scene.wake.at(-1);
  return { id: "ship", title: last?.label ?? scene.shipName, text: last?.summary ?? "" };
}

function limits(scene: ChartScene): Said[] {
  const { ceiling } = scene;
  if (ceiling === null) return [];
  const sunk = ceiling.marks.map((mark) => `stood at ${whole(mark.y)} before: ${mark.label}`);
  return [
    {
      id: null,
      title: `${ceiling.label} ${whole(ceiling.y)}`,
      text: [`${scene.y.label} can’t rise above it`, ...sunk].join("; "),
    },
  ];
}

/** Along each axis; one along which it hardly pulls isn't told. */
function forceText(scene: ChartScene, dx: number, dy: number): string {
  const parts = [
    { label: scene.x.label, by: dx },
    { label: scene.y.label, by: dy },
  ];
  const felt = parts.filter(({ by }) => Math.abs(by) >= 0.05);
  return (felt.length > 0 ? felt : parts).map(({ label, by }) => `${label} ${signed(by, 1)}`).join(", ");
}

/** The way to the nearest corner or edge of a coast. */
function coastText(scene: ChartScene, where: readonly Point[]): string {
  if (inside(where, scene.ship)) return "the ship has reached it";
  const ways = where.map((to, index) =>
    nearestOn(scene.ship, where[(index + where.length - 1) % where.length] ?? to, to),
  );
  const [nearest] = ways.sort((a, b) => distance(scene.ship, a) - distance(scene.ship, b));
  return nearest === undefined ? "" : offset(scene, nearest);
}

function nearestOn(from: Point, a: Point, b: Point): Point {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((from.x - a.x) * dx + (from.y - a.y) * dy) / length));
  return { x: a.x + dx * share, y: a.y + dy * share };
}

function offset(scene: ChartScene, at: Point): string {
  return `from the ship ${scene.x.label} ${signed(at.x - scene.ship.x, 0)}, ${scene.y.label} ${signed(at.y - scene.ship.y, 0)}`;
}

function gauge(scene: ChartScene): Said[] {
  if (scene.gauge === null) return [];
  const { values, band, unit } = scene.gauge;
  const inUnit = unit === null ? "" : ` ${unit}`;
  const levels = values.map((value) => ({
    id: null,
    title: value.label,
    text: `${whole(value.value)}${inUnit}${value.us ? ", ours" : ""}`,
  }));
  return band === null
    ? levels
    : [...levels, { id: null, title: band.label, text: `${between(whole(band.min), whole(band.max))}${inUnit}` }];
}

/** One figure alone once it is known which. */
const between = (from: string, to: string): string => (from === to ? from : `somewhere from ${from} to ${to}`);

const whole = (value: number): string => tickText(Math.round(value), 1);

function signed(value: number, digits: number): string {
  const size = Math.abs(value).toFixed(digits);
  return Number(size) === 0 ? `±${size}` : `${value < 0 ? "−" : "+"}${size}`;
}
