/**
 * Run-time guards: while code of the folders that decide a run is at work, whatever isn't the same on every machine throws.
 * Tests, their tools and the other folders may use it all. The linter sees what is written in those folders; this sees also
 * what their packages do for them.
 */

/** What is forbidden: the object on which it is called, and the names of its functions. */
const FORBIDDEN: readonly { readonly on: object; readonly of: string; readonly names: readonly string[] }[] = [
  {
    on: Math,
    of: "Math",
    names:
      `acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 f16round hypot log log1p log2 log10 pow random sin sinh
      sumPrecise tan tanh`.split(/\s+/),
  },
  { on: Date, of: "Date", names: ["now", "parse"] },
  { on: performance, of: "performance", names: ["now"] },
  { on: crypto, of: "crypto", names: ["getRandomValues", "randomUUID"] },
  { on: String.prototype, of: "string", names: ["localeCompare", "toLocaleLowerCase", "toLocaleUpperCase"] },
  { on: Number.prototype, of: "number", names: ["toLocaleString"] },
  { on: Array.prototype, of: "array", names: ["toLocaleString"] },
  { on: globalThis, of: "", names: ["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "fetch", "eval"] },
];
/** What may not even be made. */
const UNMADE = ["Date", "Function", "WeakRef", "FinalizationRegistry"] as const;
const UNMADE_INTL = ["Collator", "DateTimeFormat", "NumberFormat", "PluralRules", "Segmenter"] as const;

const DECIDING = /\/src\/(?:engine|formula|scenario|runs|foresight)\//;
/** Code whose doings are its own even when called from the folders that decide: other folders, tests, what loads modules. */
const OTHERS = /\/(?:src\/[^/]+|tests)\/|\/node_modules\/(?:vite|vitest|@vitest)\/|node:internal\/modules/;
const GUARDS = /\/tests\/support\/guards\.ts/;

/** How far up the stack is looked for code of ours: enough for what packages do for it, few enough that asking is cheap. */
const FRAMES = 24;

/** Files on the stack, the nearest first. Formatting a stack costs a hundred times as much, and generators ask a lot. */
function filesOnStack(): string[] {
  const { stackTraceLimit } = Error;
  const prepare = Object.getOwnPropertyDescriptor(Error, "prepareStackTrace");
  Error.stackTraceLimit = FRAMES;
  Error.prepareStackTrace = (_, sites) => sites.map((site) => site.getFileName() ?? "");
  const { stack } = new Error("where are we");
  Error.stackTraceLimit = stackTraceLimit;
  if (prepare === undefined) Reflect.deleteProperty(Error, "prepareStackTrace");
  else Object.defineProperty(Error, "prepareStackTrace", prepare);
  return Array.isArray(stack) ? stack.map(String) : [];
}

/** Does the nearest code of ours on the stack belong to the folders that decide a run? */
function isDeciding(files: readonly string[]): boolean {
  const nearest = files.find((file) => !GUARDS.test(file) && (DECIDING.test(file) || OTHERS.test(file)));
  return nearest !== undefined && DECIDING.test(nearest);
}

function refuse(what: string): void {
  if (isDeciding(filesOnStack())) throw new Error(`${what} while the engine runs: it isn't the same on every machine`);
}

const guarded = new WeakSet<object>();

/** Powers that property tests' generators ask for half a million times a file. They are the same on every machine. */
const isGenerators = (name: string, words: readonly unknown[]): boolean =>
  name === "pow" && (words[1] === 0 || (words[0] === 2 && (words[1] === -53 || words[1] === 27)));

function guardFunction(on: object, of: string, name: string): void {
  const was: unknown = Reflect.get(on, name);
  if (typeof was !== "function" || guarded.has(was)) return;
  const guard = new Proxy(was, {
    apply(target, self, words: readonly unknown[]) {
      if (!isGenerators(name, words)) refuse(of === "" ? name : `${of}.${name}`);
      return Reflect.apply(target, self, words) as unknown;
    },
  });
  guarded.add(guard);
  Object.defineProperty(on, name, { value: guard, writable: true, configurable: true, enumerable: false });
}

function guardMaking(on: object, name: string): void {
  const was: unknown = Reflect.get(on, name);
  if (typeof was !== "function" || guarded.has(was)) return;
  const guard = new Proxy(was, {
    construct(target, words: readonly unknown[], made) {
      refuse(`new ${name}`);
      return Reflect.construct(target, words, made) as object;
    },
  });
  guarded.add(guard);
  Object.defineProperty(on, name, { value: guard, writable: true, configurable: true, enumerable: false });
}

/** Puts the guards in place, for as long as this test file runs. */
export function installGuards(): void {
  for (const { on, of, names } of FORBIDDEN) for (const name of names) guardFunction(on, of, name);
  for (const name of UNMADE) guardMaking(globalThis, name);
  for (const name of UNMADE_INTL) guardMaking(Intl, name);
}
