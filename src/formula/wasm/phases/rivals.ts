import type { Rival } from "../../../engine/rules.ts";
import type { Step } from "../code.ts";
import { either, nothing, select, steps, when } from "../control.ts";
import { runEffects } from "../effects.ts";
import { holds, valueOf } from "../formula.ts";
import type { Body, Callable } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import { grid } from "../sums/grid.ts";
import { pick } from "../sums/pick.ts";
import { uniform } from "../sums/random.ts";
import type { Workshop } from "../workshop.ts";

const ZERO = f64.const(0);
const NONE = i32.const(0);

/** `carryOutMoves`. */
export const carryOutMoves = (shop: Workshop): Step =>
  steps(
    ...shop.model.rivals.map((rival) =>
      shop.once("carry out", rival, [], "none", (body) => carryOut(shop, body, rival)).call(),
    ),
  );

function carryOut(shop: Workshop, body: Body, { moves, moveSlot, toldSlot, confidenceSlot }: Rival): Step {
  const move = body.local("f64");
  return steps(
    move.set(shop.get(moveSlot)),
    ...[moveSlot, toldSlot, confidenceSlot].map((slot) => shop.set(slot, 0)),
    ...moves.map((each, at) => {
      if (each.effects.length === 0) return nothing;
      const run = runEffects(shop, body, each.effects);
      return when(
        f64.eq(move.get, f64.const(at + 1)),
        each.when === null ? run : when(holds(shop, body, each.when), run),
      );
    }),
  );
}

/** `chooseMoves`. */
export const chooseMoves = (shop: Workshop): Step =>
  steps(...shop.model.rivals.map((rival) => choosing(shop, rival).call()));

/** Where `Bulk.moves` stand once they have been weighed, by rival, in bytes. */
export const movesOf = (shop: Workshop): { readonly places: readonly number[]; readonly weigh: Step } => ({
  places: shop.model.rivals.map((rival) => weightsOf(shop, rival)),
  weigh: steps(...shop.model.rivals.map((rival) => weighing(shop, rival).call())),
});

const weightsOf = (shop: Workshop, { id, moves }: Rival): number =>
  shop.scratch(`weights of moves ${id}`, (moves.length + 2) * 8);

/** Weights of a rival's moves and of doing nothing, and how often what is told of it is true. */
const weighing = (shop: Workshop, rival: Rival): Callable<"none"> =>
  shop.once("weigh", rival, [], "none", (body) => {
    const { moves, quiet, tellAccuracy } = rival;
    const place = weightsOf(shop, rival);
    const accuracy = f64.min(f64.const(1), f64.max(ZERO, valueOf(shop, body, tellAccuracy)));
    const weigh = moves.map((move, at) => {
      const weight = valueOf(shop, body, move.weight);
      return f64.store(
        place + at * 8,
        move.when === null ? weight : either(holds(shop, body, move.when), weight, ZERO),
      );
    });
    return steps(
      ...weigh,
      f64.store(place + moves.length * 8, valueOf(shop, body, quiet)),
      f64.store(place + moves.length * 8 + 8, accuracy),
    );
  });

const choosing = (shop: Workshop, rival: Rival): Callable<"none"> =>
  shop.once("choose", rival, [], "none", (body) => {
    const { moves, key, moveSlot, toldSlot, confidenceSlot } = rival;
    const count = moves.length + 1;
    const weights = weightsOf(shop, rival);
    const chosen = body.local("i32");
    const told = body.local("i32");
    const other = body.local("i32");
    const accuracy = body.local("f64");
    const roll = (stream: "move" | "tell", n: number) =>
      uniform(shop, { stream, subject: key, turn: shop.turn.get, n });
    /** 1 + its index, 0 for no move. */
    const stored = (index: typeof chosen) => {
      const isMove = i32.ltU(index.get, i32.const(moves.length));
      return f64.fromS(select(isMove, i32.add(index.get, i32.const(1)), NONE));
    };
    const tellAnother = steps(
      f64.store(weights, ZERO, i32.shl(chosen.get, i32.const(3))),
      other.set(pick(shop, weights, count, roll("tell", 1))),
      when(i32.geS(other.get, NONE), told.set(other.get)),
    );
    return steps(
      weighing(shop, rival).call(),
      chosen.set(pick(shop, weights, count, roll("move", 0))),
      accuracy.set(f64.load(weights + count * 8)),
      told.set(chosen.get),
      when(
        i32.geS(chosen.get, NONE),
        // A roll is always below 1.
        when(f64.lt(accuracy.get, f64.const(1)), when(f64.ge(roll("tell", 0), accuracy.get), tellAnother)),
      ),
      shop.set(moveSlot, stored(chosen)),
      shop.set(toldSlot, stored(told)),
      shop.set(confidenceSlot, grid(shop, body, accuracy.get)),
    );
  });
