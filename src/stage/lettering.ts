import type { Scene, Text } from "virtual:phaser";
import { faces } from "../app/chart/face.ts";
import { BASELINE, type Mark, type TextMark } from "../app/chart/mark.ts";
import type { Theme } from "../app/theme.ts";
import { HALO } from "./plate.ts";

/** The texts among the marks, as Phaser texts that are made once and then only moved: making one is dear. */
export interface Lettering {
  /** Shows exactly the texts among these marks. */
  readonly show: (marks: readonly Mark[], theme: Theme, scale: number) => void;
  /** Forgets all texts: after a change of theme, of scale, or of the chart. */
  readonly clear: () => void;
}

export function lettering(scene: Scene, depth: number): Lettering {
  const kept = new Map<string, Text>();
  return {
    show: (marks, theme, scale) => {
      const used = new Set<string>();
      for (const mark of marks) {
        if (mark.kind !== "text") continue;
        let key = `${mark.face} ${mark.fill} ${mark.text}`;
        while (used.has(key)) key += "+";
        used.add(key);
        let text = kept.get(key);
        if (text === undefined) {
          text = write(scene, mark, theme, scale).setDepth(depth);
          kept.set(key, text);
        }
        settle(text, mark, scale);
      }
      for (const [key, text] of kept) if (!used.has(key)) text.setVisible(false);
    },
    clear: () => {
      for (const text of kept.values()) text.destroy();
      kept.clear();
    },
  };
}

function write(scene: Scene, mark: TextMark, theme: Theme, scale: number): Text {
  const face = faces[mark.face];
  return scene.add.text(0, 0, mark.text, {
    fontFamily: face.family,
    fontSize: `${face.size * scale}px`,
    fontStyle: `${face.italic ? "italic " : ""}${face.weight}`,
    color: theme[mark.fill],
    // Slanted letters reach past the width that they are measured by.
    padding: { left: Math.ceil(2 * scale), right: Math.ceil(3 * scale) },
    ...(mark.halo === undefined ? {} : { stroke: theme[mark.halo], strokeThickness: HALO * scale }),
  });
}

/** Puts the text on whole device pixels, its baseline where the still picture has it. */
function settle(text: Text, mark: TextMark, scale: number): void {
  const share = mark.align === "start" ? 0 : mark.align === "end" ? 1 : 0.5;
  const rim = (mark.halo === undefined ? 0 : HALO * scale) / 2;
  const { left, right } = text.padding;
  const inner = text.width - (left ?? 0) - (right ?? 0) - rim * 2;
  const x = mark.x * scale - share * inner - rim - (left ?? 0);
  const y = (mark.y + BASELINE * faces[mark.face].size) * scale - text.getTextMetrics().ascent - rim;
  text
    .setPosition(Math.round(x), Math.round(y))
    .setAlpha(mark.alpha ?? 1)
    .setVisible(true);
}
