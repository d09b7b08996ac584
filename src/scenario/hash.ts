import type { ScenarioSource } from "./shape/scenario.ts";
import { scenario } from "./shape/scenario.ts";
import { roleOf } from "./shape/common.ts";
import { oncePerSchema } from "./shape/once.ts";
import { fieldsOf, optionFor, type Schema, schemaOf } from "./shape/inside.ts";

/**
 * The rules hash: 16 hex digits over everything that can change a run, and over nothing else. The tree is fed in one
 * canonical order (keys sorted, numbers as IEEE bits, every piece with its kind and length), so that neither the order
 * in the file, nor comments, nor words make a difference. `names` are those of a state's slots.
 */
export function rulesHash(source: ScenarioSource, names: readonly string[]): string {
  const sink = newSink();
  feed(sink, scenario, source);
  // A text's condition may remember, and what is remembered takes room in the state: equal hashes mean equal layouts.
  for (const name of names) if (REMEMBERED.test(name)) sink.text(name);
  return sink.digest();
}

/** Slots that are there because some formula, be it a text's, reads what was. */
const REMEMBERED = /#(history|changed)\b/;

const KIND = { null: 0, no: 1, yes: 2, number: 3, text: 4, list: 5, object: 6 } as const;

function feed(sink: Sink, schema: Schema, value: unknown): void {
  const option = optionFor(schema, value);
  if (typeof value === "number") sink.number(value);
  else if (typeof value === "string") sink.text(value);
  else if (typeof value === "boolean") sink.unit(value ? KIND.yes : KIND.no);
  else if (Array.isArray(value)) {
    sink.unit(KIND.list);
    sink.unit(value.length);
    for (let at = 0; at < value.length; at++) feed(sink, schemaOf(option, at) ?? option, value[at]);
  } else if (typeof value === "object" && value !== null) {
    const keys = ruleFields(option) ?? ruleKeys(option, value);
    let kept = 0;
    for (const key of keys) if (Object.hasOwn(value, key)) kept += 1;
    sink.unit(KIND.object);
    sink.unit(kept);
    for (const key of keys) {
      if (!Object.hasOwn(value, key)) continue;
      sink.text(key);
      feed(sink, schemaOf(option, key) ?? option, Reflect.get(value, key));
    }
  } else sink.unit(KIND.null);
}

/** Fields of a schema's objects that count as rules, sorted; null of records, whose keys can be any. */
const ruleFields = oncePerSchema((schema): readonly string[] | null => {
  const fields = fieldsOf(schema);
  return fields === null ? null : ruleKeys(schema, fields);
});

function ruleKeys(schema: Schema, value: object): readonly string[] {
  return Object.keys(value)
    .filter((key) => countsAsRule(schemaOf(schema, key)))
    .sort();
}

/** Options count by their ids, though what they are called is only for show. */
function countsAsRule(schema: Schema | null): boolean {
  const role = schema === null ? null : roleOf(schema);
  return role !== "words" && role !== "display";
}

interface Sink {
  /** An unsigned integer of at most 32 bits. */
  unit(value: number): void;
  number(value: number): void;
  text(value: string): void;
  digest(): string;
}

/** Two 32-bit lanes with different multipliers, each finished as in MurmurHash3, and each stirred by the other at the end. */
function newSink(): Sink {
  let first = 0x9e3779b9;
  let second = 0x85ebca6b;
  const bits = new DataView(new ArrayBuffer(8));
  const unit = (value: number): void => {
    first = Math.imul(first ^ value, 0xcc9e2d51);
    first = (first << 15) | (first >>> 17);
    second = Math.imul(second ^ value, 0x1b873593);
    second = ((second << 13) | (second >>> 19)) + 0x52dce729;
  };
  return {
    unit,
    number(value) {
      // Adding 0 makes -0 the 0 that it equals.
      bits.setFloat64(0, value + 0);
      unit(KIND.number);
      unit(bits.getUint32(0));
      unit(bits.getUint32(4));
    },
    text(value) {
      unit(KIND.text);
      unit(value.length);
      // As `unit` does, on copies that need no look-up.
      let one = first;
      let two = second;
      for (let at = 0; at < value.length; at++) {
        const letter = value.charCodeAt(at);
        one = Math.imul(one ^ letter, 0xcc9e2d51);
        one = (one << 15) | (one >>> 17);
        two = Math.imul(two ^ letter, 0x1b873593);
        two = (((two << 13) | (two >>> 19)) + 0x52dce729) | 0;
      }
      first = one;
      second = two;
    },
    digest() {
      const a = finish(first ^ (second >>> 7));
      const b = finish(second ^ (a >>> 3));
      return hex(a) + hex(b);
    },
  };
}

function finish(lane: number): number {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, "0");
