import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detExp, detLn, detPow, detSqrt } from "../../src/engine/det.ts";

const bits = (x: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
};
const off = (got: number, wanted: number): number => (got === wanted ? 0 : Math.abs(got - wanted) / Math.abs(wanted));

describe("detExp", () => {
  it.each([
    { x: 0, value: 1 },
    { x: 1, value: Math.E },
    { x: -1, value: 0.36787944117144233 },
    { x: 10, value: 22026.465794806718 },
    { x: 700, value: 1e300 },
    { x: Infinity, value: 1e300 },
    { x: -700, value: 0 },
    { x: -Infinity, value: 0 },
    { x: Number.NaN, value: 0 },
  ])("of $x is $value", ({ x, value }) => {
    expect(off(detExp(x), value)).toBeLessThan(1e-15);
  });

  it("agrees with the machine's own to 1e-14", () => {
    fc.assert(
      fc.property(fc.double({ min: -690, max: 690, noNaN: true }), (x) => off(detExp(x), Math.exp(x)) < 1e-14),
      { numRuns: 5000 },
    );
  });

  it("rises over the number grid", () => {
    const step = 1 / 1048576;
    fc.assert(
      fc.property(
        fc.integer({ min: -600 * 1048576, max: 600 * 1048576 }),
        (n) => detExp((n + 1) * step) > detExp(n * step),
      ),
      { numRuns: 5000 },
    );
  });
});

describe("detLn", () => {
  it.each([
    { x: 1, value: 0 },
    { x: Math.E, value: 1 },
    { x: 0.5, value: -Math.LN2 },
    { x: 1e300, value: 690.7755278982137 },
    { x: Infinity, value: 690.7755278982137 },
    { x: Number.MIN_VALUE, value: -690.7755278982137 },
    { x: 0, value: 0 },
    { x: -3, value: 0 },
    { x: Number.NaN, value: 0 },
  ])("of $x is $value", ({ x, value }) => {
    expect(off(detLn(x), value)).toBeLessThan(1e-15);
  });

  it("agrees with the machine's own to 1e-14, near 1 too", () => {
    const numbers = fc.oneof(
      fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
      fc.double({ min: 0.9, max: 1.1, noNaN: true }),
    );
    fc.assert(
      fc.property(numbers, (x) => off(detLn(x), Math.log(x)) < 1e-14),
      { numRuns: 5000 },
    );
  });

  it("rises over the number grid", () => {
    const step = 1 / 1048576;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (n) => detLn((n + 1) * step) > detLn(n * step)),
      { numRuns: 5000 },
    );
  });
});

describe("detPow", () => {
  it.each([
    { base: 2, exponent: 10, value: 1024 },
    { base: 10, exponent: -3, value: 0.001 },
    { base: -2, exponent: 3, value: -8 },
    { base: -2, exponent: 0.5, value: 0 },
    { base: -1, exponent: 101, value: -1 },
    { base: 2, exponent: 0.5, value: Math.SQRT2 },
    { base: 0, exponent: 0, value: 1 },
    { base: 0, exponent: 5, value: 0 },
    { base: 0, exponent: -1, value: 0 },
    { base: 1e200, exponent: 2, value: 1e300 },
    { base: -1e200, exponent: 3, value: -1e300 },
    { base: 1e-200, exponent: -2, value: 1e300 },
    { base: Number.NaN, exponent: 1, value: 0 },
    { base: 1, exponent: Infinity, value: 1 },
  ])("of $base to the $exponent is $value", ({ base, exponent, value }) => {
    expect(off(detPow(base, exponent), value)).toBeLessThan(1e-15);
  });

  it("agrees with the machine's own to 1e-12", () => {
    const pairs = fc.tuple(
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.oneof(fc.double({ min: -40, max: 40, noNaN: true }), fc.integer({ min: -64, max: 64 })),
    );
    fc.assert(
      fc.property(pairs, ([base, exponent]) => {
        const wanted = base ** exponent;
        if (wanted < 1e299 && wanted > 1e-299) expect(off(detPow(base, exponent), wanted)).toBeLessThan(1e-12);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("All of them", () => {
  it("give finite numbers, whatever they get", () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (a, b) => {
        for (const value of [detExp(a), detLn(a), detSqrt(a), detPow(a, b), detPow(a, Math.round(b))])
          expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it("keep their bits: a change here is a change of the rules", () => {
    const values = [
      detExp(0.1),
      detExp(-12.5),
      detExp(300.7),
      detLn(2),
      detLn(0.003),
      detLn(123456.789),
      detPow(1.07, 16),
      detPow(3, 0.3),
      detPow(0.9, -7.5),
      detSqrt(2),
    ];
    expect(values.map(bits)).toMatchInlineSnapshot(`
      [
        "3ff1aec7b35a00d4",
        "3ecf42ed3f68e690",
        "5b0c3714f17ae742",
        "3fe62e42fefa39ef",
        "c0173c8ffae4bede",
        "40277281cad8a844",
        "40079e0807043398",
        "3ff63f08b6f382ae",
        "4001a179d711a216",
        "3ff6a09e667f3bcd",
      ]
    `);
  });
});
