import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Model } from "../../../src/engine/model.ts";
import { loadScenario, type Scenario } from "../../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";

/** The shipped scenarios, compiled as written. */
export const openShipped = (): { readonly scenario: Scenario; readonly model: Model }[] =>
  ["lighthouse", "the-alliance"].map((id) => {
    const file = fileURLToPath(new URL(`../../../scenarios/${id}.json`, import.meta.url));
    const { scenario } = loadScenario(readFileSync(file, "utf8"), file);
    if (scenario === null) throw new Error(`${id} has errors`);
    return { scenario, model: scenario.model(AS_WRITTEN) };
  });
