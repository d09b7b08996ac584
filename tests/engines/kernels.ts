import { closureKernel, type Kernel } from "../../src/engine/kernel.ts";
import type { Model } from "../../src/engine/model.ts";
import { wasmKernel } from "../../src/formula/wasm/kernel.ts";
import { instantiate } from "../support/instantiate.ts";

/** The kernel on which the bots play. */
export const REFERENCE: (model: Model) => Kernel = closureKernel;

/** Every other kernel, by name: it is given the decisions that were taken, and must come to the same states. */
export const OTHER_KERNELS = {
  wasm: emitted,
  ledger: withLedger,
} satisfies Record<string, (model: Model) => Kernel>;

/** The same with a ledger: formulas as WebAssembly, the rest of a turn as closures. */
function withLedger(model: Model): Kernel {
  const kernel = emitted(model);
  return { ...kernel, resolveInto: (from, to, plan) => kernel.resolveInto(from, to, plan, []) };
}

/** The page would fall back on closures; here that would be a comparison of closures with themselves. */
function emitted(model: Model): Kernel {
  const kernel = wasmKernel(model, instantiate);
  if (kernel === null) throw new Error(`${model.id} doesn't run as WebAssembly here`);
  return kernel;
}
