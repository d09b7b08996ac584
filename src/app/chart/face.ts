/** The lettering of the chart. Serif italics name places and plans, the sans names controls and forces, as in the rest of the page. */
const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, serif';
const SANS = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", Verdana, sans-serif';

export interface Face {
  readonly family: string;
  readonly italic: boolean;
  readonly weight: number;
  /** Height in px, never under 12. */
  readonly size: number;
  /** Extra space between letters, in em. */
  readonly spacing: number;
}

const serif = (size: number, weight: number): Face => ({ family: SERIF, italic: true, weight, size, spacing: 0.01 });
const sans = (size: number, weight: number, spacing = 0): Face => ({
  family: SANS,
  italic: false,
  weight,
  size,
  spacing,
});

export const faces = {
  place: { ...serif(17, 600), spacing: 0.03 },
  reef: { ...serif(14.5, 560), spacing: 0.02 },
  ship: serif(15, 640),
  plan: serif(13, 420),
  note: serif(12.5, 420),
  force: sans(13.5, 640),
  rival: sans(13, 640),
  date: sans(12, 420),
  tick: sans(12, 400),
  axis: sans(12, 640, 0.14),
  card: sans(13, 400),
  cardTitle: sans(13, 680),
} as const satisfies Record<string, Face>;
export type FaceName = keyof typeof faces;

/** The face as CSS's `font` shorthand, its height times `scale`. */
export function cssFont(name: FaceName, scale = 1): string {
  const face = faces[name];
  return `${face.italic ? "italic " : ""}${face.weight} ${face.size * scale}px ${face.family}`;
}

/** Width of a line of text in px. */
export type Measure = (text: string, face: FaceName) => number;

const NARROW = /[ fijlrtI.,:;'’|!()·-]/;
const WIDE = /[mwMWQOGDCNHU%@—–]/;

/** A guess at the width without any font at hand: good to a tenth or so. */
export const estimateWidth: Measure = (text, name) => {
  const face = faces[name];
  let em = 0;
  for (const letter of text) em += (NARROW.test(letter) ? 0.31 : WIDE.test(letter) ? 0.78 : 0.54) + face.spacing;
  return em * face.size * (face.weight > 600 ? 1.05 : 1);
};

/** Measures with the fonts that the page has loaded, remembering each answer. */
export function canvasMeasure(context: CanvasRenderingContext2D): Measure {
  const known = new Map<string, number>();
  return (text, name) => {
    const key = `${name}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.font = cssFont(name);
    const width = context.measureText(text).width + text.length * faces[name].spacing * faces[name].size;
    known.set(key, width);
    return width;
  };
}

/** The text in lines no wider than `width` where its words allow; hard spaces hold words together. */
export function wrapText(text: string, face: FaceName, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n\t]+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer, face) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}
