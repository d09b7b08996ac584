import type { CanvasTexture, Scene } from "virtual:phaser";
import type { ConeScene } from "../app/chart.ts";
import type { Mark } from "../app/chart/mark.ts";
import type { Picture } from "../app/chart/picture.ts";
import type { Pose } from "../app/chart/pose.ts";
import { type Box, boxRing } from "../app/chart/geometry.ts";
import { reachOf } from "../app/chart/reach.ts";
import type { Theme } from "../app/theme.ts";
import { lettering } from "./lettering.ts";
import { sketch } from "./pen.ts";
import { engrave } from "./plate.ts";

/** The chart on Phaser's stage: engraved plates with the forecast and what moves between them, and slips and cards on top. */
export interface Layers {
  /** Engraves all plates but the forecast's anew, for a new chart, size or theme. `scale` is device pixels to the px. */
  readonly engrave: (picture: Picture, theme: Theme, scale: number) => void;
  /** Engraves the forecast's plate, which is no larger than the forecast. */
  readonly forecast: (picture: Picture, cone: ConeScene | null, theme: Theme, scale: number) => void;
  /** Draws the moment: what moves, and what lies on top. */
  readonly pose: (picture: Picture, pose: Pose, inspected: string | null, theme: Theme, scale: number) => void;
}

const DEPTH = { ground: 0, forecast: 1, over: 2, live: 3, names: 4, border: 5, top: 6, card: 7 };

export function layersOf(scene: Scene): Layers {
  const ground = plate(scene, "ground", DEPTH.ground);
  const forecast = plate(scene, "forecast", DEPTH.forecast);
  const over = plate(scene, "over", DEPTH.over);
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
      const whole: Box = { left: 0, top: 0, right: width, bottom: height };
      ground(whole, scale, (context) => engrave(context, picture.ground, theme, scale));
      over(whole, scale, (context) => engrave(context, picture.over, theme, scale));
      border(whole, scale, (context) => {
        const paper: Mark = {
          kind: "area",
          ring: boxRing(whole),
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
    forecast: (picture, cone, theme, scale) => {
      const marks = cone === null ? [] : picture.ahead(cone);
      forecast(reachOf(marks, picture.frame.plot), scale, (context) => engrave(context, marks, theme, scale));
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

type Plate = (box: Box, scale: number, draw: (context: CanvasRenderingContext2D) => void) => void;

/** A canvas, shown as one image, for a part of the stage given in px. */
function plate(scene: Scene, key: string, depth: number): Plate {
  const made = scene.textures.createCanvas(key, 2, 2);
  if (made === null) throw new Error(`The texture "${key}" exists already.`);
  const texture: CanvasTexture = made;
  const image = scene.add.image(0, 0, key).setOrigin(0, 0).setDepth(depth);
  return ({ left, top, right, bottom }, scale, draw) => {
    const [x, y] = [Math.floor(left * scale), Math.floor(top * scale)];
    const [width, height] = [Math.round(right * scale) - x, Math.round(bottom * scale) - y];
    const { context } = texture.setSize(Math.max(1, width), Math.max(1, height));
    context.clearRect(0, 0, texture.width, texture.height);
    context.save();
    context.translate(-x, -y);
    draw(context);
    context.restore();
    texture.refresh();
    image.setTexture(key).setOrigin(0, 0).setPosition(x, y);
  };
}
