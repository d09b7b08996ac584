import type { SourceFile } from "./sources.ts";
import { placeOf, visit } from "./syntax.ts";

/** The only parts of Math that give the same bits everywhere. */
const EXACT_MATH = new Set(["sqrt", "abs", "min", "max", "floor", "ceil", "round", "trunc", "fround", "imul", "clz32"]);

/** Names that bring in a clock, chance, a locale, a host, or code from a string. */
const FOREIGN = new Set(
  `Date performance crypto Intl Temporal WeakRef FinalizationRegistry globalThis window document navigator
   process Buffer require Atomics SharedArrayBuffer setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame
   requestIdleCallback fetch XMLHttpRequest WebSocket BroadcastChannel MessageChannel Worker SharedWorker importScripts
   localStorage sessionStorage indexedDB matchMedia eval Function`.split(/\s+/),
);
const isLocal = (name: string): boolean => name.startsWith("toLocale") || name === "localeCompare";
/** What asks the tables of Unicode, which grow from version to version. */
const UNICODE_CLASS = /\\[pP]\{(?!Cc\})/;

interface Place {
  readonly start: number;
}

/** Everything in a file that may give other bits on another machine, as `path:line: what`. */
export function impurities(file: SourceFile): string[] {
  const found = new Map<number, string>();
  // Where an identifier only names a property or a field, and where Math stands before an exact part of it.
  const names = new Set<number>();
  const exact = new Set<number>();
  const blame = (node: Place, what: string): void => void found.set(node.start, what);
  const property = (name: unknown, node: Place): void => {
    if (typeof name === "string" && isLocal(name)) blame(node, `${name} depends on the locale`);
    if (name === "normalize") blame(node, "normalize depends on the version of Unicode");
  };
  const references: { name: string; start: number }[] = [];
  visit(file, {
    BinaryExpression: (node) => {
      if (node.operator === "**") blame(node, "** differs between browsers");
    },
    AssignmentExpression: (node) => {
      if (node.operator === "**=") blame(node, "**= differs between browsers");
    },
    MetaProperty: (node) => {
      if (node.meta.name === "import") blame(node, "import.meta is the host's");
    },
    Literal: (node) => {
      if ("regex" in node && UNICODE_CLASS.test(node.regex.pattern))
        blame(node, "what is a letter depends on the version of Unicode");
    },
    ForInStatement: (node) => blame(node, "for-in: order and inherited names"),
    MemberExpression(node) {
      if (node.computed) {
        if (node.property.type === "Literal") property(node.property.value, node);
        return;
      }
      names.add(node.property.start);
      property(node.property.name, node.property);
      const isMath = node.object.type === "Identifier" && node.object.name === "Math";
      if (isMath && EXACT_MATH.has(node.property.name)) exact.add(node.object.start);
    },
    CallExpression(node) {
      const callee = node.callee.type === "MemberExpression" ? node.callee : null;
      const radix = node.arguments[0];
      const isToString = callee !== null && !callee.computed && callee.property.name === "toString";
      if (isToString && radix && !(radix.type === "Literal" && radix.value === 16))
        blame(node, "toString in a base: fractions differ between browsers");
    },
    Property(node) {
      if (node.computed || node.key.type !== "Identifier") return;
      // `{ Date }` refers to it; `{ Date: 1 }` only names a field.
      if (!node.shorthand) names.add(node.key.start);
      property(node.key.name, node.key);
    },
    TSPropertySignature: (node) => void names.add(node.key.start),
    PropertyDefinition: (node) => void names.add(node.key.start),
    MethodDefinition: (node) => void names.add(node.key.start),
    TSMethodSignature: (node) => void names.add(node.key.start),
    Identifier: (node) => void references.push({ name: node.name, start: node.start }),
  });
  for (const { name, start } of references) {
    if (names.has(start)) continue;
    if (FOREIGN.has(name)) found.set(start, `${name} is not the same everywhere`);
    if (name === "Math" && !exact.has(start)) found.set(start, "of Math only what is exact");
  }
  return [...found].sort(([a], [b]) => a - b).map(([start, what]) => `${placeOf(file, start)}: ${what}`);
}
