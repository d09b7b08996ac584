import type { StoreApi } from "zustand/vanilla";
import type { ChartScene, ChartState, CommitMotion } from "../app/chart.ts";
import type { Measure } from "../app/chart/face.ts";
import { type Film, filmOf } from "../app/chart/motion.ts";
import { type Picture, pictureOf } from "../app/chart/picture.ts";
import { themes } from "../app/theme.ts";
import type { Stage } from "./game.ts";

/** Puts what the store holds on the stage, and plays its motions. */
export interface Director {
  readonly picture: () => Picture | null;
  /** The host has another size, or the screen another density. */
  readonly resize: (width: number, height: number, scale: number) => void;
  /** Draws everything anew: after a lost context. */
  readonly refresh: () => void;
  readonly destroy: () => void;
}

export function direct(stage: Stage, store: StoreApi<ChartState>, measure: Measure): Director {
  let size = { width: 0, height: 0, scale: 1 };
  let picture: Picture | null = null;
  /** The scene before the one shown, to move the rivals from. */
  let before: ChartScene | null = null;
  let playing: { readonly motion: CommitMotion; readonly film: Film; readonly start: number } | null = null;

  const theme = () => themes[store.getState().theme];

  const layOut = (): void => {
    const { scene, camera } = store.getState();
    picture =
      scene === null || size.width < 1 || size.height < 1
        ? null
        : pictureOf(scene, { ...size, camera }, measure, before);
    // Not "visible": where the page hides the stage, as with a lost context, the canvas is hidden with it.
    stage.canvas.style.visibility = picture === null ? "hidden" : "";
    if (picture === null) return;
    stage.layers.engrave(picture, theme(), size.scale);
    forecast();
    show();
  };

  const forecast = (): void => {
    const { cone } = store.getState();
    if (picture !== null) stage.layers.forecast(picture, cone, theme(), size.scale);
  };

  /** Draws the moment: of the motion, or the rest. */
  const show = (): void => {
    if (picture === null) return;
    const pose = playing === null ? picture.rest : playing.film.poseAt((performance.now() - playing.start) / 1000);
    stage.layers.pose(picture, pose, store.getState().inspected, theme(), size.scale);
    stage.draw();
  };

  const frame = (): boolean => {
    if (playing === null) return false;
    if ((performance.now() - playing.start) / 1000 >= playing.film.length) settle();
    else show();
    return playing !== null;
  };

  /** The end of a motion, reached or jumped to. */
  const settle = (): void => {
    const ended = playing;
    playing = null;
    show();
    // Later, so that the store isn't changed from within a frame or its own subscription.
    if (ended !== null) queueMicrotask(() => store.getState().motionDone(ended.motion.id));
  };

  const begin = (motion: CommitMotion): void => {
    const { scene, speed } = store.getState();
    if (playing !== null) settle();
    const film = scene === null ? null : filmOf(scene, motion, speed === 2 ? 2 : 1);
    if (film === null || picture === null || speed === 0 || document.hidden) {
      queueMicrotask(() => store.getState().motionDone(motion.id));
      return;
    }
    playing = { motion, film, start: performance.now() };
    stage.play(frame);
  };

  /** Another speed in mid-motion goes on from the same moment. */
  const changePace = (speed: 0 | 1 | 2, was: 0 | 1 | 2): void => {
    const { scene } = store.getState();
    if (playing === null || scene === null) return;
    if (speed === 0) return settle();
    const film = filmOf(scene, playing.motion, speed);
    const passed = (performance.now() - playing.start) * (was === speed ? 1 : film.length / playing.film.length);
    playing = { motion: playing.motion, film, start: performance.now() - passed };
  };

  const hidden = (): void => void (document.hidden && playing !== null && settle());
  document.addEventListener("visibilitychange", hidden);

  const unsubscribe = store.subscribe((now, was) => {
    if (now.scene !== was.scene) {
      before = was.scene;
      if (playing !== null && now.motion === was.motion) settle();
    }
    if (now.scene !== was.scene || now.camera !== was.camera || now.theme !== was.theme) layOut();
    else if (now.cone !== was.cone) {
      forecast();
      stage.draw();
    } else if (now.inspected !== was.inspected) show();
    if (now.motion !== was.motion) {
      if (now.motion !== null) begin(now.motion);
      else if (playing !== null) settle();
    } else if (now.speed !== was.speed) changePace(now.speed, was.speed);
  });

  return {
    picture: () => picture,
    resize: (width, height, scale) => {
      size = { width, height, scale };
      stage.resize(width, height, scale);
      layOut();
    },
    refresh: layOut,
    destroy: () => {
      unsubscribe();
      document.removeEventListener("visibilitychange", hidden);
      if (playing !== null) settle();
    },
  };
}
