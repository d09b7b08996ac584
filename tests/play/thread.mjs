// @ts-check
// A worker thread doesn't take over how its parent reads TypeScript.
import { register } from "node:module";

register("../../src/cli/work/typescript.mjs", import.meta.url);
process.setSourceMapsEnabled(true);
export const { work } = await import("./worker.ts");
