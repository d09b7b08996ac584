/** What `entry.js` exports, with the types of the whole package. */
declare module "virtual:phaser" {
  import Phaser from "phaser";
  export const Game: typeof Phaser.Game;
  export type Game = Phaser.Game;
  export const Scene: typeof Phaser.Scene;
  export type Scene = Phaser.Scene;
  export type Graphics = Phaser.GameObjects.Graphics;
  export type Text = Phaser.GameObjects.Text;
  export type Image = Phaser.GameObjects.Image;
  export type CanvasTexture = Phaser.Textures.CanvasTexture;
  export type GameConfig = Phaser.Types.Core.GameConfig;
  export const WEBGL: number;
  export const SCALE_NONE: number;
}
