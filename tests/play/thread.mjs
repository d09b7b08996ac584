// @ts-check
// A worker thread doesn't take over how its parent reads TypeScript.
import { register } from "tsx/esm/api";

register();
export const { work } = await import("./worker.ts");
