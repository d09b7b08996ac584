import type { View } from "../../engine/view.ts";

/** Whether a turn leaves nothing to decide: whatever is committed, it is the same. */
export const nothingToDecide = ({ attention, dilemmas, actions, levers, allocations, deals, studies }: View): boolean =>
  dilemmas.every(({ choices }) => choices.filter(({ blocked }) => blocked === null).length < 2) &&
  actions.every(({ blocked }) => blocked !== null) &&
  levers.every(({ options }) => options.length < 2) &&
  allocations.every(
    ({ parts, maxChange }) => maxChange === 0 || parts.filter(({ min, max }) => max > min).length < 2,
  ) &&
  deals.every((deal) => !deal.sitting && (deal.blocked !== null || deal.attention > attention)) &&
  studies.every((study) => study.blocked !== null);
