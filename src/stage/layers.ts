import type { CanvasTexture, Scene } from "virtual:phaser";
import type { Mark } from "../app/chart/mark.ts";
import type { Picture } from "../app/chart/picture.ts";
import type { Pose } from "../app/chart/pose.ts";
import { boxRing } from "../app/chart/geometry.ts";
import type { Theme } from "../app/theme.ts";
import { lettering } from "./lettering.ts";
import { sketch } from "./pen.ts";
import { engrave } from "./plate.ts";

/** The chart on Phaser's stage: two engraved plates with what moves between them, and slips and cards on top. */
export interface Layers {
  /** Engraves both plates anew, for a new chart, size or theme. `scale` is device pixels to the px. */
  readonly engrave: (picture: Picture, theme: Theme, scale: number) => void;
  /** Draws the moment: what moves, and what lies on top. */
  readonly pose: (picture: Picture, pose: Pose, inspected: string | null, theme: Theme, scale: number) => void;
}

const DEPTH = { ground: 0, live: 1, names: 2, border: 3, top: 4, card: 5 };

export function layersOf(scene: Scene): Layers {
  const ground = plate(scene, "ground", DEPTH.ground);
  const border = plate(scene, "border", DEPTH.border);
  const live = scene.add.graphics().setDepth(DEPTH.live);
  const top = scene.add.graphics().setDepth(DEPTH.top);
  const names = lettering(scene, DEPTH.names);
  const card = lettering(scene, DEPTH.card);
  return {
    engrave: (picture, theme, scale) => {
      const { width, height, plot } = picture.frame;
      names.clear();
      card.clear();
      ground(width * scale, height * scale, (context) => engrave(context, picture.ground, theme, scale));
      border(width * scale, height * scale, (context) => {
        const paper: Mark = {
          kind: "area",
          ring: boxRing({ left: 0, top: 0, right: width, bottom: height }),
          fill: "paper",
        };
        engrave(context, [paper], theme, scale);
        context.clearRect(
          plot.left * scale,
          plot.top * scale,
          (plot.right - plot.left) * scale,
          (plot.bottom - plot.top) * scale,
        );
        engrave(context, picture.border, theme, scale);
      });
    },
    pose: (picture, pose, inspected, theme, scale) => {
      const moving = picture.live(pose);
      live.clear().setScale(scale);
      sketch(live, moving, theme);
      names.show(moving, theme, scale);
      const onTop = picture.top(pose, inspected);
      top.clear().setScale(scale);
      sketch(top, onTop, theme);
      card.show(onTop, theme, scale);
    },
  };
}

type Plate = (width: number, height: number, draw: (context: CanvasRenderingContext2D) => void) => void;

/** A canvas the size of the stage, shown as one image. */
function plate(scene: Scene, key: string, depth: number): Plate {
  const made = scene.textures.createCanvas(key, 2, 2);
  if (made === null) throw new Error(`The texture "${key}" exists already.`);
  const texture: CanvasTexture = made;
  const image = scene.add.image(0, 0, key).setOrigin(0, 0).setDepth(depth);
  return (width, height, draw) => {
    texture.setSize(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
    texture.context.clearRect(0, 0, texture.width, texture.height);
    draw(texture.context);
    texture.refresh();
    image.setTexture(key).setOrigin(0, 0);
  };
}
