/** How a run departs from the scenario as it is written. */
export interface Setup {
  /** Id of one of the scenario's difficulties; null for none. */
  readonly difficulty: string | null;
  /** Constant's or uncertainty's id to the value it is held at (an option by its index). These go over the difficulty's. */
  readonly overrides: Readonly<Record<string, number>>;
}

/** The scenario exactly as written. */
export const AS_WRITTEN: Setup = { difficulty: null, overrides: {} };
