// @ts-check
// A worker thread doesn't take over how its parent reads TypeScript.
import { register } from "tsx/esm/api";

register();
const { default: tryInWorlds } = await import("./worker.ts");

export default tryInWorlds;
