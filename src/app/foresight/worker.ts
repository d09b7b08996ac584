import { expose } from "comlink";
import { bestKernel } from "../../formula/wasm/kernel.ts";
import type { Instantiate } from "../../formula/wasm/host.ts";
import { createMemory } from "../../foresight/work/memory.ts";
import { unbriefer, type Brief } from "./brief.ts";
import { work, type Answers, type Task } from "../../foresight/work/work.ts";

/** What runs in a background worker of the page. */
const instantiate: Instantiate = (bytes, imports) =>
  new WebAssembly.Instance(new WebAssembly.Module(bytes), { ...imports }).exports;

const memory = createMemory((model) => bestKernel(model, typeof WebAssembly === "undefined" ? null : instantiate));

const whole = unbriefer();

const hand = {
  // Arrays are copied, never transferred: engines throw away all that they have compiled for typed arrays when the first is.
  work: (brief: Brief): Answers[Task["kind"]] => work(memory, whole(brief)),
};
export type WorkerHand = typeof hand;

expose(hand);
