import { describe, expect, it } from "vitest";
import {
  after,
  block,
  either,
  leave,
  loop,
  never,
  select,
  steps,
  when,
  whileever,
} from "../../../src/formula/wasm/control.ts";
import { Module } from "../../../src/formula/wasm/module.ts";
import { f64, i32, i64 } from "../../../src/formula/wasm/numbers.ts";
import { wasmFunction } from "../../support/wasmFunction.ts";

describe("A module", () => {
  it("of one function has these bytes", () => {
    const module = new Module();
    const add = module.declare(["f64", "f64"], "f64");
    module.define(add, (body) => f64.add(body.parameter(0, "f64").get, body.parameter(1, "f64").get));
    module.export("add", add);
    module.place(16, new Uint8Array([9]));
    // The sections of https://webassembly.github.io/spec/core/binary/modules.html, one a line.
    expect([...module.assemble(100)]).toEqual(
      [
        [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
        [0x01, 0x07, 0x01, 0x60, 0x02, 0x7c, 0x7c, 0x01, 0x7c],
        [0x03, 0x02, 0x01, 0x00],
        [0x04, 0x04, 0x01, 0x70, 0x00, 0x00],
        [0x05, 0x04, 0x01, 0x01, 0x01, 0x01],
        [0x07, 0x10, 0x02, 0x06, ...Buffer.from("memory"), 0x02, 0x00, 0x03, ...Buffer.from("add"), 0x00, 0x00],
        [0x0a, 0x09, 0x01, 0x07, 0x00, 0x20, 0x00, 0x20, 0x01, 0xa0, 0x0b],
        [0x0b, 0x07, 0x01, 0x00, 0x41, 0x10, 0x0b, 0x01, 0x09],
      ].flat(),
    );
  });

  it("refuses what would be no module", () => {
    const module = new Module();
    const half = module.declare(["f64"], "none");
    expect(() => module.assemble(0)).toThrow("not defined");
    expect(() => half.call()).toThrow("takes (f64)");
    expect(() => half.call(i32.const(1))).toThrow("takes (f64)");
    expect(() => module.import("late", [], "none")).toThrow("imports come first");
    expect(() => module.define(half, (body) => body.parameter(0, "i32").set(i32.const(1)))).toThrow("no i32");
  });

  it("calls the functions of its table by their place", () => {
    const { run } = wasmFunction(1, (shop, _, [x]) => {
      const scaled = (by: number) =>
        shop.once(`times ${by}`, null, ["f64"], "f64", (inner) =>
          f64.mul(inner.parameter(0, "f64").get, f64.const(by)),
        );
      const first = shop.module.enter(scaled(10));
      shop.module.enter(scaled(100));
      const entry = i32.add(i32.truncS(x!), i32.const(first));
      return shop.module.callEntry({ takes: ["f64"], gives: "f64" }, entry, f64.const(3));
    });
    expect([run(0), run(1)]).toEqual([30, 300]);
    expect(() => run(2)).toThrow(WebAssembly.RuntimeError);
  });
});

describe("Control", () => {
  it("counts blocks right wherever a branch stands", () => {
    // The least divisor from 2, found in a loop within a block within a condition.
    const { run } = wasmFunction(1, (_, body, [x]) => {
      const by = body.local("i32");
      const of = body.local("i32");
      const search = block((found) =>
        loop((again) =>
          steps(
            when(i32.eqz(i32.remU(of.get, by.get)), found.go),
            by.set(i32.add(by.get, i32.const(1))),
            again.goIf(i32.ltS(by.get, of.get)),
          ),
        ),
      );
      return after(
        steps(of.set(i32.truncS(x!)), by.set(i32.const(2)), when(i32.gtS(of.get, i32.const(2)), search)),
        f64.fromS(by.get),
      );
    });
    expect([4, 9, 35, 97].map((value) => run(value))).toEqual([2, 3, 5, 97]);
  });

  it("works out only the side that is taken, and leaves early", () => {
    const { run } = wasmFunction(1, (_, _body, [x]) =>
      after(
        steps(when(f64.lt(x!, f64.const(0)), leave(f64.const(-1))), when(f64.gt(x!, f64.const(9)), never)),
        either(f64.lt(x!, f64.const(5)), select(f64.eq(x!, f64.const(2)), f64.const(20), x!), f64.const(50)),
      ),
    );
    expect([-3, 2, 3, 7].map((value) => run(value))).toEqual([-1, 20, 3, 50]);
    expect(() => run(10)).toThrow(WebAssembly.RuntimeError);
  });

  it("goes round while a condition holds", () => {
    const { run } = wasmFunction(1, (_, body, [x]) => {
      const left = body.local("f64");
      const sum = body.local("f64");
      const round = steps(sum.set(f64.add(sum.get, left.get)), left.set(f64.sub(left.get, f64.const(1))));
      return after(steps(left.set(x!), whileever(f64.gt(left.get, f64.const(0)), round)), sum.get);
    });
    expect([0, 1, 4, 100].map((value) => run(value))).toEqual([0, 1, 10, 5050]);
  });

  it("keeps 64-bit products whole", () => {
    const { run } = wasmFunction(2, (_, _body, [a, b]) => {
      const product = i64.mul(i64.extendU(i32.truncU(a!)), i64.extendU(i32.truncU(b!)));
      return f64.fromU(i32.wrap(i64.shrU(product, i64.const(32))));
    });
    expect(run(0xd2511f53, 0xffffffff)).toBe(0xd2511f52);
    expect(run(0xffffffff, 0xffffffff)).toBe(0xfffffffe);
  });
});
