import { quantilesAlong, placesOf } from "../../foresight/ensemble/planar.ts";
import type { ConeScene } from "../chart.ts";
import type { Forecast } from "../foresight/coneStore.ts";
import { axisRows, endingCounts, endingTitle, stepLabel } from "./forecast.ts";

/** The forecast as the chart draws it. */
export function coneScene(forecast: Forecast): ConeScene {
  const { cone, course, game } = forecast;
  const ends = endingCounts(cone).map(({ id, count }) => {
    const places = placesOf(cone.met[cone.endings.indexOf(id)]!);
    const middle = (axis: "x" | "y"): number => quantilesAlong(places, (place) => place[axis], [0.5])[0] ?? 0;
    return { id, title: endingTitle(game, id), count, at: { x: middle("x"), y: middle("y") } };
  });
  return {
    futures: cone.futures,
    median: course.median,
    bands: course.bands,
    ends,
    words: [
      ...cone.ahead.map((_, step) => ({
        title: stepLabel(forecast, step),
        text: axisRows(forecast, step)
          .map((row) => `${row.label} ${row.middle}, half ${row.bands[0]}`)
          .join("; "),
      })),
      ...ends.map(({ title, count }) => ({ title, text: `${count} of ${cone.futures} come to it on the way` })),
    ],
  };
}
