import { closureKernel, type Kernel } from "../../src/engine/kernel.ts";
import type { Model } from "../../src/engine/model.ts";
import type { Instantiate } from "../../src/formula/wasm/host.ts";
import { bestKernel, wasmKernel } from "../../src/formula/wasm/kernel.ts";

/** A kernel to be measured, with the share of the hand-written twin's speed that it is to reach. */
export interface Contender {
  readonly name: string;
  readonly mark: number;
  /** Null where the host won't have it. */
  readonly make: (model: Model) => Kernel | null;
}

const instantiate: Instantiate = (bytes, imports) =>
  new WebAssembly.Instance(new WebAssembly.Module(bytes.slice()), { host: { ...imports.host } }).exports;

/** The fastest kernel here. */
export const fastest = (model: Model): Kernel => bestKernel(model, instantiate);

/** To measure another kernel, add a line. */
export const CONTENDERS: readonly Contender[] = [
  { name: "closures", mark: 0.4, make: closureKernel },
  {
    name: "WebAssembly",
    mark: 1.5,
    make: (model) => wasmKernel(model, instantiate),
  },
];
