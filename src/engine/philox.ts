const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;

/** High word of the 64-bit product of two unsigned 32-bit integers, the first given in halves; may come as a negative. */
function multiplyHigh(high: number, low: number, by: number): number {
  const byLow = by & 0xffff;
  const byHigh = by >>> 16;
  // No sum here exceeds 2^32, so words that wrap lose nothing: what is shifted out of them is read as unsigned.
  const first = Math.imul(low, byLow);
  const second = (Math.imul(low, byHigh) + (first >>> 16)) | 0;
  const third = (Math.imul(high, byLow) + (second & 0xffff)) | 0;
  return (Math.imul(high, byHigh) + (second >>> 16) + (third >>> 16)) | 0;
}

/**
 * Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011).
 * Writes four unsigned 32-bit words for a counter of four words and a key of two into `out`.
 */
export function philox(out: Uint32Array, c0: number, c1: number, c2: number, c3: number, k0: number, k1: number): void {
  let x0 = c0 | 0;
  let x1 = c1 | 0;
  let x2 = c2 | 0;
  let x3 = c3 | 0;
  let key0 = k0 | 0;
  let key1 = k1 | 0;
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(0xd251, 0x1f53, x0);
    const high1 = multiplyHigh(0xcd9e, 0x8d57, x2);
    const low0 = Math.imul(M0, x0);
    const low1 = Math.imul(M1, x2);
    x0 = high1 ^ x1 ^ key0;
    x1 = low1;
    x2 = high0 ^ x3 ^ key1;
    x3 = low0;
    key0 = (key0 + W0) | 0;
    key1 = (key1 + W1) | 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}
