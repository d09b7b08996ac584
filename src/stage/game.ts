import { Game, Scene, SCALE_NONE, WEBGL } from "virtual:phaser";
import { type Layers, layersOf } from "./layers.ts";

/** A running Phaser game with an empty stage, asleep until it is told to draw. */
export interface Stage {
  readonly canvas: HTMLCanvasElement;
  readonly layers: Layers;
  /** Sizes the canvas in device pixels; `scale` of them to the px. */
  readonly resize: (width: number, height: number, scale: number) => void;
  /** Draws one frame, then sleeps. */
  readonly draw: () => void;
  /** Draws frames for as long as `frame` (called before each) returns true, then sleeps. */
  readonly play: (frame: () => boolean) => void;
  /** Called when the graphics context is lost and when it is back. */
  readonly onContext: (listener: (lost: boolean) => void) => void;
  readonly destroy: () => void;
}

/** Starts Phaser in `parent`. Rejects when it can't get a WebGL context. */
export function startStage(parent: HTMLElement): Promise<Stage> {
  return new Promise((resolve, reject) => {
    let frame: (() => boolean) | null = null;
    let moving = false;
    class Board extends Scene {
      create(): void {
        resolve(stageOf(this));
      }
      override update(): void {
        if (frame === null) return;
        moving = frame();
        if (!moving) frame = null;
      }
    }

    const stageOf = (scene: Scene): Stage => {
      const { loop, events, renderer, scale: scaler } = game;
      // Phaser draws on at 60 frames a second whether anything changed or not.
      const rest = (): void => void (moving || loop.sleep());
      events.on("postrender", rest);
      return {
        canvas: game.canvas,
        layers: layersOf(scene),
        resize: (width, height, scale) => {
          scaler.setZoom(1 / scale);
          scaler.resize(Math.round(width * scale), Math.round(height * scale));
          // Phaser leaves the size on the page alone at zoom 1, even when it set another before.
          game.canvas.style.width = `${width}px`;
          game.canvas.style.height = `${height}px`;
        },
        draw: () => loop.wake(),
        play: (next) => {
          frame = next;
          moving = true;
          loop.wake();
        },
        onContext: (listener) => {
          renderer.on("losewebgl", () => listener(true));
          renderer.on("restorewebgl", () => listener(false));
        },
        destroy: () => {
          events.off("postrender", rest);
          game.destroy(true);
          // A game is taken apart in its next frame, which never comes while it sleeps.
          loop.wake();
        },
      };
    };

    let game: Game;
    try {
      game = new Game({
        type: WEBGL,
        parent,
        scene: Board,
        scale: { mode: SCALE_NONE, width: 2, height: 2, zoom: 1, autoRound: false },
        render: { antialias: true, antialiasGL: true, roundPixels: true, powerPreference: "low-power" },
        transparent: true,
        banner: false,
        autoFocus: false,
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      });
    } catch (problem) {
      reject(problem instanceof Error ? problem : new Error(String(problem)));
    }
  });
}
