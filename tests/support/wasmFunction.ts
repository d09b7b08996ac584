import type { Model } from "../../src/engine/model.ts";
import type { Code, F64 } from "../../src/formula/wasm/code.ts";
import type { Body } from "../../src/formula/wasm/function.ts";
import { Workshop } from "../../src/formula/wasm/workshop.ts";
import { modelOf } from "./model.ts";

const SMALL = modelOf();

/** A function of doubles, and the memory that it reads. */
export interface Running {
  readonly state: Float64Array;
  readonly run: (...values: readonly number[]) => number;
}

/** Makes a function of `count` doubles run, in a module of a small model whose state has so many slots. */
export function wasmFunction(
  count: number,
  write: (shop: Workshop, body: Body, values: readonly F64[]) => Code<"f64">,
  size = 100,
): Running {
  const model: Model = { ...SMALL, layout: { ...SMALL.layout, size } };
  const shop = new Workshop(model);
  const takes = Array.from({ length: count }, () => "f64" as const);
  const made = shop.once("tried", null, takes, "f64", (body) =>
    write(
      shop,
      body,
      takes.map((kind, at) => body.parameter(at, kind).get),
    ),
  );
  shop.module.export("run", made);
  shop.finish();
  for (const { place, bytes } of shop.room.constants) shop.module.place(place, bytes);
  const bytes = shop.module.assemble(shop.room.size);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { host: { evaluate: () => NaN } });
  const { memory, run } = exports as WebAssembly.Exports & { memory: WebAssembly.Memory; run: Running["run"] };
  return { state: new Float64Array(memory.buffer, 0, size), run };
}
