import { write, type Book } from "../book.ts";
import type { Plan } from "../plan.ts";

/** Sets levers and allocations as planned. */
export function setLevers(book: Book, plan: Plan): void {
  for (const lever of book.model.levers) {
    const option = Object.hasOwn(plan.levers, lever.id) ? plan.levers[lever.id] : undefined;
    if (option !== undefined) write(book, lever.slot, lever.options.indexOf(option), { kind: "plan", id: lever.id });
  }
  for (const allocation of book.model.allocations) {
    const shares = Object.hasOwn(plan.allocations, allocation.id) ? plan.allocations[allocation.id]! : undefined;
    if (shares === undefined) continue;
    for (const part of allocation.parts) {
      const share = Object.hasOwn(shares, part.id) ? shares[part.id] : undefined;
      if (share !== undefined) write(book, part.slot, share, { kind: "plan", id: `${allocation.id}.${part.id}` });
    }
  }
}
