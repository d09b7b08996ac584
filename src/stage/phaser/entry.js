/**
 * The part of Phaser that the stage uses, taken from its sources: a game with one scene, a camera, canvas textures, images, graphics and text.
 * The plugin in `vite.phaser.ts` bundles this file as `virtual:phaser`; its types stand in `phaser.d.ts`.
 * The order matters: the core registers its parts as they are loaded.
 */
import Game from "phaser/src/core/Game.js";
import Scene from "phaser/src/scene/Scene.js";
import constants from "phaser/src/const.js";
import "phaser/src/events/EventEmitter.js";
import "phaser/src/gameobjects/GameObjectFactory.js";
import "phaser/src/gameobjects/DisplayList.js";
import "phaser/src/gameobjects/UpdateList.js";
import "phaser/src/cameras/2d/CameraManager.js";
import "phaser/src/gameobjects/graphics/GraphicsFactory.js";
import "phaser/src/gameobjects/image/ImageFactory.js";
import "phaser/src/gameobjects/text/TextFactory.js";

const WEBGL = constants.WEBGL;
/** `Phaser.Scale.NONE`: the stage sizes its own canvas. */
const SCALE_NONE = 0;

export { Game, Scene, SCALE_NONE, WEBGL };
