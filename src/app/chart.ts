/**
 * What the chart shows, as plain data: the stage draws it in motion, the page draws it as a still picture and lists it in words.
 * Positions are in the chart's own units (the ranges of its two axes).
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ChartScene {
  readonly x: AxisScene;
  readonly y: AxisScene;
  readonly coasts: readonly CoastScene[];
  /** Endings without a place, for the margin. */
  readonly margin: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: EndingKind;
    readonly early: boolean;
  }[];
  readonly ship: Point;
  readonly shipName: string;
  /** The run so far, oldest first, the present place last. */
  readonly wake: readonly FixScene[];
  /** What moved the ship in the last quarter; their sum is the drift. */
  readonly forces: readonly ForceScene[];
  readonly rivals: readonly RivalScene[];
  /** A latitude that the ship can't pass, with the marks where it sank. */
  readonly ceiling: {
    readonly label: string;
    readonly y: number;
    readonly marks: readonly { readonly label: string; readonly y: number }[];
  } | null;
  readonly gauge: GaugeScene | null;
  readonly weather: readonly {
    readonly id: string;
    readonly label: string;
    /** 0 far, 1 upon us. */ readonly near: number;
  }[];
}
/** Where the plan leads when course is held after it: many futures, of which each band holds its share. */
export interface ConeScene {
  /** How many futures. */
  readonly futures: number;
  /** Their middle when each turn ahead opens, the first ahead first. */
  readonly median: readonly Point[];
  /** The widest first; at each of those turns, the oval that holds the share (0 to 1). */
  readonly bands: readonly { readonly share: number; readonly ovals: readonly OvalScene[] }[];
  /** Early endings that some futures meet, the most frequent first, and the middle of where they do. */
  readonly ends: readonly { readonly id: string; readonly title: string; readonly count: number; readonly at: Point }[];
  /** The same in words, for the list. */
  readonly words: readonly { readonly title: string; readonly text: string }[];
}
/** An oval of four quarters: ways from its middle to its edge, each given in the chart's units. */
export interface OvalScene {
  readonly at: Point;
  readonly forward: Point;
  readonly back: Point;
  readonly left: Point;
  readonly right: Point;
}
export type EndingKind = "good" | "mixed" | "bad";
export interface AxisScene {
  readonly label: string;
  readonly min: number;
  readonly max: number;
}
export interface CoastScene {
  readonly id: string;
  readonly title: string;
  readonly kind: EndingKind;
  /** An early ending: a hatched reef. */
  readonly early: boolean;
  readonly where: readonly Point[];
}
export interface FixScene extends Point {
  readonly id: string;
  readonly turn: number;
  /** `’26 Q1`. */
  readonly label: string;
  /** The quarter in a line, for hover and focus. */
  readonly summary: string;
}
export interface ForceScene {
  readonly id: string;
  readonly label: string;
  readonly dx: number;
  readonly dy: number;
  /** `+2.1`, along its stronger axis. */
  readonly amount: string;
  /** Colour and line style: pulls mainly north, east, or against. */
  readonly tone: "north" | "east" | "against";
}
export interface RivalScene extends Point {
  readonly id: string;
  readonly name: string;
  /** Its announced move with the confidence, `may cut prices · 70%`; null when nothing is told. */
  readonly intent: string | null;
}
export interface GaugeScene {
  readonly label: string;
  readonly unit: string | null;
  readonly min: number;
  readonly max: number;
  readonly values: readonly { readonly label: string; readonly value: number; readonly us: boolean }[];
  readonly band: { readonly label: string; readonly min: number; readonly max: number } | null;
}

/** A committed quarter, cause by cause. The ship goes from `from` through each step to the new scene's place. */
export interface CommitMotion {
  /** Differs for each commit. */
  readonly id: string;
  readonly from: Point;
  /** In ledger order; after each, the ship stands at `to`. */
  readonly steps: readonly { readonly force: ForceScene; readonly to: Point }[];
  readonly seals: readonly string[];
  readonly pins: readonly string[];
}

/** Which part of the chart is seen. */
export interface Camera {
  /** The middle of the view, in the units of the axes; kept within the chart. */
  readonly x: number;
  readonly y: number;
  /** 1 the whole chart, 3 a third of each axis. */
  readonly zoom: number;
}

/** What the chart store holds. Views read it; `motionDone`, `inspect` and `setCamera` are its intents. */
export interface ChartState {
  readonly scene: ChartScene | null;
  /** The forecast over the scene; null where there is none. */
  readonly cone: ConeScene | null;
  /** Being animated; null when nothing moves. */
  readonly motion: CommitMotion | null;
  readonly theme: "day" | "night";
  /** 1 normal, 2 fast, 0 jump to the end. Also 0 with reduced motion. */
  readonly speed: 0 | 1 | 2;
  /** Id of the object that is focused or hovered: `coast:…`, `fix:…`, `force:…`, `rival:…`, `ship`. */
  readonly inspected: string | null;
  /** Set by the page's buttons for zoom and pan; null shows the whole chart. */
  readonly camera: Camera | null;
  readonly motionDone: (id: string) => void;
  readonly inspect: (id: string | null) => void;
  readonly setCamera: (camera: Camera | null) => void;
}
