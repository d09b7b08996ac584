import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../../src/runs/codec/base64.ts";
import { crc32 } from "../../../src/runs/codec/crc.ts";

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("base64 for addresses", () => {
  // RFC 4648, section 10, without padding.
  it.each([
    ["", ""],
    ["f", "Zg"],
    ["fo", "Zm8"],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg"],
    ["fooba", "Zm9vYmE"],
    ["foobar", "Zm9vYmFy"],
  ])("writes %j as %j", (text, code) => {
    expect(toBase64(ascii(text))).toBe(code);
    expect(fromBase64(code)).toEqual({ bytes: ascii(text), exact: true });
  });

  it("uses letters that need no escape in an address", () => {
    expect(toBase64(Uint8Array.of(251, 255, 254))).toBe("-__-");
  });

  it("notices stray bits and an odd letter at the end", () => {
    expect(fromBase64("Zh")?.exact).toBe(false);
    expect(fromBase64("Zm9vY")?.exact).toBe(false);
  });

  it.each(["Zg==", "Z g", "Zg+", "ä"])("doesn't read %j", (code) => {
    expect(fromBase64(code)).toBeNull();
  });
});

describe("CRC-32", () => {
  it("has the published check value", () => {
    expect(crc32(ascii("123456789"))).toBe(0xcbf43926);
  });
});
