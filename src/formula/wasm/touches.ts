import type { Effect } from "../../engine/effect.ts";
import type { Model } from "../../engine/model.ts";

/** Which variables effects can change at once, by index: those that wait change theirs when they fall due. */
export class Touches {
  private readonly model: Model;
  private readonly breaches = new Map<number, ReadonlySet<number>>();

  constructor(model: Model) {
    this.model = model;
  }

  /** Of lists that run now. */
  of(lists: readonly (readonly Effect[])[]): Set<number> {
    const touched = new Set<number>();
    for (const list of lists) for (const effect of list) if (effect.after === 0) this.add(touched, effect);
    return touched;
  }

  /** Of whatever falls due. */
  due(): Set<number> {
    const touched = new Set<number>();
    for (const effect of this.model.effects) if (waits(effect)) this.add(touched, effect);
    return touched;
  }

  private add(touched: Set<number>, { act }: Effect): void {
    if ("slot" in act) touched.add(this.model.variableAt[act.slot]!);
    if (act.kind === "breach") for (const index of this.breached(act.deal)) touched.add(index);
  }

  private breached(deal: number): ReadonlySet<number> {
    const known = this.breaches.get(deal);
    if (known !== undefined) return known;
    // A breach that leads back to itself adds nothing: its deal is no longer in force.
    this.breaches.set(deal, new Set());
    const touched = this.of([this.model.deals[deal]!.onBreach]);
    this.breaches.set(deal, touched);
    return touched;
  }
}

/** Whether an effect, or parts of it, may stand on the waiting list. */
export const waits = ({ act, after }: Effect): boolean => after > 0 || (act.kind === "add" && act.over > 1);
