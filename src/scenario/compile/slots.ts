/** Slots of a state, by name. Names that formulas can read are written as formulas write them; others hold a `#`. */
export interface Slots {
  /** A slot that must exist. */
  at(name: string): number;
  /** -1 where there is none. */
  find(name: string): number;
}

/** Finds slots in a finished layout. */
export function slotsOf(names: readonly string[]): Slots {
  const places = new Map<string, number>();
  names.forEach((name, slot) => {
    if (!places.has(name)) places.set(name, slot);
  });
  const find = (name: string): number => places.get(name) ?? -1;
  return {
    find,
    at(name) {
      const slot = find(name);
      if (slot < 0) throw new Error(`no slot "${name}"`);
      return slot;
    },
  };
}
