import { compileScenario } from "./compile/compile.ts";
import { rulesHash } from "./hash.ts";
import { lookOver } from "./json/limits.ts";
import { readPlain } from "./json/plain.ts";
import { readTree } from "./json/tree.ts";
import { readValue } from "./json/value.ts";
import type { Scenario } from "./load.ts";
import { modelMaker } from "./models.ts";
import { AS_WRITTEN } from "./setup.ts";
import type { ScenarioSource } from "./shape/scenario.ts";

/**
 * The scenario of a text that `loadScenario` has found no error in: the same one, without a check. Throws, or gives nonsense, when given
 * another.
 */
export function checkedScenario(text: string): Scenario {
  const plain = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  const source = valueOf(plain) as ScenarioSource;
  const { model } = compileScenario(source, AS_WRITTEN, true);
  if (model === null) throw new Error("a scenario that doesn't load was taken for a checked one");
  let hash: string | null = null;
  return {
    source,
    text,
    get hash() {
      return (hash ??= rulesHash(source, model));
    },
    model: modelMaker(source, model),
  };
}

function valueOf(text: string): unknown {
  const value = readPlain(text, lookOver(text).colons);
  const root = value === undefined ? readTree(text).root : null;
  return root === null ? value : readValue(root).value;
}
