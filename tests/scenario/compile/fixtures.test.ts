import { expect, test } from "vitest";
import { loadScenario } from "../../../src/scenario/load.ts";
import { harbour } from "../../support/harbour.ts";
import { tiny } from "../../support/tiny.ts";

test.each([tiny(), harbour()])("the scenario that tests are built on loads without a warning: $id", (source) => {
  const { scenario, diagnostics } = loadScenario(JSON.stringify(source), `${source.id}.json`);
  expect(diagnostics).toEqual([]);
  expect(scenario?.source).toEqual(source);
});
