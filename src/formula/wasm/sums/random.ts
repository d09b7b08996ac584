import { STREAMS, type Stream } from "../../../engine/random.ts";
import type { Code, F64, I32, Step } from "../code.ts";
import { after, block, loop, steps } from "../control.ts";
import type { Body, Callable, Local } from "../function.ts";
import { f64, i32, i64 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";

/** Philox4x32-10 and what is drawn with it: `engine/philox.ts` and `engine/random.ts`. */

const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;
const ROUNDS = 10;

/** What keys a draw. */
interface Key {
  readonly stream: Stream;
  /** Hash of the subject's name. */
  readonly subject: number | I32;
  readonly turn: I32;
  readonly n: number | I32;
}
const word = (value: number | I32): I32 => (typeof value === "number" ? i32.const(value) : value);
const keyed = ({ stream, subject, turn, n }: Key): Code<"i32">[] => [
  i32.const(STREAMS[stream]),
  word(subject),
  turn,
  word(n),
];
const TAKES = ["i32", "i32", "i32", "i32"] as const;

/** A uniform number in [0, 1). */
export const uniform = (shop: Workshop, key: Key): F64 => drawing(shop).call(...keyed(key));

/** A uniform number in [-1, 1). */
export const symmetric = (shop: Workshop, key: Key): F64 =>
  f64.sub(f64.mul(f64.const(2), uniform(shop, key)), f64.const(1));

const drawing = (shop: Workshop): Callable<"f64"> =>
  shop.once("uniform", null, TAKES, "f64", (body) => {
    const { words, mix } = rounds(shop, body);
    const high = i64.shl(i64.extendU(i32.shrU(words[0]!.get, i32.const(5))), i64.const(26));
    const low = i64.extendU(i32.shrU(words[1]!.get, i32.const(6)));
    return after(mix, f64.mul(f64.fromS64(i64.or(high, low)), f64.const(1 / 9_007_199_254_740_992)));
  });

/** The four words of the function's parameters, and the steps that mix them. */
function rounds(shop: Workshop, body: Body): { words: Local<"i32">[]; mix: Step } {
  const words = TAKES.map((kind, at) => body.parameter(at, kind));
  const [x0, x1, x2, x3] = words as [Local<"i32">, Local<"i32">, Local<"i32">, Local<"i32">];
  const p0 = body.local("i64");
  const p1 = body.local("i64");
  const high = (product: Local<"i64">): I32 => i32.wrap(i64.shrU(product.get, i64.const(32)));
  const mix: Step[] = [];
  // Words and key are joined first: the product is what takes time.
  for (let round = 0; round < ROUNDS; round++) {
    const key0 = i32.add(shop.seedLow.get, i32.const(Math.imul(round, W0)));
    const key1 = i32.add(shop.seedHigh.get, i32.const(Math.imul(round, W1)));
    mix.push(
      p0.set(i64.mul(i64.const(M0), i64.extendU(x0.get))),
      p1.set(i64.mul(i64.const(M1), i64.extendU(x2.get))),
      x0.set(i32.xor(high(p1), i32.xor(x1.get, key0))),
      x1.set(i32.wrap(p1.get)),
      x2.set(i32.xor(high(p0), i32.xor(x3.get, key1))),
      x3.set(i32.wrap(p0.get)),
    );
  }
  return { words, mix: steps(shop.drew.set(i32.const(1)), ...mix) };
}

/** The first of the four words, as a number: an integer in [0, 2³²). */
export const firstWord = (shop: Workshop, key: Key): F64 =>
  f64.fromU(
    shop
      .once("first word", null, TAKES, "i32", (body) => {
        const { words, mix } = rounds(shop, body);
        return after(mix, words[0]!.get);
      })
      .call(...keyed(key)),
  );

/** A uniform integer in [0, below), 1 ≤ below < 2³², by rejection. */
export function integer(shop: Workshop, { stream, subject, turn }: Omit<Key, "n">, below: number): F64 {
  const fair = 4_294_967_296 - (4_294_967_296 % below);
  const draw = shop.once(`integer below ${below}`, null, TAKES, "f64", (body) => {
    const [first, second, third, n] = TAKES.map((kind, at) => body.parameter(at, kind));
    const place = fourWords(shop).place;
    const found = body.local("i32");
    const look = (out: { goIf(condition: I32): Step }): Step =>
      steps(
        ...[0, 4, 8, 12].map((offset) =>
          out.goIf(f64.lt(f64.fromU(found.tee(i32.load(place + offset))), f64.const(fair))),
        ),
      );
    const draws = block((out) =>
      loop((again) =>
        steps(
          fourWords(shop).draw.call(first!.get, second!.get, third!.get, n!.get),
          look(out),
          n!.set(i32.add(n!.get, i32.const(1))),
          again.go,
        ),
      ),
    );
    return after(draws, f64.fromU(i32.remU(found.get, i32.const(below))));
  });
  return draw.call(...keyed({ stream, subject, turn, n: 0 }));
}

/** All four words, put in memory. */
function fourWords(shop: Workshop): { draw: Callable<"none">; place: number } {
  const place = shop.scratch("four words", 16);
  const draw = shop.once("four words", null, TAKES, "none", (body) => {
    const { words, mix } = rounds(shop, body);
    return steps(mix, ...words.map((each, at) => i32.store(place + at * 4, each.get)));
  });
  return { draw, place };
}
