import type { Instantiate } from "../../src/formula/wasm/host.ts";

/** As hosts do it. */
export const instantiate: Instantiate = (bytes, imports) =>
  new WebAssembly.Instance(new WebAssembly.Module(bytes), { ...imports }).exports;
