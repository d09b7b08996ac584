import { causeOf, write, type Book } from "../book.ts";
import { held, type Plan } from "../plan.ts";

/** Sets levers and allocations as planned. */
export function setLevers(book: Book, plan: Plan): void {
  for (const lever of book.model.levers) {
    const option = held(plan.levers, lever.id);
    if (option !== undefined) write(book, lever.slot, lever.options.indexOf(option), causeOf(book, "plan", lever.id));
  }
  for (const allocation of book.model.allocations) {
    const shares = held(plan.allocations, allocation.id);
    if (shares === undefined) continue;
    for (const part of allocation.parts) {
      const share = held(shares, part.id);
      if (share !== undefined)
        write(book, part.slot, share, causeOf(book, "plan", book.model.layout.names[part.slot]!));
    }
  }
}
