/**
 * Says that what is done with the list comes out the same whatever its order: `for (const id of anyOrder(Object.keys(plan.levers)))`.
 * Elsewhere keys must be sorted where they are taken, which a test holds.
 */
export const anyOrder = <T>(list: readonly T[]): readonly T[] => list;
