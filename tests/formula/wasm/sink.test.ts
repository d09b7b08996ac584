import { describe, expect, it } from "vitest";
import { Sink } from "../../../src/formula/wasm/sink.ts";

const written = (write: (to: Sink) => void): number[] => {
  const to = new Sink();
  write(to);
  return [...to.bytes()];
};

/** Reads LEB128 again, by whole numbers without limit. */
function read(bytes: readonly number[], signed: boolean): bigint {
  const bits = BigInt(bytes.length * 7);
  const value = bytes.reduceRight((sum, byte) => sum * 128n + BigInt(byte % 128), 0n);
  return signed ? BigInt.asIntN(Number(bits), value) : value;
}

describe("Numbers are written as WebAssembly reads them:", () => {
  // From the specification of LEB128 in the DWARF standard, and the limits of 32 bits.
  it.each([
    [0, [0x00]],
    [1, [0x01]],
    [127, [0x7f]],
    [128, [0x80, 0x01]],
    [624_485, [0xe5, 0x8e, 0x26]],
    [4_294_967_295, [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])("%d unsigned as %j", (value, bytes) => {
    expect(written((to) => to.unsigned(value))).toEqual(bytes);
  });

  it.each([
    [0, [0x00]],
    [2, [0x02]],
    [-2, [0x7e]],
    [63, [0x3f]],
    [64, [0xc0, 0x00]],
    [-64, [0x40]],
    [-65, [0xbf, 0x7f]],
    [127, [0xff, 0x00]],
    [-128, [0x80, 0x7f]],
    [-123_456, [0xc0, 0xbb, 0x78]],
    [2_147_483_647, [0xff, 0xff, 0xff, 0xff, 0x07]],
    [-2_147_483_648, [0x80, 0x80, 0x80, 0x80, 0x78]],
    [0xd2511f53, [0xd3, 0xbe, 0xc4, 0x92, 0x0d]],
  ])("%d signed as %j", (value, bytes) => {
    expect(written((to) => to.signed(value))).toEqual(bytes);
  });

  it.each([
    [1, [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]],
    [-0, [0, 0, 0, 0, 0, 0, 0, 0x80]],
    [-2.5, [0, 0, 0, 0, 0, 0, 0x04, 0xc0]],
  ])("the double %d as %j", (value, bytes) => {
    expect(written((to) => to.double(value))).toEqual(bytes);
  });

  it("whatever they are, they can be read again", () => {
    for (let size = 1; size < Number.MAX_SAFE_INTEGER; size = Math.ceil(size * 1.7) + 1) {
      expect(
        read(
          written((to) => to.unsigned(size)),
          false,
        ),
      ).toBe(BigInt(size));
      for (const value of [size, -size])
        expect(
          read(
            written((to) => to.signed(value)),
            true,
          ),
        ).toBe(BigInt(value));
    }
  });
});

describe("Bytes", () => {
  it("are kept in order, however many", () => {
    const bytes = written((to) => {
      for (let at = 0; at < 5_000; at++) to.byte(at % 256);
      to.append(new Uint8Array(3_000).fill(7));
    });
    expect(bytes.length).toBe(8_000);
    expect(bytes.slice(4_998, 5_002)).toEqual([4_998 % 256, 4_999 % 256, 7, 7]);
  });

  it("of a part have their number before them", () => {
    expect(written((to) => to.sized((part) => part.name("turn")))).toEqual([5, 4, 0x74, 0x75, 0x72, 0x6e]);
  });
});
