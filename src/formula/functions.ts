import { MEMORY_FUNCTIONS, type MemoryFunction } from "./scope.ts";

export const GROUP_FUNCTIONS = ["maxof", "minof", "sumof", "countof"] as const;
export type GroupFunction = (typeof GROUP_FUNCTIONS)[number];

export const NUMBER_FUNCTIONS = [
  "min",
  "max",
  "clamp",
  "abs",
  "floor",
  "ceil",
  "round",
  "sqrt",
  "exp",
  "ln",
  "pow",
  "lerp",
] as const;
export type NumberFunction = (typeof NUMBER_FUNCTIONS)[number];

/** How a function is written, and how many arguments it takes. */
export interface Signature {
  readonly text: string;
  readonly least: number;
  /** Infinity: any number. */
  readonly most: number;
}

function signature(text: string, least: number, most: number = least): Signature {
  return { text, least, most };
}

export type FunctionName = NumberFunction | GroupFunction | MemoryFunction | "if" | "table";

const SIGNATURES: Readonly<Record<FunctionName, Signature>> = {
  if: signature("if(condition, then, else)", 3),
  min: signature("min(a, b, …)", 2, Infinity),
  max: signature("max(a, b, …)", 2, Infinity),
  clamp: signature("clamp(x, low, high)", 3),
  abs: signature("abs(x)", 1),
  floor: signature("floor(x)", 1),
  ceil: signature("ceil(x)", 1),
  round: signature("round(x)", 1),
  sqrt: signature("sqrt(x)", 1),
  exp: signature("exp(x)", 1),
  ln: signature("ln(x)", 1),
  pow: signature("pow(base, exponent)", 2),
  lerp: signature("lerp(a, b, t)", 3),
  table: signature("table(name, x)", 2),
  ago: signature("ago(variable, turns)", 2),
  since: signature("since(variable)", 1),
  fired: signature("fired(event)", 1),
  chose: signature("chose(event, choice)", 2),
  taken: signature("taken(action)", 1),
  kept: signature("kept(promise)", 1),
  broken: signature("broken(promise)", 1),
  maxof: signature("maxof(group, value)", 2),
  minof: signature("minof(group, value)", 2),
  sumof: signature("sumof(group, value)", 2),
  countof: signature("countof(group, condition)", 2),
};

export const FUNCTION_NAMES: readonly string[] = Object.keys(SIGNATURES);

export function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(SIGNATURES, name);
}

export function signatureOf(name: FunctionName): Signature {
  return SIGNATURES[name];
}

export function isMemoryFunction(name: string): name is MemoryFunction {
  return (MEMORY_FUNCTIONS as readonly string[]).includes(name);
}

export function isGroupFunction(name: string): name is GroupFunction {
  return (GROUP_FUNCTIONS as readonly string[]).includes(name);
}
