import type { Model } from "./model.ts";
import type { State } from "./value.ts";

/** A blank state: all slots 0. */
export const blankState = (model: Model): State => new Float64Array(model.layout.size);
