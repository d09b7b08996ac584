// @ts-check
// A worker thread doesn't take over how its parent reads TypeScript.
import { register } from "tsx/esm/api";

register();
const { default: work } = await import("./worker.ts");

export default work;
