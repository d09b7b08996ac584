import { z } from "zod/mini";
import {
  fieldsOf,
  members,
  optionFor,
  optionsOf,
  schemaOf,
  shapeName,
  type Schema,
} from "../../../src/scenario/shape/inside.ts";
import { roleOf, type Role } from "../../../src/scenario/shape/common.ts";
import { scenario, type ScenarioSource } from "../../../src/scenario/shape/scenario.ts";

/** What a hostile author would try in a text; each calls `hit` when it is taken for anything else than text. */
const TRICKS = [
  "</script><script>hit()</script>",
  "<img src=x onerror=hit()>",
  "<svg/onload=hit()><iframe srcdoc='<script>parent.hit()</script>'></iframe>",
  '"><style>*{{display:none}}</style><base href="https://evil.invalid/">',
  "' onfocus=hit() autofocus x='",
  "<!-- --!><a href=javascript:hit()>a</a> javascript:hit() data:text/html,<script>hit()</script>",
  "{{constructor}} ${{hit()}} {{{{hit()}}}} ?lit$123$ <?lit$1$?> __proto__",
  "\u202Egnp.exe\u202C \u2067\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627\u2069 \u200F\u200E",
  "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}\u{1F3F4}\u{E0067}\u{E0062}\u{E007F} Z\u0351\u0352\u0353a\u0334l\u0335g\u0336o\u0337",
  "W".repeat(160),
  "\\u003cimg src=x\\u003e &lt;img&gt; &#60;b&#62; \uFEFF\u200B\uFFF9\uD800",
  "=cmd|' /C calc'!A1 \r\n\t,;@SUM(1)",
] as const;

/** Fields that hold text for readers, found by walking the shape: `events.*.title`, or `effect.because` inside a shape that stands in many places. */
export function textFields(): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (schema: Schema, place: string, role: Role | null): void => {
    const at = shapeName(schema) ?? place;
    for (const option of optionsOf(schema)) {
      const own = roleOf(option) ?? roleOf(schema) ?? role;
      if (isText(option, own)) found.add(place);
      if (seen.has(`${at} ${own}`)) continue;
      for (const [field, member] of Object.entries(fieldsOf(option) ?? {})) visit(member, `${at}.${field}`, own);
      if (option instanceof z.ZodMiniRecord) visit(option.def.valueType, `${at}.*`, own);
      if (option instanceof z.ZodMiniArray) visit(option.def.element, `${at}[]`, own);
    }
    if (at !== place) seen.add(`${at} ${roleOf(schema) ?? role}`);
  };
  visit(scenario, "scenario", null);
  return found;
}

/** A scenario whose every text is hostile, and the places of the texts. The rules stay as they are. */
export function hostile(source: ScenarioSource): { readonly text: string; readonly filled: ReadonlySet<string> } {
  // Turns of no calendar may begin with any word.
  const calendar = { ...source.calendar, step: "turn" } as const;
  // A text in parts stands in many places; here it is to be one string.
  const plain: ScenarioSource = { ...source, calendar, cast: "The night" };
  const filled = new Set<string>();
  let count = 0;
  const visit = (schema: Schema, value: unknown, place: string, inherited: Role | null): unknown => {
    const option = optionFor(schema, value);
    const at = shapeName(schema) ?? place;
    const role = roleOf(option) ?? roleOf(schema) ?? inherited;
    if (typeof value === "string") {
      if (option instanceof z.ZodMiniURL) return `https://example.org/?"><img/src=x/onerror=hit()>#${count}`;
      if (!isText(option, role)) return value;
      filled.add(place);
      count += 1;
      return `<b onclick=hit()>${count}</b> ${TRICKS[count % TRICKS.length]}`;
    }
    if (Array.isArray(value)) return value.map((item: unknown, index) => go(option, item, index, `${at}[]`, role));
    if (typeof value !== "object" || value === null) return value;
    const fields = fieldsOf(option) !== null;
    return Object.fromEntries(
      members(value).map(([key, member]) => [key, go(option, member, key, `${at}.${fields ? key : "*"}`, role)]),
    );
  };
  const go = (parent: Schema, value: unknown, key: string | number, place: string, role: Role | null): unknown => {
    const schema = schemaOf(parent, key);
    return schema === null ? value : visit(schema, value, place, role);
  };
  return { text: JSON.stringify(visit(scenario, plain, "scenario", null), null, 1), filled };
}

const LONGEST_NAME = 140;

/** Words for readers: what can't change a run, and has no form of its own as ids and addresses have; names of values are shorter. */
function isText(schema: Schema, role: Role | null): boolean {
  if (!(schema instanceof z.ZodMiniString) || schema._zod.bag.format !== undefined) return false;
  return (role === "words" || role === "display") && (schema._zod.bag.maximum ?? 0) > LONGEST_NAME;
}
