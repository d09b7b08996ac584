import type { Kernel } from "../engine/kernel.ts";
import type { Model } from "../engine/model.ts";
import type { Instantiate } from "../formula/wasm/host.ts";
import { bestKernel } from "../formula/wasm/kernel.ts";

const instantiate: Instantiate = (bytes, imports) =>
  new WebAssembly.Instance(new WebAssembly.Module(bytes), { ...imports }).exports;

const known = new WeakMap<Model, Kernel>();

/** What steps many runs of a model on this machine; made once for each model. */
export function kernelOf(model: Model): Kernel {
  const kernel = known.get(model) ?? bestKernel(model, instantiate);
  known.set(model, kernel);
  return kernel;
}
