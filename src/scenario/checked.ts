import { slotNames } from "./compile/compile.ts";
import { rulesHash } from "./hash.ts";
import { lookOver } from "./json/limits.ts";
import { readPlain } from "./json/plain.ts";
import { readTree } from "./json/tree.ts";
import { readValue } from "./json/value.ts";
import type { Scenario } from "./load.ts";
import { modelMaker } from "./models.ts";
import type { ScenarioSource } from "./shape/scenario.ts";

/**
 * The scenario of a text that `loadScenario` has found no error in: the same one, without a check, and compiled when it is asked for. Throws, or gives
 * nonsense, when given another.
 */
export function checkedScenario(text: string): Scenario {
  const plain = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  const source = valueOf(plain) as ScenarioSource;
  let hash: string | null = null;
  return {
    source,
    text,
    get hash() {
      return (hash ??= rulesHash(source, slotNames(source)));
    },
    model: modelMaker(source),
  };
}

function valueOf(text: string): unknown {
  const value = readPlain(text, lookOver(text).colons);
  const root = value === undefined ? readTree(text).root : null;
  return root === null ? value : readValue(root).value;
}
