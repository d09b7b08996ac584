import type { View } from "../../engine/view.ts";

/** Whether a turn leaves nothing to decide: whatever is committed, it is the same. `open`: actions that can be taken, with whatever amount. */
export const nothingToDecide = (
  { attention, dilemmas, levers, allocations, deals, studies }: View,
  open: ReadonlySet<string>,
): boolean =>
  dilemmas.every(({ choices }) => choices.filter(({ blocked }) => blocked === null).length < 2) &&
  open.size === 0 &&
  levers.every(({ options }) => options.length < 2) &&
  allocations.every(
    ({ parts, maxChange }) => maxChange === 0 || parts.filter(({ min, max }) => max > min).length < 2,
  ) &&
  deals.every((deal) => !deal.sitting && (deal.blocked !== null || deal.attention > attention)) &&
  studies.every((study) => study.blocked !== null);
