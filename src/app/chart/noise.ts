/** A number from 0 to 1 that looks random and is always the same for the same seed and index: texture that doesn't flicker between drawings. */
export function speck(seed: number, index: number): number {
  let h = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(index | 0, 0x85ebca6b)) >>> 0;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 0x100000000;
}

/** A seed from a name. */
export function seedOf(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** Rolling ground between 0 and 1 over a plane, with hills about one unit wide and smaller ones on them. */
export function rolling(x: number, y: number, seed: number): number {
  return (
    lattice(x, y, seed) * 0.6 +
    lattice(x * 2.3, y * 2.3, seed ^ 0x1f3d) * 0.28 +
    lattice(x * 5.1, y * 5.1, seed ^ 0x7a21) * 0.12
  );
}

function lattice(x: number, y: number, seed: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const node = row * 8191 + column;
  const across = eased(x - column);
  const top = speck(seed, node) * (1 - across) + speck(seed, node + 1) * across;
  const bottom = speck(seed, node + 8191) * (1 - across) + speck(seed, node + 8192) * across;
  return top + (bottom - top) * eased(y - row);
}

function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
