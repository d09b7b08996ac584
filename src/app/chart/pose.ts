import type { ForceScene, Point } from "../chart.ts";

/** A moment on the chart, between two quarters or at rest: what stands where, and how much of it is seen. */
export interface Pose {
  /** In the chart's units. */
  readonly ship: Point;
  /** Degrees on the screen; null to head as the forces say. */
  readonly towards: Point | null;
  /** Where the leg being sailed began; null on the first day. */
  readonly leg: Point | null;
  /** 0 to 1: all forces round the ship, the weather, names that belong to the ship. */
  readonly rest: number;
  /** Forces pulling one after the other. */
  readonly pulls: readonly {
    readonly force: ForceScene;
    /** Grown to this share. */ readonly grown: number;
    readonly alpha: number;
  }[];
  /** 0 where the rivals were, 1 where they are. */
  readonly rivals: number;
  readonly stamps: readonly Stamp[];
}

/** A seal pressed or an event pinned. */
export interface Stamp {
  readonly kind: "seal" | "pin";
  readonly label: string;
  /** Its place in the row of its kind. */
  readonly row: number;
  /** 0 above the paper, 1 pressed home. */
  readonly pressed: number;
  readonly alpha: number;
}

/** The chart with nothing moving. */
export function atRest(ship: Point, leg: Point | null): Pose {
  return { ship, towards: null, leg, rest: 1, pulls: [], rivals: 1, stamps: [] };
}
